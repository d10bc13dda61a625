"""The apparatus -> Lines: for each place the words of the base, and below them who has which reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from soraleak_tui.domain.comparison import Apparatus, Locus, Reading
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.prose import Mark
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap

Origins = Callable[[Locus, Reading], int]
"""How many independent origins stand behind a reading."""


def apparatus_lines(
    apparatus: Apparatus, width: int, labels: Mapping[str, str], origins: Origins, here: int | None = None
) -> tuple[Line, ...]:
    """Every place, numbered; what a source has carries its id as the target. ``here``: the place one has come to."""
    found = [
        line
        for number, place in enumerate(apparatus.places)
        for line in _place(number, place, width, labels, origins, lit=number == here)
    ]
    if not apparatus.places:
        found += wrap([Span("All texts that are compared are alike.", Role.TEXT)], width)
    if apparatus.apart:
        spans = [Span("Not compared word by word: ", Role.MUTED), *_names(apparatus.apart, labels)]
        found += [Line(), *wrap(spans, width)]
    return tuple(found)


def _place(
    number: int, place: Locus, width: int, labels: Mapping[str, str], origins: Origins, *, lit: bool
) -> Iterator[Line]:
    if number:
        yield Line()
    sign = f"{number + 1}  "
    indent = [Span(" " * len(sign), furniture=True)]
    before = [Span(f"{place.before} ", Role.MUTED)] if place.before else []
    after = [Span(f" {place.after}", Role.MUTED)] if place.after else []
    lemma = Span(f"“{place.lemma}”" if place.lemma else GAP, Role.REACHED if lit else Role.QUOTE, Mark.STRONG)
    yield from wrap([*before, lemma, *after], width, first=[Span(sign, Role.KEY)], rest=indent)
    rows = [[*_reading(place, one, origins), *_names(one.sources, labels)] for one in place.readings]
    for told, sources in (("in part: ", place.partly), ("not quoted: ", place.lacking)):
        rows += [[Span(told, Role.MUTED), *_names(sources, labels)]] if sources else []
    for row in rows:
        yield from wrap(row, width, first=indent, rest=[*indent, *indent[:1]])


GAP = "^"
"""Stands where the base has nothing."""


def _reading(place: Locus, reading: Reading, origins: Origins) -> list[Span]:
    """What stands there, how many sources have it, and how many origins."""
    count = counted(len(reading.sources), "source")
    behind = counted(origins(place, reading), "origin")
    return [*said(place, reading), Span(f" · {count}, {behind}: ", Role.MUTED)]


def said(place: Locus, reading: Reading) -> list[Span]:
    """A reading in a few words: those that stand there, or that there are none."""
    if reading.is_base:
        return [Span(_plain(reading.text) or "nothing", Role.QUOTE if reading.text else Role.MUTED)]
    if not reading.text:
        return [Span(reading.absence, Role.MUTED)]
    moved = [Span(" moved here", Role.MUTED)] if reading.moved and not place.lemma else []
    return [Span(_plain(reading.text), Role.ADDED, Mark.STRONG), *moved]


def _plain(text: str) -> str:
    """The words; a mark that stands alone between quotation marks, since it would be taken for ours."""
    return text if any(sign.isalnum() for sign in text) or not text else f"“{text}”"


def _names(sources: Sequence[str], labels: Mapping[str, str]) -> list[Span]:
    spans: list[Span] = []
    for number, source in enumerate(sources):
        spans += [Span("; ", Role.MUTED)] if number else []
        spans.append(Span(labels.get(source, source), Role.TEXT, target=source))
    return spans
