"""Guessed times: what a reader types of a day and an hour, as precise as that, and what dates it fits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.moments import DAY, MONTHS, WEEKDAYS, Precision, calendar_day, days, weekday

_MONTH_OF = {
    name: number for number, month in enumerate(MONTHS, 1) for name in (month.casefold(), month[:3].casefold())
} | {"sept": 9}
_WEEKDAY_OF = {name: number for number, day in enumerate(WEEKDAYS) for name in (day.casefold(), day[:3].casefold())}
_WORD = re.compile(
    r"(?P<iso>[0-9]{4}-[0-9]{1,2}(?:-[0-9]{1,2})?)"
    r"|(?P<clock>[0-9]{1,2}[:.][0-9]{2}(?:\s*[ap]\.?m\b\.?)?|[0-9]{1,2}\s*[ap]\.?m\b\.?|\bnoon\b|\bmidday\b)"
    r"|(?P<year>[12][0-9]{3})(?![0-9])"
    r"|(?P<day>[0-9]{1,2}(?![0-9]))(?:st|nd|rd|th)?(?![a-z])"
    r"|(?P<name>[a-z]+)\.?"
    r"|(?P<free>[\s,~]+)"
)
_FREE = frozenset("on the of at in about around roughly approximately circa time".split())
"""Words of a date that say nothing of when."""
_MOST = 41 * 366
"""Days within which every day of a month falls on every weekday, over the end of a century too."""


@dataclass(frozen=True, slots=True)
class GuessedTime:
    """The parts of a date that were typed; None for those that were not. At least one is there."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """From 0 for Monday."""
    hour: int | None = None
    minute: int | None = None
    offset: int | None = None
    """Minutes by which its clock is ahead of UTC, where one is named."""

    @classmethod
    def read(cls, text: str, zones: Sequence[Zone] = ()) -> GuessedTime | None:
        """Read ``26 November``, ``Nov 26, 2024``, ``2024-11-26``, ``Tuesday at 8:30 a.m. Eastern``.

        None for any other words, and for two of one part. ``zones`` are the clocks that can be named.
        """
        found: dict[str, int] = {}
        plain = unicodedata.normalize("NFKC", text).casefold().strip(" .,!?;:“”‘’\"'")
        for zone in zones:
            shorter = re.sub(rf"\b{re.escape(zone.name.casefold())}\b", " ", plain)
            if shorter != plain:
                plain, found["offset"] = shorter, zone.offset
        place = 0
        while place < len(plain):
            match = _WORD.match(plain, place)
            sort = match.lastgroup if match else None
            parts = _PARTS[sort](match[sort]) if match and sort else None
            if match is None or parts is None or found.keys() & parts.keys():
                return None
            found |= parts
            place = match.end()
        return cls(**found) if _is_some(found) else None

    def fits(self, when: Edtf, offset: int = 0) -> bool | None:
        """Whether a day, or an hour of it, within ``when`` is as guessed; None where they cannot be compared.

        ``offset`` is the clock by which days are counted, in minutes ahead of UTC, where the guess names none. A guess
        without a year fits any year, one of an hour alone only what has hours.
        """
        is_coarse = when.precision < Precision.DAY and self.month is self.year is None
        if is_coarse or (when.precision < Precision.HOUR and self._is_hour_alone):
            return None
        ahead = 60 * (offset if self.offset is None else self.offset)
        start, end = _span(when, ahead // 60)
        first, last = (start + ahead) // DAY, (end - 1 + ahead) // DAY
        if self.year is not None:
            first, last = max(first, days(self.year, 1, 1)), min(last, days(self.year, 12, 31))
        within = range(first, min(last, first + _MOST) + 1)
        return any(self._is(day) and self._meets(DAY * day - ahead, start, end) for day in within)

    @property
    def _is_hour_alone(self) -> bool:
        return self.year is self.month is self.day is self.weekday is None

    def _is(self, day: int) -> bool:
        year, month, number = calendar_day(day)
        pairs = (self.year, year), (self.month, month), (self.day, number), (self.weekday, weekday(day))
        return all(part in {None, there} for part, there in pairs)

    def _meets(self, midnight: int, start: int, end: int) -> bool:
        """Whether the hour, if there is one, has a moment between two seconds, on the day that begins at midnight."""
        if self.hour is None:
            return True
        begun = midnight + 3600 * self.hour + 60 * (self.minute or 0)
        return begun < end and start < begun + (3600 if self.minute is None else 60)


def _span(when: Edtf, offset: int) -> tuple[int, int]:
    """From the first second to the first behind it; what lasts until midnight has nothing of the day that begins."""
    start, end = when.within(offset, about=True)
    last = when.end
    if last is not None and (last.hour, last.minute or 0, last.second or 0, last.approximate) == (0, 0, 0, False):
        end, _ = Edtf("", last).within(offset)
    return start, end


def _is_some(parts: Mapping[str, int]) -> bool:
    """Whether a calendar and a clock can have such a date; the bare number of a day, or a clock, is none."""
    says = parts.keys() & {"year", "month", "weekday", "hour"}
    whole = parts.get("month", 1) in range(1, 13) and parts.get("day", 1) in range(1, 32)
    return bool(says) and whole and parts.get("hour", 0) < 24 and parts.get("minute", 0) < 60


def _named(name: str) -> Mapping[str, int] | None:
    """A month, a weekday, or nothing where the word says nothing of when."""
    if name in _MONTH_OF:
        return {"month": _MONTH_OF[name]}
    if name in _WEEKDAY_OF:
        return {"weekday": _WEEKDAY_OF[name]}
    return {} if name in _FREE else None


def _clock(text: str) -> Mapping[str, int] | None:
    """The hour, and the minute where there is one."""
    if text in {"noon", "midday"}:
        return {"hour": 12}
    hour, *minute = (int(part) for part in re.findall("[0-9]+", text))
    if "m" in text:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if "p" in text else 0)
    return {"hour": hour} | ({"minute": minute[0]} if minute else {})


def _iso(text: str) -> Mapping[str, int]:
    return dict(zip(("year", "month", "day"), map(int, text.split("-")), strict=False))


_PARTS: Mapping[str, Callable[[str], Mapping[str, int] | None]] = MappingProxyType(
    {
        "iso": _iso,
        "clock": _clock,
        "year": lambda text: {"year": int(text)},
        "day": lambda text: {"day": int(text)},
        "name": _named,
        "free": lambda _: {},
    }
)
"""What each sort of word says; None for one that cannot be read."""
