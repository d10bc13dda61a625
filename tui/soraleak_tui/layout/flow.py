"""Flow: a page as rows, laid out as far as it has been read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from soraleak_tui.domain.prose import Block, Heading
from soraleak_tui.layout.blocks import Embed
from soraleak_tui.layout.galley import Galley
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.walk import passages_of, text_of


class Flow:
    """The rows of a page at one width, counted from 0; a new width wants a new Flow.

    Blocks are laid out when a row of theirs is asked for, and not before, until ``complete`` is called. Rows beyond
    the end are empty. The title, if there is one, stands at the top; with ``lead`` the page's opening paragraph has
    a role of its own.
    """

    def __init__(
        self, blocks: Sequence[Block], width: int, embed: Embed | None = None, title: str = "", *, lead: bool = False
    ) -> None:
        self.width = max(1, width)
        self._blocks = tuple(blocks)
        self._galley = Galley(self._blocks, self.width, embed, title, lead=lead)

    @property
    def height(self) -> int:
        """Rows in all: exact once the page is complete, an estimate before."""
        return self._galley.height

    @property
    def laid_out(self) -> int:
        """How many blocks have been laid out so far."""
        return self._galley.laid_out

    def line(self, y: int) -> Line:
        """The line in row ``y``; an empty one beyond the end."""
        return next(iter(self._galley.lines(range(y, y + 1))), Line()) if y >= 0 else Line()

    def complete(self) -> None:
        """Lay out what is left."""
        self._galley.rows_of(len(self._blocks) - 1)

    @cached_property
    def _passages(self) -> dict[str, int]:
        return passages_of(self._blocks)

    @property
    def passages(self) -> tuple[str, ...]:
        """The ids of the passages that have words, in reading order."""
        return tuple(self._passages)

    def rows_of_passage(self, passage: str) -> range:
        """The rows that the passage stands in, from its first to its last; empty where the page has no such passage."""
        if passage not in self._passages:
            return range(0)
        rows = self._galley.rows_of(self._passages[passage])
        lines = self._galley.lines(rows)
        found = [y for y, line in zip(rows, lines, strict=True) if any(span.target == passage for span in line.spans)]
        return range(found[0], found[-1] + 1) if found else range(0)

    @cached_property
    def headings(self) -> tuple[tuple[int, str, str], ...]:
        """Level, words and slug of every heading of the page itself, in reading order."""
        return tuple((block.level, text_of(block.inline), block.slug) for _, block in self._heading_blocks)

    @cached_property
    def _heading_blocks(self) -> tuple[tuple[int, Heading], ...]:
        return tuple((index, block) for index, block in enumerate(self._blocks) if isinstance(block, Heading))

    def row_of_heading(self, slug: str) -> int:
        """The first row of a heading; KeyError where there is none of that slug."""
        for index, heading in self._heading_blocks:
            if heading.slug == slug:
                return self._galley.rows_of(index).start
        raise KeyError(slug)

    def heading_at(self, y: int) -> str | None:
        """The slug of the heading that row ``y`` stands under; None above the first."""
        block = self._galley.block_at(self._galley.reach_row(y))
        found = bisect_right(self._heading_blocks, block, key=lambda pair: pair[0])
        return self._heading_blocks[found - 1][1].slug if found else None

    def offset_at(self, y: int) -> tuple[int, int]:
        """The place of the first word in row ``y``, the same at every width: its block, and the characters before it.

        Characters are those of the block's words without blanks; the title is block -1. In a table the place is as
        exact as its rows are.
        """
        y = self._galley.reach_row(y)
        block = self._galley.block_at(y)
        rows = self._galley.rows_of(block)
        return block, sum(map(_letters, self._galley.lines(range(rows.start, y)))) if y > rows.start else 0

    def row_at(self, block: int, offset: int) -> int:
        """The row of a place that ``offset_at`` gave, at this or another width; the nearest where there is none."""
        rows = self._galley.rows_of(min(block, len(self._blocks) - 1))
        starts = list(accumulate(map(_letters, self._galley.lines(rows)), initial=0))[:-1]
        return rows.start + max(0, bisect_right(starts, offset) - 1)


def _letters(line: Line) -> int:
    return sum(len(span.text) - span.text.count(" ") for span in line.spans if not span.furniture)
