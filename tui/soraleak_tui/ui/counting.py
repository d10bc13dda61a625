"""Counting: what is computed from the whole dossier, once for as long as it is shown; mixed into the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soraleak_tui.ui.visiting import Visiting

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.ledger import Ledger
    from soraleak_tui.domain.stemma import Stemma


class Counting(Visiting):
    """Owns the ledger and the stemma: both are asked for time and again, and never change while a dossier is read."""

    _ledger: tuple[Dossier, Ledger] | None = None
    """Of which dossier, for another one may come while the program runs."""
    _stemma: tuple[Dossier, Stemma] | None = None

    @property
    def ledger(self) -> Ledger:
        """That of the dossier at hand."""
        from soraleak_tui.collation.ledger import ledger

        if self._ledger is None or self._ledger[0] is not self.dossier:
            self._ledger = self.dossier, ledger(self.dossier)
        return self._ledger[1]

    @property
    def stemma(self) -> Stemma:
        """That of all sources of the dossier at hand."""
        from soraleak_tui.collation.stemma import stemma

        if self._stemma is None or self._stemma[0] is not self.dossier:
            self._stemma = self.dossier, stemma(self.dossier)
        return self._stemma[1]
