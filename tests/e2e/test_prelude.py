"""The front page before Textual: the same picture, and no flicker when Textual takes the terminal over."""

from __future__ import annotations

import random
import re

import pytest
from tests.prelude.cells import cells

from .conftest import Opener
from .emulator import Emulator
from .moments import DRAWN, until_drawn, until_there

SIZES = [(80, 24), (100, 30), (120, 40), (40, 12), (59, 20)]
LOOKS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "ink": ((), {}),
    "paper": (("--theme", "paper"), {}),
    "no colour": ((), {"NO_COLOR": "1"}),
    "256 colours": ((), {"COLORTERM": ""}),
    "16 colours": ((), {"COLORTERM": "", "TERM": "xterm"}),
}


def assert_no_less(size: tuple[int, int], first: bytes, then: bytes) -> None:
    """What is written after the first picture shows it at every moment, wherever the stream is cut."""
    emulator = Emulator(*size)
    emulator.feed(first)
    drawn = cells(emulator)
    cuts = sorted(random.Random(repr(size)).sample(range(len(then)), 40))
    for start, end in zip([0, *cuts], [*cuts, len(then)], strict=True):
        emulator.feed(then[start:end])
        assert cells(emulator) == drawn


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_textual_paints_the_same_picture_and_never_less_than_it(
    opened: Opener, size: tuple[int, int], look: str
) -> None:
    arguments, environment = LOOKS[look]
    terminal = opened(*arguments, size=size, env=environment)
    until_there(terminal)
    first, drawn, then = bytes(terminal.raw).partition(DRAWN)
    assert b" Front page" in then, "Textual has painted nothing"
    assert_no_less(size, first + drawn, then)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("view", "size", "look"),
    [
        (("--view", "page:leak"), (100, 30), "ink"),
        (("--view", "page:letter"), (80, 24), "no colour"),
        (("--view", "page:leak"), (120, 40), "16 colours"),
        (("--at", "leak#20"), (120, 40), "paper"),
        (("--at", "leak#20"), (40, 12), "256 colours"),
    ],
    ids=str,
)
def test_so_it_does_with_a_page_that_one_begins_with(
    opened: Opener, view: tuple[str, ...], size: tuple[int, int], look: str
) -> None:
    arguments, environment = LOOKS[look]
    terminal = opened(*arguments, *view, size=size, env=environment)
    until_there(terminal)
    first, drawn, then = bytes(terminal.raw).partition(DRAWN)
    assert b" %" in first
    assert b" %" in then, "Textual has painted nothing"
    assert b" Front page" not in terminal.raw
    assert_no_less(size, first + drawn, then)


@pytest.mark.usefixtures("kept")
def test_where_one_begins_elsewhere_nothing_is_drawn_before(opened: Opener) -> None:
    terminal = opened("--view", "sources")
    until_there(terminal)
    assert terminal.raw.startswith(b"\x1b[?1049h\x1b[?1000h")


def test_so_it_does_where_the_dossier_is_still_to_be_read(opened: Opener) -> None:
    terminal = opened()
    until_there(terminal)
    first, drawn, then = bytes(terminal.raw).partition(DRAWN)
    then = then[: then.index(b"Reading the dossier")]
    assert b" Front page" in then, "Textual has painted nothing"
    assert_no_less((100, 30), first + drawn, then[: then.rindex(b"\x1b[?2026h")])


def test_nothing_is_erased_and_the_screen_is_entered_once(opened: Opener) -> None:
    terminal = opened()
    until_there(terminal)
    assert terminal.raw.count(b"\x1b[?1049h") == 1
    assert b"\x1b[?1049l" not in terminal.raw
    assert not re.search(rb"\x1b\[[\d;]*[JKLMPSTX@]|\x1bc|\x1b\[!p", terminal.raw)


@pytest.mark.parametrize(
    ("arguments", "size", "environment"),
    [(("--theme", "nord"), (80, 24), {}), ((), (39, 12), {}), ((), (40, 11), {}), (("--debug",), (80, 24), {})],
    ids=str,
)
def test_elsewhere_textual_begins_by_itself(
    opened: Opener, arguments: tuple[str, ...], size: tuple[int, int], environment: dict[str, str]
) -> None:
    terminal = opened(*arguments, size=size, env=environment)
    until_there(terminal)
    assert terminal.raw.startswith(b"\x1b[?1049h\x1b[?1000h")
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


@pytest.mark.usefixtures("kept")
def test_another_size_meanwhile_is_taken_up(opened: Opener) -> None:
    terminal = opened(size=(80, 24))
    until_there(terminal)
    expected = terminal.text
    terminal = opened(size=(100, 30))
    until_drawn(terminal)
    terminal.resize((80, 24))
    until_there(terminal)
    assert terminal.text == expected


def test_a_window_that_becomes_too_small_meanwhile_says_so(opened: Opener) -> None:
    terminal = opened(size=(80, 24))
    until_drawn(terminal)
    terminal.resize((30, 8))
    until_there(terminal)
    assert "The window is 30 by 8" in terminal.text
