"""Moving in the ledger: from cell to cell, to the sources beyond, and to the next conflict."""

from __future__ import annotations

from soraleak_tui.domain.ledger import parts_of, target_of
from soraleak_tui.ui.ledger_moves import aside, conflict, paged, with_in_sight
from soraleak_tui.ui.screens.ledger_placed import PlacedLedger


class LedgerMoving(PlacedLedger, inherit_bindings=False):
    """What the keys for moving do in a table; in a list they go from entry to entry."""

    @property
    def is_table(self) -> bool:
        """Whether the answers stand in columns."""
        return self.shown.is_table(self.view.text_width)

    def go_to_cell(self, target: str) -> None:
        """Put the cursor on a cell, and bring its source into sight."""
        self.look = with_in_sight(self.shown, parts_of(target)[1], self.view.text_width)
        self.view.point(target)

    def action_aside(self, by: int) -> None:
        """The next source, or the one before; those beyond come into sight."""
        if not self.is_table:
            self.view.step(by)
            return
        target = aside(self.shown, self.view.cursor, by)
        if target is None:
            self.tell("The last source" if by > 0 else "The question itself")
        else:
            self.go_to_cell(target)

    def action_sources(self, by: int) -> None:
        """The sources beyond those in sight."""
        after = paged(self.shown, by, self.view.text_width)
        if not self.is_table or after.first == (self.look.first or 0):
            self.tell("The last sources" if by > 0 else "The first sources")
            return
        self.look = after
        question, source = self.cell
        if question is not None and source is not None:
            self.view.cursor = target_of(question, self.shown.window(self.view.text_width)[0].source)

    def action_conflict(self, by: int) -> None:
        """The next answer that conflicts; in a list, the next question."""
        if not self.is_table:
            self.view.step(by)
            return
        target = conflict(self.shown, self.view.cursor, by)
        if target is None:
            self.tell("No further conflict here" if by > 0 else "No conflict before this")
        else:
            self.go_to_cell(target)
