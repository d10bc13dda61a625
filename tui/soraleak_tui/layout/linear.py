"""Linear: one block of a page -> pieces of text that are understood when they are heard one after the other.

No indent, column, frame or sign has a meaning here. Where a list stands within another, an item's marker names both;
what begins and ends is told in words; the cells of a table stand behind the names of their columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    Inline,
    ListBlock,
    Mark,
    Paragraph,
    RuleBlock,
    Run,
    Table,
)
from soraleak_tui.layout.code import TAB
from soraleak_tui.layout.inline import raised
from soraleak_tui.layout.walk import links_of, passages_of, text_of

_BULLET = "•"
_CONTINUED = "(continued) "


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page, and what is to be told behind it."""

    text: str
    """One row or several; where a comparison stands here, the markers of the lists around it."""
    passages: tuple[str, ...] = ()
    """The passages whose words are in it, in reading order."""
    links: tuple[tuple[str, str], ...] = ()
    """The words and the address of every link in it."""
    comparison: ComparisonBlock | None = None
    close: bool = False
    """Whether it belongs so close to the piece before that no empty row parts the two."""


def parts(block: Block) -> Iterator[Part]:
    """The pieces of a block in reading order; a list comes item by item, a table row by row, so that evidence is near.

    The words are those of the page, with the raised number behind a passage.
    """
    return _parts(block, "")


def _parts(block: Block, lead: str) -> Iterator[Part]:
    match block:
        case Paragraph(inline) | Heading(_, inline):
            yield _part(lead + spoken(inline), inline)
        case ListBlock():
            yield from _list(block, lead)
        case Table():
            yield from _table(block, lead)
        case BlockQuote():
            yield from _quote(block, lead)
        case CodeBlock(text):
            yield Part(f"{lead}Code begins.\n{text.removesuffix(chr(10)).expandtabs(TAB)}\nCode ends.")
        case RuleBlock():
            yield Part(f"{lead}Section break.")
        case ComparisonBlock():
            yield Part(lead.rstrip(), comparison=block)


def _part(text: str, *inlines: Inline) -> Part:
    held = tuple(map(Paragraph, inlines))
    return Part(text, tuple(passages_of(held)), links_of(held))


def spoken(inline: Inline) -> str:
    """The words, with what is struck out named so, and the raised number of each passage behind it."""
    return "".join(_spoken(inline))


def _spoken(inline: Inline) -> Iterator[str]:
    before: Run | None = None
    for run, after in zip_longest(inline, inline[1:]):
        if _is_struck(run) and not _is_struck(before):
            yield "(struck out: "
        yield run.text
        if _is_struck(run) and not _is_struck(after):
            yield ")"
        if run.passage is not None and (after is None or after.passage != run.passage):
            yield raised(run.passage)
        before = run


def _is_struck(run: Run | None) -> bool:
    return run is not None and bool(run.marks & Mark.STRUCK)


def _list(block: ListBlock, lead: str) -> Iterator[Part]:
    started = bool(lead)
    for part in _items(block, lead):
        yield replace(part, close=block.tight and started)
        started = True


def _items(block: ListBlock, lead: str) -> Iterator[Part]:
    for number, item in enumerate(block.items):
        marker = f"{lead}{_BULLET if block.start is None else f'{block.start + number}.'} "
        if not item:
            yield Part(f"{marker}(empty)")
        for place, child in enumerate(item):
            goes_on = place > 0 and not isinstance(child, ListBlock)
            yield from _parts(child, marker + _CONTINUED if goes_on else marker)


def _quote(block: BlockQuote, lead: str) -> Iterator[Part]:
    """All in one, so that nothing of ours comes between its words."""
    inside = [part for child in block.blocks for part in _parts(child, "")]
    words = [part.text for part in inside if part.comparison is None]
    passages = tuple(passage for part in inside for passage in part.passages)
    links = tuple(link for part in inside for link in part.links)
    yield Part("\n".join([f"{lead}Quote begins.", *words, "Quote ends."]), passages, links)
    yield from (part for part in inside if part.comparison is not None)


def _table(table: Table, lead: str) -> Iterator[Part]:
    count = max(len(row) for row in (table.header, *table.rows))
    header = (*table.header, *((),) * count)[:count]
    names = [text_of(cell).strip() or f"Column {number}" for number, cell in enumerate(header, 1)]
    told = ", ".join(spoken(cell).replace("\n", " ").strip() or names[at] for at, cell in enumerate(header))
    yield _part(f"{lead}Table begins: {counted(len(table.rows), 'row')}, {counted(count, 'column')}: {told}.", *header)
    for number, row in enumerate(table.rows, 1):
        values = (
            spoken(cell).replace("\n", " ").strip() or "empty" for cell, _ in zip_longest(row, names, fillvalue=())
        )
        cells = (f"{name}: {value}" for name, value in zip(names, values, strict=True))
        yield _part("\n".join([f"Row {number}.", *cells]), *row)
    yield Part("Table ends.")
