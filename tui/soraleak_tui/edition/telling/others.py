"""Errors, unknowns, figures, entities and interests: what there is to say of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.entity import Entity
from soraleak_tui.domain.erratum import Erratum
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.interest import Dealing, Interest
from soraleak_tui.domain.records import records_of
from soraleak_tui.domain.telling import Heading, Part, Point, RecordKind, Telling, Told
from soraleak_tui.domain.unknown import Unknown
from soraleak_tui.edition.telling.moments import value_in_words
from soraleak_tui.edition.telling.points import evidence, label, point, saying
from soraleak_tui.layout.dates_in_words import date_in_words

Made = tuple[str, str, Iterator[Part]]
"""What stands above the title, the title, and the parts."""


def other(dossier: Dossier, kind: RecordKind, record: str) -> Telling:
    """All of the record of that sort and id; KeyError where there is none."""
    above, title, parts = _MAKERS[kind](dossier, records_of(dossier, kind)[record])
    return Telling(record, kind, above, title, tuple(parts))


def figure_in_words(dossier: Dossier, figure: Figure) -> str:
    """``about 300 artists``: the number alone."""
    return value_in_words(figure.value, dossier.zones)


def _erratum(dossier: Dossier, erratum: Erratum) -> Made:
    return f"Error {erratum.id} in the coverage", erratum.title, _of_erratum(dossier, erratum)


def _of_erratum(dossier: Dossier, erratum: Erratum) -> Iterator[Part]:
    yield Heading("The words")
    yield from (saying(dossier, each) for each in erratum.sayings)
    yield Heading("What is wrong with them")
    yield Told(erratum.text)
    yield from evidence(dossier, "The proof", erratum.evidence)


def _unknown(dossier: Dossier, unknown: Unknown) -> Made:
    return f"Not known · {unknown.id}", unknown.title, _of_unknown(dossier, unknown)


def _of_unknown(dossier: Dossier, unknown: Unknown) -> Iterator[Part]:
    yield Told(unknown.text)
    if unknown.looked is not None:
        yield Told(date_in_words(unknown.looked), "Last looked for")
    yield from evidence(dossier, "What was looked at", unknown.evidence)


def _figure(dossier: Dossier, figure: Figure) -> Made:
    return f"Figure · {figure.scope}", figure_in_words(dossier, figure), _of_figure(dossier, figure)


def _of_figure(dossier: Dossier, figure: Figure) -> Iterator[Part]:
    facts = (
        ("What is counted", figure.scope),
        ("Of", date_in_words(figure.day) if figure.day else ""),
        ("Reckoned", figure.reckoning),
        ("Note", figure.note),
    )
    yield from (Told(text, name) for name, text in facts if text)
    if figure.saying is not None:
        yield Heading("Who says so")
        yield saying(dossier, figure.saying)
    yield from evidence(dossier, "What it was reckoned from", figure.evidence)
    others = [each for each in dossier.figures.values() if each.series == figure.series and each.id != figure.id]
    if figure.series and others:
        yield Heading("The same, at other times or by other hands")
        yield from (figure_point(dossier, each) for each in others)


def figure_point(dossier: Dossier, figure: Figure) -> Point:
    """A figure as something that can be opened: the number, what it counts, of which day it is and who says so."""
    day = date_in_words(figure.day) if figure.day else "reckoned"
    who = label(dossier, figure.saying.source) if figure.saying else ""
    quiet = ", ".join(part for part in (day, who) if part)
    return Point(figure.id, figure_in_words(dossier, figure), told=figure.scope, quiet=quiet)


def _entity(dossier: Dossier, entity: Entity) -> Made:
    return entity.kind.capitalize(), entity.name, _of_entity(dossier, entity)


def _of_entity(dossier: Dossier, entity: Entity) -> Iterator[Part]:
    yield Told(entity.text)
    if entity.aliases:
        yield Told(", ".join(entity.aliases), "Also")
    yield from evidence(dossier, "What that rests on", entity.evidence)
    if entity.claims:
        yield Heading("What the sources say of it")
        yield from (saying(dossier, claim) for claim in entity.claims)


def _interest(dossier: Dossier, interest: Interest) -> Made:
    return "Interests · before the event", interest.outlet, _of_interest(dossier, interest)


def _of_interest(dossier: Dossier, interest: Interest) -> Iterator[Part]:
    yield Told(interest.owner or "not established", "Owner")
    if interest.note:
        yield Told(interest.note, "Note")
    if interest.looked is not None:
        yield Told(f"None was found; looked for on {date_in_words(interest.looked)}.", "Dealings")
    for dealing in interest.dealings:
        yield from _dealing(dossier, dealing)
    yield from evidence(dossier, "What the owner rests on", interest.evidence)
    yield Heading("Its articles in this dossier")
    yield from (point(dossier, source) for source in interest.sources)


def _dealing(dossier: Dossier, dealing: Dealing) -> Iterator[Part]:
    party = next((party.name for party in dossier.parties if party.id == dealing.party), dealing.party)
    yield from (Heading(f"With {party}, {date_in_words(dealing.date)}"), Told(dealing.text))
    yield from (point(dossier, key) for key in dealing.evidence)


_MAKERS: Mapping[RecordKind, Callable[..., Made]] = MappingProxyType(
    {
        RecordKind.ERRORS: _erratum,
        RecordKind.UNKNOWNS: _unknown,
        RecordKind.FIGURES: _figure,
        RecordKind.ENTITIES: _entity,
        RecordKind.INTERESTS: _interest,
    }
)
