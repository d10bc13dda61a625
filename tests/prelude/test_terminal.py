"""The terminal that the prelude draws on, and when it does not."""

from __future__ import annotations

import os
import sys
from functools import partial

import pytest

from soraleak_tui.domain.face import Face
from soraleak_tui.prelude import terminal
from soraleak_tui.prelude.curtain import raise_curtain
from soraleak_tui.prelude.front import front_rows
from soraleak_tui.prelude.inks import DARK

unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
FACE = Face("Title", "", "", (), (), ())


@unix
def test_raw_mode_is_the_one_that_textual_sets():
    import pty
    import termios

    from textual.drivers.linux_driver import LinuxDriver

    master, slave = pty.openpty()
    found = termios.tcgetattr(slave)
    ours = terminal.raw(found)
    theirs = termios.tcgetattr(slave)
    theirs[0] = LinuxDriver._patch_iflag(theirs[0])
    theirs[3] = LinuxDriver._patch_lflag(theirs[3])
    theirs[6][termios.VMIN] = 1
    assert ours == theirs
    assert found == termios.tcgetattr(slave), "what is to be set again must not change"
    os.close(master)
    os.close(slave)


@pytest.mark.parametrize("term", ["dumb", "unknown", " Dumb"])
def test_a_terminal_that_knows_nothing_gets_no_picture(term):
    assert not terminal.usual({"TERM": term})


@pytest.mark.parametrize("name", ["TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS", "TEXTUAL_ALLOW_SIGNALS"])
def test_where_textual_is_told_to_draw_otherwise_it_draws_alone(name):
    assert terminal.usual({"TERM": "xterm"})
    assert not terminal.usual({"TERM": "xterm", name: "1"})


@unix
def test_variables_stand_above_the_size_that_the_terminal_tells(monkeypatch):
    monkeypatch.setattr(os, "get_terminal_size", lambda _number: os.terminal_size((90, 33)))
    assert terminal.size({}) == (90, 33)
    assert terminal.size({"COLUMNS": "50", "LINES": "20"}) == (50, 20)
    assert terminal.size({"COLUMNS": "0", "LINES": "many"}) == (90, 33)


def test_without_a_terminal_nothing_is_drawn(capfd):
    assert raise_curtain(partial(front_rows, FACE), DARK, {"TERM": "xterm"}) is None
    assert capfd.readouterr() == ("", "")
