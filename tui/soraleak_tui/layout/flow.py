"""Flow: a page as rows, laid out where it is looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from soraleak_tui.domain.prose import Block, Heading, Paragraph, Plan
from soraleak_tui.layout.blocks import Embed, lay_out
from soraleak_tui.layout.galley import Galley
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.plan import guesses, plan_of
from soraleak_tui.layout.walk import text_of
from soraleak_tui.layout.wrap import wrap


class Flow:
    """The rows of a page at one width, counted from 0; a new width wants a new Flow.

    Blocks are laid out when a row of theirs is asked for, and not before, in whatever order; the galley has them as
    its items, the title before the first. Rows beyond the end are empty. With ``lead`` the page's opening paragraph
    has a role of its own. The title is block -1.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        width: int,
        embed: Embed | None = None,
        title: str = "",
        *,
        lead: bool = False,
        plan: Plan | None = None,
    ) -> None:
        self.width = max(1, width)
        self._blocks = blocks
        self._embed = embed
        self._title = (Span(title, Role.TITLE),) if title else ()
        self._lead = lead
        self.plan = plan_of(blocks) if plan is None else plan
        """What is known of the page without laying it out."""
        heights = guesses(self.plan, self.width)
        if title:
            heights = [len(wrap(self._title, self.width)), *heights]
        self._before = len(heights) - len(blocks)
        self._guessed = list(accumulate(heights, initial=0))
        self.galley = Galley(heights, self._typeset)
        """The rows themselves."""

    @property
    def height(self) -> int:
        """Rows in all: exact once the page is complete, an estimate before."""
        return self.galley.height

    def line(self, y: int) -> Line:
        """The line in row ``y``; an empty one beyond the end."""
        return self.galley.line(y)

    def complete(self) -> None:
        """Lay out what is left."""
        while self.galley.correct(0):
            pass

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """The ids of the passages that have words, in reading order."""
        return tuple(self.plan.passages)

    def rows_of_passage(self, passage: str) -> range:
        """The rows that the passage stands in, from its first to its last; empty where the page has no such passage."""
        block = self.plan.passages.get(passage)
        if block is None:
            return range(0)
        lines = self.galley.lines(block + self._before)
        found = [y for y, line in enumerate(lines) if any(span.target == passage for span in line.spans)]
        start = self.galley.start(block + self._before)
        return range(start + found[0], start + found[-1] + 1) if found else range(0)

    def rows_of_block(self, block: int) -> range:
        """The rows of a block without the empty ones before it; it is laid out for that."""
        item = max(0, block + self._before)
        lines = self.galley.lines(item)
        start = self.galley.start(item)
        return range(start + self._gap(item), start + len(lines))

    @cached_property
    def headings(self) -> tuple[tuple[int, str, str], ...]:
        """Level, words and slug of every heading of the page itself, in reading order."""
        return tuple((block.level, text_of(block.inline), block.slug) for _, block in self.plan.headings)

    def row_of_heading(self, slug: str) -> int:
        """The first row of a heading; KeyError where there is none of that slug."""
        for index, heading in self.plan.headings:
            if heading.slug == slug:
                return self.rows_of_block(index).start
        raise KeyError(slug)

    def heading_at(self, y: int) -> str | None:
        """The slug of the heading that row ``y`` stands under; None above the first."""
        if not len(self.galley):
            return None
        block = self.galley.hold(y)[0] - self._before
        found = bisect_right(self.plan.headings, block, key=_block_of)
        return self.plan.headings[found - 1][1].slug if found else None

    def offset_at(self, y: int) -> tuple[int, int]:
        """The place of the first word in row ``y``, the same at every width: its block, and the characters before it.

        Characters are those of the block's words without blanks; the title is block -1. In a table the place is as
        exact as its rows are.
        """
        if not len(self.galley):
            return 0, 0
        item, within = self.galley.hold(y)
        return item - self._before, sum(map(_letters, self.galley.lines(item)[:within]))

    def row_at(self, block: int, offset: int) -> int:
        """The row of a place that ``offset_at`` gave, at this or another width; the nearest where there is none."""
        if not len(self.galley):
            return 0
        item = max(0, min(block + self._before, len(self.galley) - 1))
        lines, gap = self.galley.lines(item), self._gap(item)
        starts = list(accumulate(map(_letters, lines[gap:]), initial=0))[:-1]
        return self.galley.start(item) + gap + max(0, bisect_right(starts, offset) - 1)

    def share(self, block: int, offset: int, rows: int) -> float:
        """How much of the way to the last ``rows`` rows a place is, from 0 to 1 or a little more.

        Told by the first guesses, so that it does not change while the reader stays.
        """
        item = max(0, min(block + self._before, len(self._guessed) - 2))
        letters = sum(map(_letters, self.galley.lines(item))) if len(self.galley) else 0
        into = (self._guessed[item + 1] - self._guessed[item]) * min(1, offset / max(1, letters))
        return (self._guessed[item] + into) / max(1, self._guessed[-1] - rows)

    def _typeset(self, item: int) -> tuple[Line, ...]:
        if item < self._before:
            return wrap(self._title, self.width)
        index = item - self._before
        block = self._blocks[index]
        role = Role.LEAD if self._lead and index == 0 and isinstance(block, Paragraph) else Role.TEXT
        return (*(Line() for _ in range(self._gap(item))), *lay_out(block, self.width, self._embed, role=role))

    def _gap(self, item: int) -> int:
        """Empty rows before an item: none before the first."""
        if item <= 0:
            return 0
        return 1 if item == self._before else self.plan.gaps[item - self._before]


def _block_of(pair: tuple[int, Heading]) -> int:
    return pair[0]


def _letters(line: Line) -> int:
    return sum(len(span.text) - span.text.count(" ") for span in line.spans if not span.furniture)
