"""Plan: what is known of a page before it is laid out: how high its blocks may be, and where its headings and passages
begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.cells import cell_len

from soraleak_tui.domain.prose import Block, BlockQuote, CodeBlock, ComparisonBlock, Heading, ListBlock, Plan, Table
from soraleak_tui.layout.walk import children, inlines, links_of, passages_of

_COMPARISON = 14
"""Rows that a comparison inside a page often takes."""
_SPARE = 2
"""Cells of a line that words seldom fill."""


def plan_of(blocks: Sequence[Block]) -> Plan:
    """The plan of a page; takes time in proportion to its words."""
    sizes = [_size(block) for block in blocks]
    return Plan(
        gaps=[_gap(before, block) for before, block in pairwise((None, *blocks))],
        rows=[rows for rows, _ in sizes],
        cells=[cells for _, cells in sizes],
        headings=tuple((index, block) for index, block in enumerate(blocks) if isinstance(block, Heading)),
        passages=passages_of(blocks),
        links=links_of(blocks),
    )


def guesses(plan: Plan, width: int) -> list[int]:
    """About how many rows each block will take at a width in cells, the empty ones before it included."""
    room = max(1, width - _SPARE)
    found = zip(plan.gaps, plan.rows, plan.cells, strict=True)
    return [gap + rows + cells // room for gap, rows, cells in found]


def _gap(before: Block | None, block: Block | None) -> int:
    """Empty rows before a block: room before a heading, and a lesser heading close to its text."""
    if before is None:
        return 0
    if isinstance(before, Heading):
        return 1 if before.level <= 2 else 0
    return 2 if isinstance(block, Heading) and block.level <= 2 else 1


def _size(block: Block) -> tuple[int, int]:
    """Rows that a block takes at any width, and the cells of words that take more rows where there is less room."""
    match block:
        case CodeBlock(text):
            return text.rstrip("\n").count("\n") + 1, 0
        case ComparisonBlock():
            return _COMPARISON, 0
        case Table(_, rows):
            return 2 + len(rows), _cells(block)
        case ListBlock(items, _, tight):
            inside = [_size(child) for child in children(block)]
            return sum(rows for rows, _ in inside) + (0 if tight else len(items)), sum(cells for _, cells in inside)
        case BlockQuote(blocks):
            inside = [_size(child) for child in blocks]
            return sum(rows + 1 for rows, _ in inside), sum(cells for _, cells in inside)
        case _:
            return 1, _cells(block)


def _cells(block: Block) -> int:
    return sum(cell_len(run.text) for inline in inlines(block) for run in inline)
