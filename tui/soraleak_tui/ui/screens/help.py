"""HelpScreen: the keys of the screen below, made from its bindings, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.listing import key_table
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.ui.keys import HELPING
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.sheet import StaticSheet
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

SIGNS = (
    ("¹ ² ³", "A number behind words marks a passage: they rest on the evidence that Tab shows"),
    ("┃ ┃", "The passage under the cursor stands between bars"),
    ("{-cut-}", "Words of the base that a source leaves out"),
    ("{+added+}", "Words that a source adds"),
    ("“ ”", "Exact words of a source, as they stand there"),
    ("↵", "What Enter opens"),
)
WITHOUT_LETTERS = "Arrows, Enter, Esc, Tab and F1 reach everything; Ctrl+P lists every command."


class HelpScreen(HouseScreen, inherit_bindings=False):
    """Keys and signs on one sheet."""

    BINDINGS: ClassVar[list[BindingType]] = [*HELPING]

    def __init__(self, sections: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        """``sections``: headings with keys and sentences."""
        super().__init__()
        self._sections = (*sections, ("Signs", SIGNS))

    def body(self) -> Iterable[Widget]:
        """One view."""
        view = LinesView("help")
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
