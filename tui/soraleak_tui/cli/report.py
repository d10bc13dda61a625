"""The report of ``check --report``: what is quoted, proven, answered and missing, so that an editor sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from soraleak_tui.collation.answers import agreement, contradicted, readings
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.shares import words_quoted
from soraleak_tui.domain.source import Extent
from soraleak_tui.domain.words import words_of
from soraleak_tui.fingerprints.dossier import Proofs, proofs, quotations_by_source
from soraleak_tui.fingerprints.proof import Standing

if TYPE_CHECKING:
    from soraleak_tui.collation.answers import Reading
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.question import Question
    from soraleak_tui.domain.source import Source

_PACE = 238
"""Words a minute: the mean of studies of silent reading of English non-fiction (Brysbaert 2019)."""
_PROVEN = (Standing.TEXT, Standing.TYPOGRAPHY, Standing.PROVEN)


def report(dossier: Dossier) -> Iterator[str]:
    """The report, line by line; a line that begins a part has nothing before it."""
    found = {each.source: each for each in proofs(dossier, {})}
    for title, lines in (
        ("What there is", _counts(dossier, found)),
        ("Words quoted, by source", _quoted(dossier, found)),
        ("Questions: answers, and the origins behind each", _questions(dossier)),
        ("Quotations not proven", _unproven(dossier, found)),
        ("Blanks", _blanks(dossier)),
    ):
        yield title
        told = [f"  {line}" for line in lines]
        yield from told or ["  none"]
        yield ""


def counts(dossier: Dossier) -> tuple[tuple[int, str, str], ...]:
    """What is in a dossier, counted: how many, of what, and the plural where it is not the singular with an s."""
    answers = sum(len(question.speaking) for question in dossier.questions.values())
    witnesses = sum(bool(each.quotations) for one in dossier.statements.values() for each in one.witnesses)
    return (
        (len(dossier.pages), "page", ""),
        (len(dossier.passages), "passage", ""),
        (len(dossier.sources), "source", ""),
        (len(dossier.quotations), "quotation", ""),
        (len(dossier.statements), "statement", ""),
        (witnesses, "witness", "witnesses"),
        (len(dossier.questions), "question", ""),
        (answers, "answer", ""),
        (len(dossier.figures), "figure", ""),
        (len(dossier.events), "event", ""),
        (len(dossier.entities), "entity", "entities"),
        (len(dossier.errata), "error", ""),
        (len(dossier.unknowns), "unknown", ""),
        (len(dossier.interests), "interest", ""),
        (sum(len(each.steps) for each in dossier.mechanisms.values()), "step", ""),
        (len(dossier.fingerprints), "fingerprint", ""),
    )


def _counts(dossier: Dossier, found: dict[str, Proofs]) -> Iterator[str]:
    yield ", ".join(counted(number, *names) for number, *names in counts(dossier) if number)
    standings = {standing: sum(each.count(standing) for each in found.values()) for standing in Standing}
    yield "quotations: " + ", ".join(f"{number} {standing}" for standing, number in standings.items() if number)
    words = sum(len(words_of(passage.text)) for passage in dossier.passages.values())
    yield f"{words:,} words of prose that rest on evidence: {words / _PACE:.1f} minutes at {_PACE} words a minute"


def _quoted(dossier: Dossier, found: dict[str, Proofs]) -> Iterator[str]:
    for source, quotations in quotations_by_source(dossier).items():
        words, printed = words_quoted(quotations), dossier.fingerprints.get(source)
        whole = printed.words if printed else dossier.sources[source].words
        share = f"of {whole:,} words ({words / whole:.1%})" if whole else "words of a text of unknown length"
        proven = found[source].count(*_PROVEN)
        yield f"{source}: {words:,} {share}, in {counted(len(quotations), 'quotation')}; {proven} proven"


def _questions(dossier: Dossier) -> Iterator[str]:
    for question in dossier.questions.values():
        yield f"{question.id} {question.title} {question.finding.outcome}; {agreement(question)}"
        for reading in readings(dossier, question):
            yield f"  {_answered(dossier, reading)}"
        if wrong := ", ".join(answer.source for answer in contradicted(question)):
            yield f"  contradicted by what is found: {wrong}"
        if silent := ", ".join(f"{each.source} {each.silence}" for each in question.answers if each.saying is None):
            yield f"  {silent}"


def _answered(dossier: Dossier, reading: Reading) -> str:
    first = reading.answers[0].saying
    words = "" if first is None else first.gist
    if first is not None and first.quotation is not None:
        words = f"“{dossier.quotations[first.quotation].exact}”"
    told = reading.value.in_words if reading.value else words
    sources = ", ".join(answer.source for answer in reading.answers)
    return f"{told}: {sources}; {counted(reading.origins, 'origin')} at least"


def _unproven(dossier: Dossier, found: dict[str, Proofs]) -> Iterator[str]:
    for statement in dossier.statements.values():
        source = statement.primary.source if statement.primary else None
        standings = {proof.quotation: proof.standing for proof in found[source].each} if source else {}
        standing = standings.get(f"{source}:{statement.id}")
        if standing not in _PROVEN:
            yield f"statement {statement.id}: {standing or 'no primary wording known'}"
    for source, proofs_ in found.items():
        keys = [proof.quotation for proof in proofs_.each if proof.standing not in _PROVEN]
        if keys:
            yield f"{source}: {', '.join(keys)}"


def _blanks(dossier: Dossier) -> Iterator[str]:
    for source in dossier.sources.values():
        if missing := ", ".join(_missing(dossier, source)):
            yield f"{source.id}: {missing}"
    for question in dossier.questions.values():
        if missing := ", ".join(_unsaid(question)):
            yield f"{question.id}: {missing}"
    for statement in dossier.statements.values():
        if not statement.rendered:
            yield f"{statement.id}: no witness has words for it"


def _missing(dossier: Dossier, source: Source) -> Iterator[str]:
    yield from (f"{name} not established" for name in source.not_established)
    if source.issued is None and "issued" not in source.not_established:
        yield "no date"
    if source.extent is Extent.FULL and source.words is None and source.id not in dossier.fingerprints:
        yield "its words are not counted"


def _unsaid(question: Question) -> Iterator[str]:
    without = [answer.source for answer in question.speaking if answer.value is None]
    if without:
        yield f"no value for {', '.join(without)}"
    if not question.speaking:
        yield "no answer"
