"""GuessScreen: a question, a guess, then the spread of what was printed; nothing is kept, and nothing is marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.listing import Entry, Section, listing
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.ui.guesses import printed, spread
from soraleak_tui.ui.keys import GUESSING
from soraleak_tui.ui.screens.choosing import Chooser

_LONGEST = 60
"""Characters of a guess."""
_HOW = "Type a guess, or choose one of the answers that were printed. Nothing is kept, and nothing is marked."
_CARET = "▏"


class GuessScreen(Chooser[str], inherit_bindings=False):
    """Enter takes the guess, then leads to the question, whose id it gives; Esc leaves at any time."""

    BINDINGS: ClassVar[list[BindingType]] = [*GUESSING]

    def __init__(self, dossier: Dossier, question: str) -> None:
        """Ask the question of that id."""
        super().__init__()
        self._dossier = dossier
        self._question = dossier.questions[question]
        self._answers = printed(dossier, self._question)
        self._typed = ""
        self._guess: str | None = None

    def rows(self, width: int) -> Sequence[Line]:
        """The question and the answers to choose from; after the guess, the spread."""
        if self._guess is not None:
            title = wrap([Span(self._question.title, Role.TITLE)], width)
            return (*title, *spread(self._dossier, self._question, self._guess, width))
        entries = [Entry(str(number), "·", each.text) for number, each in enumerate(self._answers)]
        typed = wrap([Span("Your guess: ", Role.LABEL), Span(self._typed + _CARET)], width)
        sections = [Section("", entries)] if entries else []
        return (*listing(self._question.title, _HOW, sections, width), Line(), *typed)

    def on_key(self, event: events.Key) -> None:
        """What is typed goes into the guess, as long as there is none."""
        if self._guess is None and event.is_printable and event.character and len(self._typed) < _LONGEST:
            event.stop()
            event.prevent_default()
            self._typed += event.character
            self._show()

    def action_erase(self) -> None:
        """Take back the last letter."""
        self._typed = self._typed[:-1]
        self._show()

    def action_choose(self) -> None:
        """What was typed, else what is under the cursor, is the guess; after it, go to the question."""
        if self._guess is not None:
            self.dismiss(self._question.id)
        elif self._typed.strip():
            self._take(self._typed.strip())
        elif self.view.cursor is not None and self._answers:
            self._take(self._answers[int(self.view.cursor)].text)

    def _take(self, guess: str) -> None:
        self._guess = guess
        self.view.cursor = None
        self._show()

    def _show(self) -> None:
        self.view.show(lambda width: StaticSheet(self.rows(width)), top=None if self._guess is None else 0)
        if self._guess is None:
            # What is typed stands in the last row, which a small window has below its end.
            self.view.show_rows(range(self.view.sheet.height - 1, self.view.sheet.height))
        self.view.refresh(layout=True)
