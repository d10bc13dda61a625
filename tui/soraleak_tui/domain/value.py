"""Values: what an answer or a figure amounts to, with its unit, so that two of them can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.numerals import Number, numerals, scale_of, scaled


class Measure(StrEnum):
    """What a value measures."""

    DURATION = "duration"
    COUNT = "count"
    MONEY = "money"
    SIZE = "size"
    INSTANT = "instant"
    TERM = "term"
    """A word that stands for one of several answers; equal words are the same answer."""


WITH_UNIT = (Measure.COUNT, Measure.MONEY, Measure.SIZE)
"""Measures whose unit is written beside the number."""

_SECONDS = {"s": 1, "min": 60, "h": 3_600, "d": 86_400, "wk": 604_800}
_MONTHS = {"mo": 1, "y": 12}
_RANGE = re.compile(r"(?P<sign>>=|<=|>|<|~)?\s*(?P<low>.*?)\s*(?:\.\.\s*(?P<high>.*))?")
_AMOUNT = re.compile(r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\s*(?P<scale>[A-Za-z]*)")
_PIECE = re.compile(r"(?P<digits>[0-9]+(?:\.[0-9]+)?)\s*(?P<unit>[a-z]+)\s*")
_ABOUT = 0.1
"""Part of itself by which an approximate number may be off."""
_SIGNS = {">=": "at least ", "<=": "at most ", ">": "more than ", "<": "less than ", "~": "about "}


@dataclass(frozen=True, slots=True)
class Value:
    """A normalised value: a number between two bounds, a moment, or a term."""

    measure: Measure
    text: str
    """As written in the dossier."""
    unit: str = ""
    """Of the bounds: ``s`` or ``months`` for durations, else as written beside the number."""
    low: Number | None = None
    """None where it has no lower bound, or is no number."""
    high: Number | None = None
    approximate: bool = False
    moment: Edtf | None = None

    @classmethod
    def parse(cls, measure: Measure, text: str, unit: str = "") -> Value:
        """Read a value as the dossier's format has it; ValueError says what is wrong and what would be right."""
        if measure is Measure.TERM:
            return cls(measure, text)
        if measure is Measure.INSTANT:
            return cls(measure, text, moment=Edtf.parse(text, times=True))
        match = _RANGE.fullmatch(text)
        sign, low, high = (match["sign"] or "", match["low"], match["high"]) if match else ("", text, None)
        bounds = [_number(measure, part, text) for part in ([low] if high is None else [low, high])]
        (first, of), (last, other) = bounds[0], bounds[-1]
        if of != other or first > last:
            message = f"{text!r} does not run from less to more in one unit"
            raise ValueError(message)
        least = None if sign in {"<", "<="} else first
        most = None if sign in {">", ">="} else last
        return cls(measure, text, unit or of, least, most, sign == "~")

    @property
    def in_words(self) -> str:
        """As readers see it: ``about 300 artists``, ``3 h to 3 h 30 min``, ``more than 150bn USD``."""
        sign = next((sign for sign in _SIGNS if self.moment is None and self.text.startswith(sign)), "")
        shown = self.text[len(sign) :].strip().replace("..", " to ").replace("  ", " ")
        return f"{_SIGNS.get(sign, '')}{shown} {self.unit if self.measure in WITH_UNIT else ''}".strip()

    @property
    def numbers(self) -> frozenset[Number]:
        """The numbers that it is written with, as they can stand in a text; none for a moment or a term."""
        if self.measure in {Measure.TERM, Measure.INSTANT}:
            return frozenset()
        return frozenset(numeral.value for numeral in numerals(self.text))

    def agrees(self, other: Value) -> bool | None:
        """Whether both can be true at once; None where they do not measure the same thing in the same unit."""
        if (self.measure, self.unit) != (other.measure, other.unit):
            return None
        if self.moment is not None and other.moment is not None:
            return not self.moment.disagrees(other.moment)
        if self.measure is Measure.TERM:
            return self.text == other.text
        return self._bottom() <= other._top() and other._bottom() <= self._top()

    @property
    def bounds(self) -> tuple[Number, Number]:
        """The least and the most that the number can be, with what is approximate; infinite where it has none."""
        return self._bottom(), self._top()

    def _bottom(self) -> Number:
        return float("-inf") if self.low is None else self.low * (1 - _ABOUT * self.approximate)

    def _top(self) -> Number:
        return float("inf") if self.high is None else self.high * (1 + _ABOUT * self.approximate)


def _number(measure: Measure, part: str, text: str) -> tuple[Number, str]:
    return _duration(part, text) if measure is Measure.DURATION else (_amount(part, text), "")


def _amount(part: str, text: str) -> Number:
    match = _AMOUNT.fullmatch(part)
    scale = scale_of(match["scale"]) if match and match["scale"] else 1
    if match is None or scale is None:
        message = f"{text!r} is not a number (write 19, ~300, >=630, 100..999 or 6.6bn)"
        raise ValueError(message)
    return scaled(match["digits"].replace(",", ""), scale)


def _duration(part: str, text: str) -> tuple[Number, str]:
    pieces = [(match["digits"], match["unit"]) for match in _PIECE.finditer(part)]
    for units, unit in ((_SECONDS, "s"), (_MONTHS, "months")):
        if pieces and _PIECE.sub("", part) == "" and all(of in units for _, of in pieces):
            return sum(scaled(digits, units[of]) for digits, of in pieces), unit
    message = f"{text!r} is not a duration (write 10 s, 3 h 30 min, 13 d, 9 mo or 2 y)"
    raise ValueError(message)
