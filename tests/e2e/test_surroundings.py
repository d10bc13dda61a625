"""The program in windows of every size, without colour, without a terminal, and inside tmux."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from soraleak_tui.loading import builtin, load

from .conftest import Opener
from .terminal import Terminal

pytestmark = pytest.mark.usefixtures("kept")

STYLES = re.compile(rb"\x1b\[([0-9;:]*)m")
COLOURLESS = {0, 1, 2, 3, 4, 7, 9, 22, 23, 24, 27, 29, 39, 49}
"""Styles and their ends; 39 and 49 are the terminal's own colours and set none."""
SIZES = [(80, 24), (120, 40), (40, 12), (200, 60)]


@pytest.fixture(scope="module")
def story() -> str:
    """The first words of the story in short, by which the front page and the first page are known."""
    return " ".join(load(builtin()).pages[0].passages[0].text.split()[:4])


def _loose(words: str) -> re.Pattern[str]:
    """The words, wherever rows break between them."""
    return re.compile(r"\W*\s+\W*".join(re.escape(word) for word in words.split()))


@pytest.mark.smoke
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_front_page_fits_and_says_how_to_get_help_and_out(opened: Opener, size: tuple[int, int]) -> None:
    terminal = opened(size=size)
    terminal.until("Quit")
    terminal.settle()
    assert re.search(r"\? Help\s+q Quit", terminal.rows[-1])
    assert load(builtin()).title.lower() in terminal.text.lower()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_first_page_begins_with_the_story(opened: Opener, size: tuple[int, int], story: str) -> None:
    terminal = opened(size=size)
    terminal.until("Quit")
    terminal.settle()
    terminal.press("1")
    terminal.until(_loose(story))
    terminal.until(re.compile(r"\? Help\s+q Quit"))


@pytest.mark.parametrize("size", [(39, 11), (39, 12), (40, 11), (20, 5)], ids=str)
def test_a_window_that_is_too_small_says_which_size_is_needed_and_can_be_left(
    opened: Opener, size: tuple[int, int]
) -> None:
    terminal = opened(size=size)
    terminal.until("40")
    terminal.settle()
    assert {"40", "12"} <= set(re.findall(r"\d+", terminal.text))
    terminal.resize((80, 24))
    terminal.until(re.compile(r"\? Help\s+q Quit"))
    terminal.resize(size)
    terminal.settle()
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


@pytest.mark.parametrize("rest", [True, False], ids=["on a page", "while a page opens"])
def test_a_storm_of_sizes_is_survived(opened: Opener, story: str, *, rest: bool) -> None:
    terminal = opened()
    terminal.until("Quit")
    terminal.press("1")
    if rest:
        terminal.settle()
    for size in [(20, 5), (200, 60), (1, 1), (80, 24), (40, 12), (2, 50), (150, 3), (100, 30)]:
        terminal.resize(size)
        terminal.pump(0.05)
    terminal.until(_loose(story))


def test_no_color_means_no_colour_at_all(opened: Opener) -> None:
    terminal = opened(env={"NO_COLOR": "1"})
    terminal.until("Quit")
    terminal.act("1", "tab", "tab", "?", "escape", "5", "enter")
    codes = {int(code or 0) for found in STYLES.findall(bytes(terminal.raw)) for code in re.split(rb"[;:]", found)}
    assert codes <= COLOURLESS, sorted(codes - COLOURLESS)
    assert codes & {1, 4, 7}, "nothing stands out at all"


@pytest.mark.smoke
def test_a_dumb_terminal_gets_plain_text(opened: Opener, story: str) -> None:
    terminal = opened(env={"TERM": "dumb"}, size=(80, 200))
    assert terminal.wait() == 0
    assert b"\x1b" not in terminal.raw
    assert _loose(story).search(terminal.raw.decode())


@pytest.mark.smoke
def test_a_pipe_gets_plain_text(command: str, story: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [command], stdin=subprocess.DEVNULL, capture_output=True, cwd=tmp_path, timeout=30, check=True
    )
    assert b"\x1b" not in done.stdout + done.stderr
    assert _loose(story).search(done.stdout.decode())


def test_inside_tmux_it_reads_and_a_copy_reaches_the_buffer(command: str, tmp_path: Path) -> None:
    tmux = shutil.which("tmux")
    if tmux is None:
        pytest.skip("tmux is not installed")
    base = [tmux, "-S", str(tmp_path / "socket"), "-f", os.devnull]
    with Terminal([*base, "new-session", command], (100, 30), {"HOME": str(tmp_path), "SSH_TTY": "x"}) as terminal:
        terminal.until("Quit")
        terminal.settle()
        terminal.act("1", "tab", "c")
        terminal.until("in the tmux buffer")
        held = subprocess.run([*base, "show-buffer"], capture_output=True, check=True).stdout.decode()
        assert held
        terminal.press("q")
        assert (terminal.wait(), terminal.unrestored()) == (0, [])
