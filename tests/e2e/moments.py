"""The moments of a start: when the first picture stands, when Textual is there, and any in between."""

from __future__ import annotations

import time

from .terminal import Terminal

DRAWN = b"\x1b[?2026l"
"""What the first picture ends with."""
_LISTENING = 1003
"""The mode of the mouse that only Textual sets: from then on the program is all there, or nearly."""


def until_drawn(terminal: Terminal) -> None:
    """Wait for the first picture."""
    while DRAWN not in terminal.raw:
        assert terminal.status is None, terminal.text
        terminal.pump()


def until_there(terminal: Terminal) -> None:
    """Wait until Textual has taken over and is at rest."""
    while _LISTENING not in terminal.emulator.modes:
        assert terminal.status is None, terminal.text
        terminal.pump()
    terminal.settle()


def let_pass(terminal: Terminal, milliseconds: float) -> None:
    """Read the terminal until so long after the start."""
    while (left := terminal.started + milliseconds / 1000 - time.monotonic()) > 0:
        terminal.pump(left)
