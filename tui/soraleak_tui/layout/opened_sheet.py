"""OpenedSheet: a sheet with lines slipped in below one of its targets, as evidence opens under a passage."""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.layout.galley import Hold
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.sheet import Anchor, Sheet, StaticSheet

_SLIP = -1
"""Stands for the slip in a Hold, where the sheet below has the number of an item."""


class OpenedSheet:
    """Rows of a sheet as far as a target, then the slip, then the rest; none of them are copied.

    The rows of the sheet below may shift as it is laid out, and the slip with them.
    """

    def __init__(self, base: Sheet, target: str, slip: Sequence[Line]) -> None:
        """Slip the lines in below the last row of the target; before all rows where there is no such target."""
        self.base = base
        self._slip = StaticSheet(slip)
        rows = base.rows_of(target)
        self._above: Hold | None = base.hold(rows.stop - 1) if rows else None
        at = base.targets.index(target) + 1 if target in base.targets else 0
        self.targets = (*base.targets[:at], *self._slip.targets, *base.targets[at:])

    @property
    def slipped(self) -> int:
        """Rows that are slipped in."""
        return self._slip.height

    @property
    def height(self) -> int:
        """Rows of both."""
        return self.base.height + self.slipped

    @property
    def _cut(self) -> int:
        """The first row of the slip."""
        return self.base.row_of(self._above) + 1 if self._above is not None else 0

    def line(self, row: int) -> Line:
        """A row of the one or the other."""
        if row < self._cut:
            line = self.base.line(row)
            if row < self._cut:  # what was laid out just now may have brought the slip up
                return line
        if row < self._cut + self.slipped:
            return self._slip.line(row - self._cut)
        return self.base.line(row - self.slipped)

    def rows_of(self, target: str) -> range:
        """Rows of a target of either."""
        slipped = self._slip.rows_of(target)
        if slipped:
            return range(slipped.start + self._cut, slipped.stop + self._cut)
        rows = self.base.rows_of(target)
        if rows and rows.start >= self._cut:
            return range(rows.start + self.slipped, rows.stop + self.slipped)
        return rows

    def anchor_at(self, row: int) -> Anchor:
        """The anchor of the page's own row there; within the slip, of the row above it."""
        hold = self.hold(row)
        if hold[0] == _SLIP:
            return self.base.anchor_at(max(0, self._cut - 1))
        return self.base.anchor_at(self.base.row_of(hold))

    def row_at(self, anchor: Anchor) -> int:
        """Where the page's own row has come to stand."""
        row = self.base.row_at(anchor)
        return row if row < self._cut else row + self.slipped

    def hold(self, row: int) -> Hold:
        """What stands in a row of either."""
        if row < self._cut:
            hold = self.base.hold(row)
            if row < self._cut:
                return hold
        if row < self._cut + self.slipped:
            return _SLIP, row - self._cut
        hold = self.base.hold(row - self.slipped)
        return hold if self._is_below(hold) else (_SLIP, self.slipped - 1)

    def row_of(self, hold: Hold) -> int:
        """The row of it as things stand."""
        item, within = hold
        if item == _SLIP:
            return self._cut + within
        return self.base.row_of(hold) + (self.slipped if self._is_below(hold) else 0)

    def move(self, hold: Hold, by: int) -> Hold:
        """So many rows on, through the slip."""
        if hold[0] == _SLIP:
            return self._move_from_slip(hold[1] + by)
        moved = self.base.move(hold, by)
        to_cut = self._cut - self.base.row_of(hold)
        if self._is_below(hold):
            return self._move_from_slip(self.slipped + by - to_cut) if by < to_cut else moved
        crosses = self._is_below(moved) or moved == self._above
        return self._move_from_slip(by - to_cut) if crosses and by >= to_cut else moved

    def correct(self, row: int) -> bool:
        """Lay out one more piece of the sheet below."""
        return self.base.correct(row if row < self._cut else max(0, row - self.slipped))

    def _is_below(self, hold: Hold) -> bool:
        return self._above is None or hold > self._above

    def _move_from_slip(self, row: int) -> Hold:
        """A row counted from the first of the slip: in it, above it or below it."""
        if 0 <= row < self.slipped:
            return _SLIP, row
        if row < 0:
            return self.base.move(self._above, row + 1) if self._above is not None else (_SLIP, 0)
        below = row - self.slipped
        moved = self.base.hold(below) if self._above is None else self.base.move(self._above, below + 1)
        return moved if self._is_below(moved) else (_SLIP, self.slipped - 1)
