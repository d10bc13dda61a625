"""Telling: every record of a dossier as a Telling, from which the interface and the linear text are made alike."""

from __future__ import annotations

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.records import kind_of
from soraleak_tui.domain.telling import RecordKind, Telling
from soraleak_tui.edition.telling.events import event
from soraleak_tui.edition.telling.others import other
from soraleak_tui.edition.telling.questions import question
from soraleak_tui.edition.telling.steps import step


def telling(dossier: Dossier, record: str) -> Telling:
    """All that there is to say of the record of an id; KeyError where there is none."""
    match kind_of(dossier, record):
        case RecordKind.QUESTIONS:
            return question(dossier, dossier.questions[record])
        case RecordKind.TIMELINE:
            return event(dossier, dossier.events[record])
        case RecordKind.STEPS:
            return step(dossier, record)
        case None:
            raise KeyError(record)
        case kind:
            return other(dossier, kind, record)
