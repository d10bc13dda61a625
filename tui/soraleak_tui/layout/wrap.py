"""Wrap: spans of text -> Lines no wider than a width, with nothing lost."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from rich.cells import cell_len

from soraleak_tui.layout.breaking import Piece, pieces
from soraleak_tui.layout.line import Line, Span


def wrap(
    spans: Sequence[Span], width: int, *, first: Sequence[Span] = (), rest: Sequence[Span] = ()
) -> tuple[Line, ...]:
    r"""Break spans into lines of at most ``width`` cells; always at least one line.

    ``unwrap`` gives the words back exactly, save that a tab is read as a blank. A break takes one blank, or nothing
    inside a word; a newline always breaks. A line is wider than ``width`` only where its furniture or one single
    cluster is. ``first`` is put before the first line, ``rest`` before the others, as furniture. Furniture among
    the spans is broken like words, but no blank or newline of it becomes part of the words.
    """
    spans = merged(spans)
    text = "".join(span.text for span in spans).replace("\t", " ")
    margins = _furniture(first), _furniture(rest)
    rooms = (_room(width, margin) for margin in margins)
    cutter = _Cutter(text, spans)
    lines = [
        Line(margins[bool(number)] + cutter.cut(start, end), cutter.join(end, after))
        for number, (start, end, after) in enumerate(_all_pieces(text, *rooms))
    ]
    return tuple(lines)


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The same text with neighbours of the same look as one span, and no empty ones."""
    result: list[Span] = []
    texts: list[str] = []
    for span in spans:
        if not span.text:
            continue
        if result and _same_look(result[-1], span):
            texts.append(span.text)
            continue
        _close(result, texts)
        result.append(span)
        texts = [span.text]
    _close(result, texts)
    return tuple(result)


def _close(result: list[Span], texts: list[str]) -> None:
    if len(texts) > 1:
        result[-1] = replace(result[-1], text="".join(texts))


def _same_look(one: Span, other: Span) -> bool:
    return (one.role, one.marks, one.target, one.link, one.furniture) == (
        other.role,
        other.marks,
        other.target,
        other.link,
        other.furniture,
    )


def _furniture(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(span if span.furniture else replace(span, furniture=True) for span in spans)


def _room(width: int, margin: Sequence[Span]) -> int:
    return max(1, width - sum(cell_len(span.text) for span in margin))


def _all_pieces(text: str, first: int, rest: int) -> Iterator[Piece]:
    """The pieces of every paragraph of a text; a newline is passed over like a blank."""
    offset = 0
    for paragraph in text.split("\n"):
        for start, end, after in pieces(paragraph, first if offset == 0 else rest, rest):
            ends = end == len(paragraph)
            yield offset + start, offset + end, offset + after + (1 if ends and offset + end < len(text) else 0)
        offset += len(paragraph) + 1


class _Cutter:
    """Cuts stretches out of spans, each keeping its look."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._spans = spans
        self._bounds = list(accumulate((len(span.text) for span in spans), initial=0))

    def cut(self, start: int, end: int) -> tuple[Span, ...]:
        """What stands between two places of the text."""
        found: list[Span] = []
        index = bisect_right(self._bounds, start) - 1
        while start < end:
            bound = min(end, self._bounds[index + 1])
            span = self._spans[index]
            found.append(Span(self._text[start:bound], span.role, span.marks, span.target, span.link, span.furniture))
            start, index = bound, index + 1
        return tuple(found)

    def join(self, end: int, after: int) -> str:
        """What the break between two places took out of the words."""
        if end == len(self._text):
            return "\n"
        if after == end or self._spans[bisect_right(self._bounds, end) - 1].furniture:
            return ""
        return self._text[end:after]
