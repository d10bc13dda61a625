"""Timeline: events and their accounts as periods of time, on an axis that some of them share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.numerals import Number


class Zoom(StrEnum):
    """How close one looks, from far to near."""

    YEARS = "years"
    """All events on one axis."""
    MONTHS = "months"
    """Each year on an axis of its own."""
    DAYS = "days"
    """What has hours, with every account of it."""
    HOURS = "hours"
    """The same, on an axis no longer than it took by the time that is settled."""


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, in seconds of UTC counted from the year 0: the first, and the first behind it."""

    start: int
    end: int
    earliest: int
    """Where what is approximate, or in a zone that nobody named, may begin at the earliest."""
    latest: int
    lasting: bool = False
    """Whether it filled the period; else it was at some time within it."""

    @property
    def sure(self) -> bool:
        """Whether it cannot lie outside."""
        return (self.earliest, self.latest) == (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Bar:
    """An event, or one account of it, as it is drawn."""

    when: str
    """In words, as precise as it is known; where there are hours, by every clock."""
    title: str
    """What happened; of an account, who has it and in which words."""
    period: Period
    conflicting: bool = False
    """Whether an account cannot be true together with the event's own time."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event, and below it the accounts of it that are worth drawing."""

    target: str
    """Id of the event."""
    event: Bar
    accounts: tuple[Bar, ...] = ()
    conflicts: int = 0
    """How many accounts conflict with it, drawn or not."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A period of time that rows share, and by which clocks it is read."""

    start: int
    end: int
    zones: tuple[Zone, ...] = ()
    """Clocks whose hours stand on it; none where it has days, months or years."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under a heading, on one axis."""

    heading: str
    axis: Axis
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Count:
    """One point of a growth."""

    target: str
    """Id of the figure."""
    when: str
    value: str
    """In words."""
    who: str
    """Its source."""
    scope: str
    low: Number
    high: Number
    open: bool = False
    """Whether it may be more than ``high``."""
    counted: bool = True
    """Whether it counts the same as the others; else it stands beside them."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Figures that count one thing at different times, none less than the one before."""

    title: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a reader sees at one zoom."""

    zoom: Zoom
    zooms: tuple[Zoom, ...]
    """Those that the dossier has something for, from far to near."""
    introduction: str
    parts: tuple[Part, ...]
    growths: tuple[Growth, ...]
