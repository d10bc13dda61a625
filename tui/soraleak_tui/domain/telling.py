"""Telling: what there is to say of one record, in order, before anybody decides how it looks or sounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class RecordKind(StrEnum):
    """The sorts of records; the value is the name of the view that lists them."""

    QUESTIONS = "questions"
    TIMELINE = "timeline"
    STEPS = "steps"
    ERRORS = "errors"
    UNKNOWNS = "unknowns"
    FIGURES = "figures"
    ENTITIES = "entities"
    INTERESTS = "interests"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a record."""

    text: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence or more of ours, behind a name where it has one."""

    text: str
    name: str = ""
    settled: bool = False
    """Whether it says what the evidence settles."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something that can be opened: a source with its words, a statement, another record."""

    key: str
    name: str
    """Who says it."""
    exact: str = ""
    """The exact words; empty where none are quoted."""
    told: str = ""
    """What it says or is, in words of ours."""
    quiet: str = ""
    """How surely it was read, and what else may be overlooked."""
    title: str = ""
    """The title of the source, which is its words and not ours; empty where others say what it says."""


@dataclass(frozen=True, slots=True)
class Passing:
    """From one station to another, by their numbers; within one where both are the same."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Stations, and what has passed between them so far; the last is what is told now."""

    stations: tuple[str, ...]
    passed: tuple[Passing, ...]


_AGAIN = "~"
"""No id has it."""


def meant(target: str) -> str:
    """The key of the point that is called so."""
    return target.partition(_AGAIN)[0]


Part = Heading | Told | Point | Picture


@dataclass(frozen=True, slots=True)
class Telling:
    """All of one record."""

    id: str
    kind: RecordKind
    above: str
    """What it is, before its title."""
    title: str
    parts: tuple[Part, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """What the points are called, as ``called`` has it."""
        return called(self.points)

    @property
    def points(self) -> tuple[Point, ...]:
        """What can be opened, in order."""
        return points_of(self.parts)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What hangs on one source, told as a record is."""

    id: str
    above: str
    title: str
    parts: tuple[Part, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """What the points are called, as ``called`` has it."""
        return called(self.points)

    @property
    def points(self) -> tuple[Point, ...]:
        """What can be opened, in order."""
        return points_of(self.parts)


def points_of(parts: Iterable[Part]) -> tuple[Point, ...]:
    """The points among the parts."""
    return tuple(part for part in parts if isinstance(part, Point))


def called(points: Iterable[Point]) -> tuple[str, ...]:
    """What points are called, each otherwise: the key, and behind it, from the second time on, which time."""
    seen: dict[str, int] = {}
    found = []
    for point in points:
        seen[point.key] = seen.get(point.key, 0) + 1
        found.append(point.key if seen[point.key] == 1 else f"{point.key}{_AGAIN}{seen[point.key]}")
    return tuple(found)
