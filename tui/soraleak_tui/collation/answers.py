"""Answers: those to one question that say the same, how many origins stand behind them, and whether they agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise

from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.origins import credited_roots
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.question import Answer, Question
from soraleak_tui.domain.value import Value

_COMPARED = 2
"""Values of which one can say that they agree."""


class Agreement(StrEnum):
    """How the answers to a question stand to each other."""

    NOBODY = "nobody answers"
    ONE = "one source only"
    AGREE = "agree"
    CONFLICT = "conflict"
    PARTLY = "agree where compared"
    """Some answers have a value, and agree; the others have words alone."""
    UNCOMPARED = "not compared"
    """Several answer, and no two of them have values that can be compared."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Answers of one value, or one answer that has none."""

    value: Value | None
    answers: tuple[Answer, ...]
    roots: frozenset[str]
    """Ids of the sources that it may come from."""
    origins: int
    """The fewest independent origins that explain all the answers: what is safe to count."""


def readings(dossier: Dossier, question: Question) -> tuple[Reading, ...]:
    """The answers that are not silence, those of equal value together, in the order of their first."""
    return tuple(_reading(dossier, group) for group in alike(question))


def alike(question: Question) -> tuple[tuple[Answer, ...], ...]:
    """The answers of each reading alone, which needs no dossier."""
    groups: dict[tuple[object, ...], list[Answer]] = {}
    for number, answer in enumerate(question.speaking):
        groups.setdefault(_sameness(answer.value) if answer.value else (number,), []).append(answer)
    return tuple(map(tuple, groups.values()))


def agreement(question: Question) -> Agreement:
    """How the answers stand to each other; two of one source that contradict each other are a conflict too."""
    answers = question.speaking
    values = [answer.value for answer in answers if answer.value is not None]
    if not answers:
        return Agreement.NOBODY
    if any(one.agrees(other) is False for one, other in combinations(values, 2)):
        return Agreement.CONFLICT
    if len({answer.source for answer in answers}) == 1:
        return Agreement.ONE
    if len(values) < _COMPARED or not all(one.agrees(other) for one, other in pairwise(values)):
        return Agreement.UNCOMPARED
    return Agreement.AGREE if len(values) == len(answers) else Agreement.PARTLY


def contradicted(question: Question) -> tuple[Answer, ...]:
    """The answers whose value cannot be right if that of the finding is."""
    found = question.finding.value
    answers = question.speaking if found else ()
    return tuple(answer for answer in answers if answer.value and found and answer.value.agrees(found) is False)


def roots_of(dossier: Dossier, answer: Answer) -> frozenset[str]:
    """The sources that an answer may come from; none for silence.

    Whom it credits decides, as ``credited_roots`` has it.
    """
    if answer.saying is None:
        return frozenset()
    return credited_roots(dossier, answer.source, answer.saying.credits)


def _sameness(value: Value) -> tuple[object, ...]:
    """What is alike in values that say the same: the bounds of numbers, else the words."""
    text = value.text if value.low is value.high is None else ""
    return value.measure, value.unit, value.low, value.high, value.approximate, text


def _reading(dossier: Dossier, answers: tuple[Answer, ...]) -> Reading:
    each = [roots_of(dossier, answer) for answer in answers]
    return Reading(answers[0].value, answers, frozenset().union(*each), fewest(each))
