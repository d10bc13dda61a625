"""The galley: rows that shift, holds that do not, and nothing laid out that nobody looks at."""

from __future__ import annotations

from hypothesis import given, strategies as st

from soraleak_tui.layout.galley import KEPT, Galley
from soraleak_tui.layout.line import Line, Span

HEIGHTS = st.lists(st.integers(1, 5), min_size=1, max_size=12)
DOING = st.lists(st.tuples(st.sampled_from(("line", "hold", "correct", "lines")), st.integers(0, 60)), max_size=12)


def lines_of(item: int, height: int) -> tuple[Line, ...]:
    return tuple(Line((Span(f"{item}.{row}"),)) for row in range(height))


def galley_of(heights: list[int], guessed: list[int]) -> Galley:
    """Items of known heights behind guesses that may be wrong."""
    padded = [*guessed, *heights][: len(heights)]
    return Galley(padded, lambda item: lines_of(item, heights[item]))


def rows_of(heights: list[int]) -> list[tuple[int, int]]:
    return [(item, row) for item, height in enumerate(heights) for row in range(height)]


def disturb(galley: Galley, doing: list[tuple[str, int]]) -> None:
    """Look here and there, so that guesses are corrected."""
    for what, number in doing:
        if what == "line":
            galley.line(number)
        elif what == "hold":
            galley.hold(number)
        elif what == "correct":
            galley.correct(number % len(galley))
        else:
            galley.lines(number % len(galley))


@given(HEIGHTS, HEIGHTS, DOING, st.data())
def test_a_hold_stays_on_its_line_whatever_is_laid_out_elsewhere(heights, guessed, doing, data):
    galley = galley_of(heights, guessed)
    item, within = hold = galley.hold(data.draw(st.integers(0, 70)))
    assert hold in rows_of(heights)
    disturb(galley, doing)
    assert galley.line(galley.row_of(hold)) == lines_of(item, heights[item])[within]


@given(HEIGHTS, HEIGHTS, DOING, st.integers(-30, 30), st.data())
def test_moving_counts_exact_rows_however_wrong_the_guesses_are(heights, guessed, doing, by, data):
    galley, rows = galley_of(heights, guessed), rows_of(heights)
    disturb(galley, doing)
    start = data.draw(st.sampled_from(range(len(rows))))
    moved = galley.move(rows[start], by)
    assert moved == rows[max(0, min(len(rows) - 1, start + by))]
    assert galley.row_of(moved) - galley.row_of(rows[start]) == rows.index(moved) - start


@given(HEIGHTS, HEIGHTS)
def test_once_all_is_corrected_the_height_is_exact(heights, guessed):
    galley = galley_of(heights, guessed)
    while galley.correct(2):
        pass
    assert galley.height == sum(heights)
    assert [galley.line(row) for row in range(sum(heights))] == [
        line for item, height in enumerate(heights) for line in lines_of(item, height)
    ]
    assert galley.line(sum(heights)) == galley.line(-1) == Line()


@given(HEIGHTS, HEIGHTS)
def test_the_end_is_the_last_row_there_is(heights, guessed):
    assert galley_of(heights, guessed).end() == rows_of(heights)[-1]


def test_going_to_the_end_lays_out_the_end_alone():
    galley = Galley([3] * 10_000, lambda item: lines_of(item, 4))
    galley.move(galley.end(), -20)
    assert galley.laid_out == 6


def test_no_more_lines_are_kept_than_can_be_looked_at():
    made: list[int] = []

    def typeset(item: int) -> tuple[Line, ...]:
        made.append(item)
        return lines_of(item, 1)

    galley = Galley([1] * (KEPT + 10), typeset)
    for item in range(KEPT + 10):
        galley.lines(item)
    galley.lines(KEPT + 9)
    assert len(made) == KEPT + 10
    galley.lines(0)
    assert made[-1] == 0
    assert galley.laid_out == KEPT + 10


def test_without_items_there_is_nothing_and_nothing_fails():
    galley = Galley([], lambda item: lines_of(item, 1))
    assert (galley.height, galley.hold(3), galley.move((0, 0), 5), galley.end()) == (0, (0, 0), (0, 0), (0, 0))
    assert galley.line(0) == Line()
    assert not galley.correct(0)
