"""EvidenceView: what the passage under the cursor rests on, at the height of the passage."""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout.evidence import evidence_lines
from soraleak_tui.layout.reading import beside
from soraleak_tui.layout.sheet import Sheet, StaticSheet
from soraleak_tui.ui.widgets.lines import LinesView


class EvidenceView(LinesView):
    """A column of cards."""

    def __init__(self, dossier: Dossier) -> None:
        """Cards are looked up in the dossier."""
        super().__init__("evidence", bars=True)
        self._dossier = dossier
        self._shown: tuple[Sequence[str], int] | None = None

    def follow(self, keys: Sequence[str], row: int) -> None:
        """Show the evidence of those keys beside that row of the window, or higher where it would not fit."""
        if self._shown == (keys, row):
            return
        self._shown = keys, row
        self.set_reactive(LinesView.cursor, None)

        def make(width: int) -> Sheet:
            return StaticSheet(beside(evidence_lines(self._dossier, keys, width), row, self.size.height))

        self.show(make)
