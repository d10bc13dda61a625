"""Words: what stands on the screen of a block of a page, without laying it out."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Table,
)


def words_of(block: Block) -> str:
    """The words across emphasis and links; a newline between paragraphs, items, cells and lines of code.

    A comparison and a break have none of their own.
    """
    return "\n".join(_paragraphs(block))


def passages_in(block: Block) -> tuple[str, ...]:
    """The ids of the passages that have words in the block, in reading order."""
    runs = (run for leaf in _leaves(block) for inline in _inlines(leaf) for run in inline)
    return tuple(dict.fromkeys(run.passage for run in runs if run.passage is not None and run.text.strip()))


def _paragraphs(block: Block) -> Iterator[str]:
    for each in _leaves(block):
        if isinstance(each, CodeBlock):
            yield each.text.removesuffix("\n")
        else:
            yield from ("".join(run.text for run in inline) for inline in _inlines(each))


def _leaves(block: Block) -> Iterator[Block]:
    """The blocks that have words themselves, in reading order."""
    match block:
        case BlockQuote(blocks):
            children = blocks
        case ListBlock(items):
            children = tuple(child for item in items for child in item)
        case _:
            yield block
            return
    for child in children:
        yield from _leaves(child)


def _inlines(leaf: Block) -> Iterator[Inline]:
    match leaf:
        case Paragraph(inline) | Heading(_, inline):
            yield inline
        case Table(header, rows):
            for row in (header, *rows):
                yield from row
        case _:
            return
