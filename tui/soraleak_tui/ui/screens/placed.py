"""A comparison as a view: what of it is shown, and how it comes to show it again."""

from __future__ import annotations

from textual.reactive import reactive

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.comparisons import Comparing, state_of, toggled
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
        return View(Name.COMPARE, self.state.statement, self.view.cursor, top_of(self.view), comparison=self.state.look)

    def shows(self, view: View) -> bool:
        """Its own statement; in front of the reader any other, too."""
        return view.name is self.kind and (self.is_current or view.subject == self.of)

    def go_there(self, view: View) -> None:
        """Another statement, or another way of comparing this one."""
        self.state = state_of(self._dossier, view.subject or "", view.comparison, view.on)
        stand(self.view, view.on, view.top)
        self.say_place()

    def toggle(self, source: str) -> Comparing:
        """Take a source out of the comparison, or back into it."""
        self.state = toggled(self.state, self._dossier, source)
        return self.state

    def say_place(self) -> None:
        """Say where one is."""
        raise NotImplementedError
