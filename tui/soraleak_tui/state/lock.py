"""Lock: one program at a time, by a lock of the system that ends with the program, however that ends."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 1.0
"""Seconds to wait for another program; it holds the lock for a few milliseconds."""
_PAUSE = 0.02


@contextlib.contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[bool]:
    """Hold the lock that a file stands for; False where it could not be had in time, or not on this file system.

    Who does not get it goes on without: at worst a change of the other program's last moment is lost.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield False
        return
    try:
        yield _wait(handle, patience)
    finally:
        os.close(handle)


def _wait(handle: int, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while not _take(handle):
        if time.monotonic() > deadline:
            return False
        time.sleep(_PAUSE)
    return True


def _take(handle: int) -> bool:
    """Take the lock if it is free; closing the file gives it back."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
