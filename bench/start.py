"""``python -m bench.start [--rounds N]``: where the time of a start goes, stage by stage, against the bare app."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.e2e.terminal import Terminal

from bench.probe import Figures, Subject, interleaved, watch
from soraleak_tui.loading import builtin, load

STAGES = ("interpreter", "our command line", "face", "picture", "Textual")
"""What is noted by the program itself, in its order."""
SEEN = ("first words seen", "painted by Textual", "at rest")
"""What is seen from outside."""


def staged(program: Path, words: re.Pattern[str]) -> Figures:
    """Start the program once; seconds from its start to the end of each stage."""
    with tempfile.TemporaryDirectory() as folder, Terminal((sys.executable, program, f"{folder}/notes")) as terminal:
        terminal.until(words)
        seen = {"first words seen": time.monotonic() - terminal.started}
        painted = re.compile(rb"\x1b\[\?2026l.*\x1b\[\?2026l", re.DOTALL)
        while not painted.search(terminal.raw):
            terminal.pump()
        seen["painted by Textual"] = time.monotonic() - terminal.started
        terminal.settle()
        seen["at rest"] = terminal.heard - terminal.started
        lines = Path(folder, "notes").read_text(encoding="utf-8").splitlines()
        noted = {stage: float(when) - terminal.started for when, _, stage in (line.partition(" ") for line in lines)}
        return {**noted, **seen}


def main(argv: list[str] | None = None) -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(prog="bench.start", description="Show where the time of a start goes.")
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count; the median is taken (default 7)")
    rounds = parser.parse_args(argv).rounds
    here = Path(__file__).parent
    bare = Subject("bare", (sys.executable, str(here / "bare.py")), re.compile("READY"))
    story = load(builtin()).pages[0].passages[0].text.split()[:6]
    words = re.compile(r"\s+".join(map(re.escape, story)))
    tasks = {"bare": partial(watch, bare), "staged": partial(staged, here / "stages.py", words)}
    figures = interleaved(tasks, rounds)
    print(table(figures["bare"]["ready_s"], figures["staged"], rounds))


def table(bare: float, found: Figures, rounds: int) -> str:
    """Each stage: when it ended, how long it took, and how that is to the first text of the bare app."""
    rows = [f"| stage (median of {rounds}) | ends after | takes | x bare app |", "| --- | --- | --- | --- |"]
    before = 0.0
    for stage in (*STAGES, *SEEN):
        took = f"{1000 * (found[stage] - before):.0f} ms" if stage in STAGES else ""
        rows.append(f"| {stage} | {1000 * found[stage]:.0f} ms | {took} | {found[stage] / bare:.2f} |")
        before = found[stage]
    return "\n".join([*rows, f"| the bare app's first text | {1000 * bare:.0f} ms | | 1 |"])


if __name__ == "__main__":
    main()
