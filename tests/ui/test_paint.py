"""Painting: fewer pieces, the same cells."""

from __future__ import annotations

from hypothesis import given, strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from soraleak_tui.ui.paint import joined, looked

STYLES = st.sampled_from(
    [
        Style(color=ink, bgcolor=paper, underline=under)
        for ink in ("red", "blue")
        for paper in ("black", "white")
        for under in (False, True)
    ]
)
PIECES = st.lists(st.builds(Segment, st.sampled_from(["", " ", "   ", "a", " b", "c ", "漢"]), STYLES), max_size=8)


def seen(strip: Strip) -> list[tuple[object, ...]]:
    """What the eye sees of each character: of a blank, its paper and its underline alone."""
    found: list[tuple[object, ...]] = []
    for segment in strip:
        style = segment.style or Style.null()
        ink = (style.bgcolor, style.underline)
        found += [(character, *ink, None if character == " " else style.color) for character in segment.text]
    return found


@given(PIECES)
def test_joining_pieces_changes_nothing_that_is_seen(pieces):
    strip = Strip(pieces)
    assert seen(joined(strip)) == seen(strip)
    assert joined(strip).cell_length == strip.cell_length


def test_a_margin_a_word_and_the_rest_of_the_row_are_one_piece():
    ink, paper = Style(color="red", bgcolor="black"), Style(color="blue", bgcolor="black")
    strip = Strip([Segment("  ", paper), Segment("word", ink), Segment("   ", paper)])
    assert len(list(joined(strip))) == 1


LOOKS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12), st.just(Style(bgcolor="yellow", bold=True))), max_size=4
).map(sorted)


@given(PIECES, LOOKS)
def test_another_look_changes_what_it_is_over_and_nothing_else(pieces, looks):
    strip = Strip(pieces)
    after = looked(strip, looks)
    assert after.text == strip.text
    assert after.cell_length == strip.cell_length
    over = {at for start, end, _ in looks for at in range(start, end)}
    for at, (one, other) in enumerate(zip(styled(strip), styled(after), strict=True)):
        assert other == (one + looks[0][2] if at in over else one)


def styled(strip: Strip) -> list[Style]:
    """The style of each character."""
    return [segment.style or Style.null() for segment in strip for _ in segment.text]
