"""``python -m bench.peers``: the same text in the program, in Textual's MarkdownViewer and in frogmouth.

Each opens the text as it does for a reader: the peers a Markdown file that is named on the command line, the program a
dossier with that page, cited through and through. All are waited for until the same words stand on the screen.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.dossiers import in_bytes
from bench.figures import Figures, in_ms, interleaved, medians, save, table
from bench.machine import described
from bench.probe import LONG, Subject, idle, turns, watch
from bench.workshop import PEERS, Workshop, workshop

SIZES = ("2KB", "48KB", "1MB")
BIG = in_bytes("1MB")
"""From here on a peer takes a minute to its first screen."""
OWN, VIEWER, FROGMOUTH = "soraleak-tui", "MarkdownViewer", "frogmouth"
Compared = Mapping[str, Mapping[str, Mapping[str, float]]]
"""Medians by size and program."""


def compare(shop: Workshop, sizes: Sequence[str], rounds: int, rounds_big: int) -> Compared:
    """The medians of every program on every size; on a big one in fewer rounds, and none thrown away before them."""
    found: dict[str, Mapping[str, Mapping[str, float]]] = {}
    for size in sizes:
        tasks = _tasks(shop, in_bytes(size))
        big = in_bytes(size) >= BIG
        samples = interleaved(tasks, rounds_big if big else rounds, warm=not big)
        found[size] = {name: medians(each) for name, each in samples.items()}
    return found


def peers_table(compared: Compared) -> str:
    """First screen, memory and page turn, by size and program."""
    rows = [
        [
            size,
            name,
            in_ms(figures["ready_s"]),
            f"{figures['peak_mb']:,.0f} MiB" if "peak_mb" in figures else "not known",
            in_ms(figures["turn_s"]) if "turn_s" in figures else "all on one screen",
            f"{figures['turn_bytes'] / 1000:,.1f} KB" if "turn_bytes" in figures else "",
        ]
        for size, by_name in compared.items()
        for name, figures in by_name.items()
    ]
    return table(["text", "program", "first screen", "memory at the highest", "page turn", "bytes of a turn"], rows)


def _tasks(shop: Workshop, size: int) -> dict[str, Callable[[], Figures]]:
    own = shop.page(size)
    file = str(shop.markdown(size))
    there = own.then or own.ready
    viewer = Subject((sys.executable, str(Path(__file__).with_name("markdown_viewer.py")), file), there, patience=LONG)
    turning = turns(count=3, patience=LONG) if size >= BIG else turns()
    tasks = {OWN: partial(watch, own, idle, turning), VIEWER: partial(watch, viewer, idle, turning)}
    if (PEERS / "frogmouth").exists():
        frogmouth = replace(viewer, command=(str(PEERS / "frogmouth"), file))
        tasks[FROGMOUTH] = partial(watch, frogmouth, idle, turning)
    return dict(tasks)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench.peers", description="Open the same text in the program and its peers.")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of texts below 1 MB (default 7)")
    parser.add_argument("--rounds-big", type=int, default=1, help="rounds of 1 MB, a minute for each peer (default 1)")
    parser.add_argument("--sizes", nargs="+", default=SIZES, metavar="SIZE", help=f"(default {' '.join(SIZES)})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here too, - for standard output")
    given = parser.parse_args(argv)
    with workshop() as shop:
        compared = compare(shop, given.sizes, given.rounds, given.rounds_big)
    print(f"{described()}\n\n{peers_table(compared)}")
    if given.json:
        save(given.json, compared)
    return 0


if __name__ == "__main__":
    sys.exit(main())
