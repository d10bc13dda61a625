"""Alignment: two texts cut into segments that are the same in both or differ, with nothing of either left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from soraleak_tui.collation.edges import Reach, with_edges
from soraleak_tui.collation.pairing import Pair, pairs, similarity
from soraleak_tui.collation.segment import Segment, spelt
from soraleak_tui.collation.tokens import Sort, Tokens

UNRELATED = 0.4
"""Below this part of its letters found in the base, a text is other words, and pairing them would be noise."""
_TELLING = 5
"""Letters of a word that is hardly the same by chance."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Segments in order: their base tokens one behind the other are the base, their witness tokens the witness."""

    segments: tuple[Segment, ...]
    coverage: float
    """Part of the witness's letters, from 0 to 1, in words that the base has too, or nearly so."""

    @property
    def related(self) -> bool:
        """Whether the texts have enough in common to be compared word by word."""
        return self.coverage >= UNRELATED


def align(base: Tokens, witness: Tokens, reach: Reach | None = None) -> Alignment:
    """Align a witness, or one fragment of it, with the base; the same result each time.

    ``reach`` bounds what marks of cuts at its edges stand for.
    """
    found = pairs(base, witness)
    parts = _with_compounds(_merged(_segments(base, witness, found)))
    return Alignment(tuple(with_edges(parts, reach or Reach())), _coverage(base, witness, found))


def _coverage(base: Tokens, witness: Tokens, found: Sequence[Pair]) -> float:
    """The part of the witness's letters that speaks for a common origin; short words standing alone do not."""
    words = [pair for pair in found if witness[pair[1]].sort is Sort.WORD]
    letters = sum(len(part.key) for part in witness if part.sort is Sort.WORD)
    if not letters:
        return float(bool(found))
    orders = _order(base), _order(witness)
    places = [(orders[0][i], orders[1][j]) for i, j in words]
    fence = len(orders[0]), len(orders[1])
    fitted = {(-1, -1), *places, fence}
    common = 0.0
    for (i, j), (one, other) in zip(words, places, strict=True):
        accompanied = len(orders[1]) == 1 or {(one - 1, other - 1), (one + 1, other + 1)} & fitted
        if accompanied or len(witness[j].key) >= _TELLING:
            common += similarity(base[i].key, witness[j].key) * len(witness[j].key)
    return common / letters


def _order(parts: Tokens) -> dict[int, int]:
    """For the place of each word among the tokens its place among the words."""
    places = (place for place, part in enumerate(parts) if part.sort is Sort.WORD)
    return {place: number for number, place in enumerate(places)}


def _segments(base: Tokens, witness: Tokens, found: Iterable[Pair]) -> Iterator[Segment]:
    fence = (len(base), len(witness))
    for before, after in pairwise([(-1, -1), *found, fence]):
        start, other = before[0] + 1, before[1] + 1
        if (start, other) != after:
            yield Segment(base[start : after[0]], witness[other : after[1]], start)
        if after != fence:
            i, j = after
            yield Segment((base[i],), (witness[j],), i, same=base[i].key == witness[j].key, paired=True)


def _merged(parts: Iterable[Segment]) -> list[Segment]:
    result: list[Segment] = []
    for part in parts:
        if part.same and result and result[-1].same:
            last = result[-1]
            result[-1] = Segment(last.base + part.base, last.witness + part.witness, last.start, same=True, paired=True)
        else:
            result.append(part)
    return result


def _with_compounds(parts: list[Segment]) -> list[Segment]:
    """Bring together what one text writes as one word and the other as two: ``web site`` and ``website``."""
    result = list(parts)
    for place, part in enumerate(parts):
        if part.same or part.respelled or not (part.base and part.witness):
            continue
        if place and _is_loose(result[place - 1]):
            result[place - 1 : place + 1] = _joined_behind(result[place - 1], result[place])
        if place + 1 < len(parts) and not result[place].respelled and _is_loose(parts[place + 1]):
            result[place : place + 2] = _joined_before(result[place], result[place + 1])
    return [part for part in result if part.base or part.witness]


def _is_loose(part: Segment) -> bool:
    return not part.same and bool(part.base) != bool(part.witness)


def _joined_behind(before: Segment, part: Segment) -> tuple[Segment, Segment]:
    base, witness = before.base[-1:] + part.base, before.witness[-1:] + part.witness
    if spelt(base) != spelt(witness):
        return before, part
    rest = Segment(before.base[:-1], before.witness[:-1], before.start)
    return rest, Segment(base, witness, before.start + len(rest.base), paired=True)


def _joined_before(part: Segment, after: Segment) -> tuple[Segment, Segment]:
    base, witness = part.base + after.base[:1], part.witness + after.witness[:1]
    if spelt(base) != spelt(witness):
        return part, after
    return Segment(base, witness, part.start, paired=True), Segment(
        after.base[1:], after.witness[1:], part.start + len(base)
    )
