"""Suspending: the program goes to the background as others do, and ends with its terminal; mixed into the app."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from textual.app import App

    _Base = App[None]
else:
    _Base = object

STOPPING = 0.1
"""Seconds within which a stop has come to pass, whichever thread it was delivered to."""


LOOKING = 2.0
"""Seconds between two looks whether the terminal is still there."""
GONE = 129
"""The exit code of a program whose terminal has gone: 128 and the number of the signal that tells so."""


class Suspending(_Base):
    """Stops the program with the terminal in order, and leaves where there is no terminal any more."""

    def watch_terminal(self) -> None:
        """Look now and then whether the terminal is there: the signal that tells of its end may come too early.

        Textual goes on reading from one that has gone, for ever and as fast as it can.
        """
        if not self.is_headless and os.isatty(0):
            self.set_interval(LOOKING, self._leave_if_deserted)

    def _leave_if_deserted(self) -> None:
        if not os.isatty(0):
            self.exit(return_code=GONE)

    def action_suspend_process(self) -> None:
        """Leave the terminal, then stop the whole foreground group: under make, too, the shell takes over.

        The order matters: once make has stopped, the terminal is the shell's and can no longer be put in order. The
        signal is the one that the system ignores where no shell is there to go on with the program.
        """
        if sys.platform != "win32":
            with contextlib.suppress(SuspendNotSupported), self.suspend():
                # Textual's own handlers would take the terminal over once more, and remember it raw.
                handlers = {
                    number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGTSTP, signal.SIGCONT)
                }
                os.killpg(os.getpgrp(), signal.SIGTSTP)
                time.sleep(STOPPING)
                for number, handler in handlers.items():
                    signal.signal(number, handler)
