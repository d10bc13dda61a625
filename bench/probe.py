"""The probe: runs programs in turn in a real terminal and takes the median of what a reader would notice.

Programs are interleaved, round by round, so that whatever else the machine does falls on all of them alike.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.terminal import Terminal

Figures = Mapping[str, float]
"""Measured values by name, the unit at the end of the name: ``ready_s``, ``peak_mb``, ``bytes``."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A program to watch: how it is started, what it shows when it can be read, and the keys to press then."""

    name: str
    command: tuple[str, ...]
    ready: re.Pattern[str]
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (100, 30)
    """Columns and rows."""


def watch(subject: Subject) -> Figures:
    """Run the program once: seconds until it can be read and until it is at rest, seconds and bytes of the first key
    and of the dearest of the others, and megabytes (MiB) of memory of all its processes at their highest.
    """
    with Terminal(subject.command, subject.size) as terminal:
        terminal.until(subject.ready)
        ready = time.monotonic() - terminal.started
        terminal.settle()
        figures = {"ready_s": ready, "rest_s": terminal.heard - terminal.started}
        keys = [_press(terminal, key) for key in subject.keys]
        for name, some in (("first_key", keys[:1]), ("key", keys[1:])):
            if some:
                figures[f"{name}_s"] = max(seconds for seconds, _ in some)
                figures[f"{name}_bytes"] = max(size for _, size in some)
        peak = peak_memory(terminal.pid)
        return figures if peak is None else {**figures, "peak_mb": peak}


def run(command: Sequence[str]) -> Figures:
    """Run a command to its end, without a terminal; its seconds. CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return {"whole_s": time.perf_counter() - start}


def interleaved(tasks: Mapping[str, Callable[[], Figures]], rounds: int) -> dict[str, dict[str, float]]:
    """The median of every figure of every task; one more round goes before and is thrown away, to warm the caches."""
    samples: dict[str, list[Figures]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            figures = task()
            if number:
                samples[name].append(figures)
    return {
        name: {figure: statistics.median(sample[figure] for sample in found) for figure in found[0]}
        for name, found in samples.items()
    }


def peak_memory(pid: int) -> float | None:
    """MiB that a process and all below it held at their highest, added up; None where the system does not tell."""
    if not Path("/proc/self/status").exists():
        return None
    return sum(map(_peak_of, _tree(pid))) / 1024


def _press(terminal: Terminal, key: str) -> tuple[float, int]:
    before = len(terminal.raw)
    seconds = terminal.act(key)
    return seconds, len(terminal.raw) - before


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text(encoding="ascii").split():
            yield from _tree(int(child))


def _peak_of(pid: int) -> int:
    """KiB at the highest; none for a process that has just gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        return 0
    found = re.search(r"^VmHWM:\s+(\d+)", status, re.MULTILINE)
    return int(found[1]) if found else 0


def processors() -> int:
    """How many processors the figures were taken on."""
    return os.cpu_count() or 1
