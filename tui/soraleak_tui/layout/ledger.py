"""Ledgers -> Lines: a frozen column of questions, a window of sources, and the origins behind the answers.

How an answer stands is told by a sign before it; the sign is what is left without colour, and words tell it below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType

from rich.cells import cell_len

from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.inline import Mark
from soraleak_tui.domain.ledger import Column, Row, Standing, target_of
from soraleak_tui.layout.excerpt import excerpt
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.short import BETWEEN, cell_in_short
from soraleak_tui.layout.wrap import wrap

TABLE_FROM = 60
"""Cells from which a table reads better than a list."""
SIGNS: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.CONFLICTS: "≠",
        Standing.ALIKE: "≈",
        Standing.AGREES: "=",
        Standing.UNCOMPARED: " ",
        Standing.NOTHING: "·",
        Standing.UNREAD: "?",
    }
)
"""The sign of each standing."""
_ROLES = MappingProxyType(
    {
        Standing.CONFLICTS: Role.WARNING,
        Standing.ALIKE: Role.TEXT,
        Standing.AGREES: Role.SETTLED,
        Standing.UNCOMPARED: Role.TEXT,
        Standing.NOTHING: Role.MUTED,
        Standing.UNREAD: Role.MUTED,
    }
)
_MARGINS = 2
"""Cells of a window that a view leaves blank."""
_MIDDLE, _WIDE, _WIDEST = 80 - _MARGINS, 120 - _MARGINS, 160 - _MARGINS
_HANGING = 2
_GAP = 2
_CELL, _WIDE_CELL = 12, 13
"""Cells that a column of answers has at least, the sign included; and where there is room."""
_SIGN = 2
_ORIGINS, _WIDE_ORIGINS = 7, 8
_TALLEST = 3
"""Rows of an answer that are shown; all of it stands with the question."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How the cells of a line are shared out."""

    question: int
    cell: int
    count: int
    """Sources that fit."""
    origins: int


def frame(width: int, columns: int) -> Frame:
    """The frame for a width, with as many of the columns as fit, at least one."""
    wide = width >= _WIDE
    question = (
        36
        if width >= _WIDEST
        else 26
        if wide
        else 24
        if width >= _MIDDLE
        else max(min(14, width - _GAP - _SIGN - 4), width // 3)
    )
    origins = 0 if width < TABLE_FROM - _MARGINS else _WIDE_ORIGINS if wide else _ORIGINS
    room = width - question - (origins + _GAP if origins else 0)
    count = max(1, min(columns, room // ((_WIDE_CELL if wide else _CELL) + _GAP)))
    return Frame(question, max(_SIGN + 4, min(24, room // count - _GAP)), count, origins)


def head(shown: Sequence[Column], frame_: Frame, where: str) -> tuple[Line, ...]:
    """Two rows above the table: the ids of the sources, then their names and which of them are in sight."""
    ids = [(Span(column.source, Role.LABEL, Mark.STRONG),) for column in shown]
    names = [(Span(excerpt(_bare(column), 0, 0, frame_.cell - _SIGN), Role.MUTED),) for column in shown]
    last = (Span("origins", Role.MUTED),) if frame_.origins else ()
    return (
        _across((Span("Question", Role.LABEL),), ids, last, frame_),
        _across((Span(excerpt(where, 0, 0, frame_.question), Role.MUTED),), names, (), frame_),
    )


def row_lines(row: Row, shown: Sequence[Column], frame_: Frame, zones: Sequence[Zone]) -> tuple[Line, ...]:
    """One question: its title, a cell for each source in sight, the origins."""
    title = wrap(
        [Span(f"{row.id} ", Role.KEY, target=row.id), Span(row.question.title, target=row.id)],
        frame_.question,
        rest=[Span(" " * _HANGING, target=row.id)],
    )
    cells = [_cell(row, column, frame_, zones) for column in shown]
    behind = wrap([Span(row.count or "–", Role.TEXT if row.count else Role.MUTED)], max(1, frame_.origins or 1))
    if not frame_.origins:
        behind = ()
    tall = max(len(title), len(behind), *(len(lines) for lines in cells))
    return tuple(
        _across(
            _at(title, number),
            [_at(lines, number) for lines in cells],
            _at(behind, number),
            frame_,
            [target_of(row.id, column.source) for column in shown],
        )
        for number in range(tall)
    )


def legend() -> str:
    """What the signs mean, in one sentence."""
    told = [f"{sign} {standing}" for standing, sign in SIGNS.items() if sign.strip()]
    return f"{', '.join(told)}; without a sign, {Standing.UNCOMPARED}."


def standing_role(standing: Standing) -> Role:
    """The role that tells a standing."""
    return _ROLES[standing]


def _bare(column: Column) -> str:
    """The label without the id, which stands above it."""
    return column.label.removeprefix(column.source).strip(" ()") or column.label


def _cell(row: Row, column: Column, frame_: Frame, zones: Sequence[Zone]) -> Sequence[Line]:
    cell = row.cells.get(column.source)
    target = target_of(row.id, column.source)
    if cell is None:
        sign = " " if column.in_full else SIGNS[Standing.UNREAD]
        return [Line((Span(sign, Role.MUTED, target=target),))]
    answers = cell_in_short(cell, zones)
    if not answers:
        return [Line((_sign(cell.standing, target),))]
    words: list[Span] = []
    for number, (standing, told) in enumerate(answers):
        if number:
            words.append(Span(BETWEEN, Role.MUTED, target=target))
            words += [_sign(standing, target)] if SIGNS[standing].strip() else []
        words.append(Span(told, _ROLES[standing], target=target))
    lines = wrap(
        words,
        frame_.cell,
        first=[_sign(answers[0][0], target)],
        rest=[Span(" " * _SIGN, target=target)],
    )
    return lines if len(lines) <= _TALLEST else [*lines[: _TALLEST - 1], _ended(lines[_TALLEST - 1], frame_, target)]


def _sign(standing: Standing, target: str) -> Span:
    mark = Mark.STRONG if standing is Standing.CONFLICTS else Mark.NONE
    return Span(f"{SIGNS[standing]} ", _ROLES[standing], mark, target)


def _ended(line: Line, frame_: Frame, target: str) -> Line:
    """The last row that is shown, with a sign that there is more."""
    *before, last = line.spans
    room = frame_.cell - sum(cell_len(span.text) for span in before) - 1
    text = last.text if cell_len(last.text) <= room else excerpt(last.text, 0, 0, room).removesuffix("…")
    return Line((*before, Span(text.rstrip(), last.role, last.marks, target), Span("…", Role.MUTED, target=target)))


def _at(lines: Sequence[Line], number: int) -> tuple[Span, ...]:
    return lines[number].spans if number < len(lines) else ()


def _across(
    title: tuple[Span, ...],
    cells: Sequence[tuple[Span, ...]],
    behind: tuple[Span, ...],
    frame_: Frame,
    targets: Sequence[str | None] = (),
) -> Line:
    """One row of all columns, each filled up to its width."""
    spans = list(_filled(title, frame_.question, title[0].target if title else None))
    for cell, target in zip_longest(cells, targets[: len(cells)]):
        spans.append(Span(" " * _GAP, furniture=True))
        indent = (Span(" " * _SIGN, furniture=True),) if not targets else ()
        spans += _filled((*indent, *(cell or ())), frame_.cell, target)
    if behind:
        spans += [Span(" " * _GAP, furniture=True), *behind]
    return Line(tuple(spans))


def _filled(spans: tuple[Span, ...], width: int, target: str | None) -> tuple[Span, ...]:
    blank = width - sum(cell_len(span.text) for span in spans)
    return (*spans, Span(" " * blank, target=target, furniture=True)) if blank > 0 else spans
