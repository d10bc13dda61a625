"""Dates in words: as precise as the date and no more."""

from __future__ import annotations

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.moments import DAY, MONTHS, calendar_day


def date_in_words(date: Edtf, *, short: bool = False) -> str:
    """``26 November 2024``, ``about November 2024``, ``2024 (uncertain)``, ``26–27 November 2024``.

    With ``short`` a month has three letters. What two dates of an interval share is said once.
    """
    if date.end is None or date.end == date.start:
        return _point(date.start, short=short)
    return _interval(date.start, date.end, short=short)


def day_in_words(point: Point) -> str:
    """``26 November 2024``, whatever the hour, and however surely."""
    return _bare(point, short=False)


def day_in_short(point: Point) -> str:
    """``26 Nov``, whatever the hour and the year."""
    return _bare(point, short=True, year=False)


def _point(point: Point, *, short: bool) -> str:
    about = "about " if point.approximate else ""
    return f"{about}{_bare(point, short=short)}{' (uncertain)' if point.uncertain else ''}"


def _bare(point: Point, *, short: bool, year: bool = True) -> str:
    parts = []
    if point.month is not None:
        parts += [str(point.day)] if point.day is not None else []
        parts += [MONTHS[point.month - 1][: 3 if short else None]]
    return " ".join([*parts, str(point.year)] if year or not parts else parts)


def _interval(start: Point, end: Point, *, short: bool) -> str:
    first, last = _point(start, short=short), _point(end, short=short)
    if start.year != end.year or None in {start.month, end.month} or _is_hedged(start) or _is_hedged(end):
        return f"{first} – {last}"
    if start.day is None and end.day is None:
        return f"{_bare(start, short=short, year=False)}–{last}"
    if start.month == end.month and None not in {start.day, end.day}:
        return f"{start.day}–{last}"
    return f"{_bare(start, short=short, year=False)} – {last}"


def _is_hedged(point: Point) -> bool:
    return point.uncertain or point.approximate


def month_in_short(number: int) -> str:
    """``Nov`` of 11."""
    return MONTHS[number - 1][:3]


def day_of(second: int) -> str:
    """``26 Nov``: the day of a second counted from the year 0, as days are written on a clock."""
    _, month, day = calendar_day(second // DAY)
    return f"{day} {month_in_short(month)}"
