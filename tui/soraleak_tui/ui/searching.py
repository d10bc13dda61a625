"""Searching: from what is looked for to the places that have it, and from one hit to the next; mixed into the app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from soraleak_tui.navigation.view import Name, View
from soraleak_tui.search.place import Place, PlaceKind
from soraleak_tui.ui.journey import Journey
from soraleak_tui.ui.messages import ClearMarks, OpenPage, OpenSource, OpenStatement, QueryTyped
from soraleak_tui.ui.screens.house import HouseScreen

if TYPE_CHECKING:
    from textual.screen import Screen

    from soraleak_tui.search.found import Found
    from soraleak_tui.search.index import Index
    from soraleak_tui.search.query import Query
    from soraleak_tui.ui.finder import Finder

NOTHING_SOUGHT = "Nothing has been looked for: / searches"
FROM_HERE = "n the next, Esc clears the marks"
AROUND = {1: "on from the first", -1: "on from the last"}
"""What is said where the last hit was the end, or the first one the beginning."""


@dataclass(frozen=True, slots=True)
class Hunt:
    """What was found, and how far one has come with it."""

    found: Found
    position: int
    """Of the place, from 0."""
    hit: int = 0
    """Of the hit among those of the place, from 0."""
    hits: int = 0
    """How many of them there are on the screen."""

    @property
    def in_words(self) -> str:
        """Where one is: ``Hit 2 of 14 (1 of 3 here) · The letter``."""
        here = f" ({self.hit + 1} of {self.hits} here)" if self.hits > 1 else ""
        group = self.found.tally_at(self.position).group.title
        return f"Hit {self.position + 1:,} of {len(self.found.numbers):,}{here} · {group}"


class Searching(Journey):
    """Opens the search, goes to places, walks from hit to hit across the screens, and marks the hits on each."""

    index: Callable[[], Index | None] | None = None
    """Opens that of the dossier, where one has been made already."""
    sought: Query | None = None
    """What is marked on every screen, if anything is."""
    _finder: Finder | None = None
    _typed: str = ""
    _hunt: Hunt | None = None
    _opened: Screen[object] | None = None
    """The screen that was opened to show a hit; the next hit replaces it."""

    @property
    def words(self) -> str | None:
        """What is typed, or else what is marked."""
        typed = self.screen.typed if isinstance(self.screen, HouseScreen) else None
        if typed is not None:
            return typed
        return None if self.sought is None else self.sought.typed

    def look_for(self, words: str) -> None:
        """Mark it, and have it typed where it is found."""
        from soraleak_tui.search.query import parse

        self._typed, self.sought = words, parse(words) or None
        self._mark_hits(self.screen)

    def finder(self) -> Finder:
        """What answers queries about the dossier."""
        from soraleak_tui.ui.finder import Finder

        if self._finder is None or self._finder.dossier is not self.dossier:
            self._finder = Finder(self.dossier, None if self.index is None else self.index())
        return self._finder

    async def action_search(self) -> None:
        """Search, from any screen but a window."""
        from soraleak_tui.ui.screens.search import SearchScreen

        if isinstance(self.screen, HouseScreen) and self.screen.searches:
            example = next(iter(self.dossier.sources), "")
            await self.open_screen(SearchScreen(self.finder(), self._typed, example))

    def on_query_typed(self, event: QueryTyped) -> None:
        """Keep it for the next time."""
        self._typed = event.typed

    async def action_go_there(self) -> None:
        """Leave the search for the place that is chosen there, with every hit marked."""
        from soraleak_tui.ui.screens.search import SearchScreen

        chosen = await self.screen.chosen() if isinstance(self.screen, SearchScreen) else None
        if chosen is None:
            return
        with self.batch_update():
            await self.pop_screen()
            self._opened = None
            self.note()
            await self._go(Hunt(*chosen), 0, FROM_HERE)
        self.arrive()

    async def action_hit(self, by: int) -> None:
        """The next hit or the one before, in whatever place it is."""
        hunt = self._hunt
        if hunt is None:
            self.tell(NOTHING_SOUGHT)
        elif 0 <= hunt.hit + by < hunt.hits:
            await self._go(hunt, hunt.hit + by)
        else:
            position = (hunt.position + by) % len(hunt.found.numbers)
            around = AROUND[by] if position != hunt.position + by else ""
            await self._go(replace(hunt, position=position), 0 if by > 0 else -1, around)

    async def _go(self, hunt: Hunt, at: int, said: str = "") -> None:
        """Go to a hit of the place at the position of the hunt; negative numbers count from the last hit there."""
        place = self.finder().place(hunt.found.numbers[hunt.position])
        self.sought = hunt.found.query
        with self.batch_update():
            await self._open(place)
            screen = self.screen
            if not isinstance(screen, HouseScreen):
                return
            screen.mark(self.sought)
            hit, hits = screen.go_to_hit(self.sought, place, at)
        self._hunt = replace(hunt, hit=hit, hits=hits)
        self.tell(" · ".join(part for part in (self._hunt.in_words, said) if part))

    async def _open(self, place: Place) -> None:
        """Show the screen of a place, unless it is there already."""
        if isinstance(self.screen, HouseScreen) and self.screen.holds(place):
            return
        if self.screen is self._opened:
            await self.pop_screen()
            if isinstance(self.screen, HouseScreen) and self.screen.holds(place):
                return
        before = list(self.screen_stack)
        if place.kind in {PlaceKind.TITLE, PlaceKind.BLOCK}:
            await self.on_open_page(OpenPage(place.id))
        elif place.kind is PlaceKind.STATEMENT:
            await self.on_open_statement(OpenStatement(place.id))
        elif place.kind in {PlaceKind.SOURCE, PlaceKind.QUOTATION}:
            await self.on_open_source(OpenSource(place.group.id))
        elif place.kind is PlaceKind.RECORD:
            await self.open_view(View(Name.RECORD, place.id), anew=True)
        else:
            await self.show_view(View(Name.FRONT))
        self._opened = self.screen if self.screen_stack[:-1] == before else None

    async def on_mount(self) -> None:
        """Mark each screen as it comes back."""
        self.screen_change_signal.subscribe(self, self._mark_hits, immediate=True)

    def _mark_hits(self, screen: Screen[object]) -> None:
        if isinstance(screen, HouseScreen):
            screen.mark(self.sought)

    def on_clear_marks(self, _request: ClearMarks) -> None:
        """Mark nothing any more; the hits can still be walked."""
        self.sought = None
        self._mark_hits(self.screen)
