"""Blocks: one block of a page -> Lines, in the manners of a well-set book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    ListBlock,
    Paragraph,
    RuleBlock,
    Table,
)
from soraleak_tui.layout.code import lay_out_code
from soraleak_tui.layout.inline import beside, furniture, room_beside, spans_of, stacked
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.table import lay_out_table
from soraleak_tui.layout.wrap import wrap

Embed = Callable[[ComparisonBlock, int], tuple[Line, ...]]
"""Draws a comparison inside a page at a width."""

_BULLETS = ("•", "–", "▪")
_BAR = "▏ "
_BREAK = "*   *   *"


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a block must know of the blocks around it."""

    embed: Embed | None
    role: Role
    depth: int = 0
    """Lists around it."""


def lay_out(block: Block, width: int, embed: Embed | None = None, *, role: Role = Role.TEXT) -> tuple[Line, ...]:
    """One block without margins, at least one line, in ``width`` cells; ``role`` is that of its running text.

    Without ``embed`` a comparison is one sentence that names the statement and the sources.
    """
    return _lines(block, max(1, width), _Setting(embed, role))


def _lines(block: Block, width: int, setting: _Setting) -> tuple[Line, ...]:
    match block:
        case Paragraph(inline):
            return wrap(spans_of(inline, setting.role), width)
        case Heading(level, inline):
            return wrap(spans_of(inline, Role.HEADING if level <= 2 else Role.SUBHEADING), width)
        case ListBlock():
            return _list(block, width, setting)
        case BlockQuote():
            return _quote(block, width, setting)
        case _:
            return _others(block, width, setting)


def _others(block: Table | CodeBlock | RuleBlock | ComparisonBlock, width: int, setting: _Setting) -> tuple[Line, ...]:
    match block:
        case Table():
            return lay_out_table(block, width, setting.role)
        case CodeBlock():
            return lay_out_code(block, width)
        case RuleBlock():
            mark = _BREAK if width >= len(_BREAK) else "*"
            return (Line((furniture(" " * ((width - len(mark)) // 2) + mark, Role.RULE),)),)
        case ComparisonBlock():
            return setting.embed(block, width) if setting.embed else _named(block, width)


def _named(block: ComparisonBlock, width: int) -> tuple[Line, ...]:
    sources = ", ".join(block.sources) or "every source that has it"
    return wrap((Span(f"Comparison of {block.statement} in {sources}", Role.MUTED),), width)


def _quote(block: BlockQuote, width: int, setting: _Setting) -> tuple[Line, ...]:
    room, bar = room_beside(width, _BAR)
    inside = replace(setting, role=Role.QUOTE)
    return beside(stacked((_lines(child, room, inside) for child in block.blocks), gap=True) or (Line(),), bar, bar)


def _list(block: ListBlock, width: int, setting: _Setting) -> tuple[Line, ...]:
    markers = _markers(block, setting.depth)
    room, margin = room_beside(width, " " * max(map(len, markers), default=0))
    inside = replace(setting, depth=setting.depth + 1)
    items = []
    for marker, blocks in zip(markers, block.items, strict=True):
        lines = stacked((_lines(child, room, inside) for child in blocks), gap=not block.tight) or (Line(),)
        items.append(beside(lines, marker.rjust(len(margin)) if margin else "", margin))
    return stacked(items, gap=not block.tight) or (Line(),)


def _markers(block: ListBlock, depth: int) -> list[str]:
    if block.start is None:
        return [_BULLETS[min(depth, len(_BULLETS) - 1)] + " "] * len(block.items)
    return [f"{block.start + number}. " for number in range(len(block.items))]
