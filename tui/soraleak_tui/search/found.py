"""Found: what a query found, in reading order, and how much of it lies where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from soraleak_tui.search.place import Group
from soraleak_tui.search.query import Query


@dataclass(frozen=True, slots=True)
class Tally:
    """How many places of a group were found."""

    group: Group
    first: int
    """The position of the first of them among all that was found, from 0."""
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of the places that were found, and the groups in which they lie."""

    query: Query
    numbers: Sequence[int] = ()
    tallies: tuple[Tally, ...] = ()

    def tally_at(self, position: int) -> Tally:
        """The group of the place at a position, from 0; IndexError where there is none."""
        if not 0 <= position < len(self.numbers):
            raise IndexError(position)
        return self.tallies[bisect_right(self.tallies, position, key=lambda tally: tally.first) - 1]


def tallied(numbers: Sequence[int], firsts: Sequence[int], groups: Sequence[Group]) -> tuple[Tally, ...]:
    """The groups that have some of the numbers; ``firsts``: the number of the first place of each group.

    Takes time in proportion to the groups that have some, not to the numbers.
    """
    tallies: list[Tally] = []
    position = 0
    while position < len(numbers):
        at = bisect_right(firsts, numbers[position])
        end = bisect_left(numbers, firsts[at], position) if at < len(firsts) else len(numbers)
        tallies.append(Tally(groups[at - 1], position, end - position))
        position = end
    return tuple(tallies)
