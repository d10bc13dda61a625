"""Dates as precise as their source and no more: the part of EDTF (ISO 8601-2) that a dossier needs.

Read are ``2024``, ``2024-11``, ``2024-11-26``, each with ``?`` (uncertain), ``~`` (approximate) or ``%`` (both)
behind it, ``X`` for digits nobody has (``2024-11-XX``), and an interval of two such dates (``2024-11-26/2024-11-28``).
Source: Library of Congress, Extended Date/Time Format Specification, levels 0 and 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_POINT = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<sure>[?~%]?)")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month; counted here, for the standard library's calendar takes longer to import than all dates to be read."""


@dataclass(frozen=True, slots=True)
class Point:
    """One date: a year, and a month and a day where they are known."""

    year: int
    month: int | None = None
    day: int | None = None
    uncertain: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, or an interval of two, with the words it was written in."""

    text: str
    start: Point
    end: Point | None = None

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Read an EDTF string; ValueError says what is wrong with it."""
        first, slash, second = text.partition("/")
        start = _point(first)
        end = _point(second) if slash else None
        if end is not None and _latest(end) < _earliest(start):
            message = f"the interval {text!r} ends before it begins"
            raise ValueError(message)
        return cls(text, start, end)


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        message = f"{text!r} is not a date (write 2024, 2024-11, 2024-11-26, or two of them with / between)"
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
    return Point(year, month, day, match["sure"] in {"?", "%"}, match["sure"] in {"~", "%"})


def _days(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + (is_leap and month == 2)


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


def _earliest(point: Point) -> tuple[int, int, int]:
    return point.year, point.month or 1, point.day or 1


def _latest(point: Point) -> tuple[int, int, int]:
    return point.year, point.month or 12, point.day or 31
