"""Galley: the rows of a page as far as they have been laid out, and which block each belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from soraleak_tui.domain.prose import Block, Heading, Paragraph
from soraleak_tui.layout.blocks import Embed, lay_out
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.walk import estimate
from soraleak_tui.layout.wrap import wrap


class Galley:
    """Grows block by block, and only as far as it is asked to; rows and blocks are counted from 0.

    The title is block -1. Empty rows between two blocks belong to the second.
    """

    def __init__(self, blocks: Sequence[Block], width: int, embed: Embed | None, title: str, *, lead: bool) -> None:
        self._blocks = blocks
        self._width = width
        self._embed = embed
        self._lead = lead
        self._lines: list[Line] = list(wrap((Span(title, Role.TITLE),), width)) if title else []
        self._title = len(self._lines)
        self._begins: list[int] = []
        self._starts: list[int] = []
        self._rest: list[int] = []

    @property
    def laid_out(self) -> int:
        """How many blocks have been laid out."""
        return len(self._starts)

    @property
    def height(self) -> int:
        """Rows in all: exact once every block has been laid out, an estimate before."""
        if self.laid_out == len(self._blocks):
            return len(self._lines)
        if not self._rest:
            sizes = (estimate(block, self._width) + 1 for block in reversed(self._blocks))
            self._rest = list(accumulate(sizes, initial=0))[::-1]
        return len(self._lines) + self._rest[self.laid_out]

    def lines(self, rows: range) -> Sequence[Line]:
        """The lines of these rows, as many as there are."""
        self.reach_row(rows.stop - 1)
        return self._lines[rows.start : rows.stop]

    def reach_row(self, row: int) -> int:
        """Lay out the block of that row; gives the row, or the last there is, or 0 where there is none."""
        while len(self._lines) <= row and self.laid_out < len(self._blocks):
            self._add()
        return max(0, min(row, len(self._lines) - 1))

    def rows_of(self, block: int) -> range:
        """The rows of a block without the empty ones before it; it is laid out for that."""
        while self.laid_out <= block:
            self._add()
        if block < 0:
            return range(self._title)
        end = self._begins[block + 1] if block + 1 < self.laid_out else len(self._lines)
        return range(self._starts[block], end)

    def block_at(self, row: int) -> int:
        """The block of a row that has been laid out; -1 is the title."""
        return bisect_right(self._begins, row) - 1

    def _add(self) -> None:
        index = self.laid_out
        block = self._blocks[index]
        role = Role.LEAD if self._lead and index == 0 and isinstance(block, Paragraph) else Role.TEXT
        self._begins.append(len(self._lines))
        self._lines.extend([Line()] * self._gap(index))
        self._starts.append(len(self._lines))
        self._lines.extend(lay_out(block, self._width, self._embed, role=role))

    def _gap(self, index: int) -> int:
        """Empty rows before a block: room before a heading, and a lesser heading close to its text."""
        if index == 0:
            return 1 if self._title else 0
        before, block = self._blocks[index - 1], self._blocks[index]
        if isinstance(before, Heading):
            return 1 if before.level <= 2 else 0
        return 2 if isinstance(block, Heading) and block.level <= 2 else 1
