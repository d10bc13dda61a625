"""However early the program ends or pauses, the terminal is as it was."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from soraleak_tui.prelude.curtain import ENDING

from .conftest import Opener
from .moments import let_pass, until_drawn, until_there
from .terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
JOB_CONTROL = str(Path(__file__).with_name("job_control.py"))
MOMENTS = range(0, 320, 20)
"""Milliseconds; after the last of them Textual is there, on a machine that does nothing else."""
BROKEN = """
import sys
{fault}
from soraleak_tui.cli import main
sys.exit(main([]))
"""
FAULTS = {
    "what draws is missing": "sys.modules['soraleak_tui.ui.app'] = None",
    "the app does not begin": """
import soraleak_tui.ui.app as app
def fail(self): raise LookupError("the moon is not where it was")
app.ExplainerApp.on_load = fail
""",
    "a style sheet is wrong": """
import soraleak_tui.ui.app as app
app.ExplainerApp.CSS = "Screen { colour: the moon is not where it was }"
""",
    "no screen comes": """
import soraleak_tui.ui.app as app
def fail(self): raise LookupError("the moon is not where it was")
app.ExplainerApp.get_default_screen = fail
""",
    "Textual does not take the terminal": """
from textual.drivers.linux_driver import LinuxDriver
def fail(self): raise LookupError("the moon is not where it was")
LinuxDriver._enable_mouse_support = fail
""",
}


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_at_any_moment_leaves_the_terminal_in_order(opened: Opener, number: signal.Signals) -> None:
    for moment in MOMENTS:
        terminal = opened()
        let_pass(terminal, moment)
        drawn = terminal.screen.alternate
        terminal.signal(number)
        status = terminal.wait()
        assert status == 128 + number or (not drawn and status == -number), moment
        assert terminal.unrestored() == [], moment
        assert b"Traceback" not in terminal.raw, (moment, terminal.text)


@pytest.mark.slow
@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_at_any_moment_from_the_first_picture_on_tells_which_one_as_shells_do(
    opened: Opener, number: signal.Signals
) -> None:
    for moment in MOMENTS:
        terminal = opened()
        until_drawn(terminal)
        let_pass(terminal, 1000 * (time.monotonic() - terminal.started) + moment)
        terminal.signal(number)
        assert (terminal.wait(), terminal.unrestored(), terminal.text.strip()) == (128 + number, [], ""), moment


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_start_ends_in_one_clear_line(tmp_path: Path, fault: str) -> None:
    script = tmp_path / "broken.py"
    script.write_text(BROKEN.format(fault=FAULTS[fault]), encoding="utf-8")
    environment = {"PYTHONPATH": str(ROOT / "tui"), "HOME": str(tmp_path)}
    with Terminal([sys.executable, script], (100, 30), environment) as terminal:
        assert terminal.wait() == 1, terminal.text
        assert b"\x1b[?1049h" in terminal.raw
        assert terminal.unrestored() == []
        said = [row for row in terminal.rows if row]
        assert said[0].startswith("soraleak-tui: stopped by a fault of its own: "), said
        assert len(said) <= 2, said
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("moment", [30, 60, 90, 120, 180])
def test_a_terminal_that_closes_ends_the_program(command: str, tmp_path: Path, moment: int) -> None:
    with Terminal([command], (80, 24), {"HOME": str(tmp_path)}, tmp_path) as terminal:
        let_pass(terminal, moment)
        for number in (terminal._fd, terminal._slave):
            os.close(number)
        terminal._fd = -1
        _, status = os.waitpid(terminal.pid, 0)
        assert os.waitstatus_to_exitcode(status) in {128 + signal.SIGHUP, -signal.SIGHUP}


def test_a_stop_from_outside_under_the_first_picture_gives_the_terminal_back(opened: Opener) -> None:
    terminal = opened()
    until_drawn(terminal)
    before = terminal.text
    terminal.signal(signal.SIGTSTP)
    terminal.wait_stopped()
    assert terminal.unrestored() == []
    terminal.signal(signal.SIGCONT)
    terminal.until(before)
    until_there(terminal)
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


@pytest.mark.parametrize("how", ["from outside", "by key"])
def test_a_stop_gives_the_terminal_back_and_the_picture_comes_back(command: str, tmp_path: Path, how: str) -> None:
    with Terminal([sys.executable, JOB_CONTROL, command], (100, 30), {"HOME": str(tmp_path)}) as terminal:
        until_drawn(terminal)
        if how == "by key":
            terminal.press("ctrl+z")
        else:
            terminal.signal(signal.SIGUSR1)
        terminal.until("stopped, line in order")
        assert not terminal.screen.alternate
        assert terminal.unrestored() == []
        terminal.send("\r")
        terminal.until("Quit")
        until_there(terminal)
        terminal.press("q")
        terminal.until("line as before")
        assert terminal.wait() == 0


@pytest.mark.slow
def test_a_stop_from_outside_at_any_moment_leaves_the_line_in_order(command: str, tmp_path: Path) -> None:
    for moment in range(120, 500, 40):
        with Terminal([sys.executable, JOB_CONTROL, command], (100, 30), {"HOME": str(tmp_path)}) as terminal:
            let_pass(terminal, moment)
            terminal.signal(signal.SIGUSR1)
            terminal.until("stopped, line in order")
            assert terminal.unrestored() == [], moment
            terminal.send("\r")
            until_there(terminal)
            assert "Quit" in terminal.text
            terminal.press("q")
            terminal.until("line as before")
            assert terminal.wait() == 0
