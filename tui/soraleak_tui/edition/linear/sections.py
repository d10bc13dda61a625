"""Sections: which part of a dossier is told: all of it, what a view shows, or what stands at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from soraleak_tui.citation import cite
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.face import Face
from soraleak_tui.domain.ledger import Pick
from soraleak_tui.domain.records import MORE, all_ids, ids_of, kind_of
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.edition.face import face_of
from soraleak_tui.edition.linear.evidence import quotation
from soraleak_tui.edition.linear.numbering import chapter_of_sources
from soraleak_tui.edition.linear.opening import front_in_words, opening
from soraleak_tui.edition.linear.origins import origins_in_words, origins_listed, roots_in_words, weight_in_words
from soraleak_tui.edition.linear.pages import page_in_words, passage_in_words
from soraleak_tui.edition.linear.records import (
    chapter_in_words,
    chapters,
    questions_listed,
    record_in_words,
    records_listed,
)
from soraleak_tui.edition.linear.sources import source_in_words, sources_in_words, sources_listed
from soraleak_tui.edition.linear.statements import statement_in_words, statements_in_words, statements_listed

VIEWS = ("front", "statements", "compare", "sources", "source", "origins", "weight", "more", "record", *RecordKind)
"""What can be told besides the pages, which go by their ids."""


class UnknownError(LookupError):
    """There is nothing of that name; carries what was asked for, in a word, and all that there is of it."""

    def __init__(self, kind: str, given: str, known: tuple[str, ...]) -> None:
        """``kind`` as in: there is no statement of that id."""
        super().__init__(f"there is no {kind} {given}")
        self.kind = kind
        self.given = given
        self.known = known


def sections(
    dossier: Dossier,
    name: str | None = None,
    at: str | None = None,
    face: Face | None = None,
    pick: Pick | None = None,
) -> Iterator[str]:
    """The rows of a view, of a place in it, or without either of the whole dossier; UnknownError before the first row.

    ``name`` is a page's id or one of ``VIEWS``: ``statements`` and ``sources`` are lists, ``compare``, ``source`` and
    ``weight`` tell one in full, or all where no place is given; ``origins`` is a list, or the roots of the answers
    to a question. ``at`` is the id of a passage, statement, quotation, source or page; ``compare``, ``source`` and
    ``weight`` take the statement and the source that it leads to. ``face`` is that of the dossier, where it has been
    counted already. ``pick`` is which questions are listed, and in which order.
    """
    if name is None and at is None:
        return _everything(dossier)
    if name is not None and name not in (known := (*VIEWS, *(page.id for page in dossier.pages))):
        raise UnknownError("view", name, known)
    if at is None and name == RecordKind.QUESTIONS and pick is not None:
        return _questions(dossier, pick)
    if at is None:
        return _view(dossier, name or "", face)
    of_one = {"compare": _comparison, "source": _record, "record": _told, "origins": _origins, "weight": _weight}
    return of_one.get(name or "", _place)(dossier, at)


def _everything(dossier: Dossier) -> Iterator[str]:
    yield from opening(dossier)
    for page in dossier.pages:
        yield from _apart(page_in_words(dossier, page))
    yield from _apart(statements_in_words(dossier))
    for number, _, kinds in chapters(dossier):
        if number < chapter_of_sources(dossier):
            yield from _apart(chapter_in_words(dossier, kinds))
    yield from _apart(sources_in_words(dossier))
    yield from _apart(origins_in_words(dossier))
    for number, title, kinds in chapters(dossier):
        if number > chapter_of_sources(dossier):
            yield from _apart(chapter_in_words(dossier, kinds, f"{number} {title}"))
    yield from _apart(iter(("The end of the dossier.",)))


def _apart(rows: Iterator[str]) -> Iterator[str]:
    """A chapter, with more room before it than there is before a section."""
    yield ""
    yield ""
    yield from rows


def _view(dossier: Dossier, name: str, face: Face | None) -> Iterator[str]:
    views: dict[str, Callable[[], Iterator[str]]] = {
        "front": lambda: front_in_words(dossier, face or face_of(dossier)),
        "statements": lambda: statements_listed(dossier),
        "compare": lambda: statements_in_words(dossier),
        "sources": lambda: sources_listed(dossier),
        "source": lambda: sources_in_words(dossier),
        "origins": lambda: origins_listed(dossier),
        "weight": lambda: origins_in_words(dossier),
        "more": lambda: chapter_in_words(dossier, [kind for kind in MORE if ids_of(dossier, kind)], "More"),
        "record": lambda: chapter_in_words(dossier, RecordKind),
        **{kind.value: partial(records_listed, dossier, kind) for kind in RecordKind},
    }
    return views[name]() if name in views else page_in_words(dossier, dossier.page(name))


def _questions(dossier: Dossier, pick: Pick) -> Iterator[str]:
    pages = tuple(page.id for page in dossier.pages)
    if pick.pane is not None and pick.pane not in pages:
        raise UnknownError("page", pick.pane, pages)
    if pick.source is not None and pick.source not in dossier.sources:
        raise UnknownError("source", pick.source, tuple(dossier.sources))
    return questions_listed(dossier, pick)


def _comparison(dossier: Dossier, at: str) -> Iterator[str]:
    statement = dossier.statement_of(at)
    if statement is None:
        raise UnknownError("statement", at, tuple(dossier.statements))
    return statement_in_words(dossier, statement)


def _record(dossier: Dossier, at: str) -> Iterator[str]:
    source = dossier.source_of(at)
    if source is None:
        raise UnknownError("source", at, tuple(dossier.sources))
    return source_in_words(dossier, source)


def _origins(dossier: Dossier, at: str) -> Iterator[str]:
    return roots_in_words(dossier, at) if at in dossier.questions else _weight(dossier, at)


def _weight(dossier: Dossier, at: str) -> Iterator[str]:
    source = dossier.source_of(at)
    if source is None:
        raise UnknownError("source", at, tuple(dossier.sources))
    return weight_in_words(dossier, source)


def _told(dossier: Dossier, at: str) -> Iterator[str]:
    steps = dossier.mechanisms[at].steps if at in dossier.mechanisms else ()
    if steps:
        return (row for step in steps for row in record_in_words(dossier, step.id))
    if kind_of(dossier, at) is None:
        raise UnknownError("record", at, tuple(all_ids(dossier)))
    return record_in_words(dossier, at)


def _quotation(dossier: Dossier, key: str) -> Iterator[str]:
    """Exact words that were asked for by their id, as they can be cited."""
    words = dossier.quotations[key]
    yield from quotation(dossier, words)
    yield f"Citation: {cite(dossier.sources[words.source], 'plain', words)}"


def _place(dossier: Dossier, at: str) -> Iterator[str]:
    if at in dossier.passages:
        return passage_in_words(dossier, at)
    if at in dossier.statements:
        return statement_in_words(dossier, at)
    if at in dossier.sources:
        return source_in_words(dossier, at)
    if at in dossier.quotations:
        return _quotation(dossier, at)
    pages = tuple(page.id for page in dossier.pages)
    if at in pages:
        return page_in_words(dossier, dossier.page(at))
    if kind_of(dossier, at) is not None or at in dossier.mechanisms:
        return _told(dossier, at)
    known = (
        *(*pages, *dossier.statements, *dossier.sources, *dossier.quotations, *dossier.passages),
        *all_ids(dossier),
    )
    raise UnknownError("place", at, known)
