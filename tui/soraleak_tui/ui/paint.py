"""Lines into styled strips: the only module that turns the words of a dossier into something a terminal shows.

Words travel as plain strings in segments, never as markup, so that ``[sic]`` stays what it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.strip import Strip

from soraleak_tui.domain.prose import Mark
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.pointing import Piece, Pointer, pointed

HYPERLINKS = "-hyperlinks"
"""Class of an app whose terminal understands hyperlinks."""
_OTHERS = ("cursor", "bar", "hit", "here")
LOOKS = frozenset(f"lines--{name}" for name in (*Role, *_OTHERS))
"""Component classes of an app that shows lines. They are the app's, for Textual makes a node and goes through all rules
for every component class of every widget: it would take longer than all else that opens a screen."""
_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_MARKS: Mapping[Mark, Style] = {
    Mark.EMPHASIS: Style(italic=True),
    Mark.STRONG: Style(bold=True),
    Mark.STRUCK: Style(strike=True),
}


@dataclass(frozen=True, slots=True)
class Inks:
    """The styles of one view: one for each role, one for the thing under the cursor, one for the bars beside it, and
    those of hits and of the hit that one has come to.
    """

    roles: Mapping[Role, Style]
    cursor: Style
    bar: Style
    hit: Style = field(default_factory=Style.null)
    here: Style = field(default_factory=Style.null)
    hyperlinks: bool = False
    """Whether the terminal is told where links lead."""

    def of(self, span: Span) -> Style:
        """How a span looks."""
        style = self.roles[Role.CODE if span.marks & Mark.CODE else span.role]
        for mark, look in _MARKS.items():
            if span.marks & mark:
                style += look
        if span.link:
            style += Style(underline=True, link=_encoded(span.link) if self.hyperlinks else None)
        return style


def inks_of(app: App[None]) -> Inks:
    """The styles that the style sheet gives the component classes of the app, under the theme of now."""
    roles = {role: app.get_component_styles(f"lines--{role}").rich_style for role in Role}
    over = {name: app.get_component_styles(f"lines--{name}").partial_rich_style for name in _OTHERS}
    cursor, hit, here = over["cursor"], over["hit"], over["here"]
    if app.no_color:
        cursor += Style(reverse=True)
        hit, here = hit + Style(underline=True), here + Style(reverse=True)
        roles[Role.REACHED] += Style(underline=True)
        roles[Role.PINNED] += Style(underline=True)
    bar = app.get_component_styles("lines--bar").rich_style
    return Inks(roles, cursor, bar, hit, here, hyperlinks=app.has_class(HYPERLINKS))


def _encoded(address: str) -> str:
    """The address in the characters that a terminal takes in a hyperlink: printable ASCII."""
    return quote(address, safe=_ASCII)


def paint(line: Line, inks: Inks, margin: int, pointer: Pointer | None = None, *, bars: bool = False) -> Strip:
    """One row: ``margin`` blank cells, then the line; what the pointer points at stands out, between bars if wanted."""
    return Strip([Segment(piece.span.text, _style(piece, inks)) for piece in pointed(line, margin, pointer, bars=bars)])


def _style(piece: Piece, inks: Inks) -> Style:
    if piece.bar:
        return inks.bar
    # What one has come to has a paper of its own, which that of the cursor would take away.
    lit = piece.lit and piece.span.role is not Role.REACHED
    return inks.of(piece.span) + inks.cursor if lit else inks.of(piece.span)


def joined(strip: Strip) -> Strip:
    """The same cells in as few pieces as may be: blanks have no ink, and take that of the words beside them.

    Every piece costs some forty bytes on the way to the terminal, twice as many as most words.
    """
    pieces: list[Segment] = []
    for segment in strip:
        before = pieces[-1] if pieces else None
        if before is None or not _alike(before, segment):
            pieces.append(segment)
        else:
            pieces[-1] = Segment(before.text + segment.text, (segment if _blank(before) else before).style)
    return Strip(pieces, strip.cell_length)


def looked(strip: Strip, looks: Sequence[tuple[int, int, Style]]) -> Strip:
    """The same row with other looks over those that it has; each from one character to another, in order."""
    if not looks:
        return strip
    segments: list[Segment] = []
    at = 0
    for text, style, _ in strip:
        base, end, done = style or Style.null(), at + len(text), at
        for start, stop, look in looks:
            first, last = max(start, done), min(stop, end)
            if first < last:
                segments.append(Segment(text[done - at : first - at], base))
                segments.append(Segment(text[first - at : last - at], base + look))
                done = last
        segments.append(Segment(text[done - at :], base))
        at = end
    return Strip([segment for segment in segments if segment.text], strip.cell_length)


def _alike(one: Segment, other: Segment) -> bool:
    if one.style == other.style:
        return True
    return (_blank(one) or _blank(other)) and _paper(one) == _paper(other)


def _blank(segment: Segment) -> bool:
    return not segment.text.strip(" ")


def _paper(segment: Segment) -> tuple[object, ...]:
    """All of a piece's look that shows on a blank."""
    style = segment.style or Style.null()
    return style.bgcolor, style.underline, style.strike, style.reverse, style.meta
