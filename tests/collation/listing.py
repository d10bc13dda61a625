"""How cases write an apparatus: a line for each place, as the README of the cases explains."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.comparison import Apparatus, Locus, Reading

NOTHING = "–"


def listed(apparatus: Apparatus) -> list[str]:
    """The lines of an apparatus."""
    lines = [_line(place) for place in apparatus.places]
    return [*lines, *([f"not compared = {', '.join(apparatus.apart)}"] if apparatus.apart else [])]


def _line(place: Locus) -> str:
    said = " | ".join(f"{text} = {', '.join(who)}" for text, who in _parts(place))
    return said if place.lemma else f"{_where(place)}: {said}"


def _where(place: Locus) -> str:
    return f"after {place.before}" if place.before else "at the beginning"


def _parts(place: Locus) -> Iterator[tuple[str, tuple[str, ...]]]:
    for reading in place.readings:
        yield _text(reading), reading.sources
    if place.partly:
        yield "in part", place.partly
    if place.lacking:
        yield "not quoted", place.lacking


def _text(reading: Reading) -> str:
    notes = [*(["(in part)"] if reading.in_part and not reading.text else []), *(["(moved)"] if reading.moved else [])]
    return " ".join([reading.text or NOTHING, *notes])
