"""LinesView: a window on a sheet of lines, with a cursor on the things that can be pointed at.

Built on Textual's line API: only the rows in sight are painted, and nothing is animated.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from soraleak_tui.layout import Line, Role
from soraleak_tui.ui.messages import OpenLink, TargetChosen, TargetPointed, ViewScrolled
from soraleak_tui.ui.paint import Inks, Pointer, paint
from soraleak_tui.ui.sheet import Sheet, StaticSheet

Maker = Callable[[int], Sheet]
"""Lays a sheet out at a width in cells."""

MEASURE = 76
"""The longest line of running text, in cells."""


class LinesView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a sheet; lays it out anew at another width, with the same words at the top."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"lines--{role}" for role in Role),
        "lines--cursor",
        "lines--bar",
    }

    cursor: reactive[str | None] = reactive(None)
    """The target that is pointed at."""

    def __init__(self, view_id: str, *, measure: int = MEASURE, bars: bool = False, cursor_moves: bool = False) -> None:
        """``measure`` caps the width of a line; ``cursor_moves`` lets j and k move the cursor and not the rows."""
        super().__init__(id=view_id)
        self._measure = measure
        self._bars = bars
        self.cursor_moves = cursor_moves
        self._make: Maker | None = None
        self._sheet: Sheet = StaticSheet(())
        self._width = 0
        self._inks: Inks | None = None

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._sheet

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
        """Cells of a line."""
        return max(1, min(self._measure, self.size.width - 2))

    def show(self, make: Maker, *, top: int | None = 0) -> None:
        """Show another sheet from row ``top``; with None, keep the words that stand at the top."""
        anchor = self._sheet.anchor_at(self.top) if top is None else None
        self._make = make
        self._width = self.text_width
        self._take(make(self._width))
        self.go_to(self._sheet.row_at(anchor) if anchor is not None else top or 0)

    def _take(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.virtual_size = Size(self.size.width, sheet.height)
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Lay out anew when the width changed, and keep the words at the top."""
        if self._make is not None and self.text_width != self._width:
            self.show(self._make, top=None)
        elif self._make is not None:
            self._take(self._sheet)

    def go_to(self, row: int) -> None:
        """Bring a row to the top, as far as there are rows below it."""
        self.measure_to(row + self.rows_in_sight)
        self.scroll_to(y=row, animate=False, force=True)

    def measure_to(self, row: int) -> None:
        """Lay out as far as that row, and take the height that is known then."""
        if self._sheet.height and row > 0:
            self._sheet.line(max(0, min(row, self._sheet.height) - 1))
        if self.virtual_size.height != self._sheet.height:
            self.virtual_size = Size(self.size.width, self._sheet.height)

    def go_to_end(self) -> None:
        """Bring the last rows into sight."""
        while True:
            height = self._sheet.height
            self.measure_to(height)
            if self._sheet.height == height:
                break
        self.go_to(max(0, self._sheet.height - self.rows_in_sight))

    @property
    def at_end(self) -> bool:
        """Whether the last row is in sight."""
        return self.top + self.rows_in_sight >= self._sheet.height

    def show_rows(self, rows: range) -> None:
        """Scroll as little as needed to bring rows into sight, with a row to spare."""
        if not rows:
            return
        height = self.rows_in_sight
        if rows.start < self.top:
            self.go_to(max(0, rows.start - 1))
        elif rows.stop > self.top + height:
            self.go_to(min(rows.start, rows.stop + 1 - height) if len(rows) < height else rows.start)

    def targets_in_sight(self) -> list[str]:
        """Targets that begin in sight, in reading order; nothing beyond the window is laid out for it."""
        rows = range(self.top, min(self.top + self.rows_in_sight, self._sheet.height))
        above = _targets(self._sheet.line(self.top - 1)) if self.top else []
        found = dict.fromkeys(target for row in rows for target in _targets(self._sheet.line(row)))
        return [target for target in found if target not in above]

    def step(self, by: int) -> bool:
        """Move the cursor by so many targets; False at either end. Without a cursor, the first one in sight."""
        targets = self._sheet.targets
        if not targets:
            return False
        if self.cursor not in targets:
            sight = self.targets_in_sight()
            self.point(sight[0 if by > 0 else -1] if sight else targets[0 if by > 0 else -1])
            return True
        at = targets.index(self.cursor) + by
        if not 0 <= at < len(targets):
            return False
        self.point(targets[at])
        return True

    def point(self, target: str | None) -> None:
        """Put the cursor on a target and bring it into sight."""
        self.cursor = target
        if target is not None:
            self.show_rows(self._sheet.rows_of(target))

    def choose(self) -> None:
        """Ask for what stands behind the thing under the cursor."""
        if self.cursor is not None:
            self.post_message(TargetChosen(self.id or "", self.cursor))

    def watch_cursor(self, cursor: str | None) -> None:
        """Tell, and paint anew."""
        self.refresh()
        self.post_message(TargetPointed(self.id or "", cursor))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other rows are in sight."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(ViewScrolled(self.id or ""))

    def notify_style_update(self) -> None:
        """Take the styles anew when the theme changed."""
        super().notify_style_update()
        self._inks = None

    @property
    def inks(self) -> Inks:
        """The styles of this view under the theme of now."""
        if self._inks is None:
            roles = {role: self.get_component_rich_style(f"lines--{role}") for role in Role}
            cursor = self.get_component_rich_style("lines--cursor", partial=True)
            if self.app.no_color:
                cursor += Style(reverse=True)
            self._inks = Inks(roles, cursor, self.get_component_rich_style("lines--bar"))
        return self._inks

    def render_line(self, y: int) -> Strip:
        """Paint one row of the window."""
        row = self.top + y
        width = self.size.width
        if row >= self._sheet.height:
            return Strip.blank(width, self.inks.roles[Role.TEXT])
        strip = paint(self._sheet.line(row), self.inks, self.margin, self._pointer(row), bars=self._bars)
        strip = strip.crop_extend(0, width, self.inks.roles[Role.TEXT])
        return self._selected(strip, row).apply_offsets(0, row)

    def _pointer(self, row: int) -> Pointer | None:
        if self.cursor is None:
            return None
        rows = self._sheet.rows_of(self.cursor)
        return Pointer(self.cursor, row == rows.start, row == rows.stop - 1) if row in rows else None

    def _selected(self, strip: Strip, row: int) -> Strip:
        """The row with the selected part reversed."""
        selection = self.text_selection
        span = selection.get_span(row) if selection is not None else None
        if span is None:
            return strip
        start, end = span
        end = len(strip.text) if end == -1 else end
        cells = [strip.index_to_cell_position(max(0, min(at, len(strip.text)))) for at in (start, end)]
        if cells[0] >= cells[1]:
            return strip
        style = self.screen.get_component_rich_style("screen--selection")
        left, middle, right = strip.crop(0, cells[0]), strip.crop(*cells), strip.crop(cells[1])
        return Strip.join([left, middle.apply_style(style), right])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words under the selection, unwrapped, without margins, bars and bullets."""
        first = selection.start.y if selection.start is not None else 0
        last = selection.end.y if selection.end is not None else self._sheet.height - 1
        taken = []
        for row in range(first, min(last, self._sheet.height - 1) + 1):
            span = selection.get_span(row)
            if span is None:
                continue
            line = self._sheet.line(row)
            start, end = span[0] - self.margin, len(line.text) if span[1] == -1 else span[1] - self.margin
            taken.append(_cut(line, start, end) + line.join)
        return "".join(taken).rstrip("\n"), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint anew when the selection changed."""
        del selection
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click points; on what is pointed at already, it opens."""
        if self.screen.get_selected_text():
            return
        meta = event.style.meta
        if meta.get("link"):
            self.post_message(OpenLink(meta["link"]))
        elif (target := meta.get("target")) is not None:
            if target == self.cursor:
                self.choose()
            else:
                self.cursor = target

    def scroll_rows(self, by: int) -> None:
        """Scroll by so many rows."""
        self.measure_to(self.top + by + self.rows_in_sight)
        self.scroll_to(y=self.top + by, animate=False, force=True)


def _targets(line: Line) -> list[str]:
    return [span.target for span in line.spans if span.target is not None]


def _cut(line: Line, start: int, end: int) -> str:
    """The words between two character positions of the row."""
    taken, at = [], 0
    for span in line.spans:
        stop = at + len(span.text)
        if not span.furniture and at < end and stop > start:
            taken.append(span.text[max(0, start - at) : end - at])
        at = stop
    return "".join(taken)
