"""``python -m bench [--rounds N] [--json FILE] [--strict]``: measure, and print the bars as a Markdown table."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.bars import bars
from bench.figures import bars_table, save
from bench.machine import described
from bench.measure import measure
from bench.workshop import workshop


def main(argv: list[str] | None = None) -> int:
    """Measure and print; exit status 1 where ``--strict`` is given and a bar is not held."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure the program in a real terminal.")
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count; the median is taken (default 7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here too, - for standard output")
    parser.add_argument("--strict", action="store_true", help="fail where a bar is not held")
    arguments = parser.parse_args(argv)
    with workshop() as shop:
        measured = measure(shop, arguments.rounds)
    found = bars(measured)
    print(f"Median of {arguments.rounds}. {described()}\n\n{bars_table(found)}")
    if arguments.json:
        save(arguments.json, measured.plain())
    return 1 if arguments.strict and not all(bar.held for bar in found) else 0


if __name__ == "__main__":
    sys.exit(main())
