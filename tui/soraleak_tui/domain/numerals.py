"""Numbers in running text: digits and English number words, with where they stand and what they amount to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_COLLECTIVE = {"dozen": 12, "dozens": 12, "hundreds": 100, "thousands": 1_000, "millions": 10**6, "billions": 10**9}
_SCALES = {"k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, **_LARGE}
_TO_19 = "|".join(sorted(_UNITS, key=len, reverse=True))
_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_UNITS[1:10])}))?|{_TO_19})"
_TO_999 = rf"(?:(?:{_TO_99}[\s-])?hundred(?:(?:\sand)?\s{_TO_99})?|{_TO_99})"
_GROUP = "(?:thousand|million|billion|trillion)"
_WORDS = rf"(?:{_TO_999}(?:[\s-]{_GROUP}(?:(?:\sand)?\s{_TO_999}(?:\s{_GROUP})?){{0,3}})?|{_GROUP})"
_DIGITS = r"[0-9]{1,3}(?:[,\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_NUMBER = re.compile(
    rf"(?<![^\W_])(?:(?P<digits>{_DIGITS})(?:\s?(?P<scale>bn|mn|tn|[kmb]|hundred|thousand|million|billion|trillion)"
    rf"(?![^\W_]))?|(?P<words>{_WORDS})(?![^\W_])|(?P<many>{'|'.join(_COLLECTIVE)})(?![^\W_]))",
    re.IGNORECASE,
)
Number = int | float


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a text."""

    start: int
    end: int
    value: Number
    digits: bool
    """Written in digits."""


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text in their order.

    Digits behind a letter are part of a name (``P1``) and no number; a scale counts (``$6.6bn``, ``3 million``), and so
    do hundreds, dozens and the like. Ordinals (``third``) and fractions in words are none.
    """
    for match in _NUMBER.finditer(text):
        if match["digits"]:
            scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
            value = scaled(re.sub(r"[^0-9.]", "", match["digits"]), scale)
        elif match["words"]:
            value = _of_words(match["words"].lower())
        else:
            value = _COLLECTIVE[match["many"].lower()]
        yield Numeral(match.start(), match.end(), value, match["digits"] is not None)


def scaled(digits: str, scale: int = 1) -> Number:
    """Digits with or without a point, times a scale: a whole number wherever it is one."""
    whole, _, part = digits.partition(".")
    parts: int = 10 ** len(part)
    exact, rest = divmod(int(whole + part) * scale, parts)
    return exact if rest == 0 else int(whole + part) * scale / parts


def scale_of(word: str) -> int | None:
    """What ``bn`` or ``million`` multiplies by; None for a word that is no scale."""
    return _SCALES.get(word.lower())


def _of_words(text: str) -> int:
    total = group = 0
    for word in re.split(r"[\s-]+", text):
        if word in _SMALL:
            group += _SMALL[word]
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word != "and":
            total, group = total + max(group, 1) * _LARGE[word], 0
    return total + group
