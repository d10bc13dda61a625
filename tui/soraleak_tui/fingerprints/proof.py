"""Proof: whether a quotation stands in the text of which there is a fingerprint, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from soraleak_tui.domain.fingerprint import Fingerprint
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.words import folded, words_of
from soraleak_tui.fingerprints.bloom import holds, runs_of


class Standing(StrEnum):
    """What is proven of a quotation."""

    TEXT = "in the text"
    """Word for word; the text is at hand."""
    TYPOGRAPHY = "in the text but for typography"
    PROVEN = "proven by fingerprint"
    REFUTED = "not in the text"
    SHORT = "too short to prove"
    UNPROVEN = "no fingerprint"
    """There is none of its source, or the words stand outside the text of which there is one."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a fingerprint says of one quotation."""

    quotation: str
    """Its key."""
    standing: Standing
    odds: float = 1.0
    """If it is proven: the chance that it would be, were the one word changed of which least is known."""
    odds_of_others: float = 1.0
    """If it is proven: the chance that it would be, were all its words others."""


def prove(quotation: Quotation, fingerprint: Fingerprint | None) -> Proof:
    """Hold a quotation, with the words before and behind it that the dossier has, against a fingerprint."""
    if fingerprint is None or quotation.outside:
        return Proof(quotation.key, Standing.UNPROVEN)
    words, first, last = _placed(quotation)
    runs = list(runs_of(words, fingerprint.grams))
    if not runs:
        return Proof(quotation.key, Standing.SHORT)
    if not all(holds(fingerprint, run) for run in runs):
        return Proof(quotation.key, Standing.REFUTED)
    fewest = min(_covering(place, len(words), fingerprint.grams) for place in range(first, last))
    odds = fingerprint.odds
    return Proof(quotation.key, Standing.PROVEN, odds**fewest, odds ** len(runs))


def prove_all(quotations: Iterable[Quotation], fingerprints: Mapping[str, Fingerprint]) -> tuple[Proof, ...]:
    """What the fingerprints say of each quotation, in order."""
    return tuple(prove(each, fingerprints.get(each.source)) for each in quotations)


def _placed(quotation: Quotation) -> tuple[tuple[str, ...], int, int]:
    """The words with those around them, and which of them are quoted: from the first to before the last number."""
    whole = quotation.prefix + quotation.exact + quotation.suffix
    start, end = len(quotation.prefix), len(quotation.prefix) + len(quotation.exact)
    inside = [number for number, (left, right) in enumerate(words_of(whole)) if left < end and start < right]
    return folded(whole), inside[0] if inside else 0, inside[-1] + 1 if inside else 1


def _covering(place: int, words: int, grams: int) -> int:
    """How many runs a word stands in."""
    return min(place, words - grams) - max(0, place - grams + 1) + 1
