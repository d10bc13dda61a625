"""A comparison as a view: what of it is shown, and how it comes to show it again."""

from __future__ import annotations

from textual.reactive import reactive

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.navigation.view import ComparisonLook, Name, View
from soraleak_tui.ui.comparisons import Comparing, speaking
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.places import stand, top_of


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
