"""Keys do the same whenever they are typed: while the program starts, too, and many at once."""

from __future__ import annotations

import random
import re
import string
from pathlib import Path

import pytest

from .conftest import Opener
from .moments import let_pass, until_drawn, until_there

pytestmark = pytest.mark.usefixtures("kept")

TYPED: dict[str, tuple[str, ...]] = {
    "a page": ("1",),
    "on": ("space",),
    "evidence": ("1", "tab", "tab"),
    "panes": ("tab", "right", "down"),
    "a choice": ("down", "enter"),
    "a list and its third entry": ("8", "down", "down", "enter"),
    "there and back": ("5", "enter", "escape", "escape"),
    "help": ("?", "end"),
    "palette": ("ctrl+p", "l", "e"),
}
LONGEST = 400
"""Milliseconds after which the program is all there, on a machine that does nothing else."""
PASTED = "\x1b[200~q1?\x1b[201~"


@pytest.mark.slow
@pytest.mark.parametrize("name", TYPED)
def test_keys_do_the_same_whenever_they_are_typed(opened: Opener, tmp_path: Path, name: str) -> None:
    keys = TYPED[name]
    terminal = opened()
    until_there(terminal)
    terminal.act(*keys)
    terminal.settle(0.45)  # the cursor of the palette blinks twice a second
    expected = terminal.text
    chance = random.Random(name)
    moments = [0, *(chance.uniform(0, LONGEST) for _ in range(3))]
    last = moments[-1]
    for moment in moments:
        terminal = opened(env={"HOME": str(tmp_path / "new")} if moment == last else None)
        at = moment
        for each in keys:
            let_pass(terminal, at)
            terminal.press(each)
            at += chance.choice((0, 0, 5, 60))
        until_there(terminal)
        terminal.until(re.compile(re.escape(expected)))


@pytest.mark.parametrize("moment", range(0, LONGEST, 80))
def test_q_leaves(opened: Opener, moment: int) -> None:
    terminal = opened()
    let_pass(terminal, moment)
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


def test_a_second_ctrl_c_leaves(opened: Opener) -> None:
    terminal = opened()
    until_drawn(terminal)
    terminal.press("ctrl+c", "ctrl+c")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


def test_one_ctrl_c_only_asks(opened: Opener) -> None:
    terminal = opened()
    until_drawn(terminal)
    terminal.press("ctrl+c")
    until_there(terminal)
    asked = terminal.text
    terminal.act("escape", "ctrl+c")
    assert terminal.text == asked


@pytest.mark.parametrize("pause", [0, 0.2], ids=["before Textual", "after"])
def test_what_is_pasted_is_not_taken_for_keys(opened: Opener, pause: float) -> None:
    terminal = opened()
    until_drawn(terminal)
    assert 2004 in terminal.emulator.modes
    if pause:
        until_there(terminal)
    terminal.send(PASTED)
    until_there(terminal)
    assert terminal.status is None
    assert " Front page" in terminal.text


def test_a_click_as_soon_as_it_can_be_told_opens_what_is_under_the_cursor(opened: Opener) -> None:
    terminal = opened()
    until_there(terminal)
    row = next(number for number, text in enumerate(terminal.rows) if text.startswith(" 1  "))
    terminal.act("1")
    expected = terminal.text
    terminal = opened()
    until_drawn(terminal)
    terminal.send(f"\x1b[<0;5;{row + 1}M\x1b[<0;5;{row + 1}m")
    until_there(terminal)
    terminal.until(re.compile(re.escape(expected)))


def test_hundreds_of_keys_come_in_their_order(opened: Opener) -> None:
    terminal = opened()
    until_drawn(terminal)
    chance = random.Random(3)
    words = "".join(chance.choice(string.ascii_lowercase) for _ in range(200))
    terminal.press("ctrl+p")
    terminal.send(words)
    until_there(terminal)
    terminal.until(words[-40:])
