"""A terminal that has not all of Unicode is written to in signs that it has, each in its place."""

from __future__ import annotations

import re

import pytest

from .conftest import Opener

pytestmark = pytest.mark.usefixtures("kept")


def test_how_it_worked_is_drawn_in_ascii_on_a_terminal_that_has_no_more(opened: Opener) -> None:
    rich = opened("--view", "steps", size=(100, 30))
    poor = opened("--view", "steps", size=(100, 30), env={"PYTHONIOENCODING": "ascii"})
    for terminal in (rich, poor):
        terminal.until("One step at a time")
        terminal.press("enter")
        terminal.settle()
    assert re.search("├─+▶", rich.text)
    assert re.search(r"\+-+>", poor.text)
    assert poor.text.isascii()
    assert "\\u" not in poor.text
    assert [len(row) for row in poor.rows] == [len(row) for row in rich.rows]


def test_the_first_picture_is_drawn_in_the_same_signs(opened: Opener) -> None:
    terminal = opened(size=(80, 24), env={"PYTHONIOENCODING": "ascii"})
    terminal.until("Read on")
    terminal.settle()
    assert terminal.raw.isascii()
    assert "OpenAI's" in terminal.text


def test_the_ledger_tells_its_signs_apart_there(opened: Opener) -> None:
    rich, poor = opened(size=(80, 24)), opened(size=(80, 24), env={"PYTHONIOENCODING": "ascii"})
    for terminal in (rich, poor):
        terminal.until("Read on")
        terminal.press("6")
        terminal.until("says nothing")
        terminal.settle()
    assert "! conflicts, ~ the same in other words" in poor.text
    assert poor.text.isascii()
    assert [len(row) for row in poor.rows] == [len(row) for row in rich.rows]
