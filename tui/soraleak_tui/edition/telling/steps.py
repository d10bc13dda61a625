"""One step of a figure: what passes from where to where, what that proves, and who reported it."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.mechanism import Mechanism
from soraleak_tui.domain.telling import Part, Passing, Picture, RecordKind, Telling, Told
from soraleak_tui.edition.telling.points import evidence


def step(dossier: Dossier, step_id: str) -> Telling:
    """The step of that id, with the figure as far as it; KeyError where there is none."""
    for mechanism in dossier.mechanisms.values():
        ids = [each.id for each in mechanism.steps]
        if step_id in ids:
            number = ids.index(step_id) + 1
            above = f"{mechanism.title} · step {number} of {len(ids)}"
            title = mechanism.steps[number - 1].title
            return Telling(step_id, RecordKind.STEPS, above, title, tuple(_parts(dossier, mechanism, number)))
    raise KeyError(step_id)


def _parts(dossier: Dossier, mechanism: Mechanism, number: int) -> Iterator[Part]:
    now = mechanism.steps[number - 1]
    if number == 1 and mechanism.text:
        yield Told(mechanism.text)
    at = {station.id: place for place, station in enumerate(mechanism.stations)}
    passed = tuple(Passing(at[each.start], at[each.end]) for each in mechanism.steps[:number])
    yield Picture(tuple(station.name for station in mechanism.stations), passed)
    yield Told(now.text)
    if now.proves:
        yield Told(now.proves, "What it shows", settled=True)
    ends = dict.fromkeys((now.start, now.end))
    stations = [station for station in mechanism.stations if station.id in ends and station.text]
    for station in stations:
        yield Told(station.text, station.name)
    yield from evidence(dossier, "Who reported it", now.evidence)
