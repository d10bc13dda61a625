"""Opening a dossier: from its edition where one is kept, else by making one."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.edition.file import EditionFile
from soraleak_tui.edition.key import key_of
from soraleak_tui.edition.pickled import BrokenError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.face import Face

_ENDING = ".edition"


@dataclass(frozen=True, slots=True)
class Edition:
    """A dossier ready to be read; nothing of it is read before it is asked for."""

    file: EditionFile
    face: Face

    def dossier(self) -> Dossier:
        """The dossier, whose parts are read when they are looked at; BrokenError where its head cannot be read."""
        from soraleak_tui.edition.reading import read_dossier

        return read_dossier(self.file)


def kept(root: Traversable, folder: Path) -> Edition | None:
    """The edition of a dossier as it is now, if ``folder`` has it; a broken or foreign file counts as none."""
    try:
        path = path_of(root, folder)
        if not path.is_file():
            return None
        file = EditionFile(path, partial(_mend, root, folder, path))
        face = file.value("face")
    except (OSError, sqlite3.Error, BrokenError):
        return None
    from soraleak_tui.domain.face import Face

    return Edition(file, face) if isinstance(face, Face) else None


def path_of(root: Traversable, folder: Path) -> Path:
    """Where the edition of the dossier belongs; OSError where a file of the dossier cannot be read."""
    return folder / f"{key_of(root)}{_ENDING}"


def opened(root: Traversable, folder: Path | None) -> Dossier:
    """The dossier in ``root``: from its edition, which is made and kept in ``folder`` where that can be.

    DossierError with every fault if there is one. A folder that cannot be read or written makes no difference but in
    time.
    """
    edition = None if folder is None else kept(root, folder) or _made(root, folder)
    if edition is not None:
        with contextlib.suppress(BrokenError):
            return edition.dossier()
    from soraleak_tui.loading.loader import load

    return load(root)


def _made(root: Traversable, folder: Path) -> Edition | None:
    from soraleak_tui.edition.prepare import prepare

    try:
        prepare(root, path_of(root, folder))
    except (OSError, sqlite3.Error):
        return None
    return kept(root, folder)


def _mend(root: Traversable, folder: Path, path: Path) -> None:
    """Write the edition anew in its place; BrokenError where the dossier has changed or cannot be read."""
    from soraleak_tui.domain.fault import DossierError
    from soraleak_tui.edition.prepare import prepare

    try:
        if path_of(root, folder) != path:
            message = "the copy of the dossier is broken, and the dossier has changed meanwhile"
            raise BrokenError(message)
        prepare(root, path)
    except (OSError, sqlite3.Error, DossierError) as error:
        message = f"the copy of the dossier is broken and cannot be made anew: {error}"
        raise BrokenError(message) from error
