"""Settled: what is certain about the wording of a statement, and by which source."""

from __future__ import annotations

from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.origins import credited_roots, origins
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Kind, Source, Sureness
from soraleak_tui.domain.statement import Statement, Witness

_UNSURE = frozenset({Sureness.PARAPHRASE, Sureness.NOT_FOUND})


def settled(dossier: Dossier, statement_id: str) -> str:
    """One or two plain sentences: what settles the wording, and how many origins stand behind its renderings.

    KeyError for an id that the dossier does not have.
    """
    statement = dossier.statements[statement_id]
    return f"{_wording(dossier, statement)} {_renderings(dossier, statement)}".strip()


def settled_in_short(dossier: Dossier, statement: Statement) -> str:
    """The same in three or four words: ``Settled by P1``."""
    if statement.primary is None:
        return "Not settled"
    source = dossier.sources[statement.primary.source]
    if source.sureness in _UNSURE:
        return f"Not settled: after {source.id}"
    return f"Settled by {source.id}" if source.kind is Kind.PRIMARY else f"As {source.id} has it"


def origins_of_renderings(dossier: Dossier, statement: Statement) -> int:
    """How few independent origins would explain all renderings; 0 where no other source gives the words."""
    own = statement.primary.source if statement.primary else None
    return fewest(roots_of_words(dossier, part, own) for part in _parts(statement))


def _wording(dossier: Dossier, statement: Statement) -> str:
    if statement.primary is None:
        return "No primary wording is known; nothing here settles the words."
    source = dossier.sources[statement.primary.source]
    named = f"{source.label_with_id} ({source.kind.value}, {source.sureness.in_words})"
    return _sentence(source, named)


def _sentence(source: Source, named: str) -> str:
    if source.sureness in _UNSURE:
        return f"The wording is not settled: it is given after {named}."
    if source.kind is Kind.PRIMARY:
        return f"The wording is settled by {named}."
    return f"The wording is that of {named}; no record of the party’s own is known."


def _renderings(dossier: Dossier, statement: Statement) -> str:
    own = statement.primary.source if statement.primary else None
    parts = _parts(statement)
    if not parts:
        return "No other source here gives these words."
    each = [roots_of_words(dossier, part, own) for part in parts]
    count = fewest(each)
    at_least = "at least " if count < len(frozenset().union(*each)) else ""
    give, them = ("1 source renders it", "it") if len(parts) == 1 else (f"{len(parts)} sources render it", "them")
    return f"{give}; {at_least}{count} independent {'origin' if count == 1 else 'origins'} behind {them}."


def _parts(statement: Statement) -> list[Witness]:
    """The renderings: what others than the source of the primary wording have."""
    own = statement.primary.source if statement.primary else None
    return [part for part in statement.witnesses if part.quotations and part.source != own]


def roots_of_words(dossier: Dossier, witness: Witness, primary: str | None) -> frozenset[str]:
    """Where a rendering comes from: whom it credits; else the primary wording where its source leads back to it."""
    vouches = witness.source in witness.credits
    if not vouches and primary in origins(dossier, witness.credits or [witness.source]):
        return frozenset([primary])
    return credited_roots(dossier, witness.source, witness.credits)
