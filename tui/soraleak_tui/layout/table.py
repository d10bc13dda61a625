"""Tables: columns with one thin rule under their heads; where they would be too narrow, a list of records.

However it is drawn, the words above the first line of a row are the same, so that a place in a table outlives a change
of width: the heads are words once, in the head line or in the first record, and furniture in the other records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len

from soraleak_tui.domain.prose import Inline, Table
from soraleak_tui.layout.column_widths import GAP, column_widths
from soraleak_tui.layout.inline import cells, furniture, spans_of, stacked
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap

_HANGING = "  "

Row = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with every row filled up to the same number of cells."""

    head: Row
    rows: tuple[Row, ...]
    aligned: tuple[str, ...]


def lay_out_table(table: Table, width: int, role: Role) -> tuple[Line, ...]:
    """The table in columns, or as records where a column would have fewer than 8 cells for more words than that."""
    grid = _grid(table, role)
    everything = (grid.head, *grid.rows)
    natural = [max(1, *(_widest(row[index], "\n") for row in everything)) for index in range(len(grid.head))]
    longest = [max(_widest(row[index], None) for row in everything) for index in range(len(grid.head))]
    widths = column_widths(natural, longest, width)
    return (_records(grid, width) if widths is None else _columns(grid, widths)) or (Line(),)


def _grid(table: Table, role: Role) -> _Grid:
    count = max(len(row) for row in (table.header, *table.rows))
    aligned = (*table.aligned, *["left"] * count)[:count]
    rows = tuple(_row(row, count, role) for row in table.rows)
    return _Grid(_row(table.header, count, Role.LABEL), rows, aligned)


def _row(row: Sequence[Inline], count: int, role: Role) -> Row:
    return tuple(spans_of(row[index] if index < len(row) else (), role) for index in range(count))


def _widest(spans: Sequence[Span], separator: str | None) -> int:
    text = "".join(span.text for span in spans).replace("\t", " ")
    return max((cell_len(part) for part in text.split(separator)), default=0)


def _columns(grid: _Grid, widths: Sequence[int]) -> tuple[Line, ...]:
    head = _row_lines(grid.head, widths, grid.aligned) if any(grid.head) else ()
    rule = (Line((furniture("─" * (sum(widths) + GAP * (len(widths) - 1)), Role.RULE),)),) if head else ()
    rows = [_row_lines(row, widths, grid.aligned) for row in grid.rows]
    return (*head, *rule, *stacked(rows, gap=any(len(row) > 1 for row in rows)))


def _row_lines(row: Row, widths: Sequence[int], aligned: Sequence[str]) -> tuple[Line, ...]:
    columns = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, columns))
    parts = [
        [_cell(column[y].spans if y < len(column) else (), width, side) for y in range(height)]
        for column, width, side in zip(columns, widths, aligned, strict=True)
    ]
    return tuple(_joined([part[y] for part in parts]) for y in range(height))


def _cell(spans: tuple[Span, ...], width: int, side: str) -> tuple[Span, ...]:
    spare = max(0, width - cells(spans))
    before = {"right": spare, "center": spare // 2}.get(side, 0)
    blanks = (_blanks(before), *spans, _blanks(spare - before))
    return tuple(span for span in blanks if span.text)


def _blanks(count: int) -> Span:
    return furniture(" " * count, Role.TEXT)


def _joined(parts: Sequence[tuple[Span, ...]]) -> Line:
    """One line of a row; a blank between two columns is words, so that those do not run together."""
    spans: list[Span] = []
    for number, part in enumerate(parts):
        if number:
            spans += (Span(" "), _blanks(GAP - 1))
        spans += part
    while spans and not spans[-1].text.strip(" ") and (spans[-1].furniture or spans[-1].text == " "):
        spans.pop()
    return Line(tuple(spans))


def _records(grid: _Grid, width: int) -> tuple[Line, ...]:
    first, *others = grid.rows or ((((),) * len(grid.head)),)
    repeated = tuple(tuple(replace(span, furniture=True) for span in cell) for cell in grid.head)
    records = [_record(grid.head, first, width), *(_record(repeated, row, width) for row in others)]
    return stacked(records, gap=True)


def _record(head: Row, row: Row, width: int) -> tuple[Line, ...]:
    hanging = (furniture(_HANGING),) if width > len(_HANGING) else ()
    fields = ((*_label(name), *value) for name, value in zip(head, row, strict=True) if name or value)
    return tuple(line for field in fields for line in wrap(field, width, rest=hanging))


def _label(name: tuple[Span, ...]) -> tuple[Span, ...]:
    return (*name, furniture(":", Role.LABEL), Span(" ")) if name else ()
