"""The parts of the ledger on the screen: the table with a cursor on its cells, and the rows above and below it."""

from __future__ import annotations

from soraleak_tui.ui.ledger_moves import step
from soraleak_tui.ui.ledgers import Shown
from soraleak_tui.ui.widgets.lines import LinesView

MEASURE = 200
"""Cells of a line at most."""


class LedgerView(LinesView):
    """The table, or the list; the cursor stands on a question, or on what a source answers to it."""

    def __init__(self) -> None:
        """Nothing is shown yet."""
        super().__init__("ledger", measure=MEASURE, cursor_moves=True)
        self.shown: Shown | None = None

    def step(self, by: int) -> bool:
        """The same column of the next row; False at either end."""
        target = step(self.shown, self.cursor, by) if self.shown is not None else None
        if target is None:
            return False
        self.point(target)
        return True


class Fixed(LinesView, can_focus=False):
    """Rows that stay where they are while the table goes by."""

    def __init__(self, view_id: str) -> None:
        """Nothing is shown yet."""
        super().__init__(view_id, measure=MEASURE)
