"""``python -m bench [--rounds N] [--json FILE] [--strict]``: measure, and print the bars as a Markdown table."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from pathlib import Path

from bench.journey import measure, plain, table
from bench.probe import processors


def main(argv: list[str] | None = None) -> int:
    """Measure and print; exit status 1 where ``--strict`` is given and a bar is not held."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure the program in a real terminal.")
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count; the median is taken (default 7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here too, - for standard output")
    parser.add_argument("--strict", action="store_true", help="fail where a bar is not held")
    arguments = parser.parse_args(argv)
    figures, found = measure(arguments.rounds)
    print(f"100x30, median of {arguments.rounds}, Python {platform.python_version()}, {processors()} processors\n")
    print(table(found))
    if arguments.json:
        text = json.dumps(plain(figures, found), indent=2) + "\n"
        sys.stdout.write(text) if str(arguments.json) == "-" else arguments.json.write_text(text, encoding="utf-8")
    return 1 if arguments.strict and not all(bar.held for bar in found) else 0


if __name__ == "__main__":
    sys.exit(main())
