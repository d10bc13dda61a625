"""Marked: a window in which what is looked for stands out, and the hit that one has come to most of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from soraleak_tui.layout.galley import Hold
from soraleak_tui.layout.sheet import Sheet
from soraleak_tui.ui.hits import Piece, hits
from soraleak_tui.ui.paint import Inks, looked
from soraleak_tui.ui.widgets.selectable import Selectable

if TYPE_CHECKING:
    from soraleak_tui.search.query import Query

Rows = Callable[[Sheet], range]
"""Finds the rows of a place on a sheet."""


class Marked(Selectable):
    """Paints the hits of a query over the rows in sight; nothing else is looked at for that."""

    sought: reactive[Query | None] = reactive(None)
    """What is marked, if anything is."""

    _pieces: Sequence[Piece] = ()
    _here: tuple[int, Hold, int] | None = None
    """The hit that one has come to: the width that this holds for, its row, and the characters before it."""
    _way: tuple[Rows, int] | None = None
    """The way back to it at another width: the rows of its place, and its number among the hits there."""

    def go_to_hit(self, query: Query, rows: Rows, at: int) -> tuple[int, int]:
        """Mark a query, and bring a hit of it into sight: the one of number ``at`` on some rows, from the end where
        that is negative. Gives its number, and how many there are; without any, the rows themselves are shown.
        """
        self.mark(query)
        begins = self._begins(rows)
        number = max(0, min(at + len(begins) if at < 0 else at, len(begins) - 1))
        self._way = rows, number
        self._find_here(begins)
        row = begins[number][0] if begins else rows(self.sheet).start
        if row not in self.port.in_sight[:-1]:
            with self.moving() as port:
                above = port.sheet.move(port.sheet.hold(row), -(port.rows // 3))
                port.go_to(port.sheet.row_of(above))
        self.refresh()
        return number, len(begins)

    def mark(self, sought: Query | None) -> None:
        """Mark a query, or nothing; the hit that one has come to is one of the same query."""
        if sought != self.sought:
            self._here = self._way = None
        self.sought = sought

    def target_here(self) -> str | None:
        """What the words of the hit stand for that one has come to."""
        if self._here is None:
            return None
        _, hold, at = self._here
        for span in self.sheet.line(self.sheet.row_of(hold)).spans:
            if at < len(span.text):
                return span.target
            at -= len(span.text)
        return None

    def _begins(self, rows: Rows) -> list[tuple[int, int]]:
        """Where the hits on some rows begin."""
        found = hits(self.sheet, rows(self.sheet), self.sought) if self.sought is not None else ()
        return list(dict.fromkeys(piece.begins for piece in found))

    def _find_here(self, begins: Sequence[tuple[int, int]]) -> None:
        self._here = None
        if self._way is not None and begins:
            row, column = begins[min(self._way[1], len(begins) - 1)]
            self._here = self.text_width, self.sheet.hold(row), column

    def render_lines(self, crop: Region) -> list[Strip]:
        """Look for the hits on these rows once, then paint them."""
        rows = range(self.top + crop.y, self.top + crop.bottom)
        if self.sought is None:
            self._pieces = ()
        else:
            self._pieces = hits(self.sheet, rows, self.sought)
            if self._way is not None and (self._here is None or self._here[0] != self.text_width):
                self._find_here(self._begins(self._way[0]))
        return super().render_lines(crop)

    def highlighted(self, strip: Strip, row: int, inks: Inks) -> Strip:
        """A row as painted, with its hits in their look."""
        margin = self.margin if self._pieces else 0
        looks = [
            (piece.start + margin, piece.end + margin, inks.here if self._is_here(piece) else inks.hit)
            for piece in self._pieces
            if piece.row == row
        ]
        return looked(strip, looks)

    def _is_here(self, piece: Piece) -> bool:
        if self._here is None:
            return False
        _, hold, column = self._here
        return piece.begins == (self.sheet.row_of(hold), column)
