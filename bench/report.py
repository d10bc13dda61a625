"""``python -m bench.report``: measure everything and write the tables of docs/performance.md anew.

The page's own words stay; what stands between two marks, ``<!-- NAME -->`` and ``<!-- /NAME -->``, is replaced.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.bars import bars
from bench.figures import bars_table, save
from bench.growth import SIZES as GROWTH_SIZES, grow, growth_table, save_picture
from bench.machine import described
from bench.measure import measure
from bench.peers import SIZES as PEER_SIZES, compare, peers_table
from bench.startup import measure_start, start_table
from bench.workshop import workshop

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"


def filled(text: str, parts: Mapping[str, str]) -> str:
    """The text with other words between its marks; KeyError where it has not the two marks of a part."""
    for name, words in parts.items():
        before, opening, rest = text.partition(f"<!-- {name} -->\n")
        _, closing, after = rest.partition(f"<!-- /{name} -->")
        if not (opening and closing):
            raise KeyError(name)
        text = f"{before}{opening}{words.strip()}\n{closing}{after}"
    return text


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and write; exit status 1 where ``--strict`` is given and a bar is not held."""
    given = _parser().parse_args(argv)
    with workshop() as shop:
        measured = measure(shop, given.rounds)
        started = measure_start(shop, given.rounds)
        growth = grow(shop, GROWTH_SIZES, given.rounds_rest)
        compared = compare(shop, given.peer_sizes, given.rounds_rest, given.rounds_big)
    found = bars(measured)
    told = bars_table(found)
    print(told)
    parts = {"machine": _machine(given.rounds), "bars": told, "start": start_table(started)}
    parts |= {"growth": growth_table(growth), "peers": peers_table(compared)}
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), parts), encoding="utf-8", newline="\n")
    save_picture(growth)
    if given.json:
        save(given.json, {**measured.plain(), "start": started, "growth": growth, "peers": compared})
    return 1 if given.strict and not all(bar.held for bar in found) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.report", description="Measure everything, and write it down.")
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count; the median is taken (default 7)")
    parser.add_argument("--rounds-rest", type=int, default=3, help="rounds of the growth and the peers (default 3)")
    parser.add_argument("--rounds-big", type=int, default=1, help="rounds of the peers on 1 MB (default 1)")
    parser.add_argument("--peer-sizes", nargs="*", default=PEER_SIZES, help=f"(default {' '.join(PEER_SIZES)})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure here too, - for standard output")
    parser.add_argument("--strict", action="store_true", help="fail where a bar is not held")
    return parser


def _machine(rounds: int) -> str:
    day = datetime.now(tz=UTC).strftime("%-d %B %Y")
    arguments = "" if rounds == 7 else f' ARGS="--rounds {rounds}"'
    told = f"median of {rounds}, of 3 for growth and peers, of 1 for the peers on 1 MB"
    return f"Measured on {day} by `make bench-all{arguments}`, {told}: {described()}"


if __name__ == "__main__":
    sys.exit(main())
