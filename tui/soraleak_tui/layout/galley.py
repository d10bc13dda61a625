"""Galley: the rows of many items one under the other, laid out where they are looked at and guessed elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from soraleak_tui.layout.line import Line

Hold = tuple[int, int]
"""A row that stays the same whatever is laid out elsewhere: the number of its item, and the rows above it in there."""

KEPT = 400
"""Items whose lines are kept; of the others only the height is remembered."""


class Galley:
    """Items are set in type one by one, in any order; rows are counted from 0 and shift as guesses are corrected.

    A Hold does not shift. Every item has at least one line.
    """

    def __init__(self, guesses: Sequence[int], typeset: Callable[[int], Sequence[Line]]) -> None:
        """``guesses``: rows that each item may take; ``typeset`` gives the lines of an item."""
        self._heights = list(guesses)
        if min(self._heights, default=1) < 1:
            self._heights = [max(1, guess) for guess in guesses]
        self._typeset = typeset
        self._lines: dict[int, tuple[Line, ...]] = {}
        self._known = bytearray(len(self._heights))
        self._starts: list[int] | None = None

    def __len__(self) -> int:
        """Number of items."""
        return len(self._heights)

    @property
    def laid_out(self) -> int:
        """How many items have been laid out, whether or not their lines are still kept."""
        return self._known.count(1)

    @property
    def height(self) -> int:
        """Rows in all: exact once every item has been laid out, an estimate before."""
        return self._rows_before()[-1]

    def start(self, item: int) -> int:
        """The first row of an item, as far as is known."""
        return self._rows_before()[item]

    def lines(self, item: int) -> tuple[Line, ...]:
        """The lines of an item."""
        found = self._lines.pop(item, None)
        if found is None:
            found = self._set(item)
            if len(self._lines) >= KEPT:
                del self._lines[next(iter(self._lines))]
        self._lines[item] = found
        return found

    def hold(self, row: int) -> Hold:
        """What stands in a row, or in the last one where there are fewer; (0, 0) where there is none."""
        row = max(0, row)
        while self._heights:
            item = min(len(self._heights), bisect_right(self._rows_before(), row)) - 1
            within = row - self.start(item)
            if within < len(self.lines(item)):
                return item, within
            if item == len(self._heights) - 1:
                return self.end()
        return 0, 0

    def row_of(self, hold: Hold) -> int:
        """The row of a Hold as things stand."""
        item, within = hold
        return self.start(item) + within if item < len(self._heights) else 0

    def line(self, row: int) -> Line:
        """The line in a row; an empty one beyond the last."""
        if row < 0 or not self._heights:
            return Line()
        item, within = self.hold(row)
        lines = self.lines(item)
        return lines[within] if within < len(lines) and self.start(item) + within == row else Line()

    def move(self, hold: Hold, by: int) -> Hold:
        """The row so many rows further down, or up where ``by`` is negative; at most the last, or the first.

        All that lies between is laid out, so that the distance is exact.
        """
        if not self._heights:
            return 0, 0
        item, within = hold
        within += by
        while within < 0 and item > 0:
            item -= 1
            within += len(self.lines(item))
        while within >= len(self.lines(item)):
            if item == len(self._heights) - 1:
                return self.end()
            within -= len(self.lines(item))
            item += 1
        return item, max(0, within)

    def end(self) -> Hold:
        """The last row; (0, 0) where there is none."""
        item = len(self._heights) - 1
        return (item, len(self.lines(item)) - 1) if self._heights else (0, 0)

    def correct(self, item: int) -> bool:
        """Lay out one more item that has not been, the next one from ``item`` on; False when there is none left."""
        found = self._known.find(0, item)
        if found < 0:
            found = self._known.find(0)
        if found < 0:
            return False
        self._set(found)
        return True

    def _set(self, item: int) -> tuple[Line, ...]:
        lines = tuple(self._typeset(item))
        self._known[item] = 1
        if self._heights[item] != len(lines):
            self._heights[item] = len(lines)
            self._starts = None
        return lines

    def _rows_before(self) -> list[int]:
        """The rows before each item, and last the rows of all."""
        if self._starts is None:
            self._starts = list(accumulate(self._heights, initial=0))
        return self._starts
