"""What is measured of the program: starts, pages, panes, memory, waiting and searching, beside the bare app."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from itertools import chain

from bench.figures import Figures, interleaved, medians
from bench.probe import Subject, first_start, once, panes, run, turns, typed, typed_ahead, waits, watch, words
from bench.workshop import Workshop, cold

MEGABYTE = 1_000_000
FEW = 3
"""Rounds of what is held to nothing, or gives some hundred samples each."""
PANES = "1234"
BARE, FULL = "bare", "bare, full screen"
OWN, PAGE, LARGE = "own dossier", "1 MB page", "large dossier"
COLD, AHEAD = ", first start", ", typed ahead"
CITE, NOTHING = "cite", "python -c pass"
SEARCHES = 4
"""Words that are searched for, letter by letter, in each round."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The medians by program, and all samples of that of which a percentile is taken."""

    figures: Mapping[str, Mapping[str, float]]
    waits: Mapping[str, list[float]]
    """Seconds that each key waited: of the bare app, and of the large dossier while it is loaded."""
    letters: list[float]
    """Seconds that each letter of a search took; none where the program has no search."""

    def plain(self) -> dict[str, object]:
        """All of it as JSON takes it."""
        return asdict(self)


def measure(shop: Workshop, rounds: int) -> Measured:
    """Measure everything, in so many rounds."""
    few = min(rounds, FEW)
    page = shop.page(MEGABYTE)
    figures = interleaved(_often(shop, page), rounds)
    opened = {OWN: shop.builtin, PAGE: page, LARGE: shop.front}
    first = {name + COLD: partial(first_start, each) for name, each in opened.items()}
    figures |= interleaved(first, few, warm=False)
    keys = {BARE: partial(waits, shop.bare()), LARGE: partial(waits, cold(shop.front))}
    waited = {
        name: [wait for each in found for wait in each] for name, found in interleaved(keys, few, warm=False).items()
    }
    typed_letters = letters(shop.front, shop, few, SEARCHES)
    return Measured({name: medians(found) for name, found in figures.items()}, waited, typed_letters)


def letters(subject: Subject, shop: Workshop, rounds: int, count: int) -> list[float]:
    """Seconds that each letter of so many words takes in a search, of all rounds; none where there is no search."""
    tasks = {word: partial(typed, subject, word) for word in shop.sought(count)}
    found = interleaved(tasks, rounds, warm=False).values()
    return [seconds for rows in found for seconds in chain(*rows)]


def _often(shop: Workshop, page: Subject) -> dict[str, Callable[[], Figures]]:
    return {
        BARE: partial(watch, shop.bare(), turns("j", name="word")),
        FULL: partial(watch, shop.bare(full=True), turns("j", name="repaint")),
        OWN: partial(watch, shop.builtin, panes(PANES), once("1", "back"), turns("space")),
        PAGE: partial(watch, page, turns(), once("G", "end")),
        LARGE: partial(watch, shop.front, panes(PANES)),
        BARE + AHEAD: partial(typed_ahead, shop.bare(), "j", words("AGAIN")),
        OWN + AHEAD: partial(typed_ahead, shop.builtin, "1", shop.first_page),
        NOTHING: partial(run, (sys.executable, "-c", "pass")),
        CITE: partial(run, (shop.program, "cite", shop.a_source)),
    }
