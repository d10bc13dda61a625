"""Window: shows as many rows of a sheet as fit, and lays it out anew at another width.

Built on Textual's line API: only the rows in sight are painted, and nothing is animated.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView

from soraleak_tui.ui.messages import ViewLaidOut, ViewScrolled
from soraleak_tui.ui.sheet import Sheet, StaticSheet

Maker = Callable[[int], Sheet]
"""Lays a sheet out at a width in cells."""

MEASURE = 76
"""The longest line of running text, in cells."""


class Window(ScrollView, inherit_bindings=False):
    """Where the sheet stands in the window; a change of width keeps the same words at the top."""

    def __init__(self, view_id: str, *, measure: int = MEASURE) -> None:
        """``measure`` caps the width of a line, in cells."""
        super().__init__(id=view_id)
        self._measure = measure
        self._make: Maker | None = None
        self.sheet: Sheet = StaticSheet(())
        """What is shown; ``show`` changes it."""
        self._width = 0

    @property
    def top(self) -> int:
        """The first row in sight."""
        return round(self.scroll_offset.y)

    @property
    def rows_in_sight(self) -> int:
        """Rows that fit."""
        return max(1, self.size.height)

    @property
    def margin(self) -> int:
        """Blank cells that centre the lines."""
        return max(0, (self.size.width - self.text_width) // 2)

    @property
    def text_width(self) -> int:
        """Cells of a line; before the first layout, as if the window were as wide as the terminal."""
        return max(1, min(self._measure, (self.size.width or self.app.size.width) - 2))

    def show(self, make: Maker, *, top: int | None = 0) -> None:
        """Show another sheet from row ``top``; with None, keep the words that stand at the top."""
        anchor = self.sheet.anchor_at(self.top) if top is None else None
        self._make = make
        self._width = self.text_width
        self._take(make(self._width))
        self.go_to(self.sheet.row_at(anchor) if anchor is not None else top or 0)

    def _take(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._measure_sheet()
        self.refresh()

    def _measure_sheet(self) -> None:
        """Tell how far one can scroll. The reactive would lay the whole screen out anew, which nothing here needs."""
        self.set_reactive(Window.virtual_size, Size(self.size.width, max(self.sheet.height, self.size.height)))

    def on_resize(self, _event: events.Resize) -> None:
        """Lay out anew when the width changed, and keep the words at the top."""
        if self._make is not None and self.text_width != self._width:
            self.show(self._make, top=None)
        elif self._make is not None:
            self._take(self.sheet)
        self.post_message(ViewLaidOut(self.id or ""))

    def go_to(self, row: int) -> None:
        """Bring a row to the top, as far as there are rows below it."""
        row = max(0, row)
        self.measure_to(row + self.rows_in_sight)
        self.scroll_to(y=row, animate=False, force=True)

    def measure_to(self, row: int) -> None:
        """Lay out as far as that row, and take the height that is known then."""
        if self.sheet.height and row > 0:
            self.sheet.line(max(0, min(row, self.sheet.height) - 1))
        self._measure_sheet()

    def go_to_end(self) -> None:
        """Bring the last rows into sight."""
        while True:
            height = self.sheet.height
            self.measure_to(height)
            if self.sheet.height == height:
                break
        self.go_to(max(0, self.sheet.height - self.rows_in_sight))

    @property
    def at_end(self) -> bool:
        """Whether the last row is in sight."""
        return self.top + self.rows_in_sight >= self.sheet.height

    def show_rows(self, rows: range) -> None:
        """Scroll as little as needed to bring rows into sight, with a row to spare."""
        if not rows:
            return
        height = self.rows_in_sight
        if rows.start < self.top:
            self.go_to(max(0, rows.start - 1))
        elif rows.stop > self.top + height:
            self.go_to(min(rows.start, rows.stop + 1 - height) if len(rows) < height else rows.start)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other rows are in sight."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(ViewScrolled(self.id or ""))
