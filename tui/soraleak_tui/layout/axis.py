"""Axis: instants -> cells: a period of time as a bar, and the marks by which an axis is read."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.moments import DAY, calendar_day, days
from soraleak_tui.domain.timeline import Axis, Period
from soraleak_tui.layout import strokes
from soraleak_tui.layout.dates_in_words import month_in_short

_STEPS = (900, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600, 43_200, DAY)
"""Seconds between two hours that are named, the finest first."""
Tick = tuple[int, str]
"""An instant, and what it is called."""


def cell_of(axis: Axis, instant: int, cells: int) -> int:
    """The cell in which an instant is, from 0; below 0 and from ``cells`` on outside the axis."""
    return (instant - axis.start) * cells // max(1, axis.end - axis.start)


def bar(axis: Axis, period: Period, cells: int) -> str:
    """A period as a row of ``cells`` signs: what is certain, how far it may reach, and where it leaves the axis."""
    row = [" "] * cells
    for start, end, sign in (
        (period.earliest, period.latest, strokes.REACH),
        (period.start, period.end, strokes.LASTING if period.lasting else strokes.WITHIN),
    ):
        first, last = cell_of(axis, start, cells), max(cell_of(axis, start, cells), cell_of(axis, end - 1, cells))
        for cell in range(max(0, first), min(cells, last + 1)):
            row[cell] = sign
    # What takes less than a cell stands in one, though it may lie across the border of two.
    if (period.end - period.start) * cells <= axis.end - axis.start:
        for cell in range(cells):
            row[cell] = row[cell] if row[cell] == strokes.REACH else " "
        middle = cell_of(axis, (period.start + period.end - 1) // 2, cells)
        if 0 <= middle < cells:
            row[middle] = strokes.SHORT
    if period.start < axis.start:
        row[0] = strokes.BEFORE
    if period.end > axis.end:
        row[-1] = strokes.AFTER
    return "".join(row)


def ruler(axis: Axis, cells: int, zone: Zone | None = None) -> str:
    """A row of ``cells`` signs with the years, months or hours of the axis, each where it begins."""
    ticks = _calendar(axis, cells) if zone is None else _hours(axis, cells, zone)
    row = ""
    for instant, name in ticks:
        cell = cell_of(axis, instant, cells)
        if cell >= len(row) + (row != "") and cell + cell_len(name) <= cells:
            row += " " * (cell - len(row)) + name
    return row.ljust(cells)


def step_of(axis: Axis, cells: int) -> int:
    """Seconds between two hours that are named on an axis with clocks; the same for all of them."""
    whole = all(zone.offset % 60 == 0 for zone in axis.zones)
    for step in _STEPS:
        room = (2 if whole and step % 3_600 == 0 else 5) + 2
        if step * cells >= room * (axis.end - axis.start):
            return step
    return _STEPS[-1] * -(-room * (axis.end - axis.start) // (_STEPS[-1] * cells))


def _hours(axis: Axis, cells: int, zone: Zone) -> Iterator[Tick]:
    """The hours by one clock, at the same instants for all: whole ones of the first."""
    step, first = step_of(axis, cells), 60 * axis.zones[0].offset
    instant = -((-axis.start - first) // step) * step - first
    while instant < axis.end:
        hour, minute = divmod((instant + 60 * zone.offset) % DAY // 60, 60)
        is_whole = step % 3_600 == 0 and all(each.offset % 60 == 0 for each in axis.zones)
        yield instant, f"{hour:02d}" if is_whole else f"{hour:02d}:{minute:02d}"
        instant += step


def _calendar(axis: Axis, cells: int) -> Iterator[Tick]:
    """Years where their names have room, within one year its months."""
    (first, month, _), (last, _, _) = calendar_day(axis.start // DAY), calendar_day((axis.end - 1) // DAY)
    if first == last:
        room = cells * 28 * DAY // max(1, axis.end - axis.start)
        for number in range(month, 13) if room > 1 else range(month, 13, 3):
            name = month_in_short(number)
            yield days(first, number, 1) * DAY, name[:1] if 1 < room <= len(name) else name
        return
    new_year = days(first + 1, 1, 1) * DAY
    if cell_of(axis, new_year, cells) > len(str(first)):
        yield axis.start, str(first)
    yield from ((days(year, 1, 1) * DAY, str(year)) for year in range(first + 1, last + 1))
