"""One question: what is settled, by what, and every source's answer with the origins behind it."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.collation.answers import Agreement, Reading, agreement, contradicted, readings
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.question import Answer, Outcome, Question, Silence
from soraleak_tui.domain.telling import Heading, Part, RecordKind, Telling, Told
from soraleak_tui.edition.telling.moments import value_in_words
from soraleak_tui.edition.telling.points import evidence, label, saying

_HOW = {
    Agreement.NOBODY: "No source answers.",
    Agreement.ONE: "One source alone answers.",
    Agreement.AGREE: "The answers agree.",
    Agreement.CONFLICT: "The answers conflict.",
    Agreement.UNCOMPARED: "The answers are of different kinds, and not compared by a value.",
}

_IN_SHORT = {
    Agreement.AGREE: "answers agree",
    Agreement.CONFLICT: "answers conflict",
    Agreement.UNCOMPARED: "answers not compared",
}


def question(dossier: Dossier, asked: Question) -> Telling:
    """The finding first, then the answers, those of one value together, then the silent."""
    parts = (*_finding(dossier, asked), *_answers(dossier, asked), *_silent(dossier, asked))
    return Telling(asked.id, RecordKind.QUESTIONS, f"Question {asked.id} · {asked.topic}", asked.title, parts)


def outcome(dossier: Dossier, asked: Question) -> str:
    """For a list: ``settled · answers conflict, origins 2, 1``; origins of the answers that a value compares."""
    origins = [reading.origins for reading in readings(dossier, asked) if reading.value is not None]
    told = _IN_SHORT.get(found := agreement(asked), str(found))
    if len(origins) == 1:
        told = f"{told}, {counted(origins[0], 'origin')}"
    elif origins:
        told = f"{told}, origins {', '.join(map(str, origins))}"
    return f"{asked.finding.outcome} · {told}"


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
    yield Heading("The answers")
    yield Told(_HOW[agreement(asked)])
    found = readings(dossier, asked)
    valued = [reading for reading in found if reading.value is not None]
    for reading in valued:
        contradicts = any(each in wrong for each in reading.answers)
        yield Heading(_reading(dossier, reading, contradicts=contradicts), minor=True)
        yield from _said(dossier, reading)
    if len(valued) < len(found):
        yield Heading("In words alone, which no value compares", minor=True)
        yield from (part for reading in found if reading.value is None for part in _said(dossier, reading))


def _said(dossier: Dossier, reading: Reading) -> Iterator[Part]:
    for answer in reading.answers:
        if answer.saying is not None:
            yield saying(dossier, answer.saying, answer.note)


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
