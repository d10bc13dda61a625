"""Pointing: a row with what is under the cursor lit, and the bars that stand beside it, before anything is coloured."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.sheet import Sheet

BAR = "┃"


@dataclass(frozen=True, slots=True)
class Pointer:
    """The thing under the cursor, and whether its first or its last row is meant."""

    target: str
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A span as it stands in a window: lit where it is under the cursor; or the bar beside it."""

    span: Span
    lit: bool = False
    bar: bool = False


def pointer_at(sheet: Sheet, cursor: str | None, row: int) -> Pointer | None:
    """How a row of the sheet stands to what the cursor is on; None where it has nothing of it."""
    if cursor is None or all(span.target != cursor for span in sheet.line(row).spans):
        return None
    rows = sheet.rows_of(cursor)
    return Pointer(cursor, row == rows.start, row == rows.stop - 1)


def pointed(line: Line, margin: int, pointer: Pointer | None = None, *, bars: bool = False) -> list[Piece]:
    """``margin`` blank cells, then the line; what the pointer points at is lit, and between bars if they are wanted."""
    target = None if pointer is None else pointer.target
    lit = [target is not None and span.target == target for span in line.spans]
    pieces = [Piece(Span(" " * margin)), *map(Piece, line.spans, lit)]
    if bars and pointer is not None and any(lit):
        _bar(pieces, 1 + lit.index(True), len(lit) - lit[::-1].index(True), pointer)
    return pieces


def _bar(pieces: list[Piece], first: int, last: int, pointer: Pointer) -> None:
    """Put bars in the blanks before the first and behind the last piece that is lit, where there are blanks."""
    bar = Piece(Span(BAR, furniture=True), bar=True)
    if pointer.closes:
        if last + 1 == len(pieces):
            pieces.append(bar)
        elif pieces[last + 1].span.text.startswith(" "):
            pieces[last + 1 : last + 2] = [bar, _with_text(pieces[last + 1], pieces[last + 1].span.text[1:])]
    before = pieces[first - 1]
    if pointer.opens and before.span.text.endswith(" "):
        pieces[first - 1 : first] = [_with_text(before, before.span.text[:-1]), bar]


def _with_text(piece: Piece, text: str) -> Piece:
    return replace(piece, span=replace(piece.span, text=text))


def targets_of(line: Line) -> list[str]:
    """What can be pointed at in a row, from left to right."""
    return [span.target for span in line.spans if span.target is not None]


def targets_beginning(sheet: Sheet, rows: range) -> list[str]:
    """Targets that begin in those rows, in reading order; no other row is laid out but the one above."""
    above = targets_of(sheet.line(rows.start - 1)) if rows.start else []
    found: Iterable[str] = dict.fromkeys(
        target for row in rows if row < sheet.height for target in targets_of(sheet.line(row))
    )
    return [target for target in found if target not in above]


def cursor_in_sight(sheet: Sheet, rows: range, cursor: str | None) -> str | None:
    """The cursor where it is on something in those rows, else the first target that begins in them."""
    lit = sheet.rows_of(cursor) if cursor is not None else range(0)
    if lit and lit.stop > rows.start and lit.start < rows.stop:
        return cursor
    return next(iter(targets_beginning(sheet, rows)), None)
