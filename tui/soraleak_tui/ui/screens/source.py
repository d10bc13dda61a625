"""SourceScreen: the record of one source, and every word of it that the dossier quotes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout.card import source_card
from soraleak_tui.layout.evidence import aimed, card
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.search.place import Place, PlaceKind
from soraleak_tui.ui.keys import SOURCE
from soraleak_tui.ui.messages import OpenEvidence, OpenView, TargetChosen
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.stretches import above, of_target
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

if TYPE_CHECKING:
    from soraleak_tui.search.query import Query


class SourceScreen(HouseScreen, inherit_bindings=False):
    """Who published it, how it was read, what it rests on, what is not established; then its words."""

    BINDINGS: ClassVar[list[BindingType]] = [*SOURCE]
    kinds = frozenset({PlaceKind.SOURCE, PlaceKind.QUOTATION})
    kind = Name.SOURCE

    def __init__(self, dossier: Dossier, source_id: str) -> None:
        """Show the source of that id."""
        super().__init__()
        self._dossier = dossier
        self._source = dossier.sources[source_id]

    def body(self) -> Iterable[Widget]:
        """One view for all of it."""
        view = LinesView("source", cursor_moves=True)
        view.show(lambda width: StaticSheet(record(self._dossier, self._source.id, width)))
        yield view

    def on_mount(self) -> None:
        """Say which source it is."""
        self.query_one(StatusLine).place = f"Source · {self._source.label}"

    def go_to_hit(self, query: Query, place: Place, at: int) -> tuple[int, int]:
        """In the record, or in the quotation, which then is under the cursor."""
        if place.kind is PlaceKind.QUOTATION:
            self.view.cursor = place.id
            return self.view.go_to_hit(query, partial(of_target, place.id), at)
        quoted = self._dossier.quoted.get(self._source.id, ())
        return self.view.go_to_hit(query, partial(above, quoted), at)

    @property
    def of(self) -> str:
        """The source."""
        return self._source.id

    def subject(self) -> str | None:
        """The words under the cursor, else the source itself."""
        return self.view.cursor or self._source.id

    def on_target_chosen(self, event: TargetChosen) -> None:
        """The comparison of words that render a statement, or another source."""
        event.stop()
        if event.target != self._source.id:
            self.post_message(OpenEvidence(event.target))

    def action_weight(self) -> None:
        """What hangs on it."""
        self.post_message(OpenView(View(Name.WEIGHT, self._source.id)))

    def addresses(self) -> list[tuple[str, str]]:
        """Its own address."""
        return [(self._source.label, self._source.url)] if self._source.url else []


def record(dossier: Dossier, source_id: str, width: int) -> tuple[Line, ...]:
    """All that is known of a source, then its quotations, each a target."""
    source = dossier.sources[source_id]
    found = list(source_card(source, width, dossier.sources))
    quoted = dossier.quoted.get(source_id, ())
    if quoted:
        found += [Line(), *wrap([Span(f"Its words in this dossier: {len(quoted)}", Role.HEADING)], width)]
    for key in quoted:
        found += [Line(), *(aimed(line, key) for line in card(dossier, key, width))]
    return tuple(found)
