"""Pages and comparisons as views: what of them is shown, and how they come to show it again."""

from __future__ import annotations

from dataclasses import replace

from textual import getters
from textual.reactive import reactive

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.navigation.view import ComparisonLook, Name, PageLook, View
from soraleak_tui.ui.comparisons import Comparing, speaking
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import PaneBar
from soraleak_tui.ui.widgets.page_view import PageView
from soraleak_tui.ui.widgets.places import stand, top_of
from soraleak_tui.ui.widgets.reading import Reading


class PlacedPage(HouseScreen, inherit_bindings=False):
    """A screen with a Reading on it, which can show any page."""

    kind = Name.PAGE
    reading = getters.query_one(Reading)
    text = getters.query_one(PageView)
    _dossier: Dossier

    @property
    def of(self) -> str:
        """The page."""
        return self.text.page.id

    def here(self) -> View:
        """The page, with what is opened and what has the focus."""
        text, evidence = self.text, self.reading.evidence
        look = PageLook(columns=not self.reading.alone, opened=text.opened)
        if self.view is evidence:
            look = replace(look, in_evidence=True, card=evidence.cursor, card_top=top_of(evidence))
        return View(Name.PAGE, text.page.id, text.cursor, top_of(text), look)

    def shows(self, view: View) -> bool:
        """Any page."""
        return view.name is self.kind

    def go_there(self, view: View) -> None:
        """Turn to a page; the columns beside it stay as the reader has them."""
        page = self._dossier.page(view.subject or "")
        self.query_one(PaneBar).at = self._dossier.pages.index(page)
        self.text.turn_to(page, None)
        self._stand(view)
        self.set_focus(self.text)
        self.reading.look()
        if view.page.in_evidence and self.reading.beside:
            self.set_focus(self.reading.evidence)
            stand(self.reading.evidence, view.page.card, view.page.card_top)

    def _stand(self, view: View) -> None:
        """Put cursor and rows to their place, with the evidence opened below where there is no room beside."""
        opened = view.page.opened
        if opened is None or self.reading.beside:
            stand(self.text, view.on if opened is None else opened, view.top)
            return
        self.text.set_reactive(PageView.cursor, opened)
        self.text.opened = opened
        stand(self.text, view.on, view.top)


class PlacedComparison(HouseScreen, inherit_bindings=False):
    """A screen with a comparison on it, which can show that of any statement."""

    kind = Name.COMPARE
    state: reactive[Comparing] = reactive(Comparing(""), init=False)
    _dossier: Dossier

    @property
    def of(self) -> str:
        """The statement."""
        return self.state.statement

    def here(self) -> View:
        """The statement, with the base, the layout and the witnesses in sight."""
        state = self.state
        look = ComparisonLook(state.base, state.stacked, state.first, state.wanted)
        return View(Name.COMPARE, state.statement, self.view.cursor, top_of(self.view), comparison=look)

    def shows(self, view: View) -> bool:
        """Its own statement; in front of the reader any other, too."""
        return view.name is self.kind and (self.is_current or view.subject == self.of)

    def go_there(self, view: View) -> None:
        """Another statement, or another way of comparing this one."""
        look, statement = view.comparison, view.subject or ""
        first = look.first
        if first is None:
            witnesses = speaking(self._dossier.statements[statement], look.base)
            first = witnesses.index(view.on) if view.on in witnesses else 0
        self.state = Comparing(statement, first, look.wanted, look.stacked, look.base)
        stand(self.view, view.on, view.top)
