"""Walk: what blocks hold, without laying them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
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
