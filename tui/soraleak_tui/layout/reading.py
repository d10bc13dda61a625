"""Reading: what stands beside a page and below it, from where the reader stands in the page."""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.layout.flow import Flow
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.viewport import Viewport
from soraleak_tui.layout.wrap import wrap

MEASURE = 76
"""The longest line of running text, in cells."""
_ALL = 100
Headings = Sequence[tuple[int, str, str]]
"""Level, words and slug of each heading."""


def measured(width: int, measure: int = MEASURE) -> int:
    """Cells of a line in a window of that width, at least one: a blank is left at either side."""
    return max(1, min(measure, width - 2))


def margin_of(width: int, measure: int = MEASURE) -> int:
    """Blank cells that centre the lines."""
    return max(0, (width - measured(width, measure)) // 2)


def heading_here(flow: Flow, port: Viewport) -> str | None:
    """Slug of the heading that the top rows stand under."""
    row = min(port.top + 1, max(0, port.sheet.height - 1))
    return flow.heading_at(flow.row_at(*port.sheet.anchor_at(row)))


def percent(flow: Flow, port: Viewport) -> int:
    """How far the reader is; 100 when the last row is in sight."""
    if port.at_end:
        return _ALL
    return min(_ALL - 1, round(_ALL * flow.share(*port.sheet.anchor_at(port.top), port.rows)))


def place_in_words(title: str, headings: Headings, here: str | None) -> str:
    """The page and the heading."""
    heading = next((text for _level, text, slug in headings if slug == here), "")
    return " · ".join(part for part in (title, heading) if part)


def tail_of(share: int) -> str:
    """How far one is in a page, as it stands behind the place."""
    return f" · {share} %"


def outline(headings: Headings, here: str | None, width: int) -> tuple[Line, ...]:
    """Headings one under the other, that of the slug marked; each row leads to its slug."""
    lines: list[Line] = []
    for level, text, slug in headings:
        sign = "▸ " if slug == here else "  "
        indent = "  " * (level - 2)
        role = Role.LABEL if slug == here else Role.MUTED
        first = [Span(indent + sign, Role.KEY)]
        lines += wrap([Span(text, role, target=slug)], width, first=first, rest=[Span(indent + "  ")])
        lines.append(Line())
    return tuple(lines)


def beside(lines: Sequence[Line], row: int, height: int) -> tuple[Line, ...]:
    """Lines that begin in that row of a window, or higher where they would not fit into its height."""
    room = max(0, height - len(lines))
    return (*[Line()] * min(max(0, row), room), *lines)
