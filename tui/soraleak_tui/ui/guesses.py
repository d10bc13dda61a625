"""Guessing first: the answers that were printed, to choose from, and then the spread of them with their owners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.answers import Reading, readings
from soraleak_tui.collation.ledger import row
from soraleak_tui.collation.stances import key_of
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.ledger import Entry, Row
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.question import Question
from soraleak_tui.domain.value import WITH_UNIT, Value
from soraleak_tui.edition.telling.points import label
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.short import entry_in_short
from soraleak_tui.layout.wrap import wrap


@dataclass(frozen=True, slots=True)
class Printed:
    """One answer as it was printed, by whom, and with how many origins behind it."""

    text: str
    sources: tuple[str, ...]
    origins: int
    value: Value | None


def printed(dossier: Dossier, question: Question) -> tuple[Printed, ...]:
    """Every answer once, in the order of the alphabet: nothing in it tells which of them is held by whom or by most."""
    found = row(dossier, question)
    by_text: dict[str, Printed] = {}
    for reading in readings(dossier, question):
        each = _printed(found, reading, dossier.zones)
        by_text.setdefault(each.text, each)
    return tuple(sorted(by_text.values(), key=lambda each: each.text.casefold()))


def fitting(guess: str, answers: Sequence[Printed]) -> tuple[Printed, ...]:
    """The answers that a guess is, or that can be true with it where it can be read as a value of their kind."""
    wanted = guess.strip().casefold()
    return tuple(each for each in answers if each.text.casefold() == wanted or _fits(guess, each.value))


def spread(dossier: Dossier, question: Question, guess: str, width: int) -> Iterator[Line]:
    """The guess, then what was printed, whose it is, and what is settled; no mark for it."""
    answers = printed(dossier, question)
    fits = fitting(guess, answers)
    yield from wrap([Span("Your guess: ", Role.LABEL), Span(guess)], width)
    yield from wrap([Span(_verdict(fits), Role.MUTED)], width)
    yield Line()
    for each in answers:
        behind = Span(f"   {counted(each.origins, 'independent origin')} at least", Role.MUTED)
        yours = [Span("   fits your guess", Role.KEY)] if each in fits else []
        yield from wrap([Span(each.text, Role.LABEL), behind, *yours], width)
        owners = "; ".join(label(dossier, source) for source in each.sources)
        yield from wrap([Span(owners)], width, first=[Span("  ")], rest=[Span("  ")])
    yield Line()
    found = question.finding
    yield from wrap([Span(f"{str(found.outcome).capitalize()}: ", Role.SETTLED), Span(found.text)], width)


def _printed(found: Row, reading: Reading, zones: Sequence[Zone]) -> Printed:
    first = reading.answers[0]
    entry = next((each for each in found.entries if each.answer is first), Entry(first, found.entries[0].standing))
    sources = tuple(dict.fromkeys(answer.source for answer in reading.answers))
    return Printed(entry_in_short(entry, zones) or key_of(first), sources, reading.origins, reading.value)


def _fits(guess: str, value: Value | None) -> bool:
    """Whether it reads as a value of the same kind, and both can be true."""
    if value is None:
        return False
    unit = value.unit if value.measure in WITH_UNIT else ""
    words = guess.strip().removesuffix(unit).strip() if unit else guess.strip()
    try:
        return Value.parse(value.measure, words, unit).agrees(value) is True
    except ValueError:
        return False


def _verdict(fits: Sequence[Printed]) -> str:
    if not fits:
        return "Nobody printed that, as far as it can be compared. What was printed:"
    sources = {source for each in fits for source in each.sources}
    return f"It fits what {counted(len(sources), 'source')} printed. All that was printed:"
