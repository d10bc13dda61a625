"""Inline: runs of a page -> spans, and the small moves that all blocks share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from soraleak_tui.domain.prose import Inline, Mark
from soraleak_tui.layout.line import Line, Role, Span

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NARROWEST = 4
"""Cells that must be left for words; a margin that would leave less is not drawn."""


def spans_of(inline: Inline, role: Role = Role.TEXT) -> tuple[Span, ...]:
    """The runs as spans of one role; the passage of a run is the span's target, and its raised number ends it."""
    return tuple(_spans_of(inline, role))


def _spans_of(inline: Inline, role: Role) -> Iterator[Span]:
    for run, after in zip_longest(inline, inline[1:]):
        yield Span(run.text, role, run.marks, run.passage, run.link)
        if run.passage is not None and (after is None or after.passage != run.passage):
            yield Span(raised(run.passage), Role.MARKER, target=run.passage, furniture=True)


def raised(passage: str) -> str:
    """The running number of a passage as raised digits: quiet, and no part of the words."""
    return passage.rpartition("#")[2].translate(_RAISED)


def furniture(text: str, role: Role = Role.MARKER) -> Span:
    """A piece of a line that is no part of the words."""
    return Span(text, role, furniture=True)


def titled(title: str, target: str | None = None) -> list[Span]:
    """The title of a source beside words of ours: slanted, and said to be one for where nothing slants."""
    return [
        Span("titled ", Role.MUTED, target=target, furniture=True),
        Span(title, marks=Mark.EMPHASIS, target=target),
    ]


def cells(spans: Iterable[Span]) -> int:
    """Cells that the spans take side by side."""
    return cell_len("".join(span.text for span in spans))


def room_beside(width: int, margin: str) -> tuple[int, str]:
    """Cells left beside a margin, and the margin; none is drawn where too few cells would be left."""
    left = width - cell_len(margin)
    return (left, margin) if left >= NARROWEST else (width, "")


def beside(lines: Sequence[Line], first: str, rest: str) -> tuple[Line, ...]:
    """The lines with a margin before the first of them and one before the others, without blanks at the end."""
    return tuple(_with_margin(line, rest if number else first) for number, line in enumerate(lines))


def _with_margin(line: Line, margin: str) -> Line:
    margin = margin if line.spans else margin.rstrip()
    return Line((furniture(margin), *line.spans), line.join) if margin else line


def stacked(groups: Iterable[Sequence[Line]], *, gap: bool) -> tuple[Line, ...]:
    """Groups of lines one under the other, with an empty line between two of them where there is a gap."""
    lines: list[Line] = []
    for number, group in enumerate(groups):
        if gap and number:
            lines.append(Line())
        lines.extend(group)
    return tuple(lines)
