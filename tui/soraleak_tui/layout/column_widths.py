"""Column widths: how the cells of a line are shared among the columns of a table."""

from __future__ import annotations

from collections.abc import Sequence

GAP = 2
"""Cells between two columns."""
_LEAST = 8
"""A column that has more to say is not drawn narrower."""


def column_widths(natural: Sequence[int], longest_words: Sequence[int], width: int) -> tuple[int, ...] | None:
    """The width of each column, together at most ``width`` with the gaps; None where the columns would be too narrow.

    ``natural`` is what each column would like, ``longest_words`` what it needs so as not to break a word. Columns get
    what they like where there is room. Else the wide ones are brought down to one level, but none below its longest
    word, or below 8 cells where even the words do not fit.
    """
    room = width - GAP * (len(natural) - 1)
    least = [min(wish, _LEAST) for wish in natural]
    if sum(least) > room:
        return None
    words = [max(floor, word) for floor, word in zip(least, longest_words, strict=True)]
    floors = words if sum(words) <= room else least
    return _shared(natural, floors, room)


def _shared(natural: Sequence[int], floors: Sequence[int], room: int) -> tuple[int, ...]:
    level = min(max(natural, default=0), room)
    while sum(widths := _at_level(natural, floors, level)) > room:
        level -= 1
    spare = room - sum(widths)
    for index, wish in enumerate(natural):
        if spare and widths[index] < wish:
            widths[index] += 1
            spare -= 1
    return tuple(widths)


def _at_level(natural: Sequence[int], floors: Sequence[int], level: int) -> list[int]:
    return [max(floor, min(wish, level)) for wish, floor in zip(natural, floors, strict=True)]
