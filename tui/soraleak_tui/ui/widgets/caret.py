"""Caret: the cell in which the thing under a view's cursor begins.

The terminal's own cursor is put there. It is hidden, but Braille displays show where it is, magnifiers and the windows
of input methods follow it.
"""

from __future__ import annotations

from rich.cells import cell_len
from textual.geometry import Offset

from soraleak_tui.layout.line import Line
from soraleak_tui.ui.widgets.lines import LinesView


def caret_of(view: LinesView) -> Offset:
    """The cell, on the screen; the first one of the view where nothing under the cursor is in sight."""
    left, top = view.content_region.offset
    rows = view.sheet.rows_of(view.cursor) if view.cursor is not None else range(0)
    sight = view.port.in_sight
    for row in range(max(rows.start, sight.start), min(rows.stop, sight.stop)):
        column = _column(view.sheet.line(row), view.cursor)
        if column is not None:
            return Offset(left + view.margin + column, top + row - view.top)
    return Offset(left + view.margin, top)


def _column(line: Line, target: str | None) -> int | None:
    """The cell of the line in which the target begins; None where it is not on it."""
    column = 0
    for span in line.spans:
        if span.target == target:
            return column
        column += cell_len(span.text)
    return None
