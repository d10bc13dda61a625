"""Settled: what is certain about the wording of a statement, and by which source."""

from __future__ import annotations

from soraleak_tui.collation.origins import origins
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Kind, Source, Sureness
from soraleak_tui.domain.statement import Statement


def settled(dossier: Dossier, statement_id: str) -> str:
    """One or two plain sentences: what settles the wording, and how many origins stand behind its renderings.

    KeyError for an id that the dossier does not have.
    """
    statement = dossier.statements[statement_id]
    return f"{_wording(dossier, statement)} {_renderings(dossier, statement)}".strip()


def _wording(dossier: Dossier, statement: Statement) -> str:
    if statement.primary is None:
        return "No primary wording is known; nothing here settles the words."
    source = dossier.sources[statement.primary.source]
    named = f"{source.label_with_id} ({source.kind.value}, {source.sureness.in_words})"
    return _sentence(source, named)


def _sentence(source: Source, named: str) -> str:
    if source.sureness in {Sureness.PARAPHRASE, Sureness.NOT_FOUND}:
        return f"The wording is not settled: it is given after {named}."
    if source.kind is Kind.PRIMARY:
        return f"The wording is settled by {named}."
    return f"The wording is that of {named}; no record of the party’s own is known."


def _renderings(dossier: Dossier, statement: Statement) -> str:
    own = statement.primary.source if statement.primary else None
    sources = [part.source for part in statement.witnesses if part.quotations and part.source != own]
    if not sources:
        return "No other source here gives these words."
    count = len(frozenset().union(*(_roots_of_words(dossier, source, own) for source in sources)))
    give, them = ("1 source renders it", "it") if len(sources) == 1 else (f"{len(sources)} sources render it", "them")
    return f"{give}; {count} independent {'origin' if count == 1 else 'origins'} behind {them}."


def _roots_of_words(dossier: Dossier, source: str, primary: str | None) -> frozenset[str]:
    """Where a rendering comes from: from the primary wording where the source leads back to it, else its own roots."""
    roots = origins(dossier, [source])
    return frozenset([primary]) if primary in roots else roots
