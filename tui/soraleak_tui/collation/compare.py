"""Compare: one statement's base and witnesses as a Comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from soraleak_tui.collation.align import align
from soraleak_tui.collation.fidelity import fidelity
from soraleak_tui.collation.languages import with_languages
from soraleak_tui.collation.marks import between
from soraleak_tui.collation.phrases import phrase_starts
from soraleak_tui.collation.rows import Fragment, base_cells, witness_cells
from soraleak_tui.collation.settled import settled
from soraleak_tui.collation.summary import FOREIGN, OWN, UNLIKE, UNQUOTED, of_fragments
from soraleak_tui.collation.tokens import Sort, Token, Tokens, tokens
from soraleak_tui.collation.verbatim import contains
from soraleak_tui.domain.comparison import GAP, Cell, Column, Comparison, Fidelity, places
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.source import Extent
from soraleak_tui.domain.statement import Statement

_GAP = Token(GAP.text, "", Sort.GAP, "")


@dataclass(frozen=True, slots=True)
class _Witness:
    """A column and its cells."""

    column: Column
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class _Base:
    """What the witnesses are compared with."""

    source: str
    quotations: tuple[Quotation, ...]
    tokens: Tokens
    starts: tuple[int, ...]


def compare(dossier: Dossier, statement_id: str, sources: Sequence[str] = (), base: str | None = None) -> Comparison:
    """Set witnesses of a statement beside a base, row by row.

    ``base`` is the id of a source; by default the primary wording, else the first witness with words. ``sources`` are
    the witnesses in the order of their columns, each once and without the base; where none are given, all that have
    words. Differences are marked against the base; fidelity is always told against the primary wording. Where nobody
    has words there are no columns. KeyError for an id that the dossier does not have.
    """
    statement = dossier.statements[statement_id]
    if base is None and not statement.speaking:
        return Comparison(statement.id, statement.title, (), (), settled(dossier, statement_id), 0)
    against = _base(dossier, statement, statement.speaking[0] if base is None else base)
    chosen = [source for source in dict.fromkeys(sources or statement.speaking) if source != against.source]
    parts = {source: _fragments(dossier, statement, against.tokens, source) for source in chosen}
    if not any(fragment.alignment for fragments in parts.values() for fragment in fragments):
        # Nothing stands beside any phrase of the base, so that to part the base into rows would only tear it.
        against = replace(against, starts=against.starts[:1])
    witnesses = [_witness(dossier, statement, against, source, fragments) for source, fragments in parts.items()]
    primary = _is_primary(statement, against.source)
    column = Column(
        against.source,
        _fidelity(dossier, statement, against.source, against.quotations),
        against.quotations,
        "the wording that the others are compared with" if not primary else "",
    )
    return Comparison(
        statement.id,
        statement.title,
        (column, *(witness.column for witness in witnesses)),
        tuple(zip(base_cells(against.tokens, against.starts), *(witness.cells for witness in witnesses), strict=True)),
        settled(dossier, statement_id),
        sum(len(places(witness.cells)) for witness in witnesses),
        one_measure=primary or statement.primary is None,
    )


def _is_primary(statement: Statement, source: str) -> bool:
    return statement.primary is not None and statement.primary.source == source


def _base(dossier: Dossier, statement: Statement, source: str) -> _Base:
    quotations = _quotations(dossier, statement, source)
    fragments = [tokens(part.exact) for part in quotations]
    parts = tuple(chain.from_iterable((_GAP, *part) if number else part for number, part in enumerate(fragments)))
    return _Base(source, quotations, parts, phrase_starts(parts))


def _quotations(dossier: Dossier, statement: Statement, source: str) -> tuple[Quotation, ...]:
    """The fragments of a source, or none where it is silent or was not collated."""
    if source not in dossier.sources:
        raise KeyError(source)
    if statement.primary is not None and statement.primary.source == source:
        return (statement.primary,)
    witness = statement.witness(source)
    return witness.quotations if witness else ()


def _fragments(dossier: Dossier, statement: Statement, base: Tokens, source: str) -> tuple[Fragment, ...]:
    """The fragments of a source beside the base."""
    declared = with_languages(dossier, statement, _quotations(dossier, statement, source))
    return between(base, [_fragment(base, part) for part in declared])


def _witness(
    dossier: Dossier, statement: Statement, base: _Base, source: str, fragments: Sequence[Fragment]
) -> _Witness:
    quotations = _quotations(dossier, statement, source)
    told = _fidelity(dossier, statement, source, quotations)
    said = of_fragments(fragments) if fragments else told.value
    column = Column(source, told, quotations, said)
    return _Witness(column, witness_cells(fragments, base.starts))


def _fragment(base: Tokens, quotation: Quotation) -> Fragment:
    """A fragment, aligned with the base where its words are meant to be the same, or are without saying so."""
    words = tokens(quotation.exact)
    if quotation.language and not quotation.back_translated:
        return Fragment(quotation.exact, told=FOREIGN)
    retold = quotation.manner is Manner.RETOLD
    if retold and not contains(base, words):
        return Fragment(quotation.exact, told=OWN)
    alignment = align(base, words)
    if not alignment.related:
        return Fragment(quotation.exact, told=OWN if retold else UNLIKE)
    return Fragment(quotation.exact, alignment, UNQUOTED if retold else "")


def _fidelity(dossier: Dossier, statement: Statement, source: str, quotations: Sequence[Quotation]) -> Fidelity:
    if not quotations:
        return Fidelity.ABSENT if was_searched(dossier, statement, source) else Fidelity.NOT_READ
    if _is_primary(statement, source):
        return Fidelity.PRIMARY
    words = GAP.text.join(part.exact for part in quotations)
    base = statement.primary.exact if statement.primary else ""
    told = fidelity(base, words, with_languages(dossier, statement, quotations))
    declared = told in {Fidelity.TRANSLATED, Fidelity.BACK_TRANSLATED, Fidelity.PARAPHRASED}
    return told if declared or statement.primary else Fidelity.UNKNOWN


def was_searched(dossier: Dossier, statement: Statement, source: str) -> bool:
    """Whether the silence of a source says something: it was compared in full."""
    collated = dossier.document(statement.document).collated
    return source in collated and dossier.sources[source].extent is Extent.FULL
