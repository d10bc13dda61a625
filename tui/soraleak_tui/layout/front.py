"""The front page: title, the story in short, the panes with what each rests on, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len

from soraleak_tui.domain.face import Face, Pane, Way
from soraleak_tui.domain.inline import Mark
from soraleak_tui.layout.line import Line, Role, Span, filled
from soraleak_tui.layout.wrap import wrap

PLACE = "Front page"
"""What the status line says there."""
WIDEST = 118
"""The longest line, in cells."""
TWO_COLUMNS = 96
"""Cells from which the panes stand two by two."""
_MEASURE = 92
_ROOMY = 60
"""Cells from which a pane has more than its title."""
_GUTTER = 4
_BETWEEN = 3
"""Cells between two ways."""


def front(page: Face, width: int) -> tuple[Line, ...]:
    """The front page at a width in cells; the targets are those of the panes and the ways.

    Two by two where there is room, else one pane under the other; in a small window the list comes before the story.
    """
    story = [Span(run.text, Role.LEAD, run.marks & ~Mark.CODE) for run in page.story]
    told = [*wrap([Span(page.subtitle, Role.MUTED)], width), Line(), *wrap(story, min(width, _MEASURE)), Line()]
    if width < _ROOMY:
        panes = [line for pane in page.panes for line in _filled(_title(pane, width), width, pane)]
        return (*_masthead(page, width), *panes, *_ways(page.ways, width), Line(), *told)
    if width < TWO_COLUMNS:
        panes = [line for pane in page.panes for line in _short(pane, width)]
        return (*_masthead(page, width), *told, *panes, Line(), *_ways(page.ways, width))
    half = (width - _GUTTER) // 2
    panes = _pairs([_pane(pane, half) for pane in page.panes], half)
    return (*_masthead(page, width), *told, *panes, *_ways(page.ways, width))


def _masthead(page: Face, width: int) -> tuple[Line, ...]:
    title = Span(page.title.upper(), Role.TITLE)
    blank = width - cell_len(title.text) - cell_len(page.date)
    if blank < 2:
        return (*wrap([title], width), *wrap([Span(page.date, Role.MUTED)], width))
    return (Line((title, Span(" " * blank, furniture=True), Span(page.date, Role.MUTED))),)


def _pane(pane: Pane, width: int) -> tuple[Line, ...]:
    counts = _indented(pane, pane.counts, Role.MUTED, width)
    return _filled((*_title(pane, width), *_indented(pane, pane.standfirst, Role.TEXT, width), *counts), width, pane)


def _short(pane: Pane, width: int) -> tuple[Line, ...]:
    """The pane in as few rows as may be: its counts stand behind the title where there is room."""
    title = _title(pane, width)
    blank = width - title[0].width - cell_len(pane.counts)
    if len(title) > 1 or blank < 2:
        return _pane(pane, width)
    gap = Span(" " * blank, target=pane.target, furniture=True)
    head = Line((*title[0].spans, gap, Span(pane.counts, Role.MUTED, target=pane.target)))
    return _filled((head, *_indented(pane, pane.standfirst, Role.TEXT, width)), width, pane)


def _title(pane: Pane, width: int) -> tuple[Line, ...]:
    key = Span(f"{pane.key}  ", Role.KEY, target=pane.target, furniture=True)
    title = Span(pane.title, Role.LABEL, target=pane.target)
    return wrap([title], width, first=[key], rest=[_indent(pane)])


def _indent(pane: Pane) -> Span:
    return Span(" " * (len(pane.key) + 2), target=pane.target, furniture=True)


def _indented(pane: Pane, text: str, role: Role, width: int) -> tuple[Line, ...]:
    indent = [_indent(pane)]
    return wrap([Span(text, role, target=pane.target)], width, first=indent, rest=indent) if text else ()


def _filled(lines: Sequence[Line], width: int, pane: Pane) -> tuple[Line, ...]:
    return tuple(filled(line, width, pane.target) for line in lines)


def _pairs(panes: Sequence[tuple[Line, ...]], width: int) -> list[Line]:
    """Two panes beside each other, rows at one height."""
    lines = []
    for left, right in zip_longest(panes[::2], panes[1::2], fillvalue=()):
        for one, other in zip_longest(left, right, fillvalue=Line()):
            blank = Span(" " * (width - one.width + _GUTTER), furniture=True)
            lines.append(Line((*one.spans, blank, *other.spans)))
        lines.append(Line())
    return lines


def _ways(ways: Sequence[Way], width: int) -> list[Line]:
    """The other ways on: in rows with their counts where there is room for two columns, else in a row without.

    Where that has no room either, they stand one under the other.
    """
    if width >= TWO_COLUMNS:
        return _in_rows([_way(way, counts=True) for way in ways], width)
    bare = [_way(way, counts=False) for way in ways]
    if sum(map(_cells, bare)) + _BETWEEN * (len(ways) - 1) <= width:
        return _in_rows(bare, width)
    return [line for way in ways for line in wrap(_way(way, counts=width >= _ROOMY), width)]


def _in_rows(ways: Sequence[tuple[Span, ...]], width: int) -> list[Line]:
    """As many in a row as fit; each has room for itself."""
    rows: list[list[Span]] = []
    for way in ways:
        if rows and _cells(rows[-1]) + _BETWEEN + _cells(way) <= width:
            rows[-1] += [Span(" " * _BETWEEN, furniture=True), *way]
        else:
            rows.append([*way])
    return [line for row in rows for line in wrap(row, width)]


def _cells(spans: Sequence[Span]) -> int:
    return sum(cell_len(span.text) for span in spans)


def _way(way: Way, *, counts: bool) -> tuple[Span, ...]:
    key = Span(f"{way.key}  ", Role.KEY, target=way.target, furniture=True)
    title = Span(way.title, Role.LABEL, target=way.target)
    shown = Span(f"  {way.counts}", Role.MUTED, target=way.target)
    return (key, title, shown) if counts and way.counts else (key, title)
