"""Lines into styled strips: the only module that turns the words of a dossier into something a terminal shows.

Words travel as plain strings in segments, never as markup, so that ``[sic]`` stays what it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from soraleak_tui.domain.prose import Mark
from soraleak_tui.layout.line import Line, Role, Span

BAR = "┃"
_MARKS: Mapping[Mark, Style] = {
    Mark.EMPHASIS: Style(italic=True),
    Mark.STRONG: Style(bold=True),
    Mark.STRUCK: Style(strike=True),
}


@dataclass(frozen=True, slots=True)
class Inks:
    """The styles of one view: one for each role, one for the thing under the cursor, one for the bars beside it."""

    roles: Mapping[Role, Style]
    cursor: Style
    bar: Style

    def of(self, span: Span) -> Style:
        """How a span looks."""
        style = self.roles[Role.CODE if span.marks & Mark.CODE else span.role]
        for mark, look in _MARKS.items():
            if span.marks & mark:
                style += look
        if span.link:
            style += Style(underline=True)
        return style


@dataclass(frozen=True, slots=True)
class Pointer:
    """The thing under the cursor, and whether its first or its last row is meant."""

    target: str
    opens: bool
    closes: bool


def paint(line: Line, inks: Inks, margin: int, pointer: Pointer | None = None, *, bars: bool = False) -> Strip:
    """One row: ``margin`` blank cells, then the line; what the pointer points at stands out, between bars if wanted."""
    base = inks.roles[Role.TEXT]
    segments = [Segment(" " * margin, base)]
    hit = []
    for span in line.spans:
        style = inks.of(span)
        if pointer is not None and span.target == pointer.target:
            hit.append(len(segments))
            style += inks.cursor
        segments.append(Segment(span.text, style))
    if bars and hit and pointer is not None:
        _bar(segments, hit[0], hit[-1], inks, pointer)
    return Strip(segments).simplify()


def _bar(segments: list[Segment], first: int, last: int, inks: Inks, pointer: Pointer) -> None:
    """Put bars in the blanks before the first and behind the last segment, where there are blanks."""
    if pointer.closes:
        if last + 1 == len(segments):
            segments.append(Segment(BAR, inks.bar))
        elif segments[last + 1].text.startswith(" "):
            after = segments[last + 1]
            segments[last + 1 : last + 2] = [Segment(BAR, inks.bar), Segment(after.text[1:], after.style)]
    before = segments[first - 1]
    if pointer.opens and before.text.endswith(" "):
        segments[first - 1 : first] = [Segment(before.text[:-1], before.style), Segment(BAR, inks.bar)]
