"""Where our alignment parts from that of CollateX; ``python -m tests.collation.oracle.differing`` writes it down.

The table stands in docs/collation.md, a line for each case that is not aligned alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.cases import read
from tests.collation.corpus import collated

from soraleak_tui.collation.collating import collate

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs" / "collation.md"
_MARKS = ("<!-- collatex -->\n", "<!-- /collatex -->")
_SHOWN = 2
Word = tuple[str, int, str]
"""The text, which of its words it is, and the word."""
Pairs = frozenset[tuple[Word, Word]]
"""Words that stand in one column."""


def pairs(sources: Sequence[str], columns: Iterable[Sequence[str]]) -> Pairs:
    """Every two words that an alignment table sets in one column; in whatever order its rows are."""
    count = dict.fromkeys(sources, 0)
    found: set[tuple[Word, Word]] = set()
    for column in columns:
        here: list[Word] = []
        for source, word in sorted(zip(sources, column, strict=True)):
            if word:
                here.append((source, count[source], word))
                count[source] += 1
        found.update((one, other) for place, one in enumerate(here) for other in here[place + 1 :])
    return frozenset(found)


def both() -> Iterator[tuple[str, Pairs, Pairs]]:
    """Each case that CollateX was asked about: its title, our pairs, and its own."""
    golden: dict[str, dict[str, list[str]]] = json.loads((HERE / "golden.json").read_text(encoding="utf-8"))
    for case in collated():
        if case.title in golden:
            ours = collate(case.base, case.texts).table
            theirs = golden[case.title]
            columns = zip(*theirs.values(), strict=True)
            yield case.title, pairs(ours.sources, ours.columns), pairs(list(theirs), columns)


def reasons() -> dict[str, str]:
    """Why a case is not aligned alike, by its title."""
    return {written.title: written.one("why") for written in read(HERE) if written.lines}


def table() -> str:
    """The cases that are not aligned alike, as a Markdown table."""
    why = reasons()
    found = list(both())
    rows = [
        f"| {title} | {_some(ours - theirs)} | {_some(theirs - ours)} | {why.get(title, '')} |"
        for title, ours, theirs in found
        if ours != theirs
    ]
    head = ["| case | in one column here | in one column in CollateX | why |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows, "", f"Alike in {len(found) - len(rows)} of {len(found)} cases."])


def _some(found: Pairs) -> str:
    """The first of some pairs, and how many there are more."""
    shown = [f"{a[0]} {a[1] + 1} {a[2]} = {b[0]} {b[1] + 1} {b[2]}" for a, b in sorted(found)[:_SHOWN]]
    more = [f"{len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    return "; ".join([*shown, *more]) or "–"


def parted(page: str) -> tuple[str, str, str]:
    """The page before the table, the table, and the page behind it."""
    before, opening, rest = page.partition(_MARKS[0])
    found, closing, after = rest.partition(_MARKS[1])
    return before + opening, found, closing + after


if __name__ == "__main__":
    before, _, after = parted(PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(f"{before}{table()}\n{after}", encoding="utf-8", newline="\n")
