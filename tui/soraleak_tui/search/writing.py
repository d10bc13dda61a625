"""Writing: the tables of an index, made once for a dossier."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator

from soraleak_tui.search.place import Group, Place
from soraleak_tui.search.terms import indexed, letters_of

_TABLES = (
    "CREATE TABLE search_groups(first INTEGER PRIMARY KEY, kind TEXT, id TEXT, title TEXT)",
    "CREATE TABLE search_places(number INTEGER PRIMARY KEY, kind TEXT, id TEXT, block INT, passage TEXT, text TEXT)",
    "CREATE TABLE search_sources(id TEXT PRIMARY KEY, names TEXT, places BLOB) WITHOUT ROWID",
    "CREATE TABLE search_letters(letter TEXT PRIMARY KEY, places BLOB) WITHOUT ROWID",
)
_WORDS = (
    "CREATE VIRTUAL TABLE search_words USING fts5(words, content='', columnsize=0, tokenize='ascii', prefix='1 2 3')"
)
OFTEN = 2_000
"""Places with a word that begins with the same letter, from which on they are also kept as one value.

That is how a search begins: forty thousand rows of the words take seven milliseconds to be read, one value none.
"""
_SOME = 500
"""Places that are written at a time."""


def create(connection: sqlite3.Connection, places: Iterable[Place]) -> None:
    """Write an index, within the transaction of the caller if there is one.

    Places come numbered, in reading order, and are not kept in memory.
    """
    writer = Writer(connection)
    for place in places:
        writer.add(place)
    writer.end()


def has_full_text_search(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite was built with it."""
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.search_probe USING fts5(words)")
    except sqlite3.OperationalError:
        return False
    connection.execute("DROP TABLE temp.search_probe")
    return True


class Writer:
    """Writes some places at a time, and at the end what is known of all.

    The tables are all named ``search_…``; that of the words is left out where this SQLite has no full-text search.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Make the tables; sqlite3.OperationalError where they are there already."""
        for table in _TABLES:
            connection.execute(table)
        self._words = has_full_text_search(connection)
        if self._words:
            connection.execute(_WORDS)
        self._connection = connection
        self._waiting: list[Place] = []
        self._groups: list[tuple[int, Group]] = []
        self._names: dict[str, tuple[str, ...]] = {}
        self._places: dict[str, array[int]] = {}
        self._letters: dict[str, array[int]] = {}

    def add(self, place: Place) -> None:
        """Take one more, the next in reading order."""
        self._waiting.append(place)
        if not self._groups or self._groups[-1][1] != place.group:
            self._groups.append((place.number, place.group))
        for source in place.sources:
            self._places.setdefault(source, array("I")).append(place.number)
        if place.names:
            self._names[place.id] = place.names
        if len(self._waiting) == _SOME:
            self._write()

    def _write(self) -> None:
        self._connection.executemany(
            "INSERT INTO search_places VALUES(?, ?, ?, ?, ?, ?)",
            ((each.number, each.kind, each.id, each.block, each.passage, each.text) for each in self._waiting),
        )
        if self._words:
            words = [(each.number, indexed(each.text)) for each in self._waiting]
            self._connection.executemany("INSERT INTO search_words(rowid, words) VALUES(?, ?)", words)
            for number, text in words:
                for letter in letters_of(text):
                    self._letters.setdefault(letter, array("I")).append(number)
        self._waiting.clear()

    def end(self) -> None:
        """Write the rest; the index can be used then."""
        self._write()
        self._connection.executemany(
            "INSERT INTO search_groups VALUES(?, ?, ?, ?)",
            ((first, group.kind, group.id, group.title) for first, group in self._groups),
        )
        self._connection.executemany("INSERT INTO search_sources VALUES(?, ?, ?)", self._sources())
        often = ((letter, found.tobytes()) for letter, found in self._letters.items() if len(found) >= OFTEN)
        self._connection.executemany("INSERT INTO search_letters VALUES(?, ?)", often)
        if self._words:
            self._connection.execute("INSERT INTO search_words(search_words) VALUES('optimize')")

    def _sources(self) -> Iterator[tuple[str, str, bytes]]:
        for source, numbers in self._places.items():
            yield source, json.dumps(self._names.get(source, ())), numbers.tobytes()
