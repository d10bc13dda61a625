"""Growth as steps: each count in its place, the line whole from the first to the last."""

from __future__ import annotations

from hypothesis import given, strategies as st

from soraleak_tui.domain.timeline import Count
from soraleak_tui.layout import strokes
from soraleak_tui.layout.steps import steps


def count(low: int, *, counted: bool = True, open_: bool = False) -> Count:
    return Count(f"f{low}", "26 Nov", f"{low} names", "The Echo", "names", low, low, open_, counted)


def test_steps_as_they_are_drawn() -> None:
    assert steps([count(0), count(4), count(4), count(9)], 10) == (
        "●         ",
        "└───┐     ",
        "    │     ",
        "    └────●",
    )


def test_what_counts_otherwise_stands_beside_and_more_than_has_an_arrow() -> None:
    counts = [count(2), count(8, counted=False), count(6, open_=True), count(9), count(5, counted=False)]
    assert steps(counts, 10) == ("  ●       ", "  │     ○ ", "  └───┐▸  ", "      └──●", "     ○    ")


def test_what_became_less_is_drawn_back() -> None:
    assert steps([count(2), count(9), count(5)], 10) == ("  ●       ", "  └──────┐", "     ●───┘")


@given(st.lists(st.tuples(st.integers(0, 900), st.booleans()), min_size=1, max_size=12), st.integers(2, 90))
def test_rows_have_their_width_and_the_line_goes_on_where_it_came_down(
    given_: list[tuple[int, bool]], cells: int
) -> None:
    counts = [count(low, counted=counted) for low, counted in given_]
    rows = steps(counts, cells)
    assert len(rows) == len(counts)
    assert all(len(row) == cells for row in rows)
    largest = max(low for low, _ in given_) or 1
    for one, row in zip(counts, rows, strict=True):
        sign = row[round(one.low * (cells - 1) / largest)]
        ends = {strokes.TURN, strokes.BACK, strokes.DOWN, strokes.POINT}
        assert sign in (ends if one.counted else {strokes.ASIDE})
