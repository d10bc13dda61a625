"""Preparing an edition: the dossier is parsed and checked, and all that reading needs is worked out once."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.edition.face import face_of
from soraleak_tui.edition.key import ENDING
from soraleak_tui.edition.tables import write
from soraleak_tui.layout.plan import plan_of
from soraleak_tui.loading.loader import load
from soraleak_tui.search.places import places
from soraleak_tui.search.writing import create

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_KEPT = 8
"""Editions that the folder holds at most; the oldest go first."""
_OUR_OWN = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;"
"""Nobody sees the file before it is whole: what a database does against half-written files would only take time."""


def prepare(root: Traversable, path: Path) -> None:
    """Parse, check and write the edition of a dossier.

    DossierError with every fault; OSError or sqlite3.Error where the file cannot be written.
    """
    dossier = load(root)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    os.close(handle)
    beside = Path(name)
    try:
        with closing(sqlite3.connect(beside, isolation_level=None)) as connection:
            connection.executescript(_OUR_OWN)
            connection.execute("BEGIN")
            write(connection, dossier, face_of(dossier), [plan_of(page.blocks) for page in dossier.pages])
            create(connection, places(dossier))
            connection.execute("COMMIT")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _tidy(path.parent)


def _tidy(folder: Path) -> None:
    """Leave the newest editions, and nothing of the form that earlier versions kept."""
    editions = sorted(folder.glob(f"*{ENDING}"), key=_written)
    for old in (*editions[:-_KEPT], *folder.glob("*.dossier")):
        old.unlink(missing_ok=True)


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
