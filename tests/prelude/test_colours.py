"""Colours: the prelude takes those that Rich takes for Textual, or the screen would change when Textual takes over."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, strategies as st
from rich.color import Color, ColorSystem
from rich.console import Console

from soraleak_tui.prelude.colours import ALL, MANY, NONE, SIXTEEN, code, colours_of

SYSTEMS = {ALL: ColorSystem.TRUECOLOR, MANY: ColorSystem.EIGHT_BIT, SIXTEEN: ColorSystem.STANDARD}
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
NEAR_GREY = st.tuples(st.integers(0, 255), *[st.integers(-12, 12)] * 2).map(
    lambda it: "#" + "".join(f"{max(0, min(255, it[0] + by)):02x}" for by in (0, it[1], it[2]))
)


@given(st.one_of(COLOURS, NEAR_GREY), st.sampled_from(list(SYSTEMS)), st.booleans())
def test_a_colour_is_told_as_rich_tells_it(colour, colours, paper):
    told = Color.parse(colour).downgrade(SYSTEMS[colours]).get_ansi_codes(foreground=not paper)
    assert code(colour, colours, paper=paper) == ";".join(told)


@pytest.mark.parametrize("depth", ["", "truecolor", "24bit", "TrueColor ", "yes"])
@pytest.mark.parametrize(
    "term", ["", "xterm", "xterm-256color", "xterm-kitty", "linux", "Screen-256Color", "a-16color"]
)
def test_what_a_terminal_can_do_is_guessed_as_rich_guesses(term, depth):
    environment = {"TERM": term, "COLORTERM": depth}
    console = Console(force_terminal=True, file=io.StringIO(), legacy_windows=False, _environ=environment)
    names = {ALL: "truecolor", MANY: "256", SIXTEEN: "standard"}
    assert names[colours_of(environment)] == console.color_system


@pytest.mark.parametrize("value", ["", "1"])
def test_a_reader_who_wants_no_colour_gets_none(value):
    assert colours_of({"NO_COLOR": value, "COLORTERM": "truecolor"}) == NONE
