"""Driver: Textual's own for terminals, that begins where the curtain stands.

The terminal is on the alternate screen already, in raw mode, and shows what the first screen will paint. Entering once
more would blank it, and the settings found now are not those that the reader is to get back.
"""

from __future__ import annotations

import asyncio
import signal
from typing import ClassVar

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from soraleak_tui.prelude.curtain import ENDING, ENTER_ALTERNATE, Curtain
from soraleak_tui.ui.journey import Journey

_POINTER = "\x1b]22;"
"""Begins what tells the terminal how the mouse's pointer looks."""
_WAITING = (*ENDING, signal.SIGTSTP)
"""Signals that wait while the terminal passes from the curtain to Textual: half of each could not give it back."""


class CurtainDriver(LinuxDriver):
    """Takes the terminal over from a curtain, if there is one, and hands what is typed to the typeahead."""

    curtain: ClassVar[Curtain | None] = None

    def __init__(
        self, app: App[None], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """As Textual makes a driver; no signal comes through before the terminal is its own."""
        self._mask = signal.pthread_sigmask(signal.SIG_BLOCK, _WAITING)
        self._home = asyncio.get_running_loop()
        self._over: Curtain | None = self.curtain if self.curtain is not None and self.curtain.up else None
        self._typeahead = app.typeahead if isinstance(app, Journey) else None
        self._begun = False
        self._pointer = ""
        super().__init__(app, debug=debug, mouse=mouse, size=size)

    def start_application_mode(self) -> None:
        """Begin, or go on after a stop; the first time over the curtain."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._over is not None and self.attrs_before is not None:
            self.attrs_before = self._over.before
            self._over.up = False
        self._over = None
        self._begun = True
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self._begun = False
        super().stop_application_mode()

    def resume_application_mode(self) -> None:
        """Go on after a stop; after one that could not be caught, the terminal is first given back for it."""
        uncaught = self._begun
        if uncaught:
            self.suspend_application_mode()
        super().resume_application_mode()
        if uncaught:
            self.send_message(self.SignalResume())

    def write(self, data: str) -> None:
        """Write, but do not enter the screen that the curtain is on: it would be erased.

        Every screen that is made says how the pointer looks, which only changes when it is shown.
        """
        if data.startswith(_POINTER):
            data, self._pointer = "" if data == self._pointer else data, data
        if data and (self._over is None or data != ENTER_ALTERNATE):
            super().write(data)

    def send_message(self, message: Message) -> None:
        """Give the app what was read; called on the thread that reads."""
        if self._typeahead is not None and isinstance(message, events.InputEvent | events.Paste):
            self._home.call_soon_threadsafe(self._typeahead.take, message)
        else:
            super().send_message(message)

    def close(self) -> None:
        """The end, or a pause; where it never began, signals may come again."""
        signal.pthread_sigmask(signal.SIG_SETMASK, self._mask)
        super().close()


def driver_over(curtain: Curtain | None) -> type[CurtainDriver]:
    """The driver that begins on that curtain, for Textual to make."""
    return type("Driver", (CurtainDriver,), {"curtain": curtain})
