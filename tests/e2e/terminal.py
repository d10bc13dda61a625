"""A program run in a pseudo-terminal, driven by keys and read from its screen."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from . import keys
from .emulator import Emulator

KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "PYTHONPATH", "COVERAGE_PROCESS_START", "SYSTEMROOT")
"""Variables of this process that the program sees: no display, no ssh, no tmux of whoever runs the tests."""
PATIENCE = 20.0
"""Seconds to wait for anything; long, for machines under load: what is there is seen at once."""


class Terminal:
    """A running program with a keyboard and a screen; a context manager that ends it.

    Sizes are (columns, rows); places on the screen are (column, row) from 0.
    """

    def __init__(
        self,
        command: Sequence[str | Path],
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        """Start the command on a new terminal of that size; its environment is sparse, plus ``env``."""
        self.raw = bytearray()
        """All that the program has written."""
        self.emulator = Emulator(*size)
        self.screen = self.emulator.screen
        self.started = self.heard = time.monotonic()
        self.status: int | None = None
        """Exit status; the negative of a signal's number where that ended it; None while it runs."""
        self.stopped = False
        """Whether it has suspended itself and has not been told to go on."""
        self._fd, self._slave = pty.openpty()
        self._resize_pty(size)
        self._settings = termios.tcgetattr(self._slave)
        self.pid = self._start([str(part) for part in command], _environment(env or {}), cwd)

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the program if it still runs."""
        self.close()

    @property
    def rows(self) -> list[str]:
        """The rows of the screen without the blanks at their ends."""
        return [row.rstrip() for row in self.screen.rows]

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.rows)

    @property
    def drawing(self) -> bool:
        """Whether a synchronised update is under way: what is on the screen is half old and half new."""
        return 2026 in self.emulator.modes

    def press(self, *names: str) -> None:
        """Press keys, one after the other, each as one write."""
        for name in names:
            self.send(keys.key(name))

    def send(self, data: str) -> None:
        """Send text as typed or pasted, or a report of the mouse."""
        os.write(self._fd, data.encode())

    def pump(self, timeout: float = 0.02) -> bool:
        """Take what there is, waiting for it at most so many seconds; whether there was any."""
        if not select.select([self._fd], [], [], timeout)[0]:
            self._look_after()
            return False
        data = os.read(self._fd, 65536)
        self.raw += data
        self.heard = time.monotonic()
        if answers := self.emulator.feed(data):
            os.write(self._fd, answers)
        return True

    def until(self, sought: str | re.Pattern[str], timeout: float = PATIENCE) -> re.Match[str]:
        """Wait until the screen shows the text or matches the expression; AssertionError with the screen if not."""
        expression = re.compile(re.escape(sought)) if isinstance(sought, str) else sought
        deadline = time.monotonic() + timeout
        while True:
            if not self.drawing and (match := expression.search(self.text)):
                return match
            if time.monotonic() > deadline or (self.status is not None and not self.pump(0)):
                self._fail(f"{expression.pattern!r} did not appear")
            self.pump()

    def settle(self, quiet: float = 0.25, timeout: float = PATIENCE) -> float:
        """Wait until nothing has been written for ``quiet`` seconds; seconds from the call to the last byte."""
        asked = time.monotonic()
        while time.monotonic() - max(asked, self.heard) < quiet:
            if time.monotonic() - asked > timeout:
                self._fail("the program does not come to rest")
            self.pump()
        return max(0.0, self.heard - asked)

    def act(self, *names: str, patience: float = 1.5) -> float:
        """Press keys and wait until each has had its effect; seconds from the last one to the last byte.

        A key without effect costs ``patience`` seconds: a busy machine may take that long to show one.
        """
        pressed = time.monotonic()
        for name in names:
            pressed = time.monotonic()
            self.press(name)
            while self.heard < pressed and time.monotonic() - pressed < patience:
                self.pump()
            self.settle()
        return max(0.0, self.heard - pressed)

    def wait(self, timeout: float = PATIENCE) -> int:
        """Wait for the end of the program; its exit status, negative for a signal."""
        deadline = time.monotonic() + timeout
        while self.status is None:
            if time.monotonic() > deadline:
                self._fail("the program does not end")
            self.pump()
        while self.pump(0):
            pass
        return self.status

    def wait_stopped(self, timeout: float = PATIENCE) -> None:
        """Wait until the program has suspended itself."""
        deadline = time.monotonic() + timeout
        while not self.stopped:
            if time.monotonic() > deadline or self.status is not None:
                self._fail("the program does not stop")
            self.pump()
        while self.pump(0):
            pass

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)
        self.stopped = self.stopped and number != signal.SIGCONT

    def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size, as a reader does who drags its corner."""
        self.screen.resize(size[1], size[0])
        self._resize_pty(size)

    def unrestored(self) -> list[str]:
        """What of the terminal is not as it was before the program started."""
        faults = self.emulator.unrestored()
        return faults if termios.tcgetattr(self._slave) == self._settings else [*faults, "settings of the line"]

    def close(self) -> None:
        """End the program, by force if need be, and give the terminal back."""
        if self._fd < 0:
            return
        for number in (signal.SIGKILL,) if self.stopped else (signal.SIGTERM, signal.SIGKILL):
            deadline = time.monotonic() + 3
            if self.status is None:
                os.kill(self.pid, number)
            while self.status is None and time.monotonic() < deadline:
                self.pump(0.1)
        os.close(self._fd)
        os.close(self._slave)
        self._fd = self._slave = -1

    def _start(self, command: list[str], environment: dict[str, str], cwd: Path | None) -> int:
        with warnings.catch_warnings():
            # Python warns of threads, which may hold locks at the fork; the child takes none, it only executes.
            warnings.simplefilter("ignore", DeprecationWarning)
            pid = os.fork()
        if pid == 0:  # the child: nothing of this process may run on, whatever happens
            try:
                os.close(self._fd)
                os.login_tty(self._slave)
                os.chdir(cwd or Path.cwd())
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        return pid

    def _look_after(self) -> None:
        if self.status is not None:
            return
        pid, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)
        if pid and os.WIFSTOPPED(status):
            self.stopped = True
        elif pid:
            self.status = os.waitstatus_to_exitcode(status)

    def _resize_pty(self, size: tuple[int, int]) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def _fail(self, what: str) -> None:
        frame = "\n".join(f"|{row}" for row in self.rows)
        message = f"{what} (exit status so far: {self.status}); the screen shows:\n{frame}"
        raise AssertionError(message)


def _environment(extra: Mapping[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {"LANG": "C.UTF-8", **kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", **extra}
