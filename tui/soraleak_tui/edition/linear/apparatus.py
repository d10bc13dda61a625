"""The apparatus in words: for each place at which the texts differ, the readings and who has which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.collation.standing import behind_reading
from soraleak_tui.domain.comparison import Comparison, Locus, Reading
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.statement import Statement
from soraleak_tui.edition.linear.evidence import named


def apparatus(dossier: Dossier, statement: Statement, comparison: Comparison) -> Iterator[str]:
    """Every place with its readings; nothing where the texts are alike, or none is compared."""
    places = comparison.apparatus.places
    for number, place in enumerate(places, 1):
        yield ""
        yield f"Place {number} of {len(places)} at which they differ{_where(place)}."
        yield from _readings(dossier, statement, place)
    if comparison.apparatus.apart:
        yield ""
        yield f"Not compared word by word: {_all(dossier, comparison.apparatus.apart)}."


def _where(place: Locus) -> str:
    before = f"after “{place.before}”" if place.before else "at the beginning"
    after = f"before “{place.after}”" if place.after else "at the end"
    return f", {before} and {after}"


def _readings(dossier: Dossier, statement: Statement, place: Locus) -> Iterator[str]:
    for number, reading in enumerate(place.readings, 1):
        count = counted(len(reading.sources), "source")
        origins = counted(behind_reading(dossier, statement, place, reading), "origin")
        words = f"{_said(place, reading)}; {count}, {origins}"
        yield f"Reading {number} of {len(place.readings)}: {words}: {_all(dossier, reading.sources)}."
    if place.partly:
        yield f"The same in part: {_all(dossier, place.partly)}."
    if place.lacking:
        yield f"Not quoted: {_all(dossier, place.lacking)}."


def _said(place: Locus, reading: Reading) -> str:
    if reading.is_base:
        return f"“{reading.text}”" if reading.text else "nothing"
    if not reading.text:
        return reading.absence
    return f"“{reading.text}”{', moved here' if reading.moved and not place.lemma else ''}"


def _all(dossier: Dossier, sources: Sequence[str]) -> str:
    return "; ".join(named(dossier.sources[source]) for source in sources)
