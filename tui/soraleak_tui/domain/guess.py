"""Guesses: what a reader types, as a value of the measure and unit of a known one, so that both can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from soraleak_tui.domain.numerals import Number, numerals
from soraleak_tui.domain.value import WITH_UNIT, Measure, Value
from soraleak_tui.domain.words import folded

_ALIKE = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_HEDGES = {
    "~": "~|about|around|roughly|approximately|approx|circa|some|nearly|almost|close to",
    ">=": ">=|≥|at least|no less than|no fewer than|not less than|from",
    "<=": "<=|≤|at most|no more than|not more than|up to",
    ">": ">|more than|longer than|over|above",
    "<": "<|less than|fewer than|shorter than|under|below",
}
"""What a sign of the dossier's format is called, in what people write."""
_SIGNED = {sign: re.compile(rf"(?:{names})(?![a-z])\.?\s*") for sign, names in _HEDGES.items()}
_BEHIND = {"or more": ">=", "or less": "<=", "or so": "~"}
_BETWEEN = re.compile(r"(?:between|from)\s+(?P<low>.+?)\s+(?:and|to)\s+(?P<high>.+)")
_TO = re.compile(r"(?P<low>.+?)(?:\s+(?:to|or)\s+|\s*\.\.\s*|\s*-\s*(?=[$£€¥]?[0-9]))(?P<high>.+)")
_UNITS = {
    "s": "s sec secs second seconds",
    "min": "min mins minute minutes",
    "h": "h hr hrs hour hours",
    "d": "d day days",
    "wk": "wk wks week weeks",
    "mo": "mo month months",
    "y": "y yr yrs year years",
}
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}
_PIECE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([a-z]+)")
_AMOUNT = re.compile(r"(?P<before>[^0-9]*)(?P<number>[0-9]+(?:\.[0-9]+)?)\s*(?P<behind>[^0-9]*)")
_CURRENCIES = {
    "USD": "$ us$ dollar dollars buck bucks",
    "GBP": "£ pound pounds",
    "EUR": "€ euro euros",
    "JPY": "¥ yen",
    "CNY": "¥ yuan renminbi",
}
_FREE = frozenset({"of", "the", "a", "in", "us", "people", "persons", "person"})
"""Words beside a number that name no other unit."""
_BEFORE = (
    (re.compile(r"\bhundreds(?: of)?\b"), "100..999"),
    (re.compile(r"\bthousands(?: of)?\b"), "1000..999999"),
    (re.compile(r"\ban? (?=(?:hundred|thousand|million|billion|trillion|dozen)\b)"), ""),
)
_AFTER = (
    (re.compile(r"\b([0-9]+) and a half\b"), r"\1.5"),
    (re.compile(r"\b(?:an?|1) ([a-z]+) and a half\b"), r"1.5 \1"),
    (re.compile(r"\b([0-9]+) ([a-z]+) and a half\b"), r"\1.5 \2"),
    (re.compile(r"\b(?:a )?quarter of an (?=hour\b)"), "0.25 "),
    (re.compile(r"\b(?:a[ -])?half(?:[ -]an?)?[ -](?=[a-z])"), "0.5 "),
    (re.compile(r"\ban? (?=[a-z])"), "1 "),
)
"""What is replaced before number words are read, and behind that, in this order."""


def value_like(guess: str, like: Value) -> Value | None:
    """A guess as a number of the measure and unit of ``like``; None where it is not, or cannot be read so.

    Read are digits, number words, ``a`` and ``half``, hedges (about, at least), two numbers with ``to`` between, and
    units in words; where a number is counted or paid, its unit may be left out. Moments and terms are not read here.
    """
    if like.measure in {Measure.INSTANT, Measure.TERM}:
        return None
    sign, rest = _hedged(_plain(guess))
    parts = _parts(_in_digits(rest))
    amounts = _durations(parts) if like.measure is Measure.DURATION else _amounts(parts, like.unit)
    if amounts is None:
        return None
    try:
        return Value.parse(like.measure, sign + "..".join(amounts), like.unit if like.measure in WITH_UNIT else "")
    except ValueError:
        return None


def _plain(guess: str) -> str:
    """Without capitals, with plain hyphens, and without what ends a sentence or stands for a quotation."""
    text = unicodedata.normalize("NFKC", guess).translate(_ALIKE).casefold()
    return " ".join(re.sub("[“”‘’\"']", "", text).split()).strip(" .,!?;:")


def _hedged(text: str) -> tuple[str, str]:
    """The sign that a hedge before or behind stands for, and the rest; two numbers with words around have none."""
    if _BETWEEN.fullmatch(text):
        return "", text
    for words, sign in _BEHIND.items():
        if text.endswith(f" {words}"):
            return sign, text.removesuffix(words).strip()
    for sign, names in _SIGNED.items():
        match = names.match(text)
        if match:
            return sign, text[match.end() :]
    return "", text


def _in_digits(text: str) -> str:
    """Number words, articles and halves as digits: ``an hour and a half`` is ``1.5 hour``."""
    text = _replaced(text, _BEFORE)
    shown, place = "", 0
    for numeral in numerals(text):
        shown += text[place : numeral.start] + _digits(numeral.value)
        place = numeral.end
    return _replaced(shown + text[place:], _AFTER)


def _replaced(text: str, rules: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for pattern, instead in rules:
        text = pattern.sub(instead, text)
    return text


def _digits(value: Number) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _parts(text: str) -> list[str]:
    """The one amount, or the two that it lies between."""
    match = _BETWEEN.fullmatch(text) or _TO.fullmatch(text)
    return [match["low"], match["high"]] if match else [text]


def _durations(parts: list[str]) -> list[str] | None:
    """Each amount of time in the dossier's units; the first of two may leave its unit to the second."""
    last = _PIECE.findall(parts[-1])
    if len(parts) > 1 and last and re.fullmatch(r"[0-9.]+", parts[0]):
        parts = [f"{parts[0]} {last[-1][1]}", *parts[1:]]
    found = []
    for part in parts:
        pieces = [(number, _UNIT_OF.get(name)) for number, name in _PIECE.findall(part)]
        left = re.sub(r"\band\b|,|\s", "", _PIECE.sub("", part))
        if not pieces or left or any(unit is None for _, unit in pieces):
            return None
        found.append(" ".join(f"{number} {unit}" for number, unit in pieces))
    return found


def _amounts(parts: list[str], unit: str) -> list[str] | None:
    """The bare numbers, where all that stands beside them is of the unit."""
    found = []
    for part in parts:
        match = _AMOUNT.fullmatch(part)
        if match is None or not _is_of(f"{match['before']} {match['behind']}", unit):
            return None
        found.append(match["number"])
    return found


def _is_of(words: str, unit: str) -> bool:
    """Whether words beside a number say its unit, or a part of it, or nothing of another one."""
    own = set(folded(unit))
    own |= {f"{word}s" for word in own} | {word.removesuffix("s") for word in own}
    own |= {name for code, names in _CURRENCIES.items() if code.casefold() in own for name in names.split()}
    return all(word in own or word in _FREE for word in folded(words))
