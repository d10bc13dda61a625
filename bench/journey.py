"""The bars of a reader's first journey: start, page turn, memory, and a citation on the command line."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from bench.probe import Subject, interleaved, run, watch
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load

PAGES_TURNED = 6
"""Turns of the page that are measured; the dearest counts."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure, what it is compared with, and the most that it may be."""

    name: str
    measured: str
    """The figure in words."""
    value: float
    """The ratio, or the figure itself where there is nothing to compare it with."""
    limit: float
    unit: str

    @property
    def held(self) -> bool:
        """Whether the figure is within its limit."""
        return self.value <= self.limit


def measure(rounds: int) -> tuple[dict[str, dict[str, float]], list[Bar]]:
    """Measure everything; the medians by program, and the bars."""
    program = os.environ.get("SORALEAK_TUI_COMMAND") or str(Path(sys.executable).with_name("soraleak-tui"))
    dossier = load(builtin())
    shown = Subject("soraleak-tui", (program,), _story(dossier), ("space",) * PAGES_TURNED)
    bare = Subject("bare", (sys.executable, str(Path(__file__).with_name("bare.py"))), re.compile("READY"))
    screens = interleaved({subject.name: partial(watch, subject) for subject in (bare, shown)}, rounds)
    cite = partial(run, (program, "cite", next(iter(dossier.sources))))
    commands = interleaved({"python -c pass": partial(run, (sys.executable, "-c", "pass")), "cite": cite}, rounds)
    figures = {**screens, **commands}
    return figures, bars(figures)


def bars(figures: Mapping[str, Mapping[str, float]]) -> list[Bar]:
    """The figures against their limits; memory only where the system tells it."""
    bare, shown = figures["bare"], figures["soraleak-tui"]
    cite, nothing = figures["cite"]["whole_s"], figures["python -c pass"]["whole_s"]
    first = shown["ready_s"]
    found = [
        Bar("first page readable", _milliseconds(first, bare["ready_s"]), first / bare["ready_s"], 1.5, "x bare app"),
        _turn("opening the first page", shown["first_key_s"], shown["first_key_bytes"]),
        _turn("a turn of the page", shown["key_s"], shown["key_bytes"]),
        Bar("cite", _milliseconds(cite, nothing), cite / nothing, 8, "x python -c pass"),
    ]
    if "peak_mb" in shown:
        peak, least = shown["peak_mb"], bare["peak_mb"]
        found.append(Bar("memory", f"{peak:.0f} MiB against {least:.0f}", peak / least, 1.6, "x bare app"))
    return found


def table(found: list[Bar]) -> str:
    """The bars as a Markdown table."""
    rows = [
        f"| {bar.name} | {bar.measured} | {bar.value:.2f} {bar.unit} | {bar.limit:g} | {'yes' if bar.held else 'NO'} |"
        for bar in found
    ]
    return "\n".join(["| what | measured | figure | at most | held |", "| --- | --- | --- | --- | --- |", *rows])


def plain(figures: Mapping[str, Mapping[str, float]], found: list[Bar]) -> dict[str, object]:
    """All of it as JSON takes it."""
    rounded = {name: {figure: round(value, 4) for figure, value in row.items()} for name, row in figures.items()}
    return {"figures": rounded, "bars": [{**asdict(bar), "held": bar.held} for bar in found]}


def _story(dossier: Dossier) -> re.Pattern[str]:
    """The first words of the story in short, wherever the lines break."""
    words = dossier.pages[0].passages[0].text.split()[:6]
    return re.compile(r"\s+".join(map(re.escape, words)))


def _turn(name: str, seconds: float, size: float) -> Bar:
    return Bar(name, f"at rest after {1000 * seconds:.0f} ms", size / 1000, 12, "KB sent")


def _milliseconds(value: float, against: float) -> str:
    return f"{1000 * value:.0f} ms against {1000 * against:.0f}"
