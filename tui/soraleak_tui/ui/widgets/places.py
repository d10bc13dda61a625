"""Where a view stands, as a value, and how it comes to stand there again."""

from __future__ import annotations

from soraleak_tui.navigation.view import Top
from soraleak_tui.ui.widgets.lines import LinesView


def top_of(view: LinesView) -> Top | None:
    """The first row in sight; None where that is the first of all and nothing is under the cursor."""
    if view.top == 0 and view.cursor is None:
        return None
    anchor = view.sheet.anchor_at(view.top)
    return Top(*anchor, view.top - view.sheet.row_at(anchor))


def stand(view: LinesView, on: str | None, top: Top | None) -> None:
    """Put the cursor on something and a row to the top; nobody is told of the cursor.

    What does not stand in the view gets no cursor. Without a ``top``, the cursor is brought into sight.
    """
    rows = view.sheet.rows_of(on) if on is not None else range(0)
    if view.cursor != (on if rows else None):
        view.refresh_target(view.cursor)
        view.set_reactive(LinesView.cursor, on if rows else None)
        view.refresh_target(view.cursor)
    with view.moving() as port:
        port.begin(rows, None if top is None else ((top.block, top.letters), top.rows))
