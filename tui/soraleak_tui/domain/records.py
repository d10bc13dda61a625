"""Records: the questions, events, figures and so on of a dossier, looked up by their ids, which are all different."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.telling import RecordKind

TITLES: Mapping[RecordKind, str] = MappingProxyType(
    {
        RecordKind.QUESTIONS: "Questions",
        RecordKind.TIMELINE: "Timeline",
        RecordKind.STEPS: "How it worked",
        RecordKind.ERRORS: "Errors in the coverage",
        RecordKind.UNKNOWNS: "What is not known",
        RecordKind.FIGURES: "Figures",
        RecordKind.ENTITIES: "Who and what",
        RecordKind.INTERESTS: "Interests",
    }
)
"""What each sort of record is headed with, in the order in which they are told."""
MORE = tuple(kind for kind in RecordKind if kind not in {RecordKind.QUESTIONS, RecordKind.TIMELINE})
"""The sorts that have no key of their own."""
_FIELDS = MappingProxyType({RecordKind.TIMELINE: "events", RecordKind.ERRORS: "errata"})


def records_of(dossier: Dossier, kind: RecordKind) -> Mapping[str, object]:
    """The records of a sort by their ids, in the order of the file; of steps, those of every figure."""
    if kind is RecordKind.STEPS:
        return {step.id: step for mechanism in dossier.mechanisms.values() for step in mechanism.steps}
    found: Mapping[str, object] = getattr(dossier, _FIELDS.get(kind, kind.value))
    return found


def ids_of(dossier: Dossier, kind: RecordKind) -> Collection[str]:
    """The ids of the records of a sort, in order."""
    return records_of(dossier, kind).keys()


def kind_of(dossier: Dossier, record: str) -> RecordKind | None:
    """The sort of the record of that id; None where there is none."""
    return next((kind for kind in RecordKind if record in records_of(dossier, kind)), None)


def all_ids(dossier: Dossier) -> Iterator[str]:
    """The ids of all records."""
    for kind in RecordKind:
        yield from ids_of(dossier, kind)
