"""``python -m bench.startup``: where the time of a start goes, step by step, each beside the step before it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.util import find_spec

from bench.figures import Figures, in_ms, interleaved, medians, table
from bench.machine import described
from bench.probe import run, typed_ahead, watch
from bench.workshop import Workshop, workshop

_IMPORTS = (
    ("Python itself", ""),
    ("the command line", "soraleak_tui.cli"),
    ("what draws the front page before Textual is there", "soraleak_tui.prelude"),
    ("Textual", "textual.app"),
    ("all of the interface", "soraleak_tui.ui.app"),
)
"""Steps that are modules: each is imported by a Python of its own, with all that it needs."""
_READABLE, _ANSWERED = "the front page can be read", "a key is answered that was pressed at once: page 1 is there"
Steps = Mapping[str, float]
"""Seconds from the start of Python until the end of each step."""


def measure_start(shop: Workshop, rounds: int) -> Steps:
    """The medians of every step that there is."""
    tasks: dict[str, Callable[[], Figures]] = {
        what: partial(run, (sys.executable, "-c", f"import {module}" if module else "pass"))
        for what, module in _IMPORTS
        if not module or find_spec(module)
    }
    tasks[_READABLE] = partial(watch, shop.builtin)
    tasks[_ANSWERED] = partial(typed_ahead, shop.builtin, "1", shop.first_page)
    return {what: next(iter(medians(found).values())) for what, found in interleaved(tasks, rounds).items()}


def start_table(steps: Steps) -> str:
    """Each step with the time since the start of the process."""
    return table(["until there is", "since the start"], [[what, in_ms(seconds)] for what, seconds in steps.items()])


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
