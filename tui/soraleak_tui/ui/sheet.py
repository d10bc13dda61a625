"""Sheets: rows that a view can show, however they come about, and where the things that can be pointed at stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from soraleak_tui.layout.line import Line

if TYPE_CHECKING:
    from soraleak_tui.layout.flow import Flow

Anchor = tuple[int, int]
"""A place in the words that outlives a change of width."""


class Sheet(Protocol):
    """Rows from 0 to ``height``, and the targets on them in reading order."""

    @property
    def height(self) -> int:
        """Rows that there are; may be an estimate until the last one has been asked for."""

    @property
    def targets(self) -> tuple[str, ...]:
        """What can be pointed at, in reading order."""

    def line(self, row: int) -> Line:
        """The row; IndexError beyond the last."""

    def rows_of(self, target: str) -> range:
        """The rows on which a target stands; empty when it stands on none."""

    def anchor_at(self, row: int) -> Anchor:
        """The place of the first words of the row."""

    def row_at(self, anchor: Anchor) -> int:
        """The row that has that place, as near as can be."""


class StaticSheet:
    """Lines that are all there."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Take the lines and note where each target stands."""
        self._lines = tuple(lines)
        self._rows: dict[str, range] = {}
        for row, line in enumerate(self._lines):
            for span in line.spans:
                if span.target is not None:
                    first = self._rows[span.target].start if span.target in self._rows else row
                    self._rows[span.target] = range(first, row + 1)

    @property
    def height(self) -> int:
        """Number of lines."""
        return len(self._lines)

    @property
    def targets(self) -> tuple[str, ...]:
        """Targets in the order of their first rows."""
        return tuple(self._rows)

    def line(self, row: int) -> Line:
        """The line of that row."""
        return self._lines[row]

    def rows_of(self, target: str) -> range:
        """From the first to the last row with that target."""
        return self._rows.get(target, range(0))

    def anchor_at(self, row: int) -> Anchor:
        """The last target that begins on the row or above it, and how far below its first row this is."""
        above = [(rows.start, number) for number, rows in enumerate(self._rows.values()) if rows.start <= row]
        start, number = max(above, default=(0, -1))
        return number, row - start

    def row_at(self, anchor: Anchor) -> int:
        """The row as far below the target's first as the anchor says."""
        number, below = anchor
        starts = [rows.start for rows in self._rows.values()]
        start = starts[number] if 0 <= number < len(starts) else 0
        return min(start + below, max(0, self.height - 1))


class PageSheet:
    """A page that is laid out as far as it is looked at."""

    def __init__(self, flow: Flow) -> None:
        """Show the flow."""
        self.flow = flow

    @property
    def height(self) -> int:
        """Rows of the flow; an estimate until it is complete."""
        return self.flow.height

    @property
    def targets(self) -> tuple[str, ...]:
        """The passages of the page."""
        return self.flow.passages

    def line(self, row: int) -> Line:
        """The row of the flow."""
        return self.flow.line(row)

    def rows_of(self, target: str) -> range:
        """The rows of a passage."""
        return self.flow.rows_of_passage(target)

    def anchor_at(self, row: int) -> Anchor:
        """Block and character of the row's first word."""
        return self.flow.offset_at(row)

    def row_at(self, anchor: Anchor) -> int:
        """The row of that block and character."""
        return self.flow.row_at(*anchor)


class OpenedSheet:
    """A sheet with lines slipped in below one of its targets, as evidence opens under a passage."""

    def __init__(self, base: Sheet, target: str, slip: Sequence[Line]) -> None:
        """Slip the lines in below the last row of the target."""
        self.base = base
        self._slip = StaticSheet(slip)
        rows = base.rows_of(target)
        self._cut = rows.stop if rows else 0
        at = base.targets.index(target) + 1 if target in base.targets else 0
        self.targets = (*base.targets[:at], *self._slip.targets, *base.targets[at:])

    @property
    def slipped(self) -> int:
        """Rows that are slipped in."""
        return self._slip.height

    @property
    def height(self) -> int:
        """Rows of both."""
        return self.base.height + self._slip.height

    def line(self, row: int) -> Line:
        """A row of the one or the other."""
        if row < self._cut:
            return self.base.line(row)
        if row < self._cut + self._slip.height:
            return self._slip.line(row - self._cut)
        return self.base.line(row - self._slip.height)

    def rows_of(self, target: str) -> range:
        """Rows of a target of either."""
        slipped = self._slip.rows_of(target)
        if slipped:
            return range(slipped.start + self._cut, slipped.stop + self._cut)
        rows = self.base.rows_of(target)
        if rows and rows.start >= self._cut:
            return range(rows.start + self._slip.height, rows.stop + self._slip.height)
        return rows

    def anchor_at(self, row: int) -> Anchor:
        """The anchor of the page's own row there; within the slip, of the row above it."""
        if row < self._cut:
            return self.base.anchor_at(row)
        if row < self._cut + self._slip.height:
            return self.base.anchor_at(max(0, self._cut - 1))
        return self.base.anchor_at(row - self._slip.height)

    def row_at(self, anchor: Anchor) -> int:
        """Where the page's own row has come to stand."""
        row = self.base.row_at(anchor)
        return row if row < self._cut else row + self._slip.height
