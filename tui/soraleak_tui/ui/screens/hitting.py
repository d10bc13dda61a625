"""Hitting: what was looked for stands out on a screen, and its hits can be gone to; mixed into the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from soraleak_tui.search.place import Place, PlaceKind
from soraleak_tui.ui.stretches import whole
from soraleak_tui.ui.widgets.lines import LinesView

if TYPE_CHECKING:
    from textual.screen import Screen

    from soraleak_tui.search.query import Query

    _Base = Screen[None]
else:
    _Base = object


class Hitting(_Base):
    """Marks the hits of a query in all views of a screen."""

    searches = True
    """Whether one can search from here."""
    kinds: ClassVar[frozenset[PlaceKind]] = frozenset()
    """The kinds of places that are found on this screen."""
    sought: Query | None = None
    """What is marked on this screen, if anything is."""

    @property
    def typed(self) -> str | None:
        """What is typed on it to be looked for; None where nothing can be."""
        return None

    @property
    def view(self) -> LinesView:
        """The view that the keys act on."""
        raise NotImplementedError

    @property
    def of(self) -> str | None:
        """What it is of: a page, a statement, a source; None where it lists them."""
        return None

    def subject(self) -> str | None:
        """The key of what is under the cursor."""
        raise NotImplementedError

    def leads_to(self) -> str | None:
        """The key of what Enter is likely to open."""
        return self.subject()

    def on_mount(self) -> None:
        """Mark what was looked for on the way here."""
        self.mark(self.sought)

    def mark(self, sought: Query | None) -> None:
        """Let the hits of a query stand out, or none."""
        self.sought = sought
        for view in self.query(LinesView):
            view.mark(sought)

    def holds(self, place: Place) -> bool:
        """Whether this is the screen of a place."""
        return place.kind in self.kinds and self.of in {None, place.id, place.group.id}

    def go_to_hit(self, query: Query, place: Place, at: int) -> tuple[int, int]:
        """Bring a hit in a place that is shown into sight; its number among those there, and how many they are."""
        del place
        return self.view.go_to_hit(query, whole, at)
