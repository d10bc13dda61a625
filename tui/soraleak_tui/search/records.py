"""Records as places: what is said of each question, event, error and so on, in the words as shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.entity import Entity
from soraleak_tui.domain.erratum import Erratum
from soraleak_tui.domain.event import Event
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.interest import Interest
from soraleak_tui.domain.mechanism import Step
from soraleak_tui.domain.question import Question
from soraleak_tui.domain.records import TITLES, records_of
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.domain.unknown import Unknown
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind

Found = tuple[Iterable[str], Iterable[str]]
"""The words of a record, a paragraph each, and the keys of what it rests on."""


def records(dossier: Dossier) -> Iterator[Place]:
    """A place for each record, sort by sort."""
    for kind in RecordKind:
        group = Group(GroupKind.RECORDS, kind.value, TITLES[kind])
        for record, value in records_of(dossier, kind).items():
            words, keys = _WORDS[kind](value)
            sources = dict.fromkeys(source for key in keys if (source := dossier.source_of(key)) is not None)
            text = "\n".join(word for word in words if word)
            yield Place(0, PlaceKind.RECORD, group, record, text, sources=tuple(sources))


def _question(asked: Question) -> Found:
    said = [answer.saying for answer in asked.answers if answer.saying is not None]
    notes = [answer.note for answer in asked.answers]
    words = (asked.title, asked.finding.text, asked.note, *(each.gist for each in said), *notes)
    return words, (*asked.finding.evidence, *asked.finding.contradicts, *_keys(said))


def _event(event: Event) -> Found:
    printed = [word for account in event.accounts for word in (account.printed, account.note)]
    keys = [key for account in event.accounts for key in account.evidence]
    return (event.title, event.text, *printed), (*event.evidence, *keys)


def _step(step: Step) -> Found:
    return (step.title, step.text, step.proves), step.evidence


def _error(error: Erratum) -> Found:
    words = (error.title, error.text, *(each.gist for each in error.sayings))
    return words, (*error.evidence, *_keys(error.sayings))


def _unknown(unknown: Unknown) -> Found:
    return (unknown.title, unknown.text), unknown.evidence


def _figure(figure: Figure) -> Found:
    gist = figure.saying.gist if figure.saying else ""
    value = "" if figure.value.moment else figure.value.in_words
    return (value, figure.scope, figure.reckoning, gist, figure.note), figure.keys


def _entity(entity: Entity) -> Found:
    words = (entity.name, entity.text, ", ".join(entity.aliases), *(each.gist for each in entity.claims))
    return words, (*entity.evidence, *_keys(entity.claims))


def _interest(interest: Interest) -> Found:
    words = (interest.outlet, interest.owner, interest.note, *(each.text for each in interest.dealings))
    return words, (*interest.evidence, *(key for each in interest.dealings for key in each.evidence))


def _keys(sayings: Iterable[Saying]) -> tuple[str, ...]:
    return tuple(key for each in sayings for key in each.keys)


_WORDS: Mapping[RecordKind, Callable[..., Found]] = MappingProxyType(
    {
        RecordKind.QUESTIONS: _question,
        RecordKind.TIMELINE: _event,
        RecordKind.STEPS: _step,
        RecordKind.ERRORS: _error,
        RecordKind.UNKNOWNS: _unknown,
        RecordKind.FIGURES: _figure,
        RecordKind.ENTITIES: _entity,
        RecordKind.INTERESTS: _interest,
    }
)
