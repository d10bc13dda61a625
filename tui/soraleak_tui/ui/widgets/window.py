"""Window: shows as many rows of a sheet as fit, and lays it out anew at another width.

Built on Textual's line API: only the rows in sight are painted, and nothing is animated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from textual import events
from textual.geometry import Size
from textual.reactive import var

from soraleak_tui.layout.galley import Hold
from soraleak_tui.layout.reading import MEASURE, margin_of, measured
from soraleak_tui.layout.sheet import Sheet
from soraleak_tui.layout.viewport import Viewport
from soraleak_tui.ui.messages import ViewLaidOut
from soraleak_tui.ui.widgets.resting import Resting

Maker = Callable[[int], Sheet]
"""Lays a sheet out at a width in cells."""


class Window(Resting, inherit_bindings=False):
    """Where the sheet stands in the window; a change of width keeps the same words at the top."""

    standing: var[Hold] = var((0, 0))
    """What stands in the first row; watched by whoever must keep in step before anything is painted."""

    def __init__(self, view_id: str, *, measure: int = MEASURE) -> None:
        """``measure`` caps the width of a line, in cells."""
        super().__init__(view_id)
        self._measure = measure
        self._make: Maker | None = None
        self._width = 0

    @property
    def sheet(self) -> Sheet:
        """What is shown; ``show`` changes it."""
        return self.port.sheet

    @property
    def top(self) -> int:
        """The first row in sight."""
        return self.port.top

    @property
    def rows_in_sight(self) -> int:
        """Rows that fit."""
        return max(1, self.size.height)

    @property
    def margin(self) -> int:
        """Blank cells that centre the lines."""
        return margin_of(self.size.width, self._measure)

    @property
    def text_width(self) -> int:
        """Cells of a line; before the first layout, as if the window were as wide as the terminal."""
        return measured(self.size.width or self.app.size.width, self._measure)

    def show(self, make: Maker, *, top: int | None = 0) -> None:
        """Show another sheet from row ``top``; with None, keep the words that stand at the top."""
        anchor = self.sheet.anchor_at(self.top) if top is None else None
        self._make = make
        self._width = self.text_width
        with self.moving() as port:
            port.put(make(self._width))
            port.go_to(port.sheet.row_at(anchor) if anchor is not None else top or 0)
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Lay out anew when the width changed, and keep the words at the top."""
        if self._make is not None and self.text_width != self._width:
            self.show(self._make, top=None)
        with self.moving() as port:
            port.fit(self.rows_in_sight)
        self.refresh()
        self.post_message(ViewLaidOut(self.id or ""))

    @contextmanager
    def moving(self) -> Iterator[Viewport]:
        """Move the viewport; what changed is painted, and told."""
        before = self.port.hold
        self.port.fit(self.rows_in_sight)
        yield self.port
        self._keep_step()
        if self.port.hold != before:
            self.refresh()
            self.standing = self.port.hold

    def go_to(self, row: int) -> None:
        """Bring a row to the top, as far as there are rows below it."""
        with self.moving() as port:
            port.go_to(row)

    def show_rows(self, rows: range) -> None:
        """Scroll as little as needed to bring rows into sight, with a row to spare."""
        with self.moving() as port:
            port.show_rows(rows)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Textual scrolls by itself where a selection is drawn beyond the window: go along."""
        del old_value
        if round(new_value) != self.top:
            self.go_to(round(new_value))

    def _keep_step(self) -> None:
        """Tell Textual where the window stands and how far one could go.

        Its reactives would lay the screen out anew and paint twice, which nothing here needs.
        """
        self.set_reactive(Window.virtual_size, Size(self.size.width, max(self.sheet.height, self.size.height)))
        self.set_reactive(Window.scroll_y, float(self.top))
        self.scroll_target_y = self.scroll_y
        self.rest_from_now()
