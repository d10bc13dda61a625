"""Opening a dossier: from its edition where one is kept, else by making one."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.edition.file import EditionFile
from soraleak_tui.edition.key import ENDING, key_of
from soraleak_tui.edition.pickled import BrokenError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.face import Face
    from soraleak_tui.edition.coming import Coming
    from soraleak_tui.search.index import Index


@dataclass(frozen=True, slots=True)
class Edition:
    """A dossier ready to be read; nothing of it is read before it is asked for."""

    file: EditionFile
    face: Face

    def dossier(self) -> Dossier:
        """The dossier, whose parts are read when they are looked at; BrokenError where its head cannot be read."""
        from soraleak_tui.edition.reading import read_dossier

        return read_dossier(self.file)

    def index(self) -> Index | None:
        """What answers searches, from a connection of its own so that any thread may ask; None where that fails."""
        from soraleak_tui.edition.file import connected
        from soraleak_tui.search.index import Index

        try:
            return Index(connected(self.file.path, any_thread=True))
        except sqlite3.Error:
            return None


@dataclass(frozen=True, slots=True)
class Opening:
    """What there is to begin with: the face at once, the dossier when it is asked for."""

    face: Face
    dossier: Callable[[], Dossier]
    """The dossier, or, while it is still coming, the little of it that the face was made from."""
    coming: Coming | None = None
    """Where the dossier has still to be prepared."""
    index: Callable[[], Index | None] | None = None
    """What answers searches, where that has been made already."""


def begin(root: Traversable, folder: Path | None) -> Opening:
    """Begin to read a dossier with as little work as may be.

    DossierError with every fault if there is one that shows at once; others come with the dossier.
    """
    edition = None if folder is None else kept(root, folder)
    if edition is not None:
        return Opening(edition.face, lambda: _of(edition, root), index=edition.index)
    from soraleak_tui.edition.face import face_before_counting, face_of
    from soraleak_tui.loading.preview import preview

    glimpse = preview(root)
    coming = None if glimpse is None or folder is None else _coming(root, folder)
    if glimpse is not None and coming is not None:
        return Opening(face_before_counting(glimpse), lambda: glimpse, coming)
    dossier = opened(root, folder)
    return Opening(face_of(dossier), lambda: dossier)


def begin_with_all(root: Traversable, folder: Path | None) -> Opening:
    """Begin with the whole dossier, for whoever does not begin on its front page; DossierError with every fault."""
    opening = begin(root, folder)
    if opening.coming is not None:
        opening = begin(root, folder) if opening.coming.wait() else opening
    if opening.coming is not None:
        opening.coming.stop()
        face, dossier = parsed(root)
    else:
        face, dossier = opening.face, opening.dossier()
    return Opening(face, lambda: dossier, index=opening.index)


def _coming(root: Traversable, folder: Path) -> Coming | None:
    """Start to prepare the edition; None where that cannot be."""
    from soraleak_tui.edition.coming import Coming

    if not isinstance(root, Path):
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Coming(root, path_of(root, folder))
    except OSError:
        return None


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
    return folder / f"{key_of(root)}{ENDING}"


def opened(root: Traversable, folder: Path | None) -> Dossier:
    """The dossier in ``root``: from its edition, which is made and kept in ``folder`` where that can be.

    DossierError with every fault if there is one. A folder that cannot be read or written makes no difference but in
    time.
    """
    return _of(_edition(root, folder), root)


def opened_to_search(root: Traversable, folder: Path | None) -> tuple[Dossier, Index]:
    """The dossier as ``opened`` gives it, and what answers searches, made in memory where the edition has none."""
    from soraleak_tui.search.index import in_memory
    from soraleak_tui.search.places import places

    edition = _edition(root, folder)
    dossier = _of(edition, root)
    index = None if edition is None else edition.index()
    return dossier, in_memory(places(dossier)) if index is None else index


def _edition(root: Traversable, folder: Path | None) -> Edition | None:
    """The edition that is kept, else one made now; None where none can be kept."""
    return None if folder is None else kept(root, folder) or _made(root, folder)


def _of(edition: Edition | None, root: Traversable) -> Dossier:
    """The dossier of an edition; parsed where there is none, or its head is broken."""
    if edition is not None:
        with contextlib.suppress(BrokenError):
            return edition.dossier()
    from soraleak_tui.loading.loader import load

    return load(root)


def parsed(root: Traversable) -> tuple[Face, Dossier]:
    """The dossier and its face without an edition; DossierError with every fault if there is one."""
    from soraleak_tui.edition.face import face_of
    from soraleak_tui.loading.loader import load

    dossier = load(root)
    return face_of(dossier), dossier


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
