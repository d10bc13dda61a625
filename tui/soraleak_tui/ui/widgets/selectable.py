"""Selectable: what the mouse does in a window: the wheel scrolls, dragging selects words."""

from __future__ import annotations

from textual import events, on
from textual.selection import Selection
from textual.strip import Strip

from soraleak_tui.layout.line import Line
from soraleak_tui.ui.widgets.window import Window

WHEEL = 3
"""Rows to a notch of the wheel."""


class Selectable(Window):
    """A window whose words can be selected: unwrapped, without margins, bars and bullets."""

    @on(events.MouseScrollDown)
    @on(events.MouseScrollUp)
    def turn_wheel(self, event: events.MouseEvent) -> None:
        """A few rows down or up; Textual's own wheel needs a scroll bar."""
        event.stop()
        with self.moving() as port:
            port.go_by(WHEEL if isinstance(event, events.MouseScrollDown) else -WHEEL)

    def selected(self, strip: Strip, row: int) -> Strip:
        """A row as painted, with its selected part in the look of a selection."""
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
        last = selection.end.y if selection.end is not None else self.sheet.height - 1
        taken = []
        for row in range(first, min(last, self.sheet.height - 1) + 1):
            span = selection.get_span(row)
            if span is None:
                continue
            line = self.sheet.line(row)
            start, end = span[0] - self.margin, len(line.text) if span[1] == -1 else span[1] - self.margin
            taken.append(_cut(line, start, end) + (line.join if end >= len(line.text) else ""))
        return "".join(taken).strip("\n"), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint anew when the selection changed."""
        del selection
        self.refresh()


def _cut(line: Line, start: int, end: int) -> str:
    """The words between two character positions of the row."""
    taken, at = [], 0
    for span in line.spans:
        stop = at + len(span.text)
        if not span.furniture and at < end and stop > start:
            taken.append(span.text[max(0, start - at) : end - at])
        at = stop
    return "".join(taken)
