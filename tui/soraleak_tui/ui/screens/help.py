"""HelpScreen: the keys of the screen below, made from its bindings, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.listing import Entry, Section, key_table
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.navigation.view import Over
from soraleak_tui.ui.keys import HELPING
from soraleak_tui.ui.messages import RunCommand, TargetChosen
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

SIGNS = (
    Entry("", "¹ ² ³", "A number behind words marks a passage: they rest on the evidence that Tab shows"),
    Entry("", "┃ ┃", "The passage under the cursor stands between bars"),
    Entry("", "{-cut-}", "Words of the base that a source leaves out"),
    Entry("", "{+added+}", "Words that a source adds"),
    Entry("", "{~own~}", "Words of a source's own, too different to be compared word by word"),
    Entry("", "“ ”", "Exact words of a source, as they stand there"),
    Entry("", "↵", "What Enter opens"),
)
WITHOUT_LETTERS = "Enter does what a line says: so arrows, Enter, Esc, Tab and F1 reach everything."


class HelpScreen(HouseScreen, inherit_bindings=False):
    """Keys and signs on one sheet."""

    BINDINGS: ClassVar[list[BindingType]] = [*HELPING]
    over = Over.HELP

    def __init__(self, sections: Sequence[Section]) -> None:
        """``sections``: keys and what they do; the targets are ids of bindings."""
        super().__init__()
        self._sections = (*sections, Section("Signs", SIGNS))

    def body(self) -> Iterable[Widget]:
        """One view."""
        view = LinesView("help", cursor_moves=True)
        view.show(lambda width: StaticSheet(self.rows(width)))
        yield view

    def rows(self, width: int) -> tuple[Line, ...]:
        """The title, the tables, and how to do without letters."""
        return (
            *wrap([Span("Keys", Role.TITLE)], width),
            *wrap([Span(WITHOUT_LETTERS, Role.MUTED)], width),
            Line(),
            *key_table(self._sections, width),
        )

    def on_mount(self) -> None:
        """Say where one is."""
        self.query_one(StatusLine).place = "Help · Esc goes back"

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Do it on the screen below."""
        event.stop()
        self.post_message(RunCommand(event.target))
