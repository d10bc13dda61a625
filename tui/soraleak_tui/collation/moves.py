"""Moves: words that a witness has in another place than the base, found among what neither of them shares in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.runs import Run
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import Tokens

_LEAST_LETTERS = 8
"""Letters that two words or more must have together: ``of the`` is not moved, it is there twice."""
_TELLING = 4
"""Letters of a single word that may be told as moved."""
_NEAR = 6
"""Words that such a word may have gone: further away it is likelier to be another of its kind."""
_MOST_PAIRS = 250_000
"""Texts with more possible pairs of words left than this have nothing sought in them: they are hardly related."""


@dataclass(frozen=True, slots=True)
class Move:
    """Words of the base that stand elsewhere in the witness, counted in words."""

    base: int
    witness: int
    size: int


def moves(base: Text, witness: Text, found: Sequence[Run]) -> list[Move]:
    """Runs that stand for one another though they cross ``found``, the longest first, none of them twice.

    Words that both texts have in order are never taken out of it.
    """
    gaps = [_left(len(text.words), found, side) for side, text in enumerate((base, witness))]
    if not all(gaps) or len(gaps[0]) * len(gaps[1]) > _MOST_PAIRS:
        return []
    if {base.words[i] for i in gaps[0]}.isdisjoint([witness.words[j] for j in gaps[1]]):
        return []
    left = set(gaps[0]), set(gaps[1])
    chosen: list[Move] = []
    for move in sorted(_candidates(base, witness, gaps), key=lambda one: (-one.size, one.base, one.witness)):
        places = range(move.base, move.base + move.size), range(move.witness, move.witness + move.size)
        if all(left[side].issuperset(places[side]) for side in (0, 1)) and _is_telling(base, witness, move, found):
            chosen.append(move)
            for side in (0, 1):
                left[side].difference_update(places[side])
    return chosen


def _left(count: int, found: Iterable[Run], side: int) -> list[int]:
    """The words that are in no run."""
    left: list[int] = []
    end = 0
    for run in found:
        left += range(end, run[side])
        end = run[side] + run[2]
    return [*left, *range(end, count)]


def _candidates(base: Text, witness: Text, gaps: Sequence[Sequence[int]]) -> Iterator[Move]:
    """Every run of equal words among those that are left, and every part of it."""
    where: dict[str, list[int]] = {}
    for i in gaps[0]:
        where.setdefault(base.words[i], []).append(i)
    ends: dict[int, int] = {}
    before = -2
    for j in gaps[1]:
        going: dict[int, int] = {}
        for i in where.get(witness.words[j], ()):
            size = going[i] = (ends.get(i - 1, 0) if j == before + 1 else 0) + 1
            yield from (Move(i + 1 - part, j + 1 - part, part) for part in range(1, size + 1))
        ends, before = going, j


def _is_telling(base: Text, witness: Text, move: Move, found: Sequence[Run]) -> bool:
    words = base.words[move.base : move.base + move.size]
    if move.size > 1:
        return sum(map(len, words)) >= _LEAST_LETTERS
    once = base.words.count(words[0]) == witness.words.count(words[0]) == 1
    return len(words[0]) >= _TELLING and once and _way(move, found) <= _NEAR


def _way(move: Move, found: Sequence[Run]) -> int:
    """Over how many words in common it has gone."""
    crossed = (run[2] for run in found if (run[0] < move.base) != (run[1] < move.witness))
    return sum(crossed)


def with_moves(parts: Sequence[Segment], base: Text, witness: Text, moved: Sequence[Move]) -> list[Segment]:
    """The segments, with what was moved standing apart at both of its places."""
    away: dict[int, int] = {}
    here: dict[int, int] = {}
    for number, move in enumerate(moved, 1):
        away |= dict.fromkeys(_tokens(base, move.base, move.size), number)
        here |= dict.fromkeys(_tokens(witness, move.witness, move.size), number)
    result: list[Segment] = []
    place = 0
    for part in parts:
        begins, place = place, place + len(part.witness)
        touched = not part.same and (
            any(part.start + step in away for step in range(len(part.base)))
            or any(begins + step in here for step in range(len(part.witness)))
        )
        result += _parted(part, begins, away, here) if touched else [part]
    return result


def _tokens(text: Text, start: int, size: int) -> range:
    return range(text.places[start], text.places[start + size - 1] + 1)


def _parted(part: Segment, begins: int, away: dict[int, int], here: dict[int, int]) -> Iterator[Segment]:
    """A segment cut where something of it was moved; what is left of both texts stands together as far as it can."""
    base = _groups(part.base, part.start, away)
    own = _groups(part.witness, begins, here)
    place = part.start
    while base or own:
        if own and own[0][0]:
            yield Segment((), own[0][1], place, moved=own.pop(0)[0])
        elif base and base[0][0]:
            number, tokens = base.pop(0)
            yield Segment(tokens, (), place, moved=number)
            place += len(tokens)
        else:
            tokens = base.pop(0)[1] if base else ()
            yield part._replace(base=tokens, witness=own.pop(0)[1] if own else (), start=place, paired=False)
            place += len(tokens)


def _groups(parts: Tokens, start: int, moved: dict[int, int]) -> list[tuple[int, Tokens]]:
    """The tokens, those of one move together, with its number; 0 for what was not moved."""
    numbered = [(moved.get(start + step, 0), part) for step, part in enumerate(parts)]
    return [(number, tuple(part for _, part in group)) for number, group in groupby(numbered, key=lambda pair: pair[0])]


def letters(base: Text, moved: Iterable[Move]) -> int:
    """Letters of the words that were moved."""
    return sum(len(word) for move in moved for word in base.words[move.base : move.base + move.size])
