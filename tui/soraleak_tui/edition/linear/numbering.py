"""Numbering: the numbers of headings, the same wherever a part of the dossier is told alone."""

from __future__ import annotations

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.telling import RecordKind


class Numbers:
    """Numbers the headings of one chapter: a level that is left out on the way down has no number of its own."""

    def __init__(self, chapter: int) -> None:
        """Begin a chapter; its own heading has this number alone."""
        self._chapter = str(chapter)
        self._open: list[tuple[int, int]] = []

    def of(self, level: int) -> str:
        """The number of the next heading, of that level."""
        number = 1
        while self._open and self._open[-1][0] >= level:
            number = self._open.pop()[1] + 1
        self._open.append((level, number))
        return ".".join([self._chapter, *(str(count) for _, count in self._open)])


def chapter_of_page(dossier: Dossier, page_id: str) -> int:
    """The number of a page's chapter; ValueError where there is no such page."""
    return [page.id for page in dossier.pages].index(page_id) + 1


def chapter_of_statements(dossier: Dossier) -> int:
    """The chapter behind the pages."""
    return len(dossier.pages) + 1


def chapter_of(dossier: Dossier, kind: RecordKind) -> int:
    """The chapter in which records of a sort are told: questions and events have one each, the rest the last."""
    if kind is RecordKind.QUESTIONS:
        return chapter_of_statements(dossier) + 1
    if kind is RecordKind.TIMELINE:
        return chapter_of_statements(dossier) + 1 + bool(dossier.questions)
    return chapter_of_origins(dossier) + 1


def chapter_of_origins(dossier: Dossier) -> int:
    """The chapter on who rests on whom, behind the sources."""
    return chapter_of_sources(dossier) + 1


def chapter_of_sources(dossier: Dossier) -> int:
    """The chapter behind the statements, the questions and the events, as far as there are any."""
    return chapter_of(dossier, RecordKind.TIMELINE) + bool(dossier.events)
