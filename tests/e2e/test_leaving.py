"""However the program ends, or pauses, the terminal is as it was."""

from __future__ import annotations

import shutil
import signal
import sys
from pathlib import Path

import pytest

from .conftest import Opener
from .moments import until_there
from .terminal import Terminal

pytestmark = pytest.mark.usefixtures("kept")

ROOT = Path(__file__).resolve().parents[2]
BROKEN = """
import sys
from soraleak_tui.ui.screens.moving import Moving

def fail(self, *arguments):
    raise LookupError("the moon is not where it was")

Moving.action_step = fail
from soraleak_tui.cli import main
sys.exit(main([]))
"""


def _ready(terminal: Terminal) -> None:
    terminal.until("Quit")
    until_there(terminal)
    assert "the alternate screen" in terminal.unrestored()


@pytest.mark.smoke
@pytest.mark.parametrize("key", ["q", "ctrl+q"])
def test_leaving_by_key(opened: Opener, key: str) -> None:
    terminal = opened()
    _ready(terminal)
    terminal.press(key)
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


def test_leaving_from_within_a_page(opened: Opener) -> None:
    terminal = opened()
    _ready(terminal)
    terminal.press("space", "tab", "q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


@pytest.mark.parametrize("keys", ["1", "5", "C", "'", "m", "?"])
def test_leaving_while_something_opens(opened: Opener, keys: str) -> None:
    terminal = opened()
    _ready(terminal)
    terminal.send(f"q{keys}{keys}")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


@pytest.mark.smoke
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_leaving_by_signal_tells_which_one_as_shells_do(opened: Opener, number: signal.Signals) -> None:
    terminal = opened()
    _ready(terminal)
    terminal.signal(number)
    assert (terminal.wait(), terminal.unrestored()) == (128 + number, [])


def test_a_signal_while_it_starts_leaves_the_terminal_in_order_too(opened: Opener) -> None:
    terminal = opened()
    while not terminal.screen.alternate:
        terminal.pump()
    terminal.signal(signal.SIGTERM)
    assert terminal.wait() in {128 + signal.SIGTERM, -signal.SIGTERM}
    assert terminal.unrestored() == []


def test_a_fault_of_the_program_ends_in_one_clear_line(tmp_path: Path) -> None:
    script = tmp_path / "broken.py"
    script.write_text(BROKEN, encoding="utf-8")
    environment = {"PYTHONPATH": str(ROOT / "tui"), "HOME": str(tmp_path)}
    with Terminal([sys.executable, script], (100, 30), environment) as terminal:
        _ready(terminal)
        terminal.press("tab")
        assert (terminal.wait(), terminal.unrestored()) == (1, [])
        said = [row for row in terminal.rows if row]
        assert "the moon is not where it was" in " ".join(said)
        assert len(said) <= 2, said
        assert b"Traceback" not in terminal.raw


def test_a_stop_from_outside_gives_the_terminal_back_and_continuing_brings_the_same_screen_back(opened: Opener) -> None:
    terminal = opened()
    _ready(terminal)
    terminal.press("space")
    terminal.settle()
    before = terminal.text
    terminal.signal(signal.SIGTSTP)
    terminal.wait_stopped()
    assert terminal.unrestored() == []
    terminal.signal(signal.SIGCONT)
    terminal.until(before)
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


@pytest.mark.parametrize("stopped", [True, False], ids=["stopped by force", "not stopped at all"])
def test_going_on_without_a_stop_that_it_was_told_of_leaves_it_in_order(opened: Opener, *, stopped: bool) -> None:
    terminal = opened()
    _ready(terminal)
    terminal.press("space")
    terminal.settle()
    before = terminal.text
    if stopped:
        terminal.signal(signal.SIGSTOP)
        terminal.wait_stopped()
    terminal.signal(signal.SIGCONT)
    terminal.settle()
    terminal.until(before)
    terminal.act("tab")
    assert terminal.text != before
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


def test_where_no_shell_could_go_on_with_it_ctrl_z_leaves_the_program_running(opened: Opener) -> None:
    terminal = opened()
    _ready(terminal)
    terminal.press("space")
    terminal.settle()
    before = terminal.text
    terminal.press("ctrl+z")
    terminal.settle()
    terminal.until(before)
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


@pytest.mark.parametrize("line", ["{}", "sh -c '{}; exit $?'"], ids=["by itself", "under a parent, as under make"])
def test_a_shell_gets_its_prompt_back_on_ctrl_z_and_fg_goes_on(line: str, command: str, tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed: no shell with job control to try")
    with Terminal([bash, "--norc", "--noprofile", "-i"], (100, 30), {"HOME": str(tmp_path), "PS1": "$ "}) as terminal:
        terminal.until("$")
        terminal.send(f"{line.format(command)}\r")
        _ready(terminal)
        terminal.press("ctrl+z")
        terminal.until("Stopped")
        assert not terminal.screen.alternate
        terminal.send("fg\r")
        terminal.until("Quit")
        terminal.settle()
        assert terminal.screen.alternate
        terminal.press("q")
        terminal.until("$")
        terminal.settle()
        terminal.send("echo status=$?\r")
        terminal.until("status=0")
        terminal.send("exit\r")
        terminal.wait()


def test_ctrl_z_again_and_again_leaves_the_line_as_it_was(command: str, tmp_path: Path) -> None:
    script = str(Path(__file__).with_name("job_control.py"))
    with Terminal([sys.executable, script, command], (100, 30), {"HOME": str(tmp_path)}) as terminal:
        _ready(terminal)
        for _ in range(6):
            terminal.press("ctrl+z")
            terminal.until("stopped, line in order")
            terminal.send("\r")
            terminal.until("Quit")
            terminal.settle()
        terminal.press("q")
        terminal.until("line as before")
        assert terminal.wait() == 0
