"""Whether a file of a dossier is one, and lies in the dossier's folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def is_special(path: Traversable) -> bool:
    """Whether there is something at a path that is no file: a folder, a pipe, a device."""
    there = path.exists() if isinstance(path, Path) else path.is_dir()
    return there and not path.is_file()


def leads_out(root: Traversable, path: Traversable) -> bool:
    """Whether a path below a folder leads out of it by a symbolic link; never in an archive, which has none."""
    if not (isinstance(root, Path) and isinstance(path, Path)):
        return False
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))
