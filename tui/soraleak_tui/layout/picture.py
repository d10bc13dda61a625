"""Pictures -> Lines: stations side by side, and below them a row for each passing so far, the last one strong."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from soraleak_tui.domain.inline import Mark
from soraleak_tui.domain.telling import Passing, Picture
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap

_GAP = 4
"""Cells between two stations."""


def picture(drawn: Picture, width: int) -> tuple[Line, ...]:
    """The picture at a width in cells; where the stations do not fit side by side, its passings in words."""
    total = sum(map(cell_len, drawn.stations)) + _GAP * (len(drawn.stations) - 1)
    return _in_words(drawn, width) if total > width else _drawn(drawn)


def _drawn(drawn: Picture) -> tuple[Line, ...]:
    ends = {number for passing in drawn.passed[-1:] for number in (passing.start, passing.end)}
    names: list[Span] = []
    centres: list[int] = []
    at = 0
    for number, station in enumerate(drawn.stations):
        role = Role.LABEL if number in ends else Role.MUTED
        names += [Span(" " * _GAP, furniture=True)] if number else []
        names.append(Span(station, role))
        centres.append(at + cell_len(station) // 2)
        at += cell_len(station) + _GAP
    rows = [_row(passing, centres, last=number == len(drawn.passed)) for number, passing in enumerate(drawn.passed, 1)]
    return (Line(tuple(names)), *rows)


def _row(passing: Passing, centres: Sequence[int], *, last: bool) -> Line:
    """An arrow from one station to the other; what happens within one is a lozenge. Other stations have a line down."""
    cells = dict.fromkeys(centres, "│")
    start, end = centres[passing.start], centres[passing.end]
    cells |= dict.fromkeys(range(min(start, end), max(start, end)), "─")
    cells |= {start: "◆"} if start == end else {start: "├" if start < end else "┤", end: "▶" if start < end else "◀"}
    text = "".join(cells.get(at, " ") for at in range(max(cells) + 1))
    if not last:
        return Line((Span(text, Role.MUTED, furniture=True),))
    low, high = min(start, end), max(start, end) + 1
    strong = Span(text[low:high], Role.KEY, Mark.STRONG, furniture=True)
    return Line((Span(text[:low], Role.MUTED, furniture=True), strong, Span(text[high:], Role.MUTED, furniture=True)))


def _in_words(drawn: Picture, width: int) -> tuple[Line, ...]:
    lines: list[Line] = []
    for number, passing in enumerate(drawn.passed, 1):
        start, end = drawn.stations[passing.start], drawn.stations[passing.end]
        words = start if passing.start == passing.end else f"{start} → {end}"
        last = number == len(drawn.passed)
        sign = Span("▸ " if last else "  ", Role.KEY, furniture=True)
        lines += wrap([Span(words, Role.LABEL if last else Role.MUTED)], width, first=[sign], rest=[Span("  ")])
    return tuple(lines)
