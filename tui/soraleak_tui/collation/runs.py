"""Runs: stretches of words that two texts have alike, the longest first, none crossing another.

The result is that of Ratcliff and Obershelp, which ``difflib`` gives too: the longest run first, then what is before
and behind it in both. It is reached in another way: pairs of neighbouring words are looked up instead of words, of
which any text has many alike by chance, and single words are sought only in the gaps that are left.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

Run = tuple[int, int, int]
"""Where it begins in the one text, where in the other, and how many words it has."""
Neighbours = Mapping[tuple[str, str], Sequence[int]]
"""For each two words that stand side by side the places of the first."""

_Ranked = tuple[int, int, int]
"""A run as less than all that are chosen after it: its words, counted below 0, then where it begins in either text."""
_LEAST = 2
_FEW = 8
"""Places that are looked through one by one."""


def neighbours(words: Sequence[str]) -> Neighbours:
    """The places of each two words that stand side by side, rising."""
    once: dict[tuple[str, str], tuple[int, ...]] = {two: (place,) for place, two in enumerate(pairwise(words))}
    if len(once) >= len(words) - 1:
        return once
    found: dict[tuple[str, str], list[int]] = {}
    for place, two in enumerate(pairwise(words)):
        found.setdefault(two, []).append(place)
    return found


def equal_runs(base: Sequence[str], words: Sequence[str], places: Neighbours) -> list[Run]:
    """Runs in the order of both texts; ``places`` are the neighbours of ``base``.

    Of two that are equally long the one that begins earlier in the base is taken, then earlier in the other text.
    """
    chosen: list[Run] = []
    gaps = [(0, len(base), 0, len(words), _long_runs(base, words, places))]
    while gaps:
        low, high, start, end, runs = gaps.pop()
        if not runs:
            if low < high and start < end:
                chosen += _single(base[low:high], words[start:end], low, start)
            continue
        size, i, j = min(runs)
        size = -size
        chosen.append((i, j, size))
        if len(runs) == 1:
            runs = []
        gaps.append((low, i, start, j, _within(runs, low, i, start, j)))
        gaps.append((i + size, high, j + size, end, _within(runs, i + size, high, j + size, end)))
    chosen.sort()
    return chosen


def _long_runs(base: Sequence[str], words: Sequence[str], places: Neighbours) -> list[_Ranked]:
    """Every run of two words or more that cannot be made longer."""
    found: list[_Ranked] = []
    before: Container[int] = ()
    ends = len(base), len(words)
    for j, here in enumerate(map(places.get, pairwise(words))):
        if here is None:
            before = ()
            continue
        for i in here:
            if i - 1 not in before:
                size = _LEAST
                most = min(ends[0] - i, ends[1] - j)
                while size < most and base[i + size] == words[j + size]:
                    size += 1
                found.append((-size, i, j))
        before = here if len(here) <= _FEW else set(here)
    return found


def _within(runs: Sequence[_Ranked], low: int, high: int, start: int, end: int) -> list[_Ranked]:
    """What of the runs lies in a gap of both texts, as far as it is a run there."""
    if high - low < _LEAST or end - start < _LEAST:
        return []
    found: list[_Ranked] = []
    for size, i, j in runs:
        before = max(low - i, start - j, 0)
        left = min(-size, high - i, end - j) - before
        if left >= _LEAST:
            found.append((-left, i + before, j + before))
    return found


def _single(base: Sequence[str], words: Sequence[str], low: int, start: int) -> Iterator[Run]:
    """Single words in a gap that has no longer run, and begins at those places: each as early as can be."""
    done = 0
    for i, word in enumerate(base, low):
        if word in words[done:]:
            done = words.index(word, done) + 1
            yield i, start + done - 1, 1
