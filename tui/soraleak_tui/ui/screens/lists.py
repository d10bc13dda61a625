"""The lists of statements and of sources."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.source import Kind
from soraleak_tui.edition.telling.origins import compared_in_words, origins_counted
from soraleak_tui.layout.listing import Drawn, Entry, Listing, Section
from soraleak_tui.layout.sheet import ListSheet, Sheet
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.keys import SOURCES
from soraleak_tui.ui.messages import OpenSource, OpenStatement, OpenView, TargetChosen
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView


class ListScreen(HouseScreen):
    """A list; Enter opens what the cursor stands on."""

    title_of_list = ""

    def __init__(self, dossier: Dossier) -> None:
        """List what is in the dossier."""
        super().__init__()
        self._dossier = dossier

    def body(self) -> Iterable[Widget]:
        """One view."""
        view = LinesView("list", measure=118, cursor_moves=True)
        view.show(self._sheet)
        yield view

    def _sheet(self, width: int) -> Sheet:
        found = self.listing(width)
        return ListSheet(found.galley, found.items)

    def on_mount(self) -> None:
        """Point at the first entry."""
        self.view.cursor = next(iter(self.view.sheet.targets), None)
        self.query_one(StatusLine).place = self.place

    @property
    def place(self) -> str:
        """What the status line says."""
        return self.title_of_list

    def listing(self, width: int) -> Listing:
        """The list at a width."""
        raise NotImplementedError


class StatementsScreen(ListScreen):
    """Every statement of the parties, document by document."""

    title_of_list = "Compare"
    kind = Name.STATEMENTS

    def listing(self, width: int) -> Listing:
        """Statements with the number of their renderings."""
        return statements(self._dossier, width)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Its comparison."""
        event.stop()
        self.post_message(OpenStatement(event.target))


class SourcesScreen(ListScreen, inherit_bindings=False):
    """Every source, by kind; | shows who rests on whom."""

    BINDINGS: ClassVar[list[BindingType]] = [*SOURCES]
    title_of_list = "Sources"
    kind = Name.SOURCES

    def listing(self, width: int) -> Listing:
        """Sources under their kinds."""
        return sources(self._dossier, width)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Its record."""
        event.stop()
        self.post_message(OpenSource(event.target))

    def action_layout(self) -> None:
        """Who rests on whom, with the cursor on the same source."""
        self.post_message(OpenView(View(Name.ORIGINS, on=self.view.cursor)))

    def action_weight(self) -> None:
        """What hangs on the source under the cursor."""
        if self.view.cursor is not None:
            self.post_message(OpenView(View(Name.WEIGHT, self.view.cursor)))

    def addresses(self) -> list[tuple[str, str]]:
        """The address of the source under the cursor."""
        source = self._dossier.sources.get(self.view.cursor or "")
        return [(source.label, source.url)] if source is not None and source.url else []


def statements(dossier: Dossier, width: int) -> Listing:
    """The list of statements, document by document; the targets are their ids."""
    ids = iter(dossier.statements)
    sections = [
        Section(
            document.title,
            Drawn(tuple(islice(ids, len(document.statements))), lambda each: _statement_entry(dossier, each)),
        )
        for document in dossier.documents
    ]
    return Listing("Compare", "What was said, piece by piece, and how it was rendered.", sections, width)


def _statement_entry(dossier: Dossier, statement_id: str) -> Entry:
    statement = dossier.statements[statement_id]
    return Entry(statement_id, statement_id, statement.title, counted(statement.rendered, "rendering"))


def sources(dossier: Dossier, width: int) -> Listing:
    """The list of sources by kind; the targets are their ids."""
    by_kind: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for source in dossier.sources.values():
        by_kind[source.kind].append(source.id)
    sections = [
        Section(kind.value.capitalize(), Drawn(ids, lambda each: _source_entry(dossier, each)))
        for kind, ids in by_kind.items()
        if ids
    ]
    introduction = f"{origins_counted(dossier)}. {compared_in_words(dossier)}".rstrip()
    return Listing("Sources", introduction, sections, width)


def _source_entry(dossier: Dossier, source_id: str) -> Entry:
    source = dossier.sources[source_id]
    rests = ", ".join(edge.source for edge in source.rests_on)
    return Entry(source_id, source_id, source.label, f"rests on {rests}" if rests else "")
