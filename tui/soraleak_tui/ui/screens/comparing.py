"""ComparingScreen: one statement, its primary wording and its witnesses, set side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.navigation.view import ComparisonLook
from soraleak_tui.search.place import PlaceKind
from soraleak_tui.ui.comparisons import moved, reached, speaking, state_of, turned_to, widened
from soraleak_tui.ui.keys import COMPARING
from soraleak_tui.ui.messages import OpenSource, TargetChosen
from soraleak_tui.ui.screens.differing import REST, DifferingScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView


class ComparingScreen(DifferingScreen, inherit_bindings=False):
    """Columns or stacked; Left and Right choose the sources; rows stay at one height and scroll as one."""

    BINDINGS: ClassVar[list[BindingType]] = [*COMPARING]
    kinds = frozenset({PlaceKind.STATEMENT})

    def __init__(self, dossier: Dossier, statement: str, source: str | None = None) -> None:
        """Begin with a statement, the witness of ``source`` in sight."""
        super().__init__()
        self._dossier = dossier
        state = state_of(dossier, statement, ComparisonLook(), source)
        self._cursor = source if source in speaking(dossier.statements[statement], None) else None
        self.set_reactive(ComparingScreen.state, state)

    def body(self) -> Iterable[Widget]:
        """One view, so that all columns scroll as one."""
        view = LinesView("comparison", measure=200)
        view.show(self.sheet)
        yield view

    def on_mount(self) -> None:
        """Say where one is."""
        if self._cursor is not None:
            self.view.set_reactive(LinesView.cursor, self._cursor)
        self.say_place()

    def on_screen_resume(self) -> None:
        """Once the reader looks at it, look ahead."""
        self.set_timer(REST, self.look_ahead)

    def say_place(self) -> None:
        """The difference that one has come to, the statement, and how many sources render it."""
        rendered = self._dossier.statements[self.state.statement].rendered
        names = list(self._dossier.statements)
        number = names.index(self.state.statement) + 1
        parts = [f"Statement {number} of {len(names)}", counted(rendered, "rendering")]
        at = reached(self.comparison, self.state, self.in_sight, self.view.cursor, self.view.text_width)
        parts = [at, *parts] if at else parts
        self.query_one(StatusLine).place = " · ".join(parts)

    def subjects(self) -> tuple[str, ...]:
        """All words of the source under the cursor; without one, the primary wording."""
        statement = self._dossier.statements[self.state.statement]
        words = statement.words_of(self.view.cursor) if self.view.cursor else ()
        return tuple(each.key for each in words) or ((statement.id,) if statement.primary else ())

    def action_read_on(self) -> None:
        """A window down; at the end, the next statement."""
        if self.view.port.at_end:
            self.action_statement(1)
        else:
            self.action_screenful(1)

    def action_statement(self, by: int) -> None:
        """The next statement or the one before."""
        names = list(self._dossier.statements)
        number = names.index(self.state.statement) + by
        if 0 <= number < len(names):
            self.note()
            self.state = turned_to(self.state, names[number])
        else:
            self.tell("The last statement" if by > 0 else "The first statement")

    def action_source(self, by: int) -> None:
        """In columns, other witnesses; stacked, or in the apparatus, the next witness."""
        if self.state.apparatus or self.state.is_stacked(self.view.text_width):
            self.view.step(by)
            return
        after = moved(self.state, self._dossier, by, self.view.text_width)
        if after == self.state:
            self.tell("No further source" if by > 0 else "The first sources")
        self.state = after

    def action_layout(self) -> None:
        """Columns or stacked."""
        self.state = replace(self.state, stacked=not self.state.is_stacked(self.view.text_width))

    def action_more(self, by: int) -> None:
        """One column more or fewer."""
        if self.state.is_stacked(self.view.text_width):
            self.tell("All sources are shown; | sets them in columns")
            return
        after = widened(self.state, self._dossier, by, self.view.text_width)
        if after.room(self.view.text_width) == self.state.room(self.view.text_width):
            self.tell("No room, or no source, for one more" if by > 0 else "One source is the fewest")
        self.state = after

    def action_base(self) -> None:
        """Compare with the source under the cursor, or with the next; once more, with the primary wording again."""
        source = self.view.cursor
        if source is None:
            sources = (*self._dossier.statements[self.state.statement].speaking, None)
            source = sources[sources.index(self.comparison.columns[0].source) + 1] if self.comparison.columns else None
            base = source
        else:
            base = None if source == self.state.base else source
        self.state = replace(self.state, base=base, first=0, at=None, shifts=())

    def on_target_chosen(self, event: TargetChosen) -> None:
        """The record of the source."""
        event.stop()
        self.post_message(OpenSource(event.target))

    def addresses(self) -> list[tuple[str, str]]:
        """Addresses of the witnesses."""
        sources = speaking(self._dossier.statements[self.state.statement], None)
        found = [self._dossier.sources[source] for source in sources]
        return [(source.label, source.url) for source in found if source.url]
