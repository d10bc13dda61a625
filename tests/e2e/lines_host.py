"""A host for the program's own view of lines: shows the texts of a JSON file as cards, every row with its number.

With the argument FILE it lays them out as the program does; with FILE and ``markup`` it hands them to a stock widget as
plain strings, the mistake that the test must see. Rows begin with the width and their number: ``0780012|``; the sign
behind is ``#`` for the head of a card, ``|`` for words and ``=`` for the end. Space goes on, Home to the top.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from soraleak_tui import ui
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.prelude.inks import DARK
from soraleak_tui.ui.paint import LOOKS
from soraleak_tui.ui.theme import THEMES, variable_defaults
from soraleak_tui.ui.widgets.lines import LinesView

from .unwrapping import PREFIX


def cards(texts: Sequence[str], width: int) -> Iterator[Line]:
    """The numbered rows of all cards at a width in cells, the prefix included."""
    for row, (sign, line) in enumerate(_signed(texts, width - PREFIX)):
        prefix = Span(f"{width:03d}{row:04d}{sign}", furniture=True)
        yield replace(line, spans=(prefix, *line.spans))


def _signed(texts: Sequence[str], width: int) -> Iterator[tuple[str, Line]]:
    for number, text in enumerate(texts):
        yield "#", Line((Span(str(number), Role.LABEL),))
        for line in wrap([Span(text, Role.QUOTE)], width):
            yield "|", line
    yield "=", Line()


class Host(App[None]):
    """One view over the whole terminal, with the program's own style sheet and theme, and without a scrollbar."""

    CSS_PATH = Path(ui.__file__).with_name("app.tcss")
    COMPONENT_CLASSES: ClassVar[set[str]] = {*LOOKS}
    CSS = "LinesView { scrollbar-size-vertical: 0 !important; }"

    def __init__(self, texts: Sequence[str]) -> None:
        """Show these texts."""
        super().__init__()
        self.texts = texts
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The program's variables under themes that are not its own."""
        return variable_defaults(self.current_theme.to_color_system().generate())

    def compose(self) -> ComposeResult:
        """The program's own view."""
        yield LinesView("cards", measure=1000)

    def on_mount(self) -> None:
        """Lay the cards out at whatever width there is."""
        view = self.query_one(LinesView)
        self.call_after_refresh(view.show, lambda width: StaticSheet(tuple(cards(self.texts, width))))

    def on_key(self, event: events.Key) -> None:
        """Page through."""
        view = self.query_one(LinesView)
        if event.key == "space":
            view.go_to(view.top + view.rows_in_sight)
        elif event.key == "home":
            view.go_to(0)


class MarkupHost(App[None]):
    """The same rows as plain strings in stock widgets, which take brackets for markup."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Show these texts."""
        super().__init__()
        self.texts = texts

    def compose(self) -> ComposeResult:
        """One stock widget a row, with the margin that the view has."""
        with VerticalScroll():
            for line in cards(self.texts, self.size.width - 2):
                yield Static(" " + line.text)


if __name__ == "__main__":
    read = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    (MarkupHost if "markup" in sys.argv[2:] else Host)(read).run()
