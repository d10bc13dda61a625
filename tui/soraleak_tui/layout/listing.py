"""Lists to choose from, and the table of keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap

_BESIDE = 60
"""Cells from which the second column stands beside the first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: what it is called, more about it, and a remark in quiet."""

    target: str
    sign: str
    """A short name before it: an id, a number."""
    title: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading."""

    heading: str
    entries: Sequence[Entry]


def listing(title: str, introduction: str, sections: Sequence[Section], width: int) -> tuple[Line, ...]:
    """A titled list; every entry is a target."""
    lines = [*wrap([Span(title, Role.TITLE)], width)]
    if introduction:
        lines += [*wrap([Span(introduction, Role.MUTED)], width)]
    for section in sections:
        lines.append(Line())
        if section.heading:
            lines += wrap([Span(section.heading, Role.HEADING)], width)
        sign = max((cell_len(entry.sign) for entry in section.entries), default=0)
        lines += [filled(line, width, entry.target) for entry in section.entries for line in _entry(entry, sign, width)]
    return tuple(lines)


def filled(line: Line, width: int, target: str) -> Line:
    """The line with blanks up to the width that stand for the target too, so that it can be lit as a bar."""
    blank = width - line.width
    return Line((*line.spans, Span(" " * blank, target=target, furniture=True)), line.join) if blank > 0 else line


def _entry(entry: Entry, sign_width: int, width: int) -> tuple[Line, ...]:
    blank = " " * (sign_width - cell_len(entry.sign) + 2)
    sign = [Span(entry.sign + blank, Role.KEY, target=entry.target)]
    indent = [Span(" " * (sign_width + 2), target=entry.target)]
    head = wrap([Span(entry.title, Role.TEXT, target=entry.target)], width, first=sign, rest=indent)
    if not entry.remark:
        return head
    remark = Span(entry.remark, Role.MUTED, target=entry.target)
    room = width - head[-1].width - 3
    if len(head) == 1 and cell_len(entry.remark) <= room:
        return (Line((*head[0].spans, Span("   ", target=entry.target, furniture=True), remark)),)
    return (*head, *wrap([remark], width, first=indent, rest=indent))


def key_table(sections: Sequence[Section], width: int) -> tuple[Line, ...]:
    """Keys and what they do, in sections; keys beside the sentences where there is room.

    The sign of an entry is its keys, the title its sentence; an entry with a target can be chosen.
    """
    keys = max((cell_len(entry.sign) for section in sections for entry in section.entries), default=0)
    beside = width >= _BESIDE or keys + 20 <= width
    lines: list[Line] = []
    for section in sections:
        lines += [*([Line()] if lines else []), *wrap([Span(section.heading, Role.HEADING)], width)]
        for entry in section.entries:
            rows = _key_beside(entry, keys, width) if beside else _key_above(entry, width)
            lines += (filled(row, width, entry.target) for row in rows) if entry.target else rows
    return tuple(lines)


def _key_beside(entry: Entry, keys: int, width: int) -> tuple[Line, ...]:
    target = entry.target or None
    first = [Span(entry.sign + " " * (keys - cell_len(entry.sign) + 3), Role.KEY, target=target)]
    rest = [Span(" " * (keys + 3), target=target)]
    return wrap([Span(entry.title, target=target)], width, first=first, rest=rest)


def _key_above(entry: Entry, width: int) -> tuple[Line, ...]:
    target = entry.target or None
    sentence = wrap([Span(entry.title, target=target)], width, first=[Span("  ", target=target)])
    return (*wrap([Span(entry.sign, Role.KEY, target=target)], width), *sentence)
