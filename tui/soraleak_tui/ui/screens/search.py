"""SearchScreen: finds as one types; Enter goes to a place, Esc back to where one was."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import ClassVar

from textual import getters
from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.navigation.view import Over, Window
from soraleak_tui.search.found import Found
from soraleak_tui.search.place import PlaceKind
from soraleak_tui.search.query import Query, parse
from soraleak_tui.ui.finder import Finder
from soraleak_tui.ui.keys import SEARCHING
from soraleak_tui.ui.messages import QueryTyped, TargetChosen
from soraleak_tui.ui.results import how_to_search, nothing_found, tally_in_words
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.places import stand
from soraleak_tui.ui.widgets.query_line import QueryInput, QueryLine, TallyLine
from soraleak_tui.ui.widgets.results_view import ResultsView

GETTING_READY = "Getting ready …"


class SearchScreen(HouseScreen, inherit_bindings=False):
    """The line, how much was found, and the places; a newer letter overtakes the answer to an older one."""

    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "QueryInput"
    over = Over.FIND
    searches = False
    BINDINGS: ClassVar[list[BindingType]] = [*SEARCHING]

    line = getters.query_one(QueryInput)
    results = getters.query_one(ResultsView)

    def __init__(self, finder: Finder, typed: str, example: str) -> None:
        """``typed``: the query before; ``example``: the id of a source."""
        super().__init__()
        self._finder = finder
        self._typed = typed
        self._example = example
        self._found: Found | None = None
        self._wanted: str | None = None
        self._caught_up = asyncio.Event()

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self.line.value

    def body(self) -> Iterable[Widget]:
        """The line above, the places below."""
        yield QueryLine(self._typed)
        yield TallyLine()
        yield ResultsView()

    def leads_to(self) -> str | None:
        """The statement under the cursor; other places are shown where they stand."""
        position = self.results.position
        if self._found is None or position is None:
            return None
        place = self._finder.place(self._found.numbers[position])
        return place.id if place.kind is PlaceKind.STATEMENT else None

    def mark(self, sought: Query | None) -> None:
        """The marks of other screens are none of this one's."""

    def on_mount(self) -> None:
        """Find what is typed already."""
        self.query_one(StatusLine).place = "Search"
        self.watch(self.results, "cursor", self._say_place, init=False)
        self.watch(self.line, "value", self._follow, init=False)
        self._follow(self._typed)

    def _follow(self, typed: str) -> None:
        """See to it that in the end what is typed has been answered; one question at a time, the newest next.

        A letter is painted together with what it finds, where that can be told at once.
        """
        if typed == self._wanted:
            return
        self.post_message(QueryTyped(typed))
        is_busy = self._wanted is not None and not self._caught_up.is_set()
        self._wanted = typed
        self._caught_up.clear()
        if is_busy:
            return
        if (found := self._finder.at_once(parse(typed))) is not None:
            self._show(found)
            self._caught_up.set()
            return
        if not self._finder.is_ready:
            self.query_one(TallyLine).text = GETTING_READY
        self.run_worker(self._answer())

    async def _answer(self) -> None:
        while not self._caught_up.is_set():
            typed = self._wanted or ""
            found = await self._finder.find(parse(typed))
            if typed == self._wanted:
                self._show(found)
                self._caught_up.set()

    def _show(self, found: Found) -> None:
        self._found = found
        tally = self.query_one(TallyLine)
        if found.numbers:
            tally.text = tally_in_words(found)
            self.results.show_found(found, self._finder.place)
        elif found.query:
            tally.text = "0 places"
            self.results.show_words(lambda width: nothing_found(found, width))
        else:
            tally.text = ""
            self.results.show_words(lambda width: how_to_search(self._example, width))
        self._say_place(self.results.cursor)
        self.paint_together(tally, self.results, self.query_one(StatusLine))

    def _say_place(self, cursor: str | None) -> None:
        found, said = self._found, "Search"
        if found is not None and cursor is not None and self.results.position is not None:
            position = self.results.position
            said = f"Search · {position + 1:,} of {len(found.numbers):,} · {found.tally_at(position).group.title}"
        self.query_one(StatusLine).place = said

    async def stand(self, window: Window) -> None:
        """Once all is found, put the cursor on the place that it was on."""
        await self._caught_up.wait()
        stand(self.results, window.on, window.top)
        self._say_place(self.results.cursor)

    def action_line(self, by: int) -> None:
        """The next place or the one before."""
        self.results.step(by)

    def action_screenful(self, by: int) -> None:
        """A windowful of places on or back."""
        self.results.step(by * max(1, self.results.rows_in_sight - 2))

    async def chosen(self) -> tuple[Found, int] | None:
        """The place under the cursor, of what is typed by now: what was found, and its position; None without any."""
        self._follow(self.line.value)
        await self._caught_up.wait()
        position = self.results.position
        return None if self._found is None or position is None else (self._found, position)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """A click on the place under the cursor."""
        event.stop()
        self.app.call_later(self.app.run_action, "go_there")
