"""The lists of statements and of sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from soraleak_tui.collation.origins import origins
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.source import Kind
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.listing import Entry, Section, listing
from soraleak_tui.ui.messages import OpenSource, OpenStatement, TargetChosen, TargetPointed
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.sheet import StaticSheet
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
        view.show(lambda width: StaticSheet(self.rows(width)))
        yield view

    def on_mount(self) -> None:
        """Point at the first entry."""
        self.view.cursor = next(iter(self.view.sheet.targets), None)
        self.query_one(StatusLine).place = self.title_of_list

    def rows(self, width: int) -> Sequence[Line]:
        """The lines of the list."""
        raise NotImplementedError

    def on_target_pointed(self, event: TargetPointed) -> None:
        """The cursor here concerns nobody else."""
        event.stop()


class StatementsScreen(ListScreen):
    """Every statement of the parties, document by document."""

    title_of_list = "Compare"

    def rows(self, width: int) -> Sequence[Line]:
        """Statements with the number of their renderings."""
        return statement_rows(self._dossier, width)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Its comparison."""
        event.stop()
        self.post_message(OpenStatement(event.target))


class SourcesScreen(ListScreen):
    """Every source, by kind."""

    title_of_list = "Sources"

    def rows(self, width: int) -> Sequence[Line]:
        """Sources under their kinds."""
        return source_rows(self._dossier, width)

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Its record."""
        event.stop()
        self.post_message(OpenSource(event.target))

    def addresses(self) -> list[tuple[str, str]]:
        """The address of the source under the cursor."""
        source = self._dossier.sources.get(self.view.cursor or "")
        return [(source.label, source.url)] if source is not None and source.url else []


def statement_rows(dossier: Dossier, width: int) -> tuple[Line, ...]:
    """The list of statements; the targets are their ids."""
    sections = [
        Section(
            document.title,
            [Entry(one.id, one.id, one.title, counted(one.rendered, "rendering")) for one in document.statements],
        )
        for document in dossier.documents
    ]
    return listing("Compare", "What was said, piece by piece, and how it was rendered.", sections, width)


def source_rows(dossier: Dossier, width: int) -> tuple[Line, ...]:
    """The list of sources by kind; the targets are their ids."""
    sections = []
    for kind in Kind:
        entries = [_source_entry(dossier, source.id) for source in dossier.sources.values() if source.kind is kind]
        if entries:
            sections.append(Section(kind.value.capitalize(), entries))
    roots = len(origins(dossier, dossier.sources))
    introduction = f"{counted(len(dossier.sources), 'source')} that go back to {counted(roots, 'independent origin')}."
    return listing("Sources", introduction, sections, width)


def _source_entry(dossier: Dossier, source_id: str) -> Entry:
    source = dossier.sources[source_id]
    rests = ", ".join(edge.source for edge in source.rests_on)
    return Entry(source_id, source_id, source.label, f"rests on {rests}" if rests else "")
