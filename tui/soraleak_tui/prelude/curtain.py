"""The curtain: a terminal made ready and the first screen drawn on it, from then until Textual takes both over.

Whatever ends the program meanwhile, the terminal is given back as it was found. Keys are not read here: in the same raw
mode that Textual sets they wait in the system's queue, and none is thrown away, since the settings are changed without
a flush.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from soraleak_tui.layout.sizes import SMALLEST
from soraleak_tui.prelude import terminal
from soraleak_tui.prelude.inks import INKS

if TYPE_CHECKING:
    from types import FrameType

    from soraleak_tui.prelude.picture import Rows

ENDING = (signal.SIGTERM, signal.SIGINT, *((signal.SIGHUP,) if hasattr(signal, "SIGHUP") else ()))
"""What ends a program that could go on; it then leaves with 128 and the number of the signal, as shells tell it."""
ENTER_ALTERNATE = "\x1b[?1049h"
_ENTER = f"\x1b[?2026h{ENTER_ALTERNATE}\x1b[?25l\x1b[?7l\x1b[?2004h"
"""The alternate screen, without a cursor and without wrapping; pastes are marked; the picture comes in one piece."""
_ENTERED = "\x1b[?2026l"
_LEAVE = (
    "\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1016l\x1b[?1006l\x1b[?1015l\x1b[?1003l\x1b[?1000l\x1b[?1004l"
    "\x1b[<u\x1b[0m\x1b[?1049l\x1b[?25h"
)
"""The reverse, and the reverse of what Textual may have begun to set."""


class Curtain:
    """A terminal in raw mode that shows a picture; ``drop`` gives it back."""

    def __init__(self, keyboard: int, draw: Callable[[], bytes]) -> None:
        """``keyboard`` is where the terminal is read; ``draw`` gives the picture for the size that it has then."""
        import termios

        self._keyboard = keyboard
        self._draw = draw
        self.before = termios.tcgetattr(keyboard)
        """The settings of the line that the reader has, to be set again at the end."""
        self.up = False
        """Whether there is a terminal to give back. Who takes it over, and gives it back instead, says so here."""
        self.at_end: Callable[[], None] | None = None
        """What else is to be done when a signal ends the program."""
        self._handlers: dict[int, Any] = {}

    def rise(self) -> None:
        """Set raw mode and draw; OSError or termios.error where the terminal will not have it."""
        import termios

        # Drawn before a signal could ask for it once more: what draws is imported by it, and can be imported once.
        picture = self._draw()
        for number in ENDING:
            self._handlers[number] = signal.signal(number, self._end)
        if sys.platform != "win32":
            self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, self._stop)
        try:
            self._enter(picture)
        except (OSError, termios.error):
            self.drop()
            raise

    def drop(self) -> None:
        """Give the terminal back where that is not done yet, and do on signals what was done before."""
        self._leave()
        for number, handler in self._handlers.items():
            if signal.getsignal(number) in {self._end, self._stop}:
                signal.signal(number, handler)
        self._handlers.clear()

    def _enter(self, picture: bytes) -> None:
        import termios

        self.up = True
        termios.tcsetattr(self._keyboard, termios.TCSANOW, terminal.raw(self.before))
        terminal.write(_ENTER.encode() + picture + _ENTERED.encode())

    def _leave(self) -> None:
        """Twice does no harm; a signal may come between what is done and what is noted."""
        import termios

        if self.up and terminal.in_foreground(self._keyboard):
            with suppress(OSError, termios.error):
                termios.tcsetattr(self._keyboard, termios.TCSANOW, self.before)
            with suppress(OSError):
                terminal.write(_LEAVE.encode())
        self.up = False

    def _end(self, number: int, _frame: FrameType | None) -> None:
        """Leave at once: an exception could be raised, and lost, anywhere in what is being imported."""
        self._leave()
        if self.at_end is not None:
            self.at_end()
        os._exit(128 + number)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        """Stop, as Textual does when it is told to from outside, and go on with the picture."""
        import termios

        was_up = self.up
        self._leave()
        signal.raise_signal(signal.SIGSTOP)
        if was_up:
            with suppress(OSError, termios.error):
                self._enter(self._draw())


def raise_curtain(rows: Rows, theme: str, environment: Mapping[str, str]) -> Curtain | None:
    """Draw a screen on the terminal of this process, in the theme of that name.

    None, and nothing done, where Textual should begin by itself: without a terminal that is ours and knows the usual
    sequences, in a window too small for a page, with a theme that is not of the house.
    """
    if sys.platform == "win32" or theme not in INKS or not terminal.usual(environment):
        return None
    import termios

    keyboard = terminal.keyboard()
    if keyboard is None or not _fits(terminal.size(environment)):
        return None
    try:
        curtain = Curtain(keyboard, lambda: _drawn(rows, theme, environment))
        curtain.rise()
    except (OSError, termios.error):
        return None
    return curtain


def _fits(size: tuple[int, int]) -> bool:
    return size[0] >= SMALLEST[0] and size[1] >= SMALLEST[1]


def _drawn(rows: Rows, theme: str, environment: Mapping[str, str]) -> bytes:
    """The picture for the window of now; nothing where it has become too small."""
    from soraleak_tui.prelude.colours import colours_of
    from soraleak_tui.prelude.picture import picture

    size = terminal.size(environment)
    return terminal.encoded(picture(rows, size, theme, colours_of(environment))) if _fits(size) else b""
