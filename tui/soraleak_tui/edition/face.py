"""What the front page of a dossier says, counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from soraleak_tui.collation.counts import PageCounts, count
from soraleak_tui.collation.origins import origins
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.face import Face, Pane, Way
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.prose import Block, Inline, Paragraph
from soraleak_tui.domain.question import Outcome
from soraleak_tui.layout.dates_in_words import date_in_words

_WAYS = (
    ("way:statements", "5", "Compare"),
    ("way:questions", "6", "Ledger"),
    ("way:timeline", "7", "Timeline"),
    ("way:sources", "8", "Sources"),
)
NOT_COUNTED = "…"
"""Stands where a count will stand."""


def face_of(dossier: Dossier) -> Face:
    """The face of a dossier; the targets are ``page:`` and a page's id, or ``way:`` and the name of an action."""
    roots = len(origins(dossier, dossier.sources))
    counts = [_in_words(count(dossier, page)) for page in dossier.pages]
    sources = f"{len(dossier.sources)}, {counted(roots, 'origin')}"
    told = {
        "way:statements": counted(len(dossier.statements), "statement"),
        "way:questions": _questions(dossier),
        "way:timeline": str(len(dossier.events) or "none"),
        "way:sources": sources,
    }
    return _face(dossier, counts, told)


def face_before_counting(dossier: Dossier) -> Face:
    """The face of a dossier of which there is only a preview."""
    return _face(dossier, [NOT_COUNTED for _ in dossier.pages], {})


def _face(dossier: Dossier, counts: Sequence[str], told: Mapping[str, str]) -> Face:
    panes = [
        Pane(f"page:{page.id}", str(number), page.title, page.standfirst, counted_so)
        for number, (page, counted_so) in enumerate(zip(dossier.pages, counts, strict=True), 1)
    ]
    ways = [Way(target, key, title, told.get(target, NOT_COUNTED)) for target, key, title in _WAYS]
    ways.append(Way("way:more", "9", "More", ""))
    date = f"{date_in_words(dossier.date)} · dossier {dossier.version}"
    return Face(dossier.title, date, dossier.subtitle, _story_of(dossier.pages[0].blocks), panes, ways)


def _in_words(counts: PageCounts) -> str:
    if counts.statements:
        told = f"{counted(counts.statements, 'statement')} · {counted(counts.witnesses, 'witness', 'witnesses')}"
        return f"{told} · {counts.verbatim} verbatim"
    return f"{counted(counts.passages, 'passage')} · {counted(counts.sources, 'source')}"


def _questions(dossier: Dossier) -> str:
    if not dossier.questions:
        return "none"
    settled = sum(question.finding.outcome is Outcome.SETTLED for question in dossier.questions.values())
    return f"{len(dossier.questions)}, {settled} settled"


def _story_of(blocks: Sequence[Block]) -> Inline:
    """The first paragraph of the blocks, or nothing where there is none."""
    return next((block.inline for block in blocks if isinstance(block, Paragraph)), ())
