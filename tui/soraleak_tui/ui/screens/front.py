"""FrontScreen: the four panes at once, the story in short, and the ways on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.face import Face
from soraleak_tui.layout.front import PLACE, WIDEST, front
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.navigation.view import Name
from soraleak_tui.search.place import Place, PlaceKind
from soraleak_tui.ui.keys import FRONT
from soraleak_tui.ui.messages import TargetChosen
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.stretches import of_target
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

if TYPE_CHECKING:
    from soraleak_tui.search.query import Query


class FrontScreen(HouseScreen, inherit_bindings=False):
    """The first thing that a reader sees."""

    BINDINGS: ClassVar[list[BindingType]] = [*FRONT]
    kinds = frozenset({PlaceKind.FRONT, PlaceKind.STANDFIRST})
    kind = Name.FRONT

    def __init__(self, face: Face) -> None:
        """Show what a dossier's front page says."""
        super().__init__()
        self._face = face

    def body(self) -> Iterable[Widget]:
        """One view for all of it."""
        view = LinesView("front", measure=WIDEST, cursor_moves=True)
        view.show(lambda width: StaticSheet(front(self._face, width)))
        yield view

    def on_mount(self) -> None:
        """Point at the first pane, without scrolling to it."""
        self.view.cursor = self._face.panes[0].target
        self.query_one(StatusLine).place = PLACE

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to go back to."""
        return action != "back" and super().check_action(action, parameters)

    def go_to_hit(self, query: Query, place: Place, at: int) -> tuple[int, int]:
        """In what is said of a page, which then is under the cursor, or anywhere."""
        if place.kind is PlaceKind.FRONT:
            return super().go_to_hit(query, place, at)
        self.view.cursor = f"page:{place.id}"
        return self.view.go_to_hit(query, partial(of_target, self.view.cursor), at)

    def show_face(self, face: Face) -> None:
        """Show it as it is now, with the words at the top in their place."""
        self._face = face
        self.view.show(lambda width: StaticSheet(front(self._face, width)), top=None)

    def action_read_on(self) -> None:
        """Begin with the first page."""
        self.app.call_later(self.app.run_action, "page(0)")

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Open a pane or one of the lists."""
        event.stop()
        kind, _, name = event.target.partition(":")
        targets = [pane.target for pane in self._face.panes]
        self.app.call_later(self.app.run_action, f"page({targets.index(event.target)})" if kind == "page" else name)
