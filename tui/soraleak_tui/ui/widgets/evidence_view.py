"""EvidenceView: what the passage under the cursor rests on, at the height of the passage."""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout.line import Line
from soraleak_tui.ui.evidence import evidence_lines
from soraleak_tui.ui.sheet import Sheet, StaticSheet
from soraleak_tui.ui.widgets.lines import LinesView


class EvidenceView(LinesView):
    """A column of cards."""

    def __init__(self, dossier: Dossier) -> None:
        """Cards are looked up in the dossier."""
        super().__init__("evidence", bars=True)
        self._dossier = dossier
        self._shown: tuple[Sequence[str], int] | None = None

    def follow(self, keys: Sequence[str], beside: int) -> None:
        """Show the evidence of those keys beside that row of the window, or higher where it would not fit."""
        if self._shown == (keys, beside):
            return
        self._shown = keys, beside
        self.set_reactive(LinesView.cursor, None)

        def make(width: int) -> Sheet:
            lines = evidence_lines(self._dossier, keys, width)
            room = max(0, self.size.height - len(lines))
            return StaticSheet([Line()] * min(max(0, beside), room) + list(lines))

        self.show(make)
