"""Moments in words: by one clock, and by every clock of the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.moments import Precision
from soraleak_tui.domain.value import Value
from soraleak_tui.layout.dates_in_words import date_in_words, day_in_short, day_in_words

UTC = Zone("UTC", 0)


def moment(when: Edtf, zones: Sequence[Zone]) -> str:
    """``26 November 2024``, or with hours by the first clock: ``26 November 2024, about 08:30 to 12:01 Eastern``."""
    if when.precision < Precision.HOUR:
        return date_in_words(when)
    zone = zones[0] if zones else UTC
    return f"{day_in_words(when.start.at(zone.offset))}, {clock(when, zone)}"


def clock(when: Edtf, zone: Zone) -> str:
    """The hours by one clock, with its name; the day too of an end on another day than the start."""
    return f"{hours(when, zone)} {zone.name}"


def clocks(when: Edtf, zones: Sequence[Zone]) -> str:
    """``26 Nov, 12:01 Eastern · 17:01 UTC · 27 Nov, 01:01 Beijing``: by every clock, with the day where it is another.

    Of a date without hours, the date alone.
    """
    if when.precision < Precision.HOUR:
        return date_in_words(when, short=True)
    told: list[str] = []
    day = ""
    for zone in zones or (UTC,):
        hours_, first = _short(when, zone, day)
        day = day or first
        told.append(f"{hours_} {zone.name}")
    return " · ".join(told)


def _short(when: Edtf, zone: Zone, day: str) -> tuple[str, str]:
    """The hours by one clock, with each day that is another than the one before; and the day on which it begins."""
    ends = (when.start,) if when.end is None or when.end == when.start else (when.start, when.end)
    points = [end.at(zone.offset) for end in ends]
    days = [day_in_short(point) for point in points]
    words = [_hour(point) for point in points]
    before = [day, *days]
    parts = [word if one == last else f"{one}, {word}" for one, word, last in zip(days, words, before, strict=False)]
    return (" – " if any(", " in part for part in parts[1:]) else "–").join(parts), days[0]


def hours(when: Edtf, zone: Zone) -> str:
    """The hours by one clock."""
    start = when.start.at(zone.offset)
    if when.end is None or when.end == when.start:
        return _hour(start)
    end = when.end.at(zone.offset)
    day = "" if (start.month, start.day) == (end.month, end.day) else f" on {day_in_words(end)}"
    return f"{_hour(start)} to {_hour(end)}{day}"


def hours_in_short(when: Edtf, zone: Zone) -> str:
    """``08:30–12:01``: the hours by one clock, without a word on how surely."""
    ends = (when.start,) if when.end is None or when.end == when.start else (when.start, when.end)
    return "–".join(_hour(replace(end.at(zone.offset), approximate=False)) for end in ends)


def value_in_words(value: Value, zones: Sequence[Zone]) -> str:
    """A value as readers see it."""
    return moment(value.moment, zones) if value.moment is not None else value.in_words


def _hour(point: Point) -> str:
    if point.hour is None:
        return day_in_words(point)
    about = "about " if point.approximate else ""
    minute = f"{point.hour:02d}:{point.minute or 0:02d}"
    return f"{about}{minute}{f':{point.second:02d}' if point.second is not None else ''}"
