"""The key line: which keys fit beside each other at the foot of a screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

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


def _spans(label: Label, gap: str) -> list[Span]:
    key, does = label
    return [*([Span(gap)] if gap else []), Span(key, Role.KEY, Mark.STRONG), Span(" "), Span(does, Role.MUTED)]


def _cells(spans: Sequence[Span]) -> int:
    return sum(cell_len(span.text) for span in spans)
