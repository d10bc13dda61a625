"""The chapter of statements: what each party said, piece by piece, and how it was rendered."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.statement import Document, Statement
from soraleak_tui.edition.linear.comparing import in_full
from soraleak_tui.edition.linear.evidence import named
from soraleak_tui.edition.linear.numbering import chapter_of_statements

TITLE = "Statements"
_INTRODUCTION = "What was said, piece by piece, and how it was rendered."


def statements_in_words(dossier: Dossier) -> Iterator[str]:
    """The whole chapter, every comparison in full."""
    yield from _opening(dossier)
    for number, document in documents(dossier):
        yield from _document(dossier, number, document)
        for place, statement in enumerate(document.statements, 1):
            yield ""
            yield from _statement(dossier, f"{number}.{place}", statement)


def statements_listed(dossier: Dossier) -> Iterator[str]:
    """The chapter as a list to choose from."""
    yield from _opening(dossier)
    for number, document in documents(dossier):
        yield from _document(dossier, number, document)
        yield ""
        for place, statement in enumerate(document.statements, 1):
            yield f"{_heading(f'{number}.{place}', statement)}, {counted(statement.rendered, 'rendering')}"


def statement_in_words(dossier: Dossier, statement_id: str) -> Iterator[str]:
    """One statement with its renderings; KeyError where the dossier has none of that id."""
    sought = dossier.statements[statement_id]
    for number, document in documents(dossier):
        if document.id == sought.document:
            place = next(place for place, each in enumerate(document.statements, 1) if each.id == statement_id)
            yield from _statement(dossier, f"{number}.{place}", sought)


def documents(dossier: Dossier) -> Iterator[tuple[str, Document]]:
    """The documents with the numbers of their headings."""
    chapter = chapter_of_statements(dossier)
    return ((f"{chapter}.{place}", document) for place, document in enumerate(dossier.documents, 1))


def _opening(dossier: Dossier) -> Iterator[str]:
    yield f"{chapter_of_statements(dossier)} {TITLE}"
    yield ""
    yield _INTRODUCTION


def _document(dossier: Dossier, number: str, document: Document) -> Iterator[str]:
    party = next(party.name for party in dossier.parties if party.id == document.party)
    yield ""
    yield f"{number} {document.title}"
    yield ""
    yield f"{counted(len(document.statements), 'statement')} of one party: {party}."
    if document.primary is not None:
        yield f"The primary wording is that of {named(dossier.sources[document.primary])}."
    if document.collated:
        collated = "; ".join(named(dossier.sources[source]) for source in document.collated)
        yield f"Compared with it in full: {collated}."


def _heading(number: str, statement: Statement) -> str:
    return f"{number} {statement.id}, {statement.title}"


def _statement(dossier: Dossier, number: str, statement: Statement) -> Iterator[str]:
    yield _heading(number, statement)
    yield ""
    yield from in_full(dossier, statement)
