"""Dates as the styles write them: no more precise than they are, and with the style's word for uncertainty."""

from __future__ import annotations

from soraleak_tui.domain.dates import Edtf, Point

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""As MLA Handbook 9, appendix 1, has them."""


def is_doubtful(date: Edtf) -> bool:
    """Whether either end of the date is uncertain or approximate."""
    return any(point.uncertain or point.approximate for point in (date.start, date.end or date.start))


def day_first(date: Edtf, months: tuple[str, ...] = MONTHS, dash: str = "–") -> str:
    """``26 November 2024``; of an interval, what both ends share is written once: ``26–28 November 2024``."""
    start, end = date.start, date.end
    last = _day_first(end or start, months)
    if end is None or end == start:
        return last
    if start.year != end.year or not _is_alike(start, end):
        return f"{_day_first(start, months)}{dash}{last}"
    if start.month != end.month:
        return f"{_day_month(start, months)}{dash}{last}"
    return f"{start.day}{dash}{last}" if start.day and start.day != end.day else last


def month_first(date: Edtf) -> str:
    """``November 26, 2024``; of an interval, what both ends share is written once: ``November 26–28, 2024``."""
    start, end = date.start, date.end
    if end is None or end == start:
        return _month_first(start)
    if start.year != end.year or not _is_alike(start, end):
        return f"{_month_first(start)}–{_month_first(end)}"
    if start.month is None:
        return str(end.year)
    comma = "," if end.day else ""
    return f"{_months(start, end)}{comma} {end.year}"


def year(date: Edtf) -> str:
    """``2024``, or ``2024–2026`` for an interval."""
    start, end = date.start.year, (date.end or date.start).year
    return str(start) if start == end else f"{start}–{end}"


def month_and_day(date: Edtf) -> str:
    """``November 26``, ``November 26–28``, ``November 26–December 3``; empty where no month is known."""
    end = date.end or date.start
    if date.start.month is None or end.month is None:
        return ""
    return _months(date.start, end)


def day_and_month(date: Edtf) -> str:
    """``26 November``, ``26–28 November``, ``26 November–3 December``; empty where no month is known."""
    start, end = date.start, date.end or date.start
    if start.month is None or end.month is None:
        return ""
    last = _day_month(end, MONTHS)
    if (start.year, start.month, start.day) == (end.year, end.month, end.day):
        return last
    if start.month == end.month and start.year == end.year and _is_alike(start, end):
        return f"{start.day}–{last}" if start.day else last
    return f"{_day_month(start, MONTHS)}–{last}"


def _months(start: Point, end: Point) -> str:
    first, last = _month_day(start), _month_day(end)
    if (start.year, start.month) != (end.year, end.month) or not _is_alike(start, end):
        return f"{first}–{last}"
    return f"{first}–{end.day}" if start.day != end.day else first


def _is_alike(start: Point, end: Point) -> bool:
    """Whether both are as precise: what they share can only then be written once."""
    return (start.month is None) == (end.month is None) and (start.day is None) == (end.day is None)


def _day_first(point: Point, months: tuple[str, ...]) -> str:
    return f"{_day_month(point, months)} {point.year}" if point.month else str(point.year)


def _day_month(point: Point, months: tuple[str, ...]) -> str:
    month = months[point.month - 1] if point.month else ""
    return f"{point.day} {month}" if point.day else month


def _month_day(point: Point) -> str:
    month = MONTHS[point.month - 1] if point.month else ""
    return f"{month} {point.day}" if point.day else month


def _month_first(point: Point) -> str:
    if not point.month:
        return str(point.year)
    return f"{_month_day(point)}{',' if point.day else ''} {point.year}"
