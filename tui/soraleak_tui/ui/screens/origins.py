"""Origins on the screen: who rests on whom, and what hangs on one source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.stemma import Stemma
from soraleak_tui.domain.telling import Weighing, meant
from soraleak_tui.edition.telling.origins import TITLE, drawing, weighed_in_short, weighing
from soraleak_tui.layout.sheet import ListSheet, Sheet, StaticSheet
from soraleak_tui.layout.stemma import Tree
from soraleak_tui.layout.telling import told
from soraleak_tui.navigation.known import place_of
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.keys import ORIGINS, RECORD
from soraleak_tui.ui.messages import OpenEvidence, OpenSource, OpenView, TargetChosen
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView


class StemmaScreen(HouseScreen, inherit_bindings=False):
    """All sources, or those behind the answers to a question; Enter opens one, w shows what hangs on it."""

    BINDINGS: ClassVar[list[BindingType]] = [*ORIGINS]
    kind = Name.ORIGINS

    def __init__(self, dossier: Dossier, view: View, whole: Stemma) -> None:
        """Draw what the view is of; ``whole`` is the stemma of all sources."""
        super().__init__()
        self._dossier = dossier
        self._question = view.subject
        self._answer = view.answer
        self._drawn = drawing(dossier, view.subject, view.answer, whole)

    def body(self) -> Iterable[Widget]:
        """One view."""
        view = LinesView("stemma", measure=138, cursor_moves=True)
        view.show(self._sheet)
        yield view

    def _sheet(self, width: int) -> Sheet:
        tree = Tree(self._drawn, self._dossier.sources, width)
        return ListSheet(tree.galley, tree.items)

    def on_mount(self) -> None:
        """Point at the first source; what hangs on it is said by ``go_there``, which opens every screen."""
        self.view.cursor = next(iter(self.view.sheet.targets), None)
        self.watch(self.view, "cursor", self._say_place, init=False)

    def _say_place(self, cursor: str | None) -> None:
        """What hangs on the source under the cursor, in short."""
        is_whole = cursor is not None and self._question is None
        told = weighed_in_short(self._dossier, cursor or "", self._drawn.stemma) if is_whole else TITLE
        self.query_one(StatusLine).place = told

    @property
    def of(self) -> str | None:
        """The question whose answers are meant; None where all sources are drawn."""
        return self._question

    def here(self) -> View | None:
        """With the answer that is meant."""
        view = super().here()
        return view and replace(view, answer=self._answer)

    def shows(self, view: View) -> bool:
        """The same answers."""
        return super().shows(view) and view.answer == self._answer

    def go_there(self, view: View) -> None:
        """At that place, and say what hangs on the source there."""
        super().go_there(view)
        self._say_place(self.view.cursor)

    def action_layout(self) -> None:
        """The list of sources, with the cursor on the same one."""
        self.post_message(OpenView(View(Name.SOURCES, on=self.view.cursor)))

    def action_weight(self) -> None:
        """What hangs on the source under the cursor."""
        if self.view.cursor is not None:
            self.post_message(OpenView(View(Name.WEIGHT, self.view.cursor)))

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Its record."""
        event.stop()
        self.post_message(OpenSource(event.target))

    def addresses(self) -> list[tuple[str, str]]:
        """The address of the source under the cursor."""
        source = self._dossier.sources.get(self.view.cursor or "")
        return [(source.label, source.url)] if source is not None and source.url else []


class WeightScreen(HouseScreen, inherit_bindings=False):
    """What one source alone contributes, and what falls if it is wrong; Right and Left go on in the stemma."""

    BINDINGS: ClassVar[list[BindingType]] = [*RECORD]
    kind = Name.WEIGHT

    def __init__(self, dossier: Dossier, source: str, whole: Stemma) -> None:
        """Weigh the source of that id, by the stemma of all."""
        super().__init__()
        self._dossier = dossier
        self._stemma = whole
        self._told: Weighing = weighing(dossier, source, self._stemma)

    def body(self) -> Iterable[Widget]:
        """One view for all of it."""
        view = LinesView("weight", measure=118)
        view.show(self._sheet)
        yield view

    def _sheet(self, width: int) -> Sheet:
        return StaticSheet(told(self._told, width))

    def on_mount(self) -> None:
        """Say which source it is."""
        self._say_place()

    def _say_place(self) -> None:
        ids = self._ids
        place = f"What hangs on a source · {ids.index(self.of) + 1} of {len(ids)}"
        self.query_one(StatusLine).place = place

    @property
    def _ids(self) -> list[str]:
        return [node.source for node in self._stemma.nodes]

    @property
    def of(self) -> str:
        """The source."""
        return self._told.id

    def subject(self) -> str | None:
        """What is under the cursor, else the source."""
        return self.of if self.view.cursor is None else meant(self.view.cursor)

    def action_read_on(self) -> None:
        """A window down; at the end, the next source."""
        if self.view.port.at_end:
            self.action_neighbour(1)
        else:
            self.action_screenful(1)

    def action_neighbour(self, by: int) -> None:
        """The next source of the stemma or the one before."""
        ids = self._ids
        number = ids.index(self.of) + by
        if not 0 <= number < len(ids):
            self.tell("The last one" if by > 0 else "The first one")
            return
        self.note()
        self._show(ids[number])

    def _show(self, source: str) -> None:
        self._told = weighing(self._dossier, source, self._stemma)
        self.view.cursor = None
        self.view.show(self._sheet, top=0)
        self._say_place()
        self.mark(self.sought)

    def shows(self, view: View) -> bool:
        """Any source."""
        return view.name is Name.WEIGHT

    def go_there(self, view: View) -> None:
        """That source, at that place."""
        if view.subject is not None and view.subject != self.of:
            self._show(view.subject)
        super().go_there(view)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """The question, the statement, the source, the event or the figure; a passage on its page."""
        event.stop()
        key = meant(event.target)
        is_passage = key in self._dossier.passages
        self.post_message(OpenView(place_of(self._dossier, key)) if is_passage else OpenEvidence(key))
