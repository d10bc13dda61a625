"""Compare: one statement's base and witnesses as a Comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.beside import Beside
from soraleak_tui.collation.collating import Collation, joined_text
from soraleak_tui.collation.fidelity import Judgement, judged_beside
from soraleak_tui.collation.languages import with_languages
from soraleak_tui.collation.marks import between
from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.phrases import phrase_starts
from soraleak_tui.collation.rows import Fragment, base_cells, witness_cells
from soraleak_tui.collation.searched import was_searched
from soraleak_tui.collation.settled import settled, settled_in_short
from soraleak_tui.collation.standing import caption, standing
from soraleak_tui.collation.summary import FOREIGN, OWN, UNLIKE, UNQUOTED, of_all, of_fragments
from soraleak_tui.collation.tokens import tokens
from soraleak_tui.domain.comparison import (
    GAP,
    Apparatus,
    Caption,
    Cell,
    Column,
    Comparison,
    Difference,
    Fidelity,
    places,
)
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.statement import Statement

Declared = tuple[tuple[str, Manner, str | None, bool], ...]
"""All of some fragments on which their comparison rests; what two sources print alike is compared once."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the witnesses are compared with, and what they are judged by."""

    dossier: Dossier
    statement: Statement
    source: str
    quotations: tuple[Quotation, ...]
    base: Beside
    primary: Beside
    """The primary wording, or nothing where none is known."""

    @property
    def by_primary(self) -> bool:
        """Whether the base is the primary wording."""
        return _is_primary(self.statement, self.source)


@dataclass(frozen=True, slots=True)
class _Rendering:
    """What was found of some fragments."""

    fragments: tuple[Fragment, ...]
    judgement: Judgement
    said: str
    differences: tuple[Difference, ...]


def compare(dossier: Dossier, statement_id: str, sources: Sequence[str] = (), base: str | None = None) -> Comparison:
    """Set witnesses of a statement beside a base, row by row.

    ``base`` is the id of a source; by default the primary wording, else the first witness with words. ``sources`` are
    the witnesses in the order of their columns, each once and without the base; where none are given, all that have
    words. Differences are marked against the base; fidelity is always told against the primary wording. Where nobody
    has words there are no columns. KeyError for an id that the dossier does not have.
    """
    statement = dossier.statements[statement_id]
    if base is None and not statement.speaking:
        told = Caption(settled_in_short(dossier, statement), "nobody has words")
        return Comparison(statement.id, statement.title, (), (), settled(dossier, statement_id), 0, caption=told)
    setting = _setting(dossier, statement, base)
    found = _renderings(setting, sources)
    collation = _collation(setting, found)
    starts = phrase_starts(setting.base.base.tokens)
    if not any(fragment.alignment for one in found.values() for fragment in one.fragments):
        # Nothing stands beside any phrase of the base, so that to part the base into rows would only tear it.
        starts = starts[:1]
    apparatus = collation.apparatus
    cells = _cells(found, starts, apparatus)
    backing = standing(dossier, statement, apparatus, {source: one.differences for source, one in found.items()})
    return Comparison(
        statement.id,
        statement.title,
        (_base_column(setting), *(_column(setting, source, one) for source, one in found.items())),
        tuple(zip(base_cells(setting.base.base.tokens, starts), *cells, strict=True)),
        f"{settled(dossier, statement_id)} {backing.in_words}".strip(),
        sum(len(places(each)) for each in cells),
        apparatus,
        one_measure=setting.by_primary or statement.primary is None,
        caption=caption(dossier, statement, backing),
    )


def collated(dossier: Dossier, statement_id: str, sources: Sequence[str] = (), base: str | None = None) -> Collation:
    """The alignments that ``compare`` is made of; ValueError where nobody has words to compare with."""
    statement = dossier.statements[statement_id]
    if base is None and not statement.speaking:
        message = f"nobody has words for {statement_id}"
        raise ValueError(message)
    setting = _setting(dossier, statement, base)
    return _collation(setting, _renderings(setting, sources))


def _setting(dossier: Dossier, statement: Statement, base: str | None) -> _Setting:
    source = statement.speaking[0] if base is None else base
    quotations = _quotations(dossier, statement, source)
    against = Beside(joined_text([part.exact for part in quotations]))
    if _is_primary(statement, source):
        return _Setting(dossier, statement, source, quotations, against, against)
    primary = Beside(Text(tokens(statement.primary.exact if statement.primary else "")))
    return _Setting(dossier, statement, source, quotations, against, primary)


def _collation(setting: _Setting, found: Mapping[str, _Rendering]) -> Collation:
    return Collation(setting.source, setting.base.base, {source: one.fragments for source, one in found.items()})


def _renderings(setting: _Setting, sources: Sequence[str]) -> dict[str, _Rendering]:
    """What each source prints, beside the base; the sources in order, each once and without that of the base."""
    statement = setting.statement
    known: dict[Declared, _Rendering] = {}
    result: dict[str, _Rendering] = {}
    for source in dict.fromkeys(sources or statement.speaking):
        if source == setting.source:
            continue
        quotations = _quotations(setting.dossier, statement, source)
        declared = with_languages(setting.dossier, statement, quotations)
        kind = tuple((part.exact, part.manner, part.language, part.back_translated) for part in declared)
        if not quotations or _is_primary(statement, source):
            result[source] = _rendering(setting, source, declared)
        else:
            known[kind] = result[source] = known.get(kind) or _rendering(setting, source, declared)
    return result


def _rendering(setting: _Setting, source: str, declared: Sequence[Quotation]) -> _Rendering:
    """The fragments of a source, with what is declared of them, beside the base."""
    fragments = between(setting.base.base, [_fragment(setting.base, part) for part in declared])
    judgement = _judgement(setting, source, declared)
    said = of_fragments(fragments) if fragments else judgement.fidelity.value
    return _Rendering(fragments, judgement, said, of_all(fragments))


def _cells(found: Mapping[str, _Rendering], starts: Sequence[int], apparatus: Apparatus) -> list[tuple[Cell, ...]]:
    """The cells of each witness; those that print alike share them."""
    known: dict[int, tuple[Cell, ...]] = {}
    for one in found.values():
        if id(one) not in known:
            known[id(one)] = witness_cells(one.fragments, starts, apparatus.places)
    return [known[id(one)] for one in found.values()]


def _base_column(setting: _Setting) -> Column:
    declared = with_languages(setting.dossier, setting.statement, setting.quotations)
    judgement = _judgement(setting, setting.source, declared)
    said = "the wording that the others are compared with" if not setting.by_primary else ""
    return Column(setting.source, judgement.fidelity, setting.quotations, said, grounds=judgement.grounds)


def _column(setting: _Setting, source: str, found: _Rendering) -> Column:
    quotations = _quotations(setting.dossier, setting.statement, source)
    judgement = found.judgement
    return Column(source, judgement.fidelity, quotations, found.said, found.differences, judgement.grounds)


def _is_primary(statement: Statement, source: str) -> bool:
    return statement.primary is not None and statement.primary.source == source


def _quotations(dossier: Dossier, statement: Statement, source: str) -> tuple[Quotation, ...]:
    """The fragments of a source, or none where it is silent or was not collated."""
    if source not in dossier.sources:
        raise KeyError(source)
    return statement.words_of(source)


def _fragment(base: Beside, quotation: Quotation) -> Fragment:
    """A fragment, aligned with the base where its words are meant to be the same, or are without saying so."""
    if quotation.language and not quotation.back_translated:
        return Fragment(quotation.exact, told=FOREIGN)
    retold = quotation.manner is Manner.RETOLD
    if retold and not base.contains(quotation.exact):
        return Fragment(quotation.exact, told=OWN)
    alignment = base.alignment(quotation.exact)
    if not alignment.related:
        return Fragment(quotation.exact, told=OWN if retold else UNLIKE)
    return Fragment(quotation.exact, alignment, UNQUOTED if retold else "")


def _judgement(setting: _Setting, source: str, declared: Sequence[Quotation]) -> Judgement:
    statement = setting.statement
    if not declared:
        searched = was_searched(setting.dossier, statement, source)
        return Judgement(Fidelity.ABSENT if searched else Fidelity.NOT_READ)
    if _is_primary(statement, source):
        return Judgement(Fidelity.PRIMARY)
    judgement = judged_beside(setting.primary, GAP.text.join(part.exact for part in declared), declared)
    told = judgement.fidelity in {Fidelity.TRANSLATED, Fidelity.BACK_TRANSLATED, Fidelity.PARAPHRASED}
    return judgement if told or statement.primary else Judgement(Fidelity.UNKNOWN)
