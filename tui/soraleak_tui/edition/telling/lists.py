"""Lists: the records of each sort, under headings, with a word on each; and what there is more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from soraleak_tui.collation.ledger import row
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Event, Zone
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.ledger import Row
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.question import Outcome
from soraleak_tui.domain.records import MORE, TITLES, ids_of
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.edition.telling.moments import UTC, hours_in_short
from soraleak_tui.edition.telling.others import figure_in_words
from soraleak_tui.edition.telling.questions import outcome, outcome_of
from soraleak_tui.layout.dates_in_words import date_in_words, day_in_words
from soraleak_tui.layout.listing import Entry, Section

ABOUT: Mapping[RecordKind, str] = MappingProxyType(
    {
        RecordKind.QUESTIONS: "What readers ask, what every source answers, and what the evidence settles.",
        RecordKind.TIMELINE: "What happened when, and where the accounts conflict.",
        RecordKind.STEPS: "One step at a time, and what each shows.",
        RecordKind.ERRORS: "Errors that can be shown: the words, what they should be, and the proof.",
        RecordKind.UNKNOWNS: "What nobody could establish, and how far the evidence goes.",
        RecordKind.FIGURES: "Every number with what it counts, who says so, and of which day it is.",
        RecordKind.ENTITIES: "People, organisations, systems and works, and what the sources say of each.",
        RecordKind.INTERESTS: "What the owners of outlets had to do with a party before the event; no word on motive.",
    }
)
"""A sentence on each sort."""
_CLOCK = len("08:30–12:01")
_NOTHING = "This dossier has none."


def more_list(dossier: Dossier) -> tuple[str, Sequence[Section]]:
    """The sorts that have no key of their own; the target of each is its name."""
    entries = [Entry(kind.value, _size(dossier, kind), TITLES[kind], ABOUT[kind]) for kind in MORE]
    return "What else the evidence tells.", [Section("", entries)]


def record_list(dossier: Dossier, kind: RecordKind) -> tuple[str, Sequence[Section]]:
    """A sentence on the records of a sort, and the list of them."""
    if not ids_of(dossier, kind):
        return f"{ABOUT[kind]} {_NOTHING}", []
    makers: Mapping[RecordKind, Callable[[Dossier], Iterable[tuple[str, Entry]]]] = {
        RecordKind.QUESTIONS: _questions,
        RecordKind.TIMELINE: _events,
        RecordKind.STEPS: _steps,
        RecordKind.ERRORS: _errors,
        RecordKind.UNKNOWNS: _unknowns,
        RecordKind.FIGURES: _figures,
        RecordKind.ENTITIES: _entities,
        RecordKind.INTERESTS: _interests,
    }
    sections = [
        Section(heading, [entry for _, entry in entries])
        for heading, entries in groupby(makers[kind](dossier), key=lambda pair: pair[0])
    ]
    return f"{ABOUT[kind]} {counts(dossier, kind)}".strip(), sections


def question_sections(rows: Iterable[Row], *, by_topic: bool) -> list[Section]:
    """Questions of the ledger as a list, in their order; under their topics, or under no heading."""
    groups = groupby(rows, key=lambda each: each.question.topic if by_topic else "")
    return [
        Section(topic, [Entry(each.id, each.id, each.question.title, outcome_of(each)) for each in group])
        for topic, group in groups
    ]


def counts(dossier: Dossier, kind: RecordKind) -> str:
    """What is to be said of all of them in numbers; empty where that is nothing."""
    if kind is RecordKind.QUESTIONS:
        asked = dossier.questions.values()
        settled = sum(each.finding.outcome is Outcome.SETTLED for each in asked)
        conflicts = sum(row(dossier, each).conflict for each in asked)
        return f"{settled} of {len(asked)} settled; in {conflicts} the answers conflict."
    if kind is RecordKind.TIMELINE:
        conflicts = sum(bool(each.conflicting) for each in dossier.events.values())
        return f"{counted(len(dossier.events), 'event')}; in {conflicts} the accounts conflict."
    return ""


def _size(dossier: Dossier, kind: RecordKind) -> str:
    count = len(ids_of(dossier, kind))
    return str(count) if count else "none"


def _questions(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    for each in dossier.questions.values():
        yield each.topic, Entry(each.id, each.id, each.title, outcome(dossier, each))


def _events(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    zones = dossier.zones or (UTC,)
    clocked = {_day(each, zones) for each in dossier.events.values() if each.timed}
    by_the_hour = f"by the hour: {', '.join(zone.name for zone in zones)}"
    for each in dossier.events.values():
        conflict = f"{counted(len(each.conflicting), 'account')} in conflict" if each.conflicting else ""
        day = _day(each, zones)
        heading = f"{day}, {by_the_hour}" if day in clocked else str(each.when.start.year)
        yield heading, Entry(each.id, _when(each, zones), each.title, conflict)


def _day(event: Event, zones: Sequence[Zone]) -> str:
    """The day on which an event begins, by the first clock."""
    return day_in_words(event.when.start.at(zones[0].offset))


def _when(event: Event, zones: Sequence[Zone]) -> str:
    if not event.timed:
        return date_in_words(event.when, short=True)
    return "  ".join(hours_in_short(event.when, zone).ljust(_CLOCK) for zone in zones).rstrip()


def _steps(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    for mechanism in dossier.mechanisms.values():
        for number, step in enumerate(mechanism.steps, 1):
            yield mechanism.title, Entry(step.id, str(number), step.title)


def _errors(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    for each in dossier.errata.values():
        who = ", ".join(dossier.sources[source].label for source in each.sources)
        yield "", Entry(each.id, each.id, each.title, who)


def _unknowns(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    for each in dossier.unknowns.values():
        yield "", Entry(each.id, each.id, each.title)


def _figures(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    for each in dossier.figures.values():
        yield "", Entry(each.id, figure_in_words(dossier, each), each.scope, _whose(dossier, each))


def _whose(dossier: Dossier, figure: Figure) -> str:
    who = dossier.sources[figure.saying.source].label if figure.saying else "reckoned"
    return f"{who}, {date_in_words(figure.day, short=True)}" if figure.day else who


def _entities(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    for each in dossier.entities.values():
        yield "", Entry(each.id, each.kind, each.name, each.text)


def _interests(dossier: Dossier) -> Iterable[tuple[str, Entry]]:
    for each in dossier.interests.values():
        found = counted(len(each.dealings), "dealing") if each.dealings else "none found"
        yield "", Entry(each.id, "·", each.outlet, f"{each.owner or 'owner not established'}, {found}")
