"""Making: the screen for a view; mixed into the app.

A screen is imported when it is first asked for: the front page is there sooner.
"""

from __future__ import annotations

from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.counting import Counting
from soraleak_tui.ui.screens.house import HouseScreen


class Making(Counting):
    """Knows which screen shows what."""

    def comparison_of(self, key: str) -> View | None:
        """The comparison of a statement, or of the one that a quotation renders, with the source of that in sight."""
        statement, source = self.dossier.statement_of(key), key.partition(":")[0]
        if statement is None:
            return None
        witnesses = self.dossier.statements[statement].speaking[1:]
        return View(Name.COMPARE, statement, source if source in witnesses else None)

    def made(self, view: View) -> HouseScreen:
        """A new screen for a view."""
        match view.name:
            case Name.PAGE:
                from soraleak_tui.ui.screens.reading import ReadingScreen

                return ReadingScreen(self.dossier, view.subject or "", columns=view.page.columns)
            case Name.COMPARE:
                from soraleak_tui.ui.screens.comparing import ComparingScreen

                return ComparingScreen(self.dossier, view.subject or "", view.on)
            case Name.SOURCE:
                from soraleak_tui.ui.screens.source import SourceScreen

                return SourceScreen(self.dossier, view.subject or "")
            case Name.RECORD:
                from soraleak_tui.ui.screens.record import RecordScreen

                return RecordScreen(self.dossier, view.subject or "")
            case Name.WEIGHT | Name.ORIGINS | Name.TIMELINE:
                return self._drawn_made(view)
            case _:
                return self._list_made(view)

    def _drawn_made(self, view: View) -> HouseScreen:
        """A new drawing: who rests on whom, or when what happened."""
        match view.name:
            case Name.WEIGHT:
                from soraleak_tui.ui.screens.origins import WeightScreen

                return WeightScreen(self.dossier, view.subject or "", self.stemma)
            case Name.ORIGINS:
                from soraleak_tui.ui.screens.origins import StemmaScreen

                return StemmaScreen(self.dossier, view, self.stemma)
            case _:
                from soraleak_tui.ui.screens.timeline import TimelineScreen

                return TimelineScreen(self.dossier, view.zoom)

    def _list_made(self, view: View) -> HouseScreen:
        """A new list."""
        match view.name:
            case Name.STATEMENTS:
                from soraleak_tui.ui.screens.lists import StatementsScreen

                return StatementsScreen(self.dossier)
            case Name.SOURCES:
                from soraleak_tui.ui.screens.lists import SourcesScreen

                return SourcesScreen(self.dossier)
            case Name.MORE:
                from soraleak_tui.ui.screens.listed import MoreScreen

                return MoreScreen(self.dossier)
            case Name.QUESTIONS:
                from soraleak_tui.ui.screens.ledger import LedgerScreen

                return LedgerScreen(self.dossier, self.ledger, view.ledger)
            case Name.FRONT:
                raise LookupError(view)  # it is below all others, and never made anew
            case listed:
                from soraleak_tui.ui.screens.listed import RecordsScreen

                return RecordsScreen(self.dossier, listed)
