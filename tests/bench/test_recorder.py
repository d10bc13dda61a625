"""A program in a terminal: when its output came, what a key did, what a terminal answers."""

from __future__ import annotations

import re
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

from bench.answers import answers
from bench.memory import highest, resident, tree
from bench.probe import words
from bench.recorder import Recorder

ECHO = """
import sys, time, tty
tty.setraw(0)
print("first", end="", flush=True)
time.sleep(0.3)
print(" second", end="", flush=True)
while (key := sys.stdin.read(1)) != "q":
    print(key * 3, end="", flush=True)
    time.sleep(0.1)
    print("done", end="", flush=True)
"""


def test_each_piece_has_the_time_at_which_it_came() -> None:
    with Recorder([sys.executable, "-u", "-c", ECHO]) as run:
        second = run.until(re.compile("first second"))
        assert second - run.pieces[0][0] == pytest.approx(0.3, abs=0.15)
        assert run.until(re.compile("second")) == second, "what is there is found again"


def test_an_effect_has_a_first_and_a_last_byte_and_a_size() -> None:
    with Recorder([sys.executable, "-u", "-c", ECHO]) as run:
        run.until(re.compile("second"))
        effect = run.act("x")
        assert effect.size == len("xxxdone")
        assert 0 < effect.first < effect.last
        assert effect.last - effect.first == pytest.approx(0.1, abs=0.08)
        assert run.text == "first secondxxxdone" + "\n" * 29


def test_a_key_without_effect_has_none() -> None:
    with Recorder([sys.executable, "-c", "import time; print('here', flush=True); time.sleep(60)"]) as run:
        run.until(re.compile("here"))
        run.press("enter")
        run.settle()
        before = len(run.pieces)
        assert run.first_after(run.heard, 0.1) == 0.1
        assert len(run.pieces) == before


def test_a_program_that_ends_too_soon_is_told_with_its_screen() -> None:
    with (
        Recorder([sys.executable, "-c", "print('something else')"]) as run,
        pytest.raises(TimeoutError, match=r"(?s)ended with 0.*something else"),
    ):
        run.until(re.compile("never"))


def test_nothing_of_a_program_runs_on_after_it() -> None:
    child = "import time; time.sleep(60)"
    code = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {child!r}]); print('up'); input()"
    with Recorder([sys.executable, "-c", code]) as run:
        run.until(re.compile("up"))
        below = list(tree(run.pid))
        assert len(below) == 2
        assert (resident(run.pid) or 99) > 8
        assert (highest(run.pid) or 99) > 8
    assert list(tree(below[0])) == below[:1]


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("\x1b[c", "\x1b[?62;22;52c"),
        ("\x1b[?2026$p\x1b[?9999$p", "\x1b[?2026;2$y\x1b[?9999;0$y"),
        ("\x1b[6n", "\x1b[1;1R"),
        ("\x1b]11;?\x1b\\", "\x1b]11;rgb:1010/1010/1010\x1b\\"),
        ("\x1b[?u", "\x1b[?0u"),
        ("\x1b[1;31mred\x1b[0m\x1b[?25l\x1b[>1u", ""),
    ],
    ids=repr,
)
def test_queries_are_answered_as_a_terminal_does(query: str, answer: str) -> None:
    assert answers(query.encode()) == answer.encode()


def test_words_are_found_wherever_the_lines_break() -> None:
    assert words("one (two) three").search("one\n (two)  three")
