"""RecordScreen: one question, event, step, error or other record, and everything that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.records import TITLES, ids_of
from soraleak_tui.domain.telling import RecordKind, meant
from soraleak_tui.edition.telling import telling
from soraleak_tui.layout.sheet import Sheet, StaticSheet
from soraleak_tui.layout.telling import told
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.search.place import PlaceKind
from soraleak_tui.ui.keys import QUESTION
from soraleak_tui.ui.messages import Guess, OpenEvidence, TargetChosen
from soraleak_tui.ui.screens.rooted import Rooted
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView


class RecordScreen(Rooted, inherit_bindings=False):
    """Enter opens what the cursor stands on; Right and Left go to the next of its sort and the one before."""

    BINDINGS: ClassVar[list[BindingType]] = [*QUESTION]
    kinds = frozenset({PlaceKind.RECORD})
    kind = Name.RECORD

    def __init__(self, dossier: Dossier, record: str) -> None:
        """Show the record of that id."""
        super().__init__()
        self._dossier = dossier
        self._told = telling(dossier, record)

    def body(self) -> Iterable[Widget]:
        """One view for all of it."""
        view = LinesView("record", measure=118)
        view.show(self._sheet)
        yield view

    def _sheet(self, width: int) -> Sheet:
        return StaticSheet(told(self._told, width))

    def on_mount(self) -> None:
        """Say which of its sort it is."""
        self._say_place()

    def _say_place(self) -> None:
        ids = [*ids_of(self._dossier, self._told.kind)]
        number = ids.index(self._told.id) + 1
        self.query_one(StatusLine).place = f"{TITLES[self._told.kind]} · {number} of {len(ids)}"

    @property
    def of(self) -> str:
        """The record."""
        return self._told.id

    def subject(self) -> str | None:
        """What is under the cursor, else the first thing that it rests on."""
        if self.view.cursor is not None:
            return meant(self.view.cursor)
        return next((point.key for point in self._told.points), None)

    def action_read_on(self) -> None:
        """A window down; at the end, the next of its sort."""
        if self.view.port.at_end:
            self.action_neighbour(1)
        else:
            self.action_screenful(1)

    def action_neighbour(self, by: int) -> None:
        """The next of its sort or the one before."""
        ids = [*ids_of(self._dossier, self._told.kind)]
        number = ids.index(self._told.id) + by
        if not 0 <= number < len(ids):
            self.tell("The last one" if by > 0 else "The first one")
            return
        self.note()
        self._show(ids[number])

    def _show(self, record: str) -> None:
        self._told = telling(self._dossier, record)
        self.view.cursor = None
        self.view.show(self._sheet, top=0)
        self._say_place()
        self.mark(self.sought)

    def shows(self, view: View) -> bool:
        """Any record of its sort."""
        return view.name is Name.RECORD and view.subject in ids_of(self._dossier, self._told.kind)

    def go_there(self, view: View) -> None:
        """That record, at that place."""
        if view.subject is not None and view.subject != self.of:
            self._show(view.subject)
        super().go_there(view)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """The comparison of words that render a statement, a source, or another record."""
        event.stop()
        self.post_message(OpenEvidence(meant(event.target)))

    def action_guess(self) -> None:
        """Ask for a guess at a question; of other records there is nothing to guess."""
        if self._told.kind is RecordKind.QUESTIONS:
            self.post_message(Guess(self.of))
        else:
            self.tell("Only questions can be guessed at")

    def addresses(self) -> list[tuple[str, str]]:
        """The addresses of the sources that it rests on, each once."""
        keys = (self._dossier.source_of(point.key) for point in self._told.points)
        found = [self._dossier.sources[source] for source in dict.fromkeys(keys) if source is not None]
        return [(source.label, source.url) for source in found if source.url]
