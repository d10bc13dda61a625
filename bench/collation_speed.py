"""``python -m bench.collation_speed [--rounds N]``: what comparing costs, beside ``difflib`` over the same words.

Texts are made from a seed: words with the frequencies of natural language (Zipf); witnesses differ from their base in
six of a hundred words, a third dropped, a third replaced, a third added. ``difflib.SequenceMatcher`` is given the words
of two texts and asked for its opcodes, in the same run; collation is given the same words and asked for the apparatus.
What it takes to cut texts into words is told apart. The last bars are of the dossier, in a real terminal: from the key
that opens a comparison to the last byte, beside a page turn, each the least of five rounds. Every comparison is opened
from the one before it (``]``), and from the list of statements (Enter, then Esc back, then the next statement), each
once the program computes no more. Of the others, medians of the rounds; each is the least of several.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Bar, bars_table, in_ms, table
from bench.machine import described
from bench.probe import Subject, idle, started, words
from bench.report import filled
from bench.search_speed import vocabulary
from bench.workshop import workshop
from soraleak_tui.collation.align import aligned
from soraleak_tui.collation.collating import Collation, collate
from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.tokens import tokens
from soraleak_tui.loading import builtin, load

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"
WITNESSES = (2, 3, 6, 12, 30)
WORDS = (30, 60, 120, 200, 500, 1000)
_CHANGED = 0.06
_LEAST_OF = 15
TURNS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured on one size, in seconds."""

    witnesses: int
    words: int
    difflib: float
    collated: float
    from_text: float


def made(dice: random.Random, count: int, witnesses: int) -> list[str]:
    """A base of so many words, and witnesses of it; with the base so many texts."""
    known, weights = vocabulary(random.Random(26))
    base = dice.choices(known, weights, k=count)
    return [" ".join(base), *(" ".join(_varied(dice, base, known)) for _ in range(witnesses - 1))]


def _varied(dice: random.Random, base: Sequence[str], known: Sequence[str]) -> list[str]:
    result: list[str] = []
    for word in base:
        chance = dice.random() / _CHANGED * 3
        if chance < 1:
            continue
        result.append(dice.choice(known) if chance < 2 else word)
        result += [dice.choice(known)] if 2 <= chance < 3 else []
    return result


def least(task: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs: what else the machine does can only make it slower."""
    best = float("inf")
    for _ in range(_LEAST_OF):
        begun = time.perf_counter()
        task()
        best = min(best, time.perf_counter() - begun)
    return best


def measured(dice: random.Random, count: int, witnesses: int) -> Row:
    """One size, on texts of its own."""
    texts = made(dice, count, witnesses)
    cut = [tokens(text) for text in texts]
    first, second = ([part.key for part in parts] for parts in cut[:2])
    named = {f"W{number}": [text] for number, text in enumerate(texts)}

    def difflib() -> object:
        return SequenceMatcher(None, first, second, autojunk=False).get_opcodes()

    def collated() -> object:
        base, *others = map(Text, cut)
        found = {f"W{number}": (Fragment("", aligned(base, other)),) for number, other in enumerate(others, 1)}
        return Collation("W0", base, found).apparatus

    return Row(witnesses, count, least(difflib), least(collated), least(lambda: collate("W0", named).apparatus))


def rows(rounds: int) -> list[Row]:
    """Every size: growth with witnesses at 60 words, growth with words at 12 witnesses, and 30 witnesses of 200."""
    sizes = dict.fromkeys([*((60, count) for count in WITNESSES), *((count, 12) for count in WORDS), (200, 30)])
    found = []
    for count, witnesses in sizes:
        each = [measured(random.Random(seed), count, witnesses) for seed in range(rounds)]
        medians = (
            statistics.median(getattr(row, name) for row in each) for name in ("difflib", "collated", "from_text")
        )
        found.append(Row(witnesses, count, *medians))
    return found


def growth_table(found: Sequence[Row]) -> str:
    """The figures by size."""
    return table(
        ["texts", "words of each", "difflib, two of them", "all of them collated", "the same from texts", "× difflib"],
        [
            [
                str(row.witnesses),
                str(row.words),
                _in_us(row.difflib),
                _in_us(row.collated),
                _in_us(row.from_text),
                f"{row.collated / row.difflib:.1f}",
            ]
            for row in found
        ],
    )


def _in_us(seconds: float) -> str:
    return f"{1_000_000 * seconds:,.0f} µs" if seconds < 0.01 else in_ms(seconds)


def opened(rounds: int) -> Mapping[str, list[float]]:
    """Seconds from the key to the last byte, in a terminal: of every comparison of the dossier, and of page turns.

    Of comparisons opened by ``]``, which leaves the first out, and of those opened from the list.
    """
    count = len(load(builtin()).statements)
    found: dict[str, list[float]] = {"next": [], "listed": [], "turns": []}
    with workshop() as shop:
        first = Subject(
            (*shop.builtin.command, "--view", "compare,of=L1"), words("Statement 1 of"), cache=shop.builtin.cache
        )
        listed = replace(first, command=(*shop.builtin.command, "--view", "statements"), ready=words("was rendered."))
        page = replace(first, command=(*shop.builtin.command, "--view", "leak"), ready=words("The leak"))
        for _ in range(rounds):
            found["next"] += _keys(first, "]", count - 1)
            found["listed"] += _keys(listed, "enter", count, ("escape", "j"))
            found["turns"] += _keys(page, "pagedown", TURNS)
    return found


def _keys(subject: Subject, key: str, count: int, between: Sequence[str] = ()) -> list[float]:
    """Seconds that each press of a key takes once the program computes no more; other keys ``between`` two of them.

    Those without an effect are left out, as a turn of the page at its end.
    """
    found = []
    with TemporaryDirectory() as home, started(subject, Path(home)) as run:
        run.until(subject.ready, subject.patience)
        run.settle()
        idle(run)
        for number in range(count):
            for other in between if number else ():
                run.act(other)
            effect = run.act(key)
            found += [effect.last] if effect.size else []
    return found


def bars(found: Sequence[Row], terminal: Mapping[str, list[float]], rounds: int) -> list[Bar]:
    """The figures that are held to something; what was measured in a terminal, in so many rounds."""
    by_size = {(row.witnesses, row.words): row for row in found}
    two, twelve, thirty = by_size[2, 60], by_size[12, 60], by_size[30, 200]
    turn = statistics.median(_leasts(terminal["turns"], rounds))
    return [
        _bar("two texts of 60 words", two, 3),
        _bar("12 texts of 60 words", twelve, 40),
        Bar("30 texts of 200 words, from the texts", in_ms(thirty.from_text), thirty.from_text, "s", 1),
        _opening("from the one before", _leasts(terminal["next"], rounds), turn),
        _opening("from the list", _leasts(terminal["listed"], rounds), turn),
    ]


def _opening(way: str, seconds: Sequence[float], turn: float) -> Bar:
    told = f"{in_ms(max(seconds))}, half within {in_ms(statistics.median(seconds))}, against {in_ms(turn)}"
    return Bar(f"the slowest comparison of the dossier, opened {way}", told, max(seconds) / turn, "× a page turn", 1)


def _bar(name: str, row: Row, limit: float) -> Bar:
    told = f"{_in_us(row.collated)} against {_in_us(row.difflib)}"
    return Bar(name, told, row.collated / row.difflib, "× difflib over two", limit)


def _leasts(seconds: Sequence[float], rounds: int) -> list[float]:
    """Of the keys, as many in each round, the least that each took in any: others may use the machine meanwhile."""
    count = len(seconds) // rounds
    return [min(seconds[place::count]) for place in range(count)]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit status 1 where ``--strict`` is given and a bar is not held."""
    parser = argparse.ArgumentParser(prog="bench.collation_speed", description="Time the collation of texts.")
    parser.add_argument("--rounds", type=int, default=9, help="rounds of which the median is taken (default 9)")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/performance.md")
    parser.add_argument("--strict", action="store_true", help="fail where a bar is not held")
    given = parser.parse_args(argv)
    in_terminal = min(5, given.rounds)
    terminal = opened(in_terminal)
    gc.disable()  # so that no pause of another kind is measured
    found = rows(given.rounds)
    held = bars(found, terminal, in_terminal)
    told = {"collation-bars": bars_table(held), "collation": growth_table(found)}
    print(f"Median of {given.rounds}. {described()}", *told.values(), sep="\n\n")
    if given.write:
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), told), encoding="utf-8", newline="\n")
    return 1 if given.strict and not all(bar.held for bar in held) else 0


if __name__ == "__main__":
    sys.exit(main())
