"""Fewest: the least number of origins that explains all, which is what is safe to count."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

_MOST_TRIED = 12
"""Origins among which the fewest are sought by trying all; beyond, one after the other."""


def fewest(each: Iterable[frozenset[str]]) -> int:
    """How many origins are needed at least so that everything has one among those that it may come from.

    Of sources that may all come from one the answer is 1, however many others each may come from besides.
    """
    known_to_each = tuple(each)
    # What has one origin alone needs that one; whatever may come from it too needs no other.
    needed = frozenset[str]().union(*(origins for origins in known_to_each if len(origins) == 1))
    waiting = {origins for origins in known_to_each if origins and origins.isdisjoint(needed)}
    return len(needed) + _fewest(waiting)


def _fewest(waiting: set[frozenset[str]]) -> int:
    known = sorted(frozenset().union(*waiting))
    if len(known) > _MOST_TRIED:
        return _one_by_one(waiting, known)
    counts = (
        count
        for count in range(len(known) + 1)
        if any(all(origins.intersection(chosen) for origins in waiting) for chosen in combinations(known, count))
    )
    return next(counts)


def _one_by_one(waiting: set[frozenset[str]], known: Iterable[str]) -> int:
    count = 0
    while waiting:
        best = max(known, key=lambda origin: sum(origin in origins for origins in waiting))
        waiting = {origins for origins in waiting if best not in origins}
        count += 1
    return count
