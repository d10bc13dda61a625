"""Files -> Dossier: parsing, sanitising, checking; what is wrong comes with file, line and column.

The only package that opens a dossier's files. The parsers are imported when the first dossier is read and not with this
package, so that a program that reads none starts without them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.loading.location import builtin

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.fault import Fault

__all__ = ["builtin", "check", "fingerprint", "load", "write_example"]


def load(root: Traversable) -> Dossier:
    """The dossier in a folder; DossierError with every fault if there is one, so that it never opens half."""
    from soraleak_tui.loading.loader import load as load_from

    return load_from(root)


def check(root: Traversable) -> tuple[Fault, ...]:
    """Every fault of the dossier in a folder, by file and place; none where it can be opened."""
    from soraleak_tui.loading.loader import check as check_in

    return check_in(root)


def fingerprint(root: Traversable) -> str:
    """Twelve hexadecimal digits that are the same for the same content of a dossier's files, and for no other."""
    from soraleak_tui.loading.hashing import fingerprint as of_files

    return of_files(root)


def write_example(directory: Path) -> tuple[Path, ...]:
    """Write a small working dossier into a folder that is new or empty; the files written.

    FileExistsError where there is something in it, OSError where it cannot be written.
    """
    from soraleak_tui.loading.example import write_example as write

    return write(directory)
