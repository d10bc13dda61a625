"""The ledger in type: no row is too wide, every answer is in its cell, and signs tell what colour tells."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from tests.collation.test_ledger import BOOKS, NO, YES, answer, asking, hours, question

from soraleak_tui.collation.ledger import ledger
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.event import Zone
from soraleak_tui.domain.ledger import Standing, parts_of
from soraleak_tui.domain.question import Question
from soraleak_tui.domain.value import Measure, Value
from soraleak_tui.layout.ledger import SIGNS, frame, head, legend, row_lines
from soraleak_tui.layout.legible import legible
from soraleak_tui.layout.short import value_in_short

EASTERN = Zone("Eastern", -300)


@given(BOOKS, st.integers(38, 200), st.integers(0, 5))
def test_no_row_is_wider_than_the_window_and_every_cell_is_where_its_column_is(
    asked: tuple[Question, ...], width: int, first: int
) -> None:
    book = ledger(asking(*asked))
    shares = frame(width, len(book.columns))
    shown = book.columns[first : first + shares.count]
    for line in head(shown, shares, "1–3 of 5 sources"):
        assert line.width <= width
    for row in book.rows:
        lines = row_lines(row, shown, shares, (EASTERN,))
        assert all(line.width <= width for line in lines)
        aims = {parts_of(span.target) for line in lines for span in line.spans if span.target}
        assert aims == {(row.id, None), *((row.id, column.source) for column in shown)}
        for column in shown:
            cell = row.cells.get(column.source)
            sign = next(span.text for span in lines[0].spans if span.target == f"{row.id}@{column.source}")
            assert sign[:1] == (SIGNS[cell.standing] if cell else " " if column.in_full else "?")


@pytest.mark.parametrize("width", [38, 58, 78, 118, 158])
def test_all_rows_of_the_dossier_fit(builtin_dossier: Dossier, width: int) -> None:
    book = ledger(builtin_dossier)
    shares = frame(width, len(book.columns))
    assert shares.count >= {38: 1, 58: 1, 78: 3, 118: 5, 158: 6}[width]
    for start in range(0, len(book.columns), shares.count):
        shown = book.columns[start : start + shares.count]
        for row in book.rows:
            assert all(line.width <= width for line in row_lines(row, shown, shares, builtin_dossier.zones))


def test_a_long_answer_ends_with_a_sign_that_there_is_more(builtin_dossier: Dossier) -> None:
    book = ledger(builtin_dossier)
    shares = frame(78, len(book.columns))
    cut = [
        line.text
        for row in book.rows
        for line in row_lines(row, book.columns[: shares.count], shares, builtin_dossier.zones)[2:3]
    ]
    assert any("…" in text for text in cut)


def test_each_answer_of_a_cell_has_the_sign_that_is_its_own() -> None:
    given_ = [answer("A", YES), answer("A", NO), answer("A", None), answer("B", YES)]
    made = ledger(asking(question(*given_, finds=YES)))
    (row,) = made.rows
    shares = frame(100, 2)
    lines = row_lines(row, made.columns, shares, ())
    cells = ["".join(span.text for line in lines for span in line.spans if span.target == f"Q@{one}") for one in "AB"]
    assert [cell.rstrip() for cell in cells] == ["≠ no / = yes / so", "= yes"]


def test_the_signs_are_all_different_and_told_in_words() -> None:
    assert len(set(SIGNS.values())) == len(Standing)
    assert all(f"{sign} {standing}" in legend() for standing, sign in SIGNS.items() if sign.strip())


def test_where_there_is_no_more_than_ascii_the_signs_are_different_too() -> None:
    assert len({*map(legible, SIGNS.values())}) == len(Standing)
    assert legible(legend()).startswith("! conflicts, ~ the same in other words, = agrees, . says nothing")


@pytest.mark.parametrize(
    ("value", "short"),
    [
        (hours("~1 h"), "~1 h"),
        (hours("3 h..3 h 30 min"), "3 h–3 h 30 min"),
        (hours("<= 10 s"), "up to 10 s"),
        (Value.parse(Measure.COUNT, ">=630", "people"), "from 630 people"),
        (Value.parse(Measure.TERM, "Hugging Face"), "Hugging Face"),
        (Value.parse(Measure.INSTANT, "2024-11-26"), "26 Nov 2024"),
        (Value.parse(Measure.INSTANT, "2024-11-26T08:30-05:00~"), "26 Nov 2024, ~08:30"),
        (Value.parse(Measure.INSTANT, "2024-11-26T18-05:00/2024-11-27T00-05:00"), "26 Nov 2024, 18:00–00:00"),
        (Value.parse(Measure.INSTANT, "2024"), "2024"),
    ],
)
def test_values_in_short(value: Value, short: str) -> None:
    assert value_in_short(value, (EASTERN,)) == short
