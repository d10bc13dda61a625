"""The files of a dossier that may be missing, and what reads each."""

from __future__ import annotations

from collections.abc import Callable

from soraleak_tui.loading import (
    entities,
    errors,
    events,
    figures,
    interests,
    questions,
    steps,
    unknowns,
)
from soraleak_tui.loading.faults import Faults
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.records import Records

READERS: dict[str, Callable[[Node, Records, Faults], None]] = {
    questions.FILE: questions.read_questions,
    figures.FILE: figures.read_figures,
    events.FILE: events.read_events,
    entities.FILE: entities.read_entities,
    errors.FILE: errors.read_errors,
    unknowns.FILE: unknowns.read_unknowns,
    interests.FILE: interests.read_interests,
    steps.FILE: steps.read_steps,
}
"""By the name of the file, in the order of reading."""
