"""The harness itself: it sees what a terminal would see, and says so when a program leaves a mess."""

from __future__ import annotations

import base64
import signal
import sys
from pathlib import Path

import pytest

from .emulator import Emulator
from .terminal import Terminal

pytestmark = pytest.mark.usefixtures("kept")

STAND_IN = Path(__file__).with_name("stand_in.py")


def _python(*lines: str) -> list[str]:
    return [sys.executable, "-c", "\n".join(lines)]


@pytest.mark.parametrize(
    "words",
    [
        "┌∩┐(◣_◢)┌∩┐",
        "[̲̅$̲̅(̲̅ )̲̅$̲̅]",
        "☠️ we are not your ☠️",
        "漢字とかな",
        "مرحبا بالعالم",
        "e\N{COMBINING ACUTE ACCENT}",
        "👩‍💻 🇫🇷 x",
    ],
)
def test_a_screen_keeps_every_character_it_is_given(words: str) -> None:
    emulator = Emulator(40, 2)
    emulator.feed(words.encode())
    assert emulator.screen.rows[0].rstrip() == words


def test_a_sequence_may_come_in_pieces() -> None:
    emulator = Emulator(20, 2)
    for byte in "\x1b]52;c;w6k=\x07\x1b[?2004h\x1b_G\x1b\\é".encode():
        emulator.feed(bytes([byte]))
    assert (emulator.screen.rows[0].rstrip(), emulator.copied, 2004 in emulator.modes) == ("é", ["é"], True)


def test_a_sequence_that_another_one_cuts_off_is_dropped() -> None:
    emulator = Emulator(20, 2)
    emulator.feed(b"a\x1b[0;48;2;5\x1b[1;3Hb\x1b\x1b[mc")
    assert (emulator.screen.rows[0].rstrip(), emulator.unrestored()) == ("a bc", [])


def test_writing_over_half_a_wide_character_takes_the_other_half_away() -> None:
    emulator = Emulator(10, 1)
    emulator.feed("漢字\x1b[1;2Hx".encode())
    assert emulator.screen.rows[0].rstrip() == " x字"


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("\x1b[c", "\x1b[?62;22;52c"),
        ("\x1b[5n", "\x1b[0n"),
        ("ab\x1b[6n", "\x1b[1;3R"),
        ("\x1b[?2026$p", "\x1b[?2026;2$y"),
    ],
)
def test_queries_are_answered_as_a_modern_terminal_does(query: str, answer: str) -> None:
    assert Emulator(20, 2).feed(query.encode()).decode() == answer


@pytest.mark.parametrize(
    ("left", "named"),
    [
        ("\x1b[?1049h", "the alternate screen"),
        ("\x1b[?25l", "a hidden cursor"),
        ("\x1b[?1003h", "mouse mode 1003"),
        ("\x1b[?2004h", "bracketed paste"),
        ("\x1b[>25u", "keyboard flags 25"),
        ("\x1b[?7l", "no wrapping of lines"),
        ("\x1b[1m", "colours or styles"),
    ],
)
def test_what_a_program_leaves_behind_is_named(left: str, named: str) -> None:
    emulator = Emulator(20, 4)
    emulator.feed(left.encode())
    assert named in emulator.unrestored()


def test_the_keyboard_flags_of_the_alternate_screen_go_with_it() -> None:
    emulator = Emulator(20, 4)
    emulator.feed(b"main\x1b[?1049h\x1b[>25uother\x1b[<u\x1b[?1049l")
    assert (emulator.unrestored(), emulator.screen.rows[0].rstrip()) == ([], "main")


def test_settings_of_the_line_are_compared() -> None:
    script = _python("import sys, tty", "tty.setraw(0)", "print('READY')")
    with Terminal(script) as terminal:
        terminal.until("READY")
        assert terminal.wait() == 0
        assert terminal.unrestored() == ["settings of the line"]


def test_exit_status_and_signal_are_told_apart() -> None:
    with Terminal(_python("raise SystemExit(7)")) as terminal:
        assert terminal.wait() == 7
    with Terminal(_python("import time", "print('READY')", "time.sleep(60)")) as terminal:
        terminal.until("READY")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == -signal.SIGTERM


def test_waiting_in_vain_shows_the_screen() -> None:
    with Terminal(_python("print('only this')")) as terminal, pytest.raises(AssertionError, match="only this"):
        terminal.until("something else", timeout=2)


def test_a_textual_program_is_driven_by_keys_and_mouse_and_leaves_in_order() -> None:
    with Terminal([sys.executable, STAND_IN], size=(40, 10)) as terminal:
        terminal.until("READY 40x10")
        assert terminal.screen.alternate
        assert "a hidden cursor" in terminal.unrestored()
        terminal.press("space")
        terminal.until("key space")
        terminal.send("\x1b[<0;3;2M\x1b[<0;3;2m")
        terminal.until("click 2,1")
        terminal.resize((50, 12))
        terminal.until("READY 50x12")
        terminal.press("y")
        terminal.until("key y")
        terminal.settle()
        assert terminal.emulator.copied == ["☠️ words"]
        assert base64.b64encode("☠️ words".encode()) in terminal.raw
        terminal.press("q")
        assert (terminal.wait(), terminal.unrestored()) == (0, [])


def test_a_textual_program_that_is_killed_leaves_a_mess_and_the_harness_sees_it() -> None:
    with Terminal([sys.executable, STAND_IN]) as terminal:
        terminal.until("READY")
        terminal.settle()
        terminal.signal(signal.SIGKILL)
        assert terminal.wait() == -signal.SIGKILL
        assert {"the alternate screen", "a hidden cursor", "settings of the line"} <= set(terminal.unrestored())


def test_a_textual_program_can_be_stopped_and_goes_on() -> None:
    with Terminal([sys.executable, STAND_IN]) as terminal:
        terminal.until("READY")
        terminal.settle()
        terminal.press("ctrl+z")
        terminal.wait_stopped()
        assert terminal.unrestored() == []
        terminal.signal(signal.SIGCONT)
        terminal.until("READY")
        assert terminal.screen.alternate
