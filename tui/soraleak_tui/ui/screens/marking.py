"""The window of marks: to set one, or to go to one, by its letter or by choosing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from textual import events
from textual.binding import BindingType

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.records import TITLES
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.edition.telling import telling
from soraleak_tui.edition.telling.origins import TITLE
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.listing import Entry, Section, listing
from soraleak_tui.navigation.marks import LETTERS, free
from soraleak_tui.navigation.view import Name, Over, View
from soraleak_tui.ui.keys import MARKING
from soraleak_tui.ui.messages import TargetChosen
from soraleak_tui.ui.screens.choosing import Chooser

BEFORE = "'"
"""Stands for the place where the reader was before the last step."""
_LONGEST = 60
"""Characters of a passage that are shown."""


_LISTS = MappingProxyType(
    {
        Name.FRONT: ("Front page", ""),
        Name.STATEMENTS: ("Compare", "list of statements"),
        Name.SOURCES: ("Sources", "list"),
        Name.ORIGINS: (TITLE, "all sources"),
        Name.MORE: ("More", "list"),
    }
)


class MarksScreen(Chooser[str], inherit_bindings=False):
    """Lists the marks; gives the letter that was typed or chosen, or the sign for where one was."""

    BINDINGS: ClassVar[list[BindingType]] = [*MARKING]

    def __init__(self, dossier: Dossier, marks: Mapping[str, View]) -> None:
        """The marks by their letters."""
        super().__init__()
        self._dossier = dossier
        self._marks = marks

    def entries(self) -> list[Entry]:
        """An entry for each mark."""
        return [Entry(letter, letter, *in_words(self._dossier, view)) for letter, view in self._marks.items()]

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Take it."""
        event.stop()
        self.dismiss(event.target)

    def on_key(self, event: events.Key) -> None:
        """A letter is taken as it is typed."""
        if event.character is not None and event.character in LETTERS + BEFORE:
            event.stop()
            self.dismiss(event.character)


class GoToMarkScreen(MarksScreen):
    """Where to go."""

    over = Over.MARKS

    def __init__(self, dossier: Dossier, marks: Mapping[str, View], before: View | None) -> None:
        """The marks by their letters, and where the reader was before."""
        super().__init__(dossier, marks)
        self._before = before

    def rows(self, width: int) -> Sequence[Line]:
        """Where the reader was, then the marks."""
        before = [] if self._before is None else [Entry(BEFORE, BEFORE, *in_words(self._dossier, self._before))]
        sections = [Section("Where you were", before), Section("Marks", self.entries())]
        told = "A letter goes to its mark, ' to where you were; so does Enter."
        return listing("Go to a mark", told, [one for one in sections if one.entries], width)


class SetMarkScreen(MarksScreen):
    """Which letter to put on the place at hand."""

    def rows(self, width: int) -> Sequence[Line]:
        """The first letter that is free, then those that are not."""
        letter = free(self._marks)
        fresh = [] if letter is None else [Entry(letter, letter, "the first that is free")]
        sections = [Section("", fresh), Section("Taken: the mark moves here", self.entries())]
        told = "A letter from a to z or A to Z marks this place; so does Enter."
        return listing("Set a mark", told, [one for one in sections if one.entries], width)


def in_words(dossier: Dossier, view: View) -> tuple[str, str]:
    """What a view is called, and more about it."""
    if view.subject is None:
        return _LISTS[view.name] if view.name in _LISTS else (TITLES[RecordKind(view.name.value)], "list")
    return _of_subject(dossier, view, view.subject)


def _of_subject(dossier: Dossier, view: View, subject: str) -> tuple[str, str]:
    match view.name:
        case Name.PAGE:
            passage = dossier.passages.get(view.on or "")
            return dossier.page(subject).title, _cut(passage.text) if passage is not None else ""
        case Name.COMPARE:
            return f"{subject} · {dossier.statements[subject].title}", "comparison"
        case Name.ORIGINS:
            return TITLE, f"{subject} · {dossier.questions[subject].title}"
        case Name.RECORD:
            record = telling(dossier, subject)
            return record.title, record.above
        case name:
            more = "what hangs on it" if name is Name.WEIGHT else "source"
            return dossier.sources[subject].label_with_id, more


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
