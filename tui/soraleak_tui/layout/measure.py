"""Measure: how far a text reaches in cells, and where one user-perceived character ends.

Cells and clusters are counted by :mod:`rich.cells`, as the interface counts them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from rich.cells import split_graphemes

_ONE_CELL_EACH = re.compile("[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]*")
_JOINERS = "\u200d\ufe0f"


class Measure(Protocol):
    """Places in a text are counted in characters from 0, room in cells."""

    def reach(self, start: int, room: int) -> int:
        """The furthest place to which the text from ``start`` takes no more than ``room`` cells."""

    def step(self, place: int) -> int:
        """The end of the cluster that begins at ``place``."""

    def back(self, place: int) -> int:
        """The beginning of the cluster that ends at ``place``."""

    def parts(self, place: int) -> bool:
        """Whether one cluster ends and another begins at ``place``."""


@dataclass(frozen=True, slots=True)
class Even:
    """The measure of text whose characters all stand alone and take one cell."""

    length: int

    def reach(self, start: int, room: int) -> int:
        """As many characters as there are cells."""
        return min(start + room, self.length)

    def step(self, place: int) -> int:
        """One character on."""
        return place + 1

    def back(self, place: int) -> int:
        """One character back."""
        return place - 1

    def parts(self, place: int) -> bool:  # noqa: ARG002 - true of every place here
        """Every character is a cluster."""
        return True


@dataclass(frozen=True, slots=True)
class Uneven:
    """The measure of any text: where its clusters begin, and the cells before each of them."""

    starts: Sequence[int]
    """Where each cluster begins, and last the length of the text."""
    cells: Sequence[int]
    """Cells before each of ``starts``."""

    def reach(self, start: int, room: int) -> int:
        """Whole clusters only."""
        first = bisect_left(self.starts, start)
        return self.starts[bisect_right(self.cells, self.cells[first] + room, first) - 1]

    def step(self, place: int) -> int:
        """The next cluster's beginning."""
        return self.starts[bisect_right(self.starts, place)]

    def back(self, place: int) -> int:
        """The last cluster's beginning before this place."""
        return self.starts[bisect_left(self.starts, place) - 1]

    def parts(self, place: int) -> bool:
        """Whether a cluster begins here, or the text ends."""
        index = bisect_left(self.starts, place)
        return index < len(self.starts) and self.starts[index] == place


def measure(text: str) -> Measure:
    """The measure of a text without line breaks; takes time in proportion to its length."""
    if _ONE_CELL_EACH.fullmatch(text):
        return Even(len(text))
    begin = len(text) - len(text.lstrip(_JOINERS))
    clusters, _ = split_graphemes(text[begin:])
    # Joiners that open a text join nothing: they are a cluster of no width, or they would hide what comes after them.
    clusters = [*([(-begin, 0, 0)] if begin else []), *clusters]
    starts = [begin + start for start, _, _ in clusters]
    starts.append(len(text))
    return Uneven(starts, list(accumulate((cells for _, _, cells in clusters), initial=0)))
