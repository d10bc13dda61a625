"""Dates as precise as their source and no more: the part of EDTF (ISO 8601-2) that a dossier needs.

Read are ``2024``, ``2024-11``, ``2024-11-26``, each with ``?`` (uncertain), ``~`` (approximate) or ``%`` (both)
behind it, ``X`` for digits nobody has (``2024-11-XX``), and an interval of two such dates (``2024-11-26/2024-11-28``).
Where times are asked for, a day may have one with its zone: ``2024-11-26T08:30-05:00``, ``2024-11-26T17Z``.
Source: Library of Congress, Extended Date/Time Format Specification, levels 0 and 1. Times of an hour or a minute
alone, and marks of doubt behind a time, are ours: the specification would have seconds that nobody printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from soraleak_tui.domain.moments import DAY, ELSEWHERE, Precision, calendar_day, days, reach, time_of_day

_POINT = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<time>T[0-9:]+(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?(?P<sure>[?~%]?)"
)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month; counted here, for the standard library's calendar takes longer to import than all dates to be read."""
_DATES = "write 2024, 2024-11, 2024-11-26, or two of them with / between"


@dataclass(frozen=True, slots=True)
class Point:
    """One date: a year, and a month, a day and a time where they are known."""

    year: int
    month: int | None = None
    day: int | None = None
    uncertain: bool = False
    approximate: bool = False
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    """Minutes by which its clock is ahead of UTC; always known where there is an hour."""

    @property
    def precision(self) -> Precision:
        """The finest part that is known."""
        parts = (self.year, self.month, self.day, self.hour, self.minute, self.second)
        return Precision(sum(part is not None for part in parts))

    def at(self, offset: int) -> Point:
        """The same moment on a clock ``offset`` minutes ahead of UTC; a date without a time as it is."""
        if self.hour is None or self.offset is None:
            return self
        day, second = divmod(_start(self) + 60 * offset, DAY)
        year, month, number = calendar_day(day)
        part = second % 3600 // 60
        minute = None if self.minute is None and part == 0 else part
        doubt = (self.uncertain, self.approximate)
        return Point(year, month, number, *doubt, second // 3600, minute, self.second, offset)


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, or an interval of two, with the words it was written in."""

    text: str
    start: Point
    end: Point | None = None

    @classmethod
    def parse(cls, text: str, *, times: bool = False) -> Edtf:
        """Read an EDTF string, with times only where they are asked for; ValueError says what is wrong with it."""
        first, slash, second = text.partition("/")
        start = _point(first, times=times)
        end = _point(second, times=times) if slash else None
        if end is not None and _end(end) <= _start(start):
            message = f"the interval {text!r} ends before it begins"
            raise ValueError(message)
        return cls(text, start, end)

    @property
    def precision(self) -> Precision:
        """The finest part that is known of either end."""
        return max(point.precision for point in (self.start, self.end or self.start))

    @property
    def span(self) -> tuple[int, int]:
        """From the earliest second that it can mean to the first that it cannot, in UTC, counted from the year 0.

        A date without a time can be that of any zone from 12 hours behind UTC to 12 ahead, so that neighbouring days
        meet, and no others. An approximate one reaches further on both sides: 30 minutes for a minute, 3 hours for an
        hour, 3 days for a day, a month for a month, a year for a year.
        """
        end = self.end or self.start
        return _start(self.start) - _slack(self.start), _end(end) + _slack(end)

    def within(self, offset: int = 0, *, about: bool = False) -> tuple[int, int]:
        """As ``span``, but of what is written alone: days by a clock ``offset`` minutes ahead of UTC.

        With ``about``, as far as what is approximate may reach.
        """
        end = self.end or self.start
        before, behind = (_elsewhere(point) if about else 0 for point in (self.start, end))
        return _start(self.start, offset) - before, _end(end, offset) + behind

    def disagrees(self, other: Edtf) -> bool:
        """Whether there is no moment that both can mean."""
        if self == other:  # as an event and most accounts of it are
            return False
        (start, end), (other_start, other_end) = self.span, other.span
        return end <= other_start or other_end <= start


def _point(text: str, *, times: bool) -> Point:
    match = _POINT.fullmatch(text)
    if match is None or (match["time"] and not times):
        more = "; with a time 2024-11-26T08:30-05:00" if times else ""
        message = f"{text!r} is not a date ({_DATES}{more})"
        raise ValueError(message)
    month, day = _number(match["month"]), _number(match["day"])
    year = int(match["year"])
    if month is not None and not 1 <= month <= 12:
        message = f"{text!r} has no month {month}"
        raise ValueError(message)
    if month is not None and day is not None and not 1 <= day <= _days(year, month):
        message = f"{text!r} has no day {day}"
        raise ValueError(message)
    if month is None and day is not None:
        message = f"{text!r} gives a day of a month that it does not give"
        raise ValueError(message)
    if match["time"] and day is None:
        message = f"{text!r} gives a time of a day that it does not give"
        raise ValueError(message)
    time = time_of_day(match["time"], text) if match["time"] else ()
    return Point(year, month, day, match["sure"] in {"?", "%"}, match["sure"] in {"~", "%"}, *time)


def _days(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + (is_leap and month == 2)


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


def _start(point: Point, offset: int = 0) -> int:
    """The first second of a point, in UTC; of a date, by a clock ``offset`` minutes ahead of it."""
    day = days(point.year, point.month or 1, point.day or 1)
    return day * DAY + _seconds(point, offset)


def _end(point: Point, offset: int = 0) -> int:
    """The first second behind a point."""
    if point.hour is not None:
        return _start(point) + reach(point.precision)
    month = point.month or 12
    day = point.day or _days(point.year, month)
    return (days(point.year, month, day) + 1) * DAY - 60 * offset


def _seconds(point: Point, offset: int) -> int:
    clocked = 3600 * (point.hour or 0) + 60 * (point.minute or 0) + (point.second or 0)
    return clocked - 60 * (offset if point.offset is None else point.offset)


def _slack(point: Point) -> int:
    """Seconds by which a point can lie outside what is written of it."""
    return _elsewhere(point) + (0 if point.hour is not None else DAY // 2)


def _elsewhere(point: Point) -> int:
    """Seconds by which an approximate point may be off; 0 of one that is not."""
    return ELSEWHERE[point.precision] if point.approximate else 0
