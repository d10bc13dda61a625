"""Code: text shown as it is, each long line broken where the room ends, and a sign where it goes on."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.prose import CodeBlock
from soraleak_tui.layout.inline import furniture, room_beside
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.measure import measure

_MARGIN = "  "
_GOES_ON = "╰ "
TAB = 4
"""Cells between two stops of a tab."""


def lay_out_code(block: CodeBlock, width: int) -> tuple[Line, ...]:
    """The code line by line; a tab goes on to the next multiple of four cells, all else is kept."""
    room, margin = room_beside(width, _MARGIN)
    text = block.text.removesuffix("\n").expandtabs(TAB)
    return tuple(line for row in text.split("\n") for line in _row(row, room, margin))


def _row(text: str, room: int, margin: str) -> Iterator[Line]:
    ruler = measure(text)
    start = 0
    while (end := ruler.reach(start, room)) < len(text):
        end = end if end > start else ruler.step(start)
        yield _line(text[start:end], margin, starts=start == 0, ends=end == len(text))
        start = end
    if start < len(text) or not text:
        yield _line(text[start:], margin, starts=start == 0, ends=True)


def _line(text: str, margin: str, *, starts: bool, ends: bool) -> Line:
    before = margin if starts else _GOES_ON[: len(margin)]
    spans = (furniture(before),) if before and text else ()
    words = (Span(text, Role.CODE),) if text else ()
    return Line(spans + words, "\n" if ends else "")
