"""Steps: a growth as a line of steps that runs down, a row for each count."""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.domain.timeline import Count
from soraleak_tui.layout import strokes


def steps(counts: Sequence[Count], cells: int) -> tuple[str, ...]:
    """A row of ``cells`` signs for each count: the line goes to where the count is, and down from there.

    What does not count the same stands beside the line. The largest of all is at the right edge.
    """
    largest = max((count.low for count in counts), default=0) or 1
    last = max((number for number, count in enumerate(counts) if count.counted), default=-1)
    rows, at = [], None
    for number, count in enumerate(counts):
        cell = min(cells - 1, round(count.low * (cells - 1) / largest))
        row = [" "] * cells
        if count.counted:
            _step(row, at, cell, ends=number == last)
            if count.open and cell + 1 < cells:
                row[cell + 1] = strokes.AFTER
            at = cell
        else:
            if at is not None and number < last:
                row[at] = strokes.DOWN
            row[cell] = strokes.ASIDE
        rows.append("".join(row))
    return tuple(rows)


def _step(row: list[str], before: int | None, cell: int, *, ends: bool) -> None:
    """From where the line came down to where it goes down again."""
    if before is not None and before != cell:
        low, high = min(before, cell), max(before, cell)
        row[low:high] = [strokes.ACROSS] * (high - low)
        row[before] = strokes.LAST if cell > before else strokes.UP
        row[cell] = strokes.TURN if cell > before else strokes.BACK
    elif before is not None:
        row[cell] = strokes.DOWN
    if ends or before is None:
        row[cell] = strokes.POINT
