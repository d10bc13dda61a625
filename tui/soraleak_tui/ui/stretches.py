"""Stretches: the rows of a sheet on which a place stands, at whatever width it is laid out."""

from __future__ import annotations

from collections.abc import Iterable

from soraleak_tui.layout.sheet import Sheet


def whole(sheet: Sheet) -> range:
    """All of it."""
    return range(sheet.height)


def of_block(block: int, sheet: Sheet) -> range:
    """The rows of a block of a page; the title is block -1."""
    start = sheet.row_at((block, 0))
    after = sheet.row_at((block + 1, 0))
    start = sheet.row_at((block, 0))  # laying out the block below may have moved it
    return range(start, after if after > start else sheet.height)


def of_target(target: str, sheet: Sheet) -> range:
    """The rows of a target; all of them where it has none."""
    return sheet.rows_of(target) or whole(sheet)


def above(targets: Iterable[str], sheet: Sheet) -> range:
    """The rows above all of the targets."""
    starts = [rows.start for rows in map(sheet.rows_of, targets) if rows]
    return range(min(starts, default=sheet.height))
