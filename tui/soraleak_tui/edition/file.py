"""EditionFile: the file of an edition, open for reading; a broken part is mended once, from the dossier itself."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from soraleak_tui.edition.pickled import BrokenError, from_bytes
from soraleak_tui.edition.tables import TABLES, chunk_name

_BROKEN = (sqlite3.Error, UnicodeDecodeError, BrokenError)
"""What asking a broken file raises; of broken names in it sqlite3 cannot even say what is wrong."""
_ASKED = {table: f"SELECT value FROM {table} WHERE name = ?" for table in TABLES}  # noqa: S608  the names are ours


class EditionFile:
    """Gives the values of an edition; BrokenError where one is not what was written and cannot be mended."""

    def __init__(self, path: Path, mend: Callable[[], None] | None = None) -> None:
        """``mend`` writes the file anew, or raises BrokenError; it is called at most once."""
        self.path = path
        self._mend = mend
        self._connection = connected(path)

    def value(self, name: str) -> Any:
        """One of the values that there must be."""
        return self.row("value", name)

    def ids(self, table: str) -> Sequence[str]:
        """The ids of a table in its order."""
        found: list[str] = self.value(f"ids {table}")
        return found

    def chunk(self, table: str, page: str, number: int) -> Sequence[Any]:
        """Some of the blocks or passages of a page."""
        found: Sequence[Any] = self.row(table, chunk_name(page, number))
        return found

    def row(self, table: str, name: str) -> Any:
        """The value of a name that is in the table; where it is broken, that of the file made anew."""
        try:
            row = self._connection.execute(_ASKED[table], (name,)).fetchone()
            return from_bytes(name, row[0] if row is not None and isinstance(row[0], bytes) else b"")
        except _BROKEN as error:
            mend, self._mend = self._mend, None
            if mend is None:
                raise BrokenError(str(error)) from error
            self._connection.close()
            mend()
            self._connection = connected(self.path)
            return self.row(table, name)


def connected(path: Path, *, any_thread: bool = False) -> sqlite3.Connection:
    """A connection that can only read, and for which the file never changes; sqlite3.Error where there is none.

    With ``any_thread`` whoever uses it sees to it that one thread does at a time. There are no locks: the file is put
    in its place whole, and another version has another name.
    """
    connection = sqlite3.connect(f"{_address(path)}?mode=ro&immutable=1", uri=True, check_same_thread=not any_thread)
    connection.execute("PRAGMA trusted_schema = OFF")  # the file may be somebody else's
    if _size_told(connection) != path.stat().st_size:
        connection.close()
        message = "the file is not as long as it says"
        raise sqlite3.DatabaseError(message)
    return connection


def _size_told(connection: sqlite3.Connection) -> int:
    """How long the file is to be; sqlite3 itself reads one that was cut off as far as it goes."""
    try:
        pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    except UnicodeDecodeError as error:
        message = "the names of its tables are broken"
        raise sqlite3.DatabaseError(message) from error
    return int(pages) * int(size)


def _address(path: Path) -> str:
    """The path as a URI; the standard library's own way there takes longer to import than an edition to be opened."""
    if sys.platform == "win32":
        return path.resolve().as_uri()
    return "file:" + str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
