"""``python -m bench.startup``: where the time of a start goes, stage by stage, beside the bare app's first text."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from tests.e2e.terminal import Terminal

from bench.figures import Figures, in_ms, interleaved, medians, table
from bench.machine import described
from bench.probe import typed_ahead, watch
from bench.workshop import Workshop, workshop

STAGES = ("interpreter", "our command line", "face", "picture", "Textual")
"""What is noted by the program itself, in its order."""
_IN_WORDS = {
    "interpreter": "Python runs our first line",
    "our command line": "the command line is imported",
    "face": "what the front page says has been read",
    "picture": "the front page is drawn, without Textual",
    "Textual": "Textual and the interface are imported",
    "seen": "the first words stand on the screen",
    "painted": "Textual has painted the same picture",
    "answered": "a key is answered that was pressed at once: page 1 is there",
    "bare": "for comparison: the bare app's first text",
}
_PAINTED = re.compile(rb"\x1b\[\?2026l.*\x1b\[\?2026l", re.DOTALL)
"""The end of the second picture: the first is the prelude's."""
Steps = Mapping[str, float]
"""Seconds from the start of the process until the end of each stage, in their order; ``bare`` is the bare app's."""


def measure_start(shop: Workshop, rounds: int) -> Steps:
    """The medians of every stage, from one run of rounds."""
    tasks = {
        "bare": partial(watch, shop.bare()),
        "staged": partial(_staged, shop.builtin.ready),
        "typed": partial(typed_ahead, shop.builtin, "1", shop.first_page),
    }
    found = {name: medians(samples) for name, samples in interleaved(tasks, rounds).items()}
    answered = next(iter(found["typed"].values()))
    return {**found["staged"], "answered": answered, "bare": found["bare"]["ready_s"]}


def start_table(steps: Steps) -> str:
    """Each stage with the time since the start of the process, and what that is of the bare app's."""
    rows = [
        [words, in_ms(steps[stage]), f"{steps[stage] / steps['bare']:.2f}"]
        for stage, words in _IN_WORDS.items()
        if stage in steps
    ]
    return table(["until", "since the start", "x bare app"], rows)


def _staged(words: re.Pattern[str]) -> Figures:
    """Start the program once, with notes; seconds from its start to the end of each stage."""
    program = Path(__file__).with_name("stages.py")
    with tempfile.TemporaryDirectory() as folder, Terminal((sys.executable, program, f"{folder}/notes")) as terminal:
        terminal.until(words)
        seen = time.monotonic() - terminal.started
        while not _PAINTED.search(terminal.raw):
            terminal.pump()
        painted = time.monotonic() - terminal.started
        terminal.settle()
        lines = Path(folder, "notes").read_text(encoding="utf-8").splitlines()
        noted = {stage: float(when) - terminal.started for when, _, stage in (line.partition(" ") for line in lines)}
        return {**{stage: noted[stage] for stage in STAGES}, "seen": seen, "painted": painted}


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench.startup", description="Show where the time of a start goes.")
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args(argv)
    with workshop() as shop:
        print(f"{described()}\n\n{start_table(measure_start(shop, given.rounds))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
