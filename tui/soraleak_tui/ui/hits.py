"""Hits: where the words that are looked for stand on the rows of a sheet; they may go over the end of a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from soraleak_tui.layout.line import Line
from soraleak_tui.layout.sheet import Sheet

if TYPE_CHECKING:
    from soraleak_tui.search.query import Query

FARTHEST = 60
"""Rows that a paragraph is followed up and down; of a longer one the words beyond do not matter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """As much of a hit as stands on one row."""

    row: int
    start: int
    """Characters of the row before it, those of the furniture too."""
    end: int
    begins: tuple[int, int]
    """Where the whole hit begins: its row, and the characters before it there."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of one row."""

    row: int
    start: int
    text: str
    before: str
    """What stands between them and the words before, where that is nothing that can be seen."""


def hits(sheet: Sheet, rows: range, query: Query) -> tuple[Piece, ...]:
    """Every piece of a hit on some rows, in reading order.

    Other rows are looked at only where the words of these go on.
    """
    found: set[Piece] = set()
    columns: set[tuple[str, range]] = set()
    row = max(0, rows.start)
    while row < min(rows.stop, sheet.height):
        paragraph = _paragraph(sheet, row)
        found.update(_found(_along(sheet, paragraph), query))
        for column in _columns(sheet, paragraph.start):
            if column not in columns:
                columns.add(column)
                found.update(_found(_down(sheet, *column), query))
        row = paragraph.stop
    return tuple(sorted((each for each in found if each.row in rows), key=lambda each: (each.row, each.start)))


def _paragraph(sheet: Sheet, row: int) -> range:
    """The rows whose words go on in each other."""
    start, stop = row, row + 1
    while start > max(0, row - FARTHEST) and sheet.line(start - 1).join != "\n":
        start -= 1
    while stop < min(sheet.height, row + FARTHEST) and sheet.line(stop - 1).join != "\n":
        stop += 1
    return range(start, stop)


def _along(sheet: Sheet, rows: range) -> Iterator[_Words]:
    """The words of rows as they are read, across furniture; blanks that fill a column part them."""
    before = ""
    for row in rows:
        line, at, begun = sheet.line(row), 0, False
        for span in line.spans:
            if not span.furniture:
                yield _Words(row, at, span.text, before)
                before, begun = "", True
            elif begun and not span.text.strip(" "):
                before = "\n"
            at += len(span.text)
        before = line.join


def _columns(sheet: Sheet, row: int) -> Iterator[tuple[str, range]]:
    """The columns that the row has a part of: what they stand for, and their rows. A line reads across columns."""
    for target in _side_by_side(sheet.line(row)):
        start, stop = row, row + 1
        while start > max(0, row - FARTHEST) and target in _side_by_side(sheet.line(start - 1)):
            start -= 1
        while stop < min(sheet.height, row + FARTHEST) and target in _side_by_side(sheet.line(stop)):
            stop += 1
        rows = range(start, stop)
        if len(rows) > 1 and any(len(_side_by_side(sheet.line(each))) > 1 for each in rows):
            yield target, rows


def _side_by_side(line: Line) -> Sequence[str]:
    """What the words of a line stand for, where they do not go on in the next line."""
    found = dict.fromkeys(span.target for span in line.spans if not span.furniture and span.target is not None)
    return tuple(found) if line.join == "\n" else ()


def _down(sheet: Sheet, target: str, rows: range) -> Iterator[_Words]:
    """The words of one column."""
    for row in rows:
        at, before = 0, " "
        for span in sheet.line(row).spans:
            if span.target == target and not span.furniture:
                yield _Words(row, at, span.text, before)
                before = ""
            at += len(span.text)


def _found(stream: Iterator[_Words], query: Query) -> Iterator[Piece]:
    from soraleak_tui.search.marking import merged, occurrences

    words = list(stream)
    text = "".join(each.before + each.text for each in words)
    for start, end in merged(occurrences(query, text)):
        pieces = _within(words, start, end)
        yield from (Piece(row, first, last, pieces[0][:2]) for row, first, last in pieces)


def _within(words: Sequence[_Words], start: int, end: int) -> list[tuple[int, int, int]]:
    """Row, first and last character of what stands between two places of the words; what touches, as one."""
    found: list[tuple[int, int, int]] = []
    at = 0
    for each in words:
        at += len(each.before)
        first, last = max(start, at) - at + each.start, min(end, at + len(each.text)) - at + each.start
        if first < last:
            touches = bool(found) and found[-1][0] == each.row and found[-1][2] == first
            begins = found.pop()[1] if touches else first
            found.append((each.row, begins, last))
        at += len(each.text)
    return found
