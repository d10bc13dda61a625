"""Guessing: what was printed to a question, each answer once with its owners, and which answers a guess fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.answers import readings, roots_of
from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.stances import entries, key_of
from soraleak_tui.collation.tokens import Sort, tokens
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.guess import value_like
from soraleak_tui.domain.guessed_time import GuessedTime
from soraleak_tui.domain.ledger import Entry
from soraleak_tui.domain.question import Answer, Question
from soraleak_tui.domain.value import Measure, Value

Words = tuple[str, ...]
_EMPTY = frozenset("a an and as at by for from in is it its of on or that the to was with".split())
"""Words that nearly every answer has, so that they alone are no guess."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One answer as it was printed, by whom, and the fewest independent origins that explain all of them."""

    text: str
    """As it stands in a cell of the ledger: the value, else the exact words, else what is said in ours."""
    sources: tuple[str, ...]
    origins: int
    value: Value | None
    words: tuple[Words, ...]
    """The exact words of each source that has some, and the text itself, as they are compared."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What a guess comes to beside what was printed."""

    fits: tuple[Printed, ...]
    compared: int
    """Answers that it could be compared with, those that it fits among them."""


def printed(dossier: Dossier, question: Question, short: Callable[[Entry], str]) -> tuple[Printed, ...]:
    """Every answer once, in the order of the alphabet: nothing in it tells which of them is held by whom or by most.

    Answers of one value are one, and so are those in the same words. ``short`` tells an answer in the fewest words.
    """
    told = {entry.answer: entry for entry in entries(dossier, question)}
    groups: dict[Words, list[Answer]] = {}
    for reading in readings(dossier, question):
        first = told[reading.answers[0]]
        text = short(first) or first.key
        same = _words(text) if reading.value is None else (text.casefold(),)
        groups.setdefault(same or (text,), []).extend(reading.answers)
    found = (_printed(dossier, [told[answer] for answer in group], short) for group in groups.values())
    return tuple(sorted(found, key=lambda each: each.text.casefold()))


def fitted(guess: str, answers: Sequence[Printed], zones: Sequence[Zone] = ()) -> Fit:
    """The answers that a guess fits.

    It fits those that it equals, those whose value it can be true with, where it can be read as one of that measure,
    and those that have it in their words, unless their value says otherwise; where nothing else fits, these too.
    """
    words = _words(guess)
    if not set(words) - _EMPTY:
        return Fit((), 0)
    judged = [(each, _judged(guess, words, each, answers, zones)) for each in answers]
    fits = [each for each, is_fit in judged if is_fit] or [each for each in answers if _has(each, words)]
    return Fit(tuple(fits), max(len(fits), sum(is_fit is not None for _, is_fit in judged)))


def _printed(dossier: Dossier, group: Sequence[Entry], short: Callable[[Entry], str]) -> Printed:
    answers = [entry.answer for entry in group]
    text = short(group[0]) or key_of(answers[0])
    words = dict.fromkeys(_words(part) for part in (text, *(entry.exact for entry in group)))
    return Printed(
        text,
        tuple(dict.fromkeys(answer.source for answer in answers)),
        fewest([roots_of(dossier, answer) for answer in answers]),
        next((answer.value for answer in answers if answer.value is not None), None),
        tuple(each for each in words if each),
    )


def _judged(
    guess: str, words: Words, answer: Printed, answers: Sequence[Printed], zones: Sequence[Zone]
) -> bool | None:
    """Whether a guess fits one answer; None where they cannot be compared."""
    if words in answer.words:
        return True
    agrees = _agrees(guess, words, answer.value, answers, zones) if answer.value is not None else None
    is_moment = answer.value is not None and answer.value.measure is Measure.INSTANT
    # A day is printed by one clock and compared by another, so that its words say as much as its value.
    if agrees is None or (is_moment and not agrees):
        return _has(answer, words) or agrees
    return agrees


def _agrees(guess: str, words: Words, value: Value, answers: Sequence[Printed], zones: Sequence[Zone]) -> bool | None:
    """Whether a guess can be true with a value; None where it cannot be read as one of that measure and unit."""
    if value.moment is not None:
        time = GuessedTime.read(guess, zones)
        return None if time is None else time.fits(value.moment, zones[0].offset if zones else 0)
    if value.measure is Measure.TERM:
        terms = {_words(each.value.text) for each in answers if each.value and each.value.measure is Measure.TERM}
        return words == _words(value.text) if words in terms else None
    read = value_like(guess, value)
    return None if read is None else read.agrees(value)


def _has(answer: Printed, words: Words) -> bool:
    """Whether the words stand side by side in those of an answer."""
    return any(words == run for whole in answer.words for run in _runs(whole, len(words)))


def _runs(whole: Words, length: int) -> Iterator[Words]:
    return (whole[at : at + length] for at in range(len(whole) - length + 1))


def _words(text: str) -> Words:
    return tuple(token.key for token in tokens(text) if token.sort is Sort.WORD)
