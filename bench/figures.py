"""Figures: what a run has measured, by name; medians and percentiles of many runs; bars; tables."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import TypeVar

Figures = Mapping[str, float]
"""Measured values by name, the unit at the end of the name: ``ready_s``, ``peak_mb``, ``turn_bytes``."""
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure, what it is compared with, and the most that it may be."""

    name: str
    measured: str
    """The figure in words."""
    value: float
    """The ratio, or the figure itself where there is nothing to compare it with."""
    unit: str
    limit: float | None = None
    """None for what is told and held to nothing."""

    @property
    def held(self) -> bool:
        """Whether the figure is within its limit."""
        return self.limit is None or self.value <= self.limit


def interleaved(
    tasks: Mapping[str, Callable[[], Result]], rounds: int, *, warm: bool = True
) -> dict[str, list[Result]]:
    """What every task gave in every round; with ``warm`` one more goes before and is thrown away, to fill the caches.

    The tasks take turns in every round, so that whatever else the machine does falls on all of them alike.
    """
    found: dict[str, list[Result]] = {name: [] for name in tasks}
    for number in range(0 if warm else 1, rounds + 1):
        for name, task in tasks.items():
            result = task()
            if number:
                found[name].append(result)
    return found


def medians(samples: Sequence[Figures]) -> dict[str, float]:
    """The median of every figure that all the samples have."""
    shared = [name for name in samples[0] if all(name in sample for sample in samples)]
    return {name: statistics.median(sample[name] for sample in samples) for name in shared}


def percentile(values: Iterable[float], share: float) -> float:
    """The least of the values that so many of them, from 0 to 1, do not exceed (nearest rank); ValueError for none."""
    ordered = sorted(values)
    if not ordered:
        message = "there is no percentile of nothing"
        raise ValueError(message)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def bars_table(bars: Iterable[Bar]) -> str:
    """The bars as a Markdown table."""
    rows = [
        [
            bar.name,
            bar.measured,
            f"{bar.value:.2f} {bar.unit}",
            "" if bar.limit is None else f"{bar.limit:g}",
            "" if bar.limit is None else ("yes" if bar.held else "**no**"),
        ]
        for bar in bars
    ]
    return table(["what", "measured", "figure", "at most", "held"], rows)


def in_ms(seconds: float) -> str:
    """Seconds as milliseconds, a tenth where they are few."""
    return f"{1000 * seconds:.1f} ms" if seconds < 0.01 else f"{1000 * seconds:,.0f} ms"


def ratio(name: str, value: float, against: float, unit: str, limit: float | None = None) -> Bar:
    """A bar of seconds as a ratio to other seconds."""
    return Bar(name, f"{in_ms(value)} against {in_ms(against)}", value / against, unit, limit)


def rounded(value: object) -> object:
    """Figures of any shape as JSON takes them, to four places."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {str(name): rounded(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(each) for each in value]
    return value


def save(path: Path, figures: object) -> None:
    """Write figures as JSON into a file, or ``-`` for the standard output."""
    text = json.dumps(rounded(figures), indent=2) + "\n"
    sys.stdout.write(text) if str(path) == "-" else path.write_text(text, encoding="utf-8")
