"""Comparisons in words: the primary wording, then each rendering whole, with what it drops, adds and changes."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.searched import silent, unread
from soraleak_tui.domain.comparison import Column, Comparison, Fidelity
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.prose import ComparisonBlock
from soraleak_tui.domain.statement import Statement
from soraleak_tui.edition.linear.apparatus import apparatus
from soraleak_tui.edition.linear.evidence import exact, named
from soraleak_tui.layout.card import language_of, manner

_SIGNS = {
    ",": "a comma",
    ";": "a semicolon",
    ":": "a colon",
    ".": "a full stop",
    "!": "an exclamation mark",
    "?": "a question mark",
    "-": "a hyphen",
    "–": "a dash",
    "—": "a long dash",
    "…": "three points",
}


def in_full(dossier: Dossier, statement: Statement) -> Iterator[str]:
    """All renderings of a statement: what is settled, the words, the note, what differs, and who is silent."""
    comparison = compare(dossier, statement.id)
    yield _settled(dossier, comparison)
    yield from _primary(dossier, comparison)
    if statement.note:
        yield ""
        yield f"Note on statement {statement.id}: {statement.note}"
    if statement.evidence:
        yield f"The note rests on {', '.join(statement.evidence)}."
    yield from _renderings(dossier, comparison)
    yield from apparatus(dossier, statement, comparison)
    yield from _silent(dossier, statement)


def inside_page(dossier: Dossier, block: ComparisonBlock) -> Iterator[str]:
    """The renderings that a page sets side by side."""
    comparison = compare(dossier, block.statement, block.sources)
    yield f"Comparison of statement {comparison.statement}, {comparison.title}, begins."
    yield _settled(dossier, comparison)
    yield from _primary(dossier, comparison)
    yield from _renderings(dossier, comparison)
    yield f"Comparison ends. Every rendering is told under statement {comparison.statement}."


def _settled(dossier: Dossier, comparison: Comparison) -> str:
    """What is settled, with the source named as everywhere in this text."""
    for column in comparison.columns[:1]:
        source = dossier.sources[column.source]
        return comparison.settled.replace(source.label_with_id, named(source), 1)
    return comparison.settled


def _primary(dossier: Dossier, comparison: Comparison) -> Iterator[str]:
    for column in comparison.columns[:1]:
        if column.fidelity is Fidelity.PRIMARY:
            yield ""
            yield f"The primary wording, from {named(dossier.sources[column.source])}."
            yield from _words(dossier, column)


def _renderings(dossier: Dossier, comparison: Comparison) -> Iterator[str]:
    columns = [column for column in comparison.columns if column.fidelity is not Fidelity.PRIMARY]
    count = sum(bool(column.quotations) for column in columns)
    number = 0
    for column in columns:
        number += bool(column.quotations)
        yield ""
        told = _told(dossier, column, alone=len(comparison.columns) == 1)
        yield f"Rendering {number} of {count}: {told}" if column.quotations else told
        yield from _words(dossier, column)
    if comparison.is_compared:
        yield ""
        yield f"In all, {counted(comparison.differences, 'difference')}."


def _told(dossier: Dossier, column: Column, *, alone: bool) -> str:
    """Who renders it, how faithfully, and what differs from the base, where there is anything beside it."""
    parts = (column.fidelity.value, "" if alone else _audible(column.summary))
    said = ": ".join(dict.fromkeys(filter(None, parts)))
    return f"{named(dossier.sources[column.source])}. {said[:1].upper()}{said[1:]}."


def _audible(summary: str) -> str:
    """The summary with signs that differ by their names: few voices read a sign that stands alone."""
    for sign, name in _SIGNS.items():
        summary = summary.replace(f"“{sign}”", name)
    return summary


def _words(dossier: Dossier, column: Column) -> Iterator[str]:
    source = dossier.sources[column.source]
    for words in column.quotations:
        yield from exact(words, language_of(source, words), *manner(words))


def _silent(dossier: Dossier, statement: Statement) -> Iterator[str]:
    """The sources that say nothing, and those of which nobody can say so."""
    told = {"Says nothing of it": silent(dossier, statement), "Not read in full": unread(dossier, statement)}
    for what, who in told.items():
        if who:
            yield ""
            yield f"{what}: {'; '.join(named(dossier.sources[source]) for source in who)}."
