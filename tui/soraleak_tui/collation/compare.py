"""Compare: one statement's base and witnesses as a Comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soraleak_tui.collation.align import aligned
from soraleak_tui.collation.collating import Collation, joined_text
from soraleak_tui.collation.fidelity import Judgement, judged
from soraleak_tui.collation.languages import with_languages
from soraleak_tui.collation.marks import between
from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.phrases import phrase_starts
from soraleak_tui.collation.rows import Fragment, base_cells, witness_cells
from soraleak_tui.collation.searched import was_searched
from soraleak_tui.collation.settled import settled
from soraleak_tui.collation.standing import standing
from soraleak_tui.collation.summary import FOREIGN, OWN, UNLIKE, UNQUOTED, of_all, of_fragments
from soraleak_tui.collation.tokens import tokens
from soraleak_tui.collation.verbatim import contains
from soraleak_tui.domain.comparison import GAP, Column, Comparison, Fidelity, places
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class _Base:
    """What the witnesses are compared with."""

    source: str
    quotations: tuple[Quotation, ...]
    text: Text


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
    against, collation = _collated(dossier, statement, sources, base)
    starts = phrase_starts(against.text.tokens)
    if not any(fragment.alignment for fragments in collation.witnesses.values() for fragment in fragments):
        # Nothing stands beside any phrase of the base, so that to part the base into rows would only tear it.
        starts = starts[:1]
    primary = _is_primary(statement, against.source)
    apparatus = collation.apparatus
    stands = standing(dossier, statement, apparatus, tuple(collation.witnesses))
    cells = [witness_cells(fragments, starts, apparatus.places) for fragments in collation.witnesses.values()]
    return Comparison(
        statement.id,
        statement.title,
        (
            _base_column(dossier, statement, against, primary=primary),
            *(_column(dossier, statement, source, fragments) for source, fragments in collation.witnesses.items()),
        ),
        tuple(zip(base_cells(against.text.tokens, starts), *cells, strict=True)),
        f"{settled(dossier, statement_id)} {stands}".strip(),
        sum(len(places(each)) for each in cells),
        apparatus,
        one_measure=primary or statement.primary is None,
    )


def collated(dossier: Dossier, statement_id: str, sources: Sequence[str] = (), base: str | None = None) -> Collation:
    """The alignments that ``compare`` is made of; ValueError where nobody has words to compare with."""
    statement = dossier.statements[statement_id]
    if base is None and not statement.speaking:
        message = f"nobody has words for {statement_id}"
        raise ValueError(message)
    return _collated(dossier, statement, sources, base)[1]


def _collated(
    dossier: Dossier, statement: Statement, sources: Sequence[str], base: str | None
) -> tuple[_Base, Collation]:
    source = statement.speaking[0] if base is None else base
    quotations = _quotations(dossier, statement, source)
    against = _Base(source, quotations, joined_text([part.exact for part in quotations]))
    chosen = [each for each in dict.fromkeys(sources or statement.speaking) if each != source]
    witnesses = {each: _fragments(dossier, statement, against.text, each) for each in chosen}
    return against, Collation(source, against.text, witnesses)


def _base_column(dossier: Dossier, statement: Statement, base: _Base, *, primary: bool) -> Column:
    judgement = _judgement(dossier, statement, base.source, base.quotations)
    said = "the wording that the others are compared with" if not primary else ""
    return Column(base.source, judgement.fidelity, base.quotations, said, grounds=judgement.grounds)


def _column(dossier: Dossier, statement: Statement, source: str, fragments: Sequence[Fragment]) -> Column:
    quotations = _quotations(dossier, statement, source)
    judgement = _judgement(dossier, statement, source, quotations)
    said = of_fragments(fragments) if fragments else judgement.fidelity.value
    return Column(source, judgement.fidelity, quotations, said, of_all(fragments), judgement.grounds)


def _is_primary(statement: Statement, source: str) -> bool:
    return statement.primary is not None and statement.primary.source == source


def _quotations(dossier: Dossier, statement: Statement, source: str) -> tuple[Quotation, ...]:
    """The fragments of a source, or none where it is silent or was not collated."""
    if source not in dossier.sources:
        raise KeyError(source)
    if statement.primary is not None and statement.primary.source == source:
        return (statement.primary,)
    witness = statement.witness(source)
    return witness.quotations if witness else ()


def _fragments(dossier: Dossier, statement: Statement, base: Text, source: str) -> tuple[Fragment, ...]:
    """The fragments of a source beside the base."""
    declared = with_languages(dossier, statement, _quotations(dossier, statement, source))
    return between(base, [_fragment(base, part) for part in declared])


def _fragment(base: Text, quotation: Quotation) -> Fragment:
    """A fragment, aligned with the base where its words are meant to be the same, or are without saying so."""
    words = tokens(quotation.exact)
    if quotation.language and not quotation.back_translated:
        return Fragment(quotation.exact, told=FOREIGN)
    retold = quotation.manner is Manner.RETOLD
    if retold and not contains(base.tokens, words):
        return Fragment(quotation.exact, told=OWN)
    alignment = aligned(base, Text(words))
    if not alignment.related:
        return Fragment(quotation.exact, told=OWN if retold else UNLIKE)
    return Fragment(quotation.exact, alignment, UNQUOTED if retold else "")


def _judgement(dossier: Dossier, statement: Statement, source: str, quotations: Sequence[Quotation]) -> Judgement:
    if not quotations:
        return Judgement(Fidelity.ABSENT if was_searched(dossier, statement, source) else Fidelity.NOT_READ)
    if _is_primary(statement, source):
        return Judgement(Fidelity.PRIMARY)
    words = GAP.text.join(part.exact for part in quotations)
    base = statement.primary.exact if statement.primary else ""
    judgement = judged(base, words, with_languages(dossier, statement, quotations))
    declared = judgement.fidelity in {Fidelity.TRANSLATED, Fidelity.BACK_TRANSLATED, Fidelity.PARAPHRASED}
    return judgement if declared or statement.primary else Judgement(Fidelity.UNKNOWN)
