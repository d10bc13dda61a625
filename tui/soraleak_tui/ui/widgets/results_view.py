"""ResultsView: the list of what was found; the keyboard stays with the line above it."""

from __future__ import annotations

from collections.abc import Callable

from soraleak_tui.layout.line import Line
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.search.found import Found
from soraleak_tui.search.place import Place
from soraleak_tui.ui.results import ResultSheet
from soraleak_tui.ui.widgets.lines import LinesView

WIDEST = 118


class ResultsView(LinesView, can_focus=False):
    """Shows places, the cursor on one of them, or else words."""

    def __init__(self) -> None:
        """Nothing is shown yet."""
        super().__init__("results", measure=WIDEST, cursor_moves=True)
        self._count = 0

    @property
    def position(self) -> int | None:
        """The place under the cursor, from 0; None where there is none."""
        return int(self.cursor) if self.cursor is not None and self._count else None

    def show_found(self, found: Found, place: Callable[[int], Place]) -> None:
        """Show what was found, the first place under the cursor."""
        self._count = len(found.numbers)
        self.cursor = None
        self.sought = found.query
        self.show(lambda width: ResultSheet(found, place, width))
        self.cursor = "0" if self._count else None

    def show_words(self, words: Callable[[int], tuple[Line, ...]]) -> None:
        """Show words instead, laid out at the width of the view."""
        self._count = 0
        self.cursor = None
        self.sought = None
        self.show(lambda width: StaticSheet(words(width)))

    def step(self, by: int) -> bool:
        """Move the cursor by so many places, at most to the first or the last; False where it is there already."""
        if self.position is None:
            return False
        to = max(0, min(self._count - 1, self.position + by))
        moved = to != self.position
        self.point(str(to))
        return moved
