"""LedgerScreen: what readers ask, what every source answers, and how the answers stand to what is settled."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from soraleak_tui.domain.ledger import Cell, Pick, Show, parts_of
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.keys import LEDGER
from soraleak_tui.ui.ledger_moves import with_in_sight
from soraleak_tui.ui.messages import Guess, OpenEvidence, OpenView, TargetChosen
from soraleak_tui.ui.screens.ledger_moving import LedgerMoving


class LedgerScreen(LedgerMoving, inherit_bindings=False):
    """Questions are rows and sources columns; Enter opens a question at the answer under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [*LEDGER]

    def subject(self) -> str | None:
        """The answer under the cursor; of a question, the first thing that its finding rests on."""
        question, source = self.cell
        row = self.shown.row(question)
        if row is None:
            return None
        if source is None:
            return next(iter(row.question.finding.evidence), None)
        return row.cells[source].entries[0].key if source in row.cells else source

    def action_show(self) -> None:
        """All, conflicts, what one alone says, what all agree on."""
        shows = list(Show)
        self._take(replace(self.look.pick, show=shows[(shows.index(self.look.pick.show) + 1) % len(shows)]))

    def action_order(self) -> None:
        """The sharpest conflicts first, or as they stand in the dossier."""
        self._take(replace(self.look.pick, ranked=not self.look.pick.ranked))
        if self.look.pick.ranked:
            self.action_top()

    def action_pane(self) -> None:
        """Each page in turn, then all."""
        panes = [None, *(page.id for page in self._dossier.pages)]
        self._take(replace(self.look.pick, pane=panes[(panes.index(self.look.pick.pane) + 1) % len(panes)]))

    def action_who(self) -> None:
        """What the source under the cursor answers; once more, all."""
        _, source = self.cell
        if self.look.pick.source is None and source is None:
            self.tell("→ goes to a source first")
        else:
            self._take(replace(self.look.pick, source=source if self.look.pick.source is None else None))

    def _take(self, pick: Pick) -> None:
        """Show another choice of rows, the source under the cursor in sight."""
        self.note()
        _, source = self.cell
        self.look = replace(self.look, pick=pick, first=None)
        if source is not None and self.cell[1] == source:
            self.look = with_in_sight(self.shown, source, self.view.text_width)

    def action_layout(self) -> None:
        """A table or a list, on the same question."""
        table = not self.is_table
        self.view.cursor = self.cell[0]
        self.look = replace(self.look, table=table)

    def action_guess(self) -> None:
        """Ask for a guess at the question."""
        question, _ = self.cell
        if question is not None:
            self.post_message(Guess(question))

    def action_roots(self) -> None:
        """The roots of the answer under the cursor; where that is none, those of all answers to the question."""
        question, source = self.cell
        if question is not None:
            answer = source if self._answer(question, source) is not None else None
            self.post_message(OpenView(View(Name.ORIGINS, question, answer=answer)))

    def on_target_chosen(self, event: TargetChosen) -> None:
        """The question, at the answer."""
        event.stop()
        question, source = parts_of(event.target)
        cell = self._answer(question, source)
        self.post_message(OpenEvidence(question, cell.entries[0].key if cell is not None else None))

    def _answer(self, question: str, source: str | None) -> Cell | None:
        """What a source answers to a question; None for the question itself, and for silence."""
        row = self.shown.row(question)
        cell = row.cells.get(source) if row is not None and source is not None else None
        return cell if cell is not None and cell.speaks else None

    def addresses(self) -> list[tuple[str, str]]:
        """The address of the source under the cursor."""
        found = self._dossier.sources.get(self.cell[1] or "")
        return [(found.label, found.url)] if found is not None and found.url else []
