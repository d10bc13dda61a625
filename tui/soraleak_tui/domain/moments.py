"""Counting days and seconds, and reading times of day: the arithmetic behind dates."""

from __future__ import annotations

import re
from enum import IntEnum

DAY = 86_400
"""Seconds."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TIME = re.compile(
    r"T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?"
    r"(?:(?P<zulu>Z)|(?P<sign>[+-])(?P<hours>[0-9]{2})(?::(?P<minutes>[0-9]{2}))?)?"
)
_FURTHEST = 14 * 60
"""Minutes by which a clock on earth is ahead of UTC or behind it, at most."""


class Precision(IntEnum):
    """The finest part of a date that is known."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    HOUR = 4
    MINUTE = 5
    SECOND = 6

    @property
    def in_words(self) -> str:
        """``to the day``, for use within a sentence."""
        return f"to the {self.name.lower()}"


ELSEWHERE = {
    Precision.YEAR: 366 * DAY,
    Precision.MONTH: 31 * DAY,
    Precision.DAY: 3 * DAY,
    Precision.HOUR: 3 * 3600,
    Precision.MINUTE: 30 * 60,
    Precision.SECOND: 60,
}
"""Seconds by which an approximate date may be off."""


def days(year: int, month: int, day: int) -> int:
    """Days from 1 March of the year 0 to a date of the Gregorian calendar, before it negative."""
    year -= month <= 2
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * ((month - 3) % 12) + 2) // 5 + day - 1


def calendar_day(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day so counted."""
    era, of_era = divmod(day, 146_097)
    year = (of_era - of_era // 1_460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return era * 400 + year + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def weekday(day: int) -> int:
    """Number of the weekday of a day so counted, from 0 for Monday."""
    return (day + 2) % 7


def reach(precision: Precision) -> int:
    """Seconds that a time of that precision takes up."""
    return {Precision.HOUR: 3600, Precision.MINUTE: 60}.get(precision, 1)


def time_of_day(time: str, text: str) -> tuple[int, int | None, int | None, int]:
    """Hour, minute, second and offset of a time such as ``T08:30-05:00``; ValueError names the whole ``text``."""
    match = _TIME.fullmatch(time)
    if match is None:
        message = f"{text!r} has no time that can be read (write T08:30-05:00)"
        raise ValueError(message)
    if not (match["zulu"] or match["sign"]):
        message = f"{text!r} has a time without its zone (write Z for UTC or -05:00 behind it)"
        raise ValueError(message)
    hour, minute, second = (None if match[part] is None else int(match[part]) for part in ("hour", "minute", "second"))
    offset = 60 * int(match["hours"] or 0) + int(match["minutes"] or 0)
    if hour is None or hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
        message = f"{text!r} has a time that no clock shows"
        raise ValueError(message)
    if offset > _FURTHEST or int(match["minutes"] or 0) > 59:
        message = f"{text!r} has a zone that is nowhere"
        raise ValueError(message)
    return hour, minute, second, -offset if match["sign"] == "-" else offset
