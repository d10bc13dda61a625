"""The rows around a page: the panes above, where one is and the keys below, as much of each as fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len, set_cell_size

from soraleak_tui.domain.inline import Mark
from soraleak_tui.layout.line import Line, Role, Span

GAP = "   "
"""Blanks between two keys."""
Label = tuple[str, str]
"""A key as it is shown, and in a word what it does."""


def key_line(keys: Sequence[Label], last: Sequence[Label], width: int) -> Line:
    """As many of the keys as fit, from the left; those of ``last`` at the right, whatever happens to the others."""
    right = [span for number, label in enumerate(last) for span in _spans(label, "  " if number else "")]
    room = width - 2 - _cells(right) - 2
    left: list[Span] = []
    for label in keys:
        grown = [*left, *_spans(label, GAP if left else "")]
        if _cells(grown) > room:
            break
        left = grown
    blank = " " * max(1, width - 2 - _cells(left) - _cells(right))
    return Line((Span(" "), *left, Span(blank), *right, Span(" ")))


def _labels(titles: Sequence[str], numbers: Sequence[int], at: int | None) -> list[Span]:
    spans: list[Span] = []
    for number in numbers:
        role, mark = (Role.KEY, Mark.STRONG) if number == at else (Role.MUTED, Mark.NONE)
        label = Span(f"{number + 1} {titles[number]}", role, mark, target=str(number))
        spans += [*([Span(GAP)] if spans else []), label]
    return spans


def _spans(label: Label, gap: str) -> list[Span]:
    key, does = label
    return [*([Span(gap)] if gap else []), Span(key, Role.KEY, Mark.STRONG), Span(" "), Span(does, Role.MUTED)]


def _cells(spans: Sequence[Span]) -> int:
    return sum(cell_len(span.text) for span in spans)


def pane_line(titles: Sequence[str], at: int | None, right: str, width: int) -> Line:
    """The pages by number and name, the one of number ``at``, from 0, marked; what stands right, where there is room.

    Full names as far as they fit, else the open one's alone.
    """
    shown = range(len(titles))
    left = _labels(titles, shown, at)
    room = width - 2 - cell_len(right)
    if _cells(left) + 2 > room:
        right, room = "", width - 2
    if _cells(left) > room:
        left = _labels(titles, [at] if at is not None else [], at)
    blank = " " * max(1, room - _cells(left))
    return cut(Line((Span(" "), *left, Span(blank), Span(right, Role.MUTED), Span(" "))), width)


def pane_at(titles: Sequence[str], at: int | None, right: str, width: int, x: int) -> int | None:
    """Number of the page whose name stands in column ``x``; None where none does."""
    end = 0
    for span in pane_line(titles, at, right, width).spans:
        end += cell_len(span.text)
        if x < end:
            return int(span.target) if span.target is not None else None
    return None


def status_line(place: str, tail: str, width: int) -> Line:
    """Where one is; the tail is never cut for it."""
    room = max(0, width - cell_len(tail))
    return Line((*cut(Line((Span(f" {place}", Role.MUTED),)), room).spans, Span(tail, Role.MUTED)))


def cut(line: Line, width: int) -> Line:
    """The line where it fits, else as much of it as does, with the sign that something is missing."""
    if line.width <= width:
        return line
    spans: list[Span] = []
    room = width - 1
    for span in line.spans:
        if room <= 0:
            break
        spans.append(replace(span, text=set_cell_size(span.text, min(room, cell_len(span.text)))))
        room -= cell_len(span.text)
    ellipsis = Span("…", spans[-1].role if spans else Role.TEXT)
    return Line((*spans, ellipsis) if width > 0 else ())
