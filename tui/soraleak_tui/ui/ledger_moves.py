"""Moves in the ledger: from an answer to the next one, to those beyond, and to the next conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soraleak_tui.domain.ledger import Standing, parts_of, target_of
from soraleak_tui.navigation.view import LedgerLook
from soraleak_tui.ui.ledgers import Shown


def step(shown: Shown, cursor: str | None, by: int) -> str | None:
    """The same column in the next row; None at either end."""
    ids = [row.id for row in shown.rows]
    question, source = parts_of(cursor) if cursor else (None, None)
    if question not in ids:
        return ids[0 if by > 0 else -1] if ids else None
    at = ids.index(question) + by
    return target_of(ids[at], source) if 0 <= at < len(ids) else None


def aside(shown: Shown, cursor: str | None, by: int) -> str | None:
    """The next column in the same row, be it in sight or not; None at either end."""
    if cursor is None or not shown.columns:
        return None
    question, source = parts_of(cursor)
    sources = [None, *(column.source for column in shown.columns)]
    at = (sources.index(source) if source in sources else 0) + by
    return target_of(question, sources[at]) if 0 <= at < len(sources) else None


def conflict(shown: Shown, cursor: str | None, by: int) -> str | None:
    """The next answer that conflicts, or the one before, in reading order; None where there is none."""
    order = [column.source for column in shown.columns]
    found = [
        (number, order.index(source), target_of(row.id, source))
        for number, row in enumerate(shown.rows)
        for source, cell in row.cells.items()
        if cell.standing is Standing.CONFLICTS
    ]
    here = _place(shown, cursor, order)
    beyond = [each for each in sorted(found) if (each[:2] > here if by > 0 else each[:2] < here)]
    return beyond[0 if by > 0 else -1][2] if beyond else None


def _place(shown: Shown, cursor: str | None, order: Sequence[str]) -> tuple[int, int]:
    question, source = parts_of(cursor) if cursor else (None, None)
    ids = [row.id for row in shown.rows]
    row = ids.index(question) if question in ids else -1
    return row, order.index(source) if source in order else -1


def with_in_sight(shown: Shown, source: str | None, width: int) -> LedgerLook:
    """The look that has a source in sight, with as little moved as may be; of the question, as it is."""
    places = [column.source for column in shown.columns]
    window = shown.window(width)
    if source not in places or any(column.source == source for column in window):
        return shown.look
    at = places.index(source)
    start = places.index(window[0].source)
    return replace(shown.look, first=at if at < start else at - len(window) + 1)


def paged(shown: Shown, by: int, width: int) -> LedgerLook:
    """The look with the sources beyond, or before."""
    fit = len(shown.window(width))
    last = max(0, len(shown.columns) - fit)
    start = min(shown.look.first or 0, last)
    return replace(shown.look, first=max(0, min(last, start + by * fit)))
