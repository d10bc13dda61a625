"""A program in a pseudo-terminal, and the moment at which each piece of its output arrived.

What is measured must not wait for who measures. A thread does nothing but take what comes, note the time and answer the
terminal's queries; the terminal emulator, which is slow, draws the pieces only after the program has fallen silent. So
neither the times nor the processors are disturbed by it.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.e2e import keys
from tests.e2e.emulator import Emulator

from bench.answers import answers
from bench.memory import tree

QUIET = 0.25
"""Seconds without output after which a program is taken to be at rest."""
PATIENCE = 120.0
"""Seconds to wait for a text: the slowest of the peers needs more than a minute."""
ANSWER = 2.0
"""Seconds after which a key is taken to have no effect."""
_PAUSE = 0.05
"""Seconds without output after which what came is drawn."""
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "SYSTEMROOT")
_SWITCH = 0.0005


@dataclass(frozen=True, slots=True)
class Effect:
    """What a key did: seconds until its first and its last byte came, and how many bytes; all 0 where none came."""

    first: float
    last: float
    size: int


def _take_terminal() -> None:
    """Make standard input the terminal of the new session, as a shell finds it: without that no program owns it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Recorder:
    """A running program; a context manager that ends it."""

    def __init__(
        self, command: Sequence[str], size: tuple[int, int] = (100, 30), env: Mapping[str, str] | None = None
    ) -> None:
        """Start the command on a new terminal of so many columns and rows; its environment is sparse, plus ``env``."""
        sys.setswitchinterval(_SWITCH)
        self.emulator = Emulator(*size)
        self.pieces: list[tuple[float, bytes]] = []
        """When each piece came, and the piece."""
        self._drawn = 0
        self._fd, self._slave = pty.openpty()
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self._ended = threading.Event()
        self._came = threading.Event()
        self._thread = threading.Thread(target=self._take, daemon=True)
        self.started = time.monotonic()
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self._process = subprocess.Popen(
            command,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509  no other thread of ours holds a lock while a program is started
            cwd=Path(__file__).parents[1],
            env={"LANG": "C.UTF-8", **kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})},
        )
        self._thread.start()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the program if it still runs."""
        self.close()

    @property
    def pid(self) -> int:
        """The process that was started."""
        return self._process.pid

    @property
    def heard(self) -> float:
        """When the last piece came; when the program started, where none has come."""
        return self.pieces[-1][0] if self.pieces else self.started

    @property
    def text(self) -> str:
        """The screen as text, after everything that came has been drawn."""
        while self._drawn < len(self.pieces):
            self._draw()
        return "\n".join(row.rstrip() for row in self.emulator.screen.rows)

    def press(self, name: str) -> float:
        """Press a key; when that was."""
        at = time.monotonic()
        os.write(self._fd, keys.key(name).encode())
        return at

    def until(self, sought: re.Pattern[str], patience: float = PATIENCE) -> float:
        """Wait until the screen shows what is sought; when the piece came with which it did. TimeoutError if never."""
        deadline = time.monotonic() + patience
        if self._drawn and sought.search(self._shown()):
            return self.pieces[self._drawn - 1][0]
        while True:
            self._pause()
            while self._drawn < len(self.pieces):
                at = self._draw()
                if 2026 not in self.emulator.modes and sought.search(self._shown()):
                    return at
            ended = self._process.poll() is not None
            if ended or time.monotonic() > deadline:
                what = f"ended with {self._process.returncode}" if ended else f"nothing for {patience:g} s"
                message = f"{sought.pattern!r} did not appear ({what}):\n{self._shown()}"
                raise TimeoutError(message)

    def first_after(self, at: float, patience: float = ANSWER) -> float:
        """Seconds from a moment to the first piece after it; ``patience`` where none comes in that time."""
        while (left := at + patience - time.monotonic()) > 0:
            if self.heard > at:
                return next(came for came, _ in self.pieces[-200:] if came > at) - at
            self._came.wait(left)
            self._came.clear()
        return patience

    def settle(self, quiet: float = QUIET, patience: float = PATIENCE) -> float:
        """Wait until nothing has come for ``quiet`` seconds; when the last piece came."""
        asked = time.monotonic()
        while (left := max(asked, self.heard) + quiet - time.monotonic()) > 0:
            if time.monotonic() - asked > patience:
                message = f"the program does not come to rest in {patience:g} s"
                raise TimeoutError(message)
            time.sleep(min(left, 0.02))
        return self.heard

    def act(self, name: str, patience: float = ANSWER) -> Effect:
        """Press a key and wait until it has had all its effect; one without effect costs ``patience`` seconds."""
        before = len(self.pieces)
        at = self.press(name)
        first = self.first_after(at, patience)
        last = self.settle() - at
        came = self.pieces[before:]
        return Effect(first, last, sum(len(piece) for _, piece in came)) if came else Effect(0, 0, 0)

    def close(self) -> None:
        """End the program and all below it, by force if need be: nothing of it may run on under the next."""
        below = list(tree(self.pid))[1:]
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(3)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        for pid in below:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._ended.set()
        self._thread.join()
        os.close(self._fd)
        os.close(self._slave)

    def _take(self) -> None:
        while not self._ended.is_set():
            if not select.select([self._fd], [], [], 0.05)[0]:
                continue
            data = os.read(self._fd, 65536)
            self.pieces.append((time.monotonic(), data))
            self._came.set()
            if answer := answers(data):
                os.write(self._fd, answer)

    def _pause(self) -> None:
        """Wait for a piece, and then until none comes any more for a moment, but a second at most."""
        begun = time.monotonic()
        while (now := time.monotonic()) - begun < 1:
            if self._drawn < len(self.pieces) and now - self.heard >= _PAUSE:
                return
            if self._process.poll() is not None:
                return
            time.sleep(0.01)

    def _draw(self) -> float:
        at, piece = self.pieces[self._drawn]
        self._drawn += 1
        self.emulator.feed(piece)
        return at

    def _shown(self) -> str:
        return "\n".join(row.rstrip() for row in self.emulator.screen.rows)
