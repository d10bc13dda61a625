"""One question: what is settled, by what, and every source's answer with the origins behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from soraleak_tui.collation.answers import Agreement, Reading, agreement, contradicted, readings
from soraleak_tui.collation.ledger import row
from soraleak_tui.collation.stances import benchmark
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Entry, Row, Standing
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.question import Answer, Outcome, Question, Silence
from soraleak_tui.domain.telling import Heading, Part, Point, RecordKind, Telling, Told
from soraleak_tui.domain.unknown import Unknown
from soraleak_tui.edition.telling.moments import value_in_words
from soraleak_tui.edition.telling.points import evidence, label, saying

_HOW = {
    Agreement.NOBODY: "No source answers.",
    Agreement.ONE: "One source alone answers.",
    Agreement.AGREE: "The answers agree.",
    Agreement.CONFLICT: "The answers conflict.",
    Agreement.PARTLY: "The answers agree, as far as a value compares them.",
    Agreement.UNCOMPARED: "No value compares the answers.",
}

_IN_SHORT = {
    Agreement.AGREE: "answers agree",
    Agreement.CONFLICT: "answers conflict",
    Agreement.PARTLY: "answers agree where compared",
    Agreement.UNCOMPARED: "answers not compared",
}
_SIDES = 2
"""Sides at least that answers have which are not all alike."""
_NAMED = 3
"""Sources on the other side that are named."""


def question(dossier: Dossier, asked: Question) -> Telling:
    """The finding first, then the answers, those of one value together, the silent, and what is not known."""
    parts = (*_finding(dossier, asked), *_answers(dossier, asked), *_silent(dossier, asked), *_unknown(dossier, asked))
    return Telling(asked.id, RecordKind.QUESTIONS, f"Question {asked.id} · {asked.topic}", asked.title, parts)


def outcome(dossier: Dossier, asked: Question) -> str:
    """For a list: ``settled · answers conflict, origins 3 to 1``; origins of the answers that can be compared."""
    return outcome_of(row(dossier, asked))


def outcome_of(found: Row) -> str:
    """The same of a row of the ledger."""
    how = Agreement.CONFLICT if found.conflict else agreement(found.question)
    told = _IN_SHORT.get(how, str(how))
    if len(found.camps) == 1:
        told = f"{told}, {counted(found.camps[0].origins, 'origin')}"
    elif found.camps:
        told = f"{told}, origins {found.count}"
    return f"{found.question.finding.outcome} · {told}"


def standing_in_words(stands: Row, entry: Entry) -> str:
    """How an answer stands, and to what: ``conflicts with what is settled``; empty where nothing compares it."""
    if entry.standing is Standing.CONFLICTS:
        asked = stands.question
        if benchmark(asked) is not None or entry.key in asked.finding.contradicts:
            return f"{entry.standing} with what is settled"
        others = stands.against(entry)
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        return f"{entry.standing} with {', '.join(others[:_NAMED])}{more}"
    return "" if entry.standing is Standing.UNCOMPARED else str(entry.standing)


def _finding(dossier: Dossier, asked: Question) -> Iterator[Part]:
    found = asked.finding
    yield Told(found.text, str(found.outcome).capitalize(), settled=found.outcome is Outcome.SETTLED)
    if found.value is not None:
        yield Told(value_in_words(found.value, dossier.zones), "As a value")
    if asked.note:
        yield Told(asked.note, "Note")
    heading = "What settles it" if found.outcome is Outcome.SETTLED else "What was weighed"
    yield from evidence(dossier, heading, found.evidence)
    yield from evidence(dossier, "What cannot be right, if that is", found.contradicts)


def _answers(dossier: Dossier, asked: Question) -> Iterator[Part]:
    if not asked.speaking:
        return
    wrong = contradicted(asked)
    stands = row(dossier, asked)
    yield Heading("The answers")
    yield Told(f"{_HOW[agreement(asked)]} {_behind(stands)}")
    found = readings(dossier, asked)
    valued = [reading for reading in found if reading.value is not None]
    for reading in valued:
        contradicts = any(each in wrong for each in reading.answers)
        yield Heading(_reading(dossier, reading, contradicts=contradicts), minor=True)
        yield from _said(dossier, reading, stands)
    if len(valued) < len(found):
        yield Heading("In words alone, which no value compares", minor=True)
        yield from (part for reading in found if reading.value is None for part in _said(dossier, reading, stands))


def _behind(stands: Row) -> str:
    """How many sources answer, how many independent origins explain that, and how many stand on each side."""
    sources = counted(len(stands.speaking), "source")
    answer = "answers" if len(stands.speaking) == 1 else "answer"
    explained = f"{sources} {answer}; {counted(stands.origins, 'independent origin')} would explain all of it."
    if len(stands.camps) < _SIDES:
        return explained
    shared = ", which may share one that was retold in different ways" if stands.share_origins else ""
    return f"{explained} Origins behind the sides: {stands.count}{shared}."


def _said(dossier: Dossier, reading: Reading, stands: Row) -> Iterator[Part]:
    for answer in reading.answers:
        if answer.saying is not None:
            entry = next(each for each in stands.entries if each.answer is answer)
            yield _standing(saying(dossier, answer.saying, answer.note), standing_in_words(stands, entry))


def _standing(told: Point, words: str) -> Point:
    return replace(told, quiet=", ".join(part for part in (words, told.quiet) if part))


def _reading(dossier: Dossier, reading: Reading, *, contradicts: bool) -> str:
    value = value_in_words(reading.value, dossier.zones) if reading.value else ""
    behind = f"{counted(reading.origins, 'independent origin')} at least"
    return f"{value} · {behind}{' · contradicted' if contradicts else ''}"


def _silent(dossier: Dossier, asked: Question) -> Iterator[Part]:
    for silence in Silence:
        silent = [answer for answer in asked.answers if answer.silence is silence]
        if silent:
            yield Told("; ".join(_of_silent(dossier, answer) for answer in silent), str(silence).capitalize())


def _of_silent(dossier: Dossier, answer: Answer) -> str:
    name = label(dossier, answer.source)
    return f"{name} ({answer.note.rstrip('.')})" if answer.note else name


def unknowns_of(dossier: Dossier, asked: Question) -> tuple[Unknown, ...]:
    """What nobody could establish from words that this question rests on too."""
    said = (key for answer in asked.speaking if answer.saying is not None for key in answer.saying.keys)
    words = {key for key in (*said, *asked.finding.evidence) if key not in dossier.sources}
    return tuple(each for each in dossier.unknowns.values() if not words.isdisjoint(each.evidence))


def _unknown(dossier: Dossier, asked: Question) -> Iterator[Part]:
    found = unknowns_of(dossier, asked)
    if found:
        yield Heading("What is not known, from the same words")
        yield from (Point(each.id, each.title, told=each.text, quiet="not known") for each in found)
