"""Walk: what blocks hold, without laying them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    RuleBlock,
    Table,
)


def inlines(block: Block) -> Iterator[Inline]:
    """Every stretch of running text in a block, in reading order."""
    match block:
        case Paragraph(inline) | Heading(_, inline):
            yield inline
        case Table(header, rows):
            yield from header
            for row in rows:
                yield from row
        case BlockQuote() | ListBlock():
            for child in children(block):
                yield from inlines(child)
        case _:
            return


def children(block: BlockQuote | ListBlock) -> Iterator[Block]:
    """The blocks inside a block."""
    for group in block.items if isinstance(block, ListBlock) else (block.blocks,):
        yield from group


def text_of(inline: Inline) -> str:
    """The words in one row."""
    return "".join(run.text for run in inline).replace("\n", " ")


def passages_of(blocks: Sequence[Block]) -> dict[str, int]:
    """The passages that have words to show, in reading order, each with the index of its first block."""
    found: dict[str, int] = {}
    for index, block in enumerate(blocks):
        for inline in inlines(block):
            for run in inline:
                if run.passage is not None and run.text.strip():
                    found.setdefault(run.passage, index)
    return found


def links_of(blocks: Sequence[Block]) -> tuple[tuple[str, str], ...]:
    """The words and the address of every link, in reading order; each address once, with its first words."""
    found: dict[str, str] = {}
    for inline in (inline for block in blocks for inline in inlines(block)):
        for address, runs in groupby(inline, key=lambda run: run.link):
            if address is not None:
                found.setdefault(address, text_of(tuple(runs)))
    return tuple((words, address) for address, words in found.items())


def estimate(block: Block, width: int) -> int:
    """About how many rows a block will take, from the number of its characters."""
    match block:
        case RuleBlock() | ComparisonBlock():
            return 1
        case CodeBlock(text):
            return text.count("\n") + 1
        case ListBlock(items, _, tight):
            inside = sum(estimate(child, width - 2) for child in children(block))
            return inside + (0 if tight else len(items))
        case BlockQuote(blocks):
            return sum(estimate(child, width - 2) + 1 for child in blocks)
        case Table(_, rows):
            return 2 + sum(_rows(sum(len(run.text) for cell in row for run in cell), width) for row in rows)
        case _:
            return sum(_rows(sum(len(run.text) for run in inline), width) for inline in inlines(block))


def _rows(characters: int, width: int) -> int:
    return 1 + characters // max(1, width - 2)
