"""The window in which the sources are chosen that a comparison shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.settled import roots_of_words
from soraleak_tui.domain.comparison import Column
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.listing import Entry, Section, listing
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.navigation.view import Over
from soraleak_tui.ui.comparisons import Comparing, speaking
from soraleak_tui.ui.messages import TargetChosen
from soraleak_tui.ui.screens.choosing import Chooser

_FEW = 2
"""Origins that are named; of more, their number is told."""


class WitnessesScreen(Chooser[None]):
    """Lists every source that has words; Enter takes one out of the comparison, or back into it, at once."""

    over = Over.WITNESSES

    def __init__(
        self, dossier: Dossier, state: Comparing, toggle: Callable[[str], Comparing], start: str | None
    ) -> None:
        """``toggle`` takes a source out of the comparison or into it, and gives the state that follows."""
        super().__init__()
        self._dossier = dossier
        self._state = state
        self._toggle = toggle
        self._start = start
        self._columns = compare(dossier, state.statement, (), state.base).columns[1:]

    def rows(self, width: int) -> Sequence[Line]:
        """The sources, those that are compared with a cross."""
        entries = [self._entry(column) for column in self._columns]
        told = "Enter takes a source out of the comparison, or back into it; Esc closes the list."
        return listing("Sources to compare", told, [Section("", entries)], width)

    def _entry(self, column: Column) -> Entry:
        statement = self._dossier.statements[self._state.statement]
        shown = self._state.chosen is None or column.source in self._state.chosen
        source = self._dossier.sources[column.source]
        primary = statement.primary.source if statement.primary else None
        # Beside another base the primary wording is one of the columns, and a rendering of nothing.
        witness = next((each for each in statement.witnesses if each.source == column.source), None)
        remark = f"{source.kind.value} · {column.fidelity.value}"
        if witness is not None and column.source != primary:
            roots = sorted(roots_of_words(self._dossier, witness, primary))
            remark += f" · from {', '.join(roots) if len(roots) <= _FEW else f'one of {len(roots)} sources'}"
        return Entry(column.source, "[x]" if shown else "[ ]", source.label_with_id, remark)

    def first(self) -> str | None:
        """The source under the cursor of the comparison, else the first."""
        there = speaking(self._dossier.statements[self._state.statement], self._state.base)
        return self._start if self._start in there else next(iter(there), None)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Take it out, or in, and show both the list and the comparison below as they are now."""
        event.stop()
        self._state = self._toggle(event.target)
        self.view.show(lambda width: StaticSheet(self.rows(width)), top=None)
