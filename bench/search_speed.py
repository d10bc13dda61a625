"""``python -m bench.search_speed [--seed N] [--largest BYTES]``: how long a search takes to follow each typed letter.

Text is made from a seed: words with the frequencies of natural language (Zipf), in blocks of 20 to 120 words. Queries
are typed letter by letter. A letter's time is that of the whole answer: every place that is found, counted by group,
and the first screenful of them read and marked. It is set against what the same letter costs without an index: to go
through texts that are in memory, in small letters already, for the letters as they are, and to mark as many.
"""

from __future__ import annotations

import argparse
import gc
import platform
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from soraleak_tui.search.index import Index, in_memory
from soraleak_tui.search.marking import occurrences
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind
from soraleak_tui.search.query import parse

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
"""Bytes of text."""
MILLION = "1 million words"
IN_SIGHT = 20
"""Places that are read and marked for the screen."""
_SYLLABLES = """
    the re in on an er st en at es or te of ed is it al ar nd to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea
    ra ce li ch ll be ma si om ur pro con un ex per com pre tion ment
""".split()
_VOCABULARY = 60_000
_COMMON = 500
"""Words that are too common to have capitals, marks or hyphens."""
_PLACES_A_GROUP = 40


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured on a text of one size."""

    name: str
    words: int
    places: int
    built: float
    """Seconds."""
    letters: Sequence[float]
    """Seconds of each typed letter, sorted."""
    scanned: float
    """Seconds of a letter without an index, the median."""

    def percentile(self, share: float) -> float:
        """The seconds within which this share of the letters was answered."""
        return self.letters[min(len(self.letters) - 1, int(share * len(self.letters)))]


def vocabulary(dice: random.Random) -> tuple[list[str], list[float]]:
    """Words, the short ones first, and how often each occurs; some have capitals, marks or hyphens."""
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        length = 1 + (len(words) > 40) + (len(words) > 2_000) + dice.randrange(2)
        word = "".join(dice.choices(_SYLLABLES, k=length))
        changed = {0: word.capitalize(), 1: word.replace("e", "é", 1), 2: f"{word}-{dice.choice(_SYLLABLES)}"}
        words[changed.get(dice.randrange(30), word) if len(words) > _COMMON else word] = None
    return list(words), [1 / (rank + 2.7) for rank in range(len(words))]


def blocks(dice: random.Random, enough: Callable[[int, int], bool]) -> Iterator[str]:
    """Blocks of text until there is enough, of words and of bytes."""
    words, weights = vocabulary(dice)
    count = size = 0
    while not enough(count, size):
        chosen = dice.choices(words, weights, k=dice.randint(20, 120))
        text = " ".join(chosen) + "."
        yield text
        count += len(chosen)
        size += len(text.encode())


def placed(texts: Sequence[str]) -> Iterator[Place]:
    """The texts as blocks, some to a page."""
    for number, text in enumerate(texts):
        page = str(number // _PLACES_A_GROUP)
        yield Place(number + 1, PlaceKind.BLOCK, Group(GroupKind.PAGE, page, page), page, text, block=number)


def queries(dice: random.Random, texts: Sequence[str]) -> Iterator[str]:
    """What is typed: common and rare words, several words, phrases, capitals; each from its first letter on."""
    for _ in range(40):
        words = [word.strip(".") for word in dice.choice(texts).split()]
        at = dice.randrange(len(words) - 2)
        yield dice.choice(words)
        yield " ".join(dice.sample(words, 2))
        yield '"' + " ".join(words[at : at + 3]) + '"'
        yield words[at].capitalize()


def answer(index: Index, typed: str) -> None:
    """All that the screen needs after a letter."""
    found = index.find(parse(typed))
    for number in found.numbers[:IN_SIGHT]:
        occurrences(found.query, index.place(number).text)


def scan(texts: Sequence[str], lower: Sequence[str], typed: str) -> None:
    """The same for the screen without an index: go through all texts for the letters, and mark those in sight."""
    letters, query = typed.replace('"', "").lower(), parse(typed)
    found = [number for number, text in enumerate(lower) if letters in text]
    for number in found[:IN_SIGHT]:
        occurrences(query, texts[number])


def measured(name: str, texts: Sequence[str], dice: random.Random) -> Row:
    """Build the index of some texts and type into it."""
    begun = time.perf_counter()
    index = in_memory(placed(texts))
    built = time.perf_counter() - begun
    typed = [query[:end] for query in queries(dice, texts) for end in range(1, len(query) + 1)]
    letters = sorted(_seconds(lambda letters=letters: answer(index, letters)) for letters in typed)  # type: ignore[misc]
    index.close()
    lower = [text.lower() for text in texts]
    some = dice.sample(typed, 25)
    scanned = statistics.median(_seconds(lambda one=one: scan(texts, lower, one)) for one in some)  # type: ignore[misc]
    return Row(name, sum(len(text.split()) for text in texts), len(texts), built, letters, scanned)


def _seconds(task: Callable[[], object]) -> float:
    begun = time.perf_counter()
    task()
    return time.perf_counter() - begun


def table(rows: Sequence[Row]) -> str:
    """The figures as a Markdown table."""
    head = (
        "| text | words | places | index made in | letter: p50 | p95 | slowest | without an index | p95 to that |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    )
    return "\n".join((*head, *map(_row, rows)))


def _row(row: Row) -> str:
    times = (row.percentile(0.5), row.percentile(0.95), row.letters[-1], row.scanned)
    shown = " | ".join(f"{1000 * seconds:.2f} ms" for seconds in times)
    ratio = row.percentile(0.95) / row.scanned
    return f"| {row.name} | {row.words:,} | {row.places:,} | {1000 * row.built:.0f} ms | {shown} | {ratio:.2f} |"


def _size(size: int) -> str:
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1000} KB"


def rows(seed: int, largest: int) -> Iterator[Row]:
    """Every size in turn, then a million words."""
    for size in (size for size in SIZES if size <= largest):
        dice = random.Random(seed)
        texts = list(blocks(dice, lambda _, written, size=size: written >= size))  # type: ignore[misc]
        yield measured(_size(size), texts, dice)
    dice = random.Random(seed)
    yield measured(MILLION, list(blocks(dice, lambda count, _: count >= 1_000_000)), dice)


def main(argv: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench.search_speed", description="Time each typed letter of a search.")
    parser.add_argument("--seed", type=int, default=26, help="of the text and of what is typed (default 26)")
    parser.add_argument("--largest", type=int, default=SIZES[-1], metavar="BYTES", help="the largest text")
    arguments = parser.parse_args(argv)
    gc.disable()  # as the program does until its first screen stands, so that no pause of another kind is measured
    print(f"Seed {arguments.seed}, Python {platform.python_version()}\n")
    print(table(list(rows(arguments.seed, arguments.largest))))


if __name__ == "__main__":
    main()
