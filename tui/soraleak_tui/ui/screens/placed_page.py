"""A page as a view: what of it is shown, and how it comes to show it again."""

from __future__ import annotations

from dataclasses import replace

from textual import getters

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.navigation.view import Name, PageLook, View
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
