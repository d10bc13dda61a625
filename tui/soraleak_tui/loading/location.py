"""Where the dossier that comes with the program lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def builtin() -> Traversable:
    """The folder of the dossier that comes with the program: the installed package's, else the checkout's.

    The file system is asked first, since ``importlib.resources`` takes longer to import than a dossier to be read.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "content", package.parents[1] / "content"):
        if folder.is_dir():
            return folder
    from importlib.resources import files

    return files("soraleak_tui").joinpath("content")
