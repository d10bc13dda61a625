"""Details of the ledger: the answer under the cursor in exact words, how it stands, and what is behind it."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.ledger import Cell, Row, Standing, parts_of
from soraleak_tui.domain.numbers import counted
from soraleak_tui.edition.telling.moments import value_in_words
from soraleak_tui.edition.telling.points import label, saying
from soraleak_tui.edition.telling.questions import standing_in_words
from soraleak_tui.layout.excerpt import excerpt
from soraleak_tui.layout.ledger import SIGNS, standing_role
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.ui.ledgers import Shown

DETAIL = 4
"""Rows in which the answer under the cursor is told."""


def detail(shown: Shown, cursor: str | None, width: int) -> tuple[Line, ...]:
    """What is under the cursor in words: the whole answer and how it stands, or the finding of the question."""
    question, source = parts_of(cursor) if cursor else ("", None)
    row = shown.row(question)
    if row is None:
        return ()
    rows = tuple(_of_question(row, width) if source is None else _of_cell(shown, row, source, width))
    if len(rows) <= DETAIL:
        return rows
    more = Span("  ↵ shows all of it", Role.KEY, furniture=True)
    last = Span(excerpt(rows[DETAIL - 1].text, 0, 0, max(1, width - len(more.text))).rstrip("…") + "…", Role.MUTED)
    return (*rows[: DETAIL - 1], Line((last, more)))


def _of_question(row: Row, width: int) -> Iterator[Line]:
    found = row.question.finding
    yield from wrap(
        [
            Span(f"{str(found.outcome).capitalize()}: ", Role.SETTLED if row.settled else Role.LABEL),
            Span(found.text),
        ],
        width,
    )


def _of_cell(shown: Shown, row: Row, source: str, width: int) -> Iterator[Line]:
    cell = row.cells.get(source)
    name = Span(f"{label(shown.dossier, source)}  ", Role.LABEL)
    if cell is None:
        in_full = (column := shown.ledger.column(source)) is not None and column.in_full
        said = "No answer was taken down from it." if in_full else f"It was {Standing.UNREAD}; no answer is known."
        yield from wrap([name, Span(said, Role.MUTED)], width)
        return
    yield from wrap([name, Span(_stands(shown, row, cell), standing_role(cell.standing))], width)
    for entry in cell.entries:
        if entry.answer.saying is None:
            yield from wrap([Span(entry.answer.note)], width) if entry.answer.note else ()
            continue
        point = saying(shown.dossier, entry.answer.saying, entry.answer.note)
        words = [Span(f"“{point.exact}” ", Role.QUOTE)] if point.exact else []
        yield from wrap([*words, Span(f"{point.told} "), Span(point.quiet, Role.MUTED)], width)


def _stands(shown: Shown, row: Row, cell: Cell) -> str:
    told = dict.fromkeys(standing_in_words(row, entry) or str(entry.standing) for entry in cell.entries)
    behind = [camp for camp in row.camps if cell.source in camp.sources]
    origins = (
        f"{value_in_words(camp.value, shown.dossier.zones)}: {counted(camp.origins, 'independent origin')}"
        for camp in behind
        if camp.value is not None
    )
    alone = ["nobody else says so"] if cell.source in row.alone else []
    return " · ".join([f"{SIGNS[cell.standing]} {', '.join(told)}".strip(), *origins, *alone])
