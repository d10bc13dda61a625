"""Phrases: where the rows of a comparison begin, so that a narrow column stays readable and rows align by meaning."""

from __future__ import annotations

from itertools import pairwise

from soraleak_tui.collation.tokens import Sort, Tokens

LONGEST = 8
"""The most words of a row."""
_SHORTEST = 2
_SHORT_WORD = 3
"""Words of so few letters are mostly articles, prepositions and conjunctions: a row rather begins than ends there."""


def phrase_starts(base: Tokens) -> tuple[int, ...]:
    """Places of the tokens with which rows begin, the first one 0; rising.

    Cut is at marks that a blank follows, and before and behind a gap. What is longer than eight words is cut in pieces
    of much the same length, before a short word and not behind one; what has only one word joins its neighbour.
    """
    clauses = _joined_short(_clauses(base), base)
    starts = [place for start, end in clauses for place in _pieces(base, start, end)]
    return tuple(dict.fromkeys([0, *starts]))


def _clauses(base: Tokens) -> list[tuple[int, int]]:
    """Beginning and end of what stands between two marks."""
    bounds = [0]
    for place, part in enumerate(base[:-1], 1):
        closes = part.sort is Sort.MARK and part.blank and part.key not in {'"', "&"}
        if closes or part.sort is Sort.GAP:
            bounds.append(place)
    bounds.append(len(base))
    return [(start, end) for start, end in pairwise(bounds) if end > start]


def _joined_short(clauses: list[tuple[int, int]], base: Tokens) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in clauses:
        before = result[-1] if result else None
        short = before is not None and min(_words(base, *before), _words(base, start, end)) < _SHORTEST
        if before is not None and short and _words(base, before[0], end) <= LONGEST:
            result[-1] = (before[0], end)
        else:
            result.append((start, end))
    return result


def _words(base: Tokens, start: int, end: int) -> int:
    return sum(part.sort is Sort.WORD for part in base[start:end])


def _pieces(base: Tokens, start: int, end: int) -> list[int]:
    words = [place for place in range(start, end) if base[place].sort is Sort.WORD]
    count = -(-len(words) // LONGEST)
    starts = [start]
    for number in range(1, count):
        ideal = round(len(words) * number / count)
        lowest = max(1, len(words) - (count - number) * LONGEST, ideal - 2)
        highest = min(len(words) - 1, ideal + 2)
        first = _index(words, starts[-1])
        choices = [place for place in range(lowest, highest + 1) if _SHORTEST <= place - first <= LONGEST] or [ideal]
        best = min(choices, key=lambda place: (_roughness(base, words, place), abs(place - ideal), place))
        starts.append(_opening(base, words[best]))
    return starts


def _index(words: list[int], place: int) -> int:
    return next((index for index, word in enumerate(words) if word >= place), 0)


def _roughness(base: Tokens, words: list[int], place: int) -> int:
    """How ill a row would end before that word: behind a short word is ill, before one is well."""
    behind = len(base[words[place - 1]].text) <= _SHORT_WORD
    before = len(base[words[place]].text) <= _SHORT_WORD
    return 2 * behind - before


def _opening(base: Tokens, place: int) -> int:
    """Where the marks that open before a word begin: a bracket, a quotation mark."""
    while place > 0 and base[place - 1].sort is Sort.MARK and not base[place - 1].blank:
        if place > 1 and not base[place - 2].blank:
            break
        place -= 1
    return place
