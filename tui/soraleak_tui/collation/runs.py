"""Runs: stretches of words that two texts have alike, the longest first, none crossing another.

The result is that of Ratcliff and Obershelp, which ``difflib`` gives too: the longest run first, then what is before
and behind it in both. It is reached in another way: pairs of neighbouring words are looked up instead of words, of
which any text has many alike by chance, and single words are sought only in the gaps that are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

Run = tuple[int, int, int]
"""Where it begins in the one text, where in the other, and how many words it has."""
Neighbours = Mapping[tuple[str, str], Sequence[int]]
"""For each two words that stand side by side the places of the first."""

_LEAST = 2


def neighbours(words: Sequence[str]) -> Neighbours:
    """The places of each two words that stand side by side, rising."""
    found: dict[tuple[str, str], list[int]] = {}
    for place, two in enumerate(pairwise(words)):
        found.setdefault(two, []).append(place)
    return found


def equal_runs(base: Sequence[str], words: Sequence[str], places: Neighbours) -> list[Run]:
    """Runs in the order of both texts; ``places`` are the neighbours of ``base``.

    Of two that are equally long the one that begins earlier in the base is taken, then earlier in the other text.
    """
    chosen: list[Run] = []
    gaps = [(0, len(base), 0, len(words), _long_runs(words, places))]
    while gaps:
        low, high, start, end, runs = gaps.pop()
        if not runs:
            chosen += _single(base, words, range(low, high), (start, end))
            continue
        i, j, size = best = runs[0] if len(runs) == 1 else min(runs, key=_rank)
        chosen.append(best)
        gaps.append((low, i, start, j, _within(runs, low, i, start, j)))
        gaps.append((i + size, high, j + size, end, _within(runs, i + size, high, j + size, end)))
    chosen.sort()
    return chosen


def _rank(run: Run) -> tuple[int, int, int]:
    return -run[2], run[0], run[1]


def _long_runs(words: Sequence[str], places: Neighbours) -> list[Run]:
    """Every run of two words or more that cannot be made longer."""
    found: list[Run] = []
    going: dict[int, int] = {}
    look = places.get
    for j, two in enumerate(pairwise(words), 1):
        here = look(two)
        on = {}
        if here is not None:
            for i in here:
                on[i + 1] = going.pop(i, 1) + 1
        if going:
            found += [(i + 1 - size, j - size, size) for i, size in going.items()]
        going = on
    return [*found, *((i + 1 - size, len(words) - size, size) for i, size in going.items())]


def _within(runs: Sequence[Run], low: int, high: int, start: int, end: int) -> list[Run]:
    """What of the runs lies in a gap of both texts, as far as it is a run there."""
    found: list[Run] = []
    if high - low < _LEAST or end - start < _LEAST:
        return found
    for i, j, size in runs:
        before = max(low - i, start - j, 0)
        left = min(size, high - i, end - j) - before
        if left >= _LEAST:
            found.append((i + before, j + before, left))
    return found


def _single(base: Sequence[str], words: Sequence[str], gap: range, other: tuple[int, int]) -> Iterator[Run]:
    """Single words in a gap that has no longer run: each as early as can be."""
    start, end = other
    left = words[start:end]
    for i in gap:
        if not left:
            return
        if base[i] in left:
            step = left.index(base[i])
            yield i, start + step, 1
            start += step + 1
            left = left[step + 1 :]
