"""Index: every place of a dossier in a SQLite database, found as fast as a query is typed.

Places are numbered in reading order, so that what is found comes sorted, and how much of it lies in a group is told by
bisection. Where SQLite was built without full-text search, the texts are gone through one by one.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from math import inf
from time import perf_counter

from soraleak_tui.search.found import Found, tallied
from soraleak_tui.search.marking import matches
from soraleak_tui.search.naming import meant
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind
from soraleak_tui.search.query import Query, Term
from soraleak_tui.search.terms import asked, letter_of, must_be_looked_at
from soraleak_tui.search.writing import create

_NUMBERS = """
    SELECT group_concat(rowid) FROM (SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid)
"""
"""Asked for as one text: a row of its own for each number takes twice as long."""
_STEPS = 1_000
"""Steps of SQLite between two looks at the clock: a twentieth of a millisecond."""


class BrokenIndexError(Exception):
    """What is asked is not what ``create`` wrote."""


class Index:
    """Answers queries from the tables that ``create`` wrote; any thread may ask, one is answered at a time.

    For that the connection must have been opened with ``check_same_thread=False``, and be nobody else's.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._until = inf

    def find(self, query: Query, seconds: float = inf) -> Found:
        """The places that have all that is looked for, in reading order; none for an empty query, but after that no
        answer has to wait for what all of them need.

        TimeoutError where it takes longer than ``seconds``; BrokenIndexError where the tables are not those of an
        index.
        """
        with self._asking(seconds):
            firsts, groups = self._groups
            numbers = self._found(query) if query else ()
            return Found(query, numbers, tallied(numbers, firsts, groups))

    def place(self, number: int) -> Place:
        """The place of a number that was found, without the sources that it rests on.

        BrokenIndexError where there is none, or the tables are not those of an index.
        """
        with self._asking():
            row = self._connection.execute(
                "SELECT kind, id, text, block, passage FROM search_places WHERE number = ?", (number,)
            ).fetchone()
            kind, own, text, block, passage = row
            if not isinstance(text, str):
                raise TypeError(text)
            group = tallied([number], *self._groups)[0].group
            return Place(number, PlaceKind(kind), group, own, text, block, passage)

    @contextmanager
    def _asking(self, seconds: float = inf) -> Iterator[None]:
        """One at a time, and no longer than so many seconds; whatever a broken database does is one error."""
        try:
            with self._lock:
                self._until = perf_counter() + seconds
                self._connection.set_progress_handler(self._is_late, _STEPS)
                yield
        except (sqlite3.DatabaseError, ValueError, TypeError) as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                raise TimeoutError from error
            raise BrokenIndexError(str(error)) from error

    def _is_late(self) -> bool:
        return perf_counter() > self._until

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @cached_property
    def _has_words(self) -> bool:
        query = "SELECT count(*) FROM sqlite_master WHERE name = 'search_words'"
        return bool(self._connection.execute(query).fetchone()[0])

    @cached_property
    def _groups(self) -> tuple[Sequence[int], Sequence[Group]]:
        rows = self._connection.execute("SELECT first, kind, id, title FROM search_groups ORDER BY first").fetchall()
        return [row[0] for row in rows], [Group(GroupKind(kind), own, title) for _, kind, own, title in rows]

    @cached_property
    def _names(self) -> Mapping[str, Sequence[str]]:
        return {
            own: json.loads(names) for own, names in self._connection.execute("SELECT id, names FROM search_sources")
        }

    def _found(self, query: Query) -> Sequence[int]:
        found = self._with_terms(query.terms) if query.terms else None
        if not query.sources:
            return found or ()
        allowed = self._of_sources(query)
        return sorted(allowed) if found is None else [number for number in found if number in allowed]

    def _with_terms(self, terms: Sequence[Term]) -> Sequence[int]:
        if not self._has_words:
            return self._looked_through(terms)
        often = self._often(terms[0]) if len(terms) == 1 else None
        if often is not None:
            return often
        expression = " AND ".join(map(asked, terms))
        (numbers,) = self._connection.execute(_NUMBERS, (expression,)).fetchone()
        found: list[int] = json.loads(f"[{numbers or ''}]")
        doubtful = tuple(filter(must_be_looked_at, terms))
        return self._looked_at(found, doubtful) if doubtful else found

    def _often(self, term: Term) -> Sequence[int] | None:
        """The places that have a term of one letter, where that is in so many that they are kept for themselves."""
        query = "SELECT places FROM search_letters WHERE letter = ?"
        row = self._connection.execute(query, (letter_of(term),)).fetchone()
        return None if row is None else array("I", row[0])

    def _looked_through(self, terms: Sequence[Term]) -> Sequence[int]:
        query = Query("", tuple(terms))
        rows = self._connection.execute("SELECT number, text FROM search_places ORDER BY number")
        return [number for number, text in rows if matches(query, text)]

    def _looked_at(self, numbers: Iterable[int], terms: tuple[Term, ...]) -> Sequence[int]:
        query = Query("", terms)
        found = []
        for number in numbers:
            row = self._connection.execute("SELECT text FROM search_places WHERE number = ?", (number,)).fetchone()
            if row is not None and matches(query, row[0]):
                found.append(number)
            if self._is_late():  # each of these takes too few steps for SQLite to ask
                raise TimeoutError
        return found

    def _of_sources(self, query: Query) -> set[int]:
        allowed: set[int] = set()
        for source in {source for name in query.sources for source in meant(name, self._names)}:
            row = self._connection.execute("SELECT places FROM search_sources WHERE id = ?", (source,)).fetchone()
            allowed.update(array("I", row[0]))
        return allowed


def in_memory(places: Iterable[Place]) -> Index:
    """An index that is kept nowhere; any thread may make it, and any other ask it."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    create(connection, places)
    connection.commit()
    return Index(connection)
