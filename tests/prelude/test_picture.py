"""The picture: the front page as the layout has it, each cell of the window written once, and nothing else touched."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given, settings, strategies as st
from tests.layout.strategies import INLINE, WORDS
from tests.prelude.cells import painted

from soraleak_tui.domain.face import Face, Pane, Way
from soraleak_tui.layout.front import WIDEST, front
from soraleak_tui.layout.sizes import SMALLEST
from soraleak_tui.prelude.colours import ALL, MANY, NONE, SIXTEEN
from soraleak_tui.prelude.front import front_rows
from soraleak_tui.prelude.inks import DARK, LIGHT
from soraleak_tui.prelude.picture import picture

SIZES = st.tuples(st.integers(SMALLEST[0], 140), st.integers(SMALLEST[1], 50))
PLAIN = WORDS.map(lambda words: words.replace("\n", " "))
PANES = st.lists(st.builds(Pane, st.uuids().map(str), st.just("1"), PLAIN, PLAIN, PLAIN), max_size=6)
WAYS = st.lists(st.builds(Way, st.uuids().map(str), st.just("5"), PLAIN, PLAIN), max_size=3)
FACES = st.builds(Face, PLAIN, PLAIN, PLAIN, INLINE, PANES, WAYS)
FACE = Face(
    "Title",
    "1 May 2020",
    "What it is.",
    (),
    [Pane("page:a", "1", "One", "First.", "2 sources")],
    [Way("way:x", "5", "X", "")],
)


@given(FACES, SIZES, st.sampled_from((ALL, MANY, SIXTEEN, NONE)))
@settings(max_examples=60)
def test_the_words_are_those_of_the_layout_at_their_place(face, size, colours):
    columns, rows = size
    screen = painted(picture(partial(front_rows, face), size, DARK, colours), size).screen
    width = min(WIDEST, columns - 2)
    margin = " " * ((columns - width) // 2)
    lines = [line.text for line in front(face, width)]
    shown = [row.rstrip() for row in screen.rows]
    assert shown[: rows - 2] == [(margin + line).rstrip() for line in lines[: rows - 2]] + [""] * (
        rows - 2 - len(lines)
    )
    assert shown[-2] == " Front page"
    assert shown[-1].endswith("? Help  q Quit")


@given(FACES, SIZES)
@settings(max_examples=60)
def test_every_cell_is_written_and_nothing_is_left_on(face, size):
    emulator = painted("\x1b[41m" + "x" * size[0] * size[1], size)
    emulator.feed(picture(partial(front_rows, face), size, DARK, ALL).encode())
    screen = emulator.screen
    papers = {screen.buffer[y][x].bg for y in range(size[1]) for x in range(size[0])}
    assert papers <= {"1a1917", "332c20", "242220"}
    assert emulator.unrestored() == []
    assert (screen.cursor.x, screen.cursor.y) == (0, 0)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_without_colour_only_styles_are_told(theme):
    styles = set(
        ";".join(re.findall(r"\x1b\[([\d;]*)m", picture(partial(front_rows, FACE), (80, 24), theme, NONE))).split(";")
    )
    assert styles == {"0", "1", "7"}


def test_nothing_is_erased_and_no_row_runs_into_the_next():
    written = picture(partial(front_rows, FACE), (60, 20), DARK, ALL)
    assert set(re.findall(r"\x1b\[[\d;]*(.)", written)) == {"H", "m"}
    assert not re.search(r"[\r\n]", written)


def test_the_first_pane_is_under_the_cursor():
    screen = painted(picture(partial(front_rows, FACE), (60, 20), DARK, ALL), (60, 20)).screen
    lit = [y for y in range(20) if screen.buffer[y][4].bg == "332c20"]
    assert ["One" in screen.rows[y] for y in lit] == [True]


def test_a_face_without_panes_has_nothing_under_the_cursor():
    face = Face("Title", "", "", (), (), ())
    assert "\x1b[0;7" not in picture(partial(front_rows, face), (60, 20), DARK, NONE)
