"""Finder: what the interface asks when something is looked for; no key waits for the answer."""

from __future__ import annotations

import asyncio
import sqlite3
from time import perf_counter

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.search.found import Found
from soraleak_tui.search.index import BrokenIndexError, Index
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind
from soraleak_tui.search.places import places
from soraleak_tui.search.query import Query
from soraleak_tui.search.writing import Writer

AT_ONCE = 0.012
"""Seconds that an answer may take which nothing else is done before: less than a frame."""
SLICE = 0.004
"""Seconds that the making of an index may take in one go, so that no key has to wait for it."""


class Finder:
    """Asks the index of the dossier, which is made in memory when it is first wanted, unless there is one already."""

    def __init__(self, dossier: Dossier, index: Index | None = None) -> None:
        """``index``: one of this dossier; one that turns out to be broken is made anew."""
        self.dossier = dossier
        self._index = index
        self._is_own = False
        self._making = asyncio.Lock()

    @property
    def is_ready(self) -> bool:
        """Whether the next answer comes at once."""
        return self._index is not None

    def at_once(self, query: Query) -> Found | None:
        """What the query finds; None where that cannot be told in a moment, or not in this one."""
        if self._index is None:
            return None
        try:
            return self._index.find(query, AT_ONCE)
        except (BrokenIndexError, TimeoutError):
            return None

    async def find(self, query: Query) -> Found:
        """What the query finds; worked out in another thread."""
        index = await self._ready()
        try:
            return await asyncio.to_thread(index.find, query)
        except BrokenIndexError:
            if self._is_own:
                raise
            self._index = None
            return await self.find(query)

    def place(self, number: int) -> Place:
        """A place that was found; an empty one where the index turns out to be broken, which then is made anew."""
        if self._index is not None:
            try:
                return self._index.place(number)
            except BrokenIndexError:
                if self._is_own:
                    raise
                self._index = None
        return Place(number, PlaceKind.FRONT, Group(GroupKind.FRONT, "", ""), "", "")

    async def _ready(self) -> Index:
        async with self._making:
            if self._index is None:
                self._index, self._is_own = await self._made(), True
            return self._index

    async def _made(self) -> Index:
        """Go through the dossier here, where it may be read, a little at a time."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        writer = Writer(connection)
        until = perf_counter() + SLICE
        for place in places(self.dossier):
            writer.add(place)
            if perf_counter() > until:
                await asyncio.sleep(0)
                until = perf_counter() + SLICE
        writer.end()
        connection.commit()
        return Index(connection)
