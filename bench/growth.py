"""``python -m bench.growth``: first screen, memory and search on pages of 10 KB to 10 MB, as a table and a plot."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from bench.dossiers import in_bytes
from bench.figures import Figures, in_ms, interleaved, medians, percentile, save, table
from bench.machine import described
from bench.measure import BARE, FEW, letters
from bench.plot import Panel, Series, plot
from bench.probe import first_start, watch
from bench.workshop import Workshop, workshop

SIZES = ("10KB", "100KB", "1MB", "10MB")
PICTURE = Path(__file__).resolve().parents[1] / "docs" / "performance" / "growth.svg"
_WORDS = 2
"""Words that are searched for in each round."""
_TITLE = "First screen, memory and search on pages of 10 KB to 10 MB, on logarithmic axes"
Growth = Mapping[str, Figures]
"""Medians by size, and of the bare app by its name."""


def grow(shop: Workshop, sizes: Sequence[str], rounds: int) -> Growth:
    """The medians of every size, the percentile of a search's letters among them."""
    subjects = {size: shop.page(in_bytes(size)) for size in sizes}
    tasks = {BARE: partial(watch, shop.bare())} | {size: partial(watch, each) for size, each in subjects.items()}
    found: dict[str, dict[str, float]] = {name: medians(each) for name, each in interleaved(tasks, rounds).items()}
    first = {size: partial(first_start, each) for size, each in subjects.items()}
    for size, samples in interleaved(first, min(rounds, FEW), warm=False).items():
        found[size]["first_s"] = medians(samples)["ready_s"]
    for size, subject in subjects.items():
        if typed := letters(subject, shop, min(rounds, FEW), _WORDS):
            found[size]["letter_s"] = percentile(typed, 0.95)
    return found


def growth_table(growth: Growth) -> str:
    """A row for the bare app and for each size."""
    heads = [
        "page",
        "first screen",
        "the very first start",
        "memory at rest",
        "at the highest",
        "a letter of a search, p95",
    ]
    return table(heads, [[name, *_cells(figures)] for name, figures in growth.items()])


def picture(growth: Growth) -> str:
    """The plot of the same figures."""
    sizes = [name for name in growth if name != BARE]

    def line(name: str, figure: str, scale: float = 1) -> Series:
        points = [(in_bytes(size), scale * growth[size][figure]) for size in sizes if figure in growth[size]]
        return Series(name, points)

    def floor(figure: str, scale: float = 1) -> Series:
        values = [scale * growth[BARE][figure]] if figure in growth.get(BARE, {}) else []
        return Series("bare app", [(in_bytes(size), value) for size in (sizes[0], sizes[-1]) for value in values])

    across = "bytes of the page"
    panels = (
        Panel("First screen", across, "milliseconds", (line("the program", "ready_s", 1000), floor("ready_s", 1000))),
        Panel("Memory", across, "MiB", (line("at rest", "held_mb"), floor("held_mb"))),
        Panel("A letter of a search, p95", across, "milliseconds", (line("the program", "letter_s", 1000),)),
    )
    return plot(_TITLE, [panel for panel in panels if any(series.points for series in panel.series)])


def _cells(figures: Figures) -> Iterator[str]:
    for figure in ("ready_s", "first_s"):
        yield in_ms(figures[figure]) if figure in figures else ""
    for figure in ("held_mb", "peak_mb"):
        yield f"{figures[figure]:,.0f} MiB" if figure in figures else ""
    yield in_ms(figures["letter_s"]) if "letter_s" in figures else ""


def save_picture(growth: Growth) -> None:
    """Write the plot where the documentation shows it."""
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(picture(growth), encoding="utf-8", newline="\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print the table and write the plot."""
    parser = argparse.ArgumentParser(prog="bench.growth", description="Measure the program on pages of growing size.")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", nargs="+", default=SIZES, metavar="SIZE", help=f"(default {' '.join(SIZES)})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here too, - for standard output")
    given = parser.parse_args(argv)
    with workshop() as shop:
        growth = grow(shop, given.sizes, given.rounds)
    print(f"{described()}\n\n{growth_table(growth)}")
    save_picture(growth)
    if given.json:
        save(given.json, growth)
    return 0


if __name__ == "__main__":
    sys.exit(main())
