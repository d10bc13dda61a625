"""How much memory a program and everything below it holds, and how long it has computed, as the system tells it."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_USER = 11
"""Among the fields behind the name, that of the clock ticks in the program's own code; next is that in the system's."""
_KNOWN = Path("/proc/self/status").exists()


def resident(pid: int) -> float | None:
    """MiB that a process and all below it hold now, added up; None where the system does not tell."""
    return sum(_of(each, "VmRSS") for each in tree(pid)) / 1024 if _KNOWN else None


def highest(pid: int) -> float | None:
    """MiB that each of them held at its highest, added up: those that have ended by now are not in it."""
    return sum(_of(each, "VmHWM") for each in tree(pid)) / 1024 if _KNOWN else None


def computed(pid: int) -> float | None:
    """Seconds for which a process has had a processor; None where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[_USER]) + int(fields[_USER + 1])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def sampled(pid: int, every: float = 0.02) -> Iterator[list[float]]:
    """What all of it holds every so many seconds, while the block lasts: processes that come and go are in it too."""
    found: list[float] = []
    over = threading.Event()

    def sample() -> None:
        while not over.wait(every):
            if (held := resident(pid)) is not None:
                found.append(held)

    thread = threading.Thread(target=sample, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        over.set()
        thread.join()


def tree(pid: int) -> Iterator[int]:
    """The process and all below it; without those that have ended and wait for somebody to ask how."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text(encoding="ascii").split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        for child in map(int, children):
            if not _has_ended(child):
                yield from tree(child)


def _has_ended(pid: int) -> bool:
    return re.search(r"^State:\s+[RSDTt]", _status(pid), re.MULTILINE) is None


def _of(pid: int, field: str) -> int:
    """KiB; none for a process that has just gone."""
    found = re.search(rf"^{field}:\s+(\d+)", _status(pid), re.MULTILINE)
    return int(found[1]) if found else 0


def _status(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""
