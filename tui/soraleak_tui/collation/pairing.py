"""Pairing: which word of a witness stands for which word of the base.

Equal words first, in the longest runs (``difflib``, without its heuristics for junk); then, in the gaps between them,
words that are nearly the same; at last the marks beside them. So words always come before punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from soraleak_tui.collation.tokens import Sort, Token, Tokens

Pair = tuple[int, int]
"""Index of a token of the base, index of the token of the witness that stands for it."""

_NEAR = 0.5
"""Words of which this part is the same at their beginning and end together may stand for each other."""
_SHORTEST_NEAR = 4
_LARGEST_GAP = 2_500
"""Gaps with more possible pairs than this hold no search for words that are nearly the same."""
_STOP: Pair = (-1, -1)


def pairs(base: Tokens, witness: Tokens) -> tuple[Pair, ...]:
    """Pairs of tokens in the order of both texts; none stands twice, and no two pairs cross."""
    words = _places(base), _places(witness)
    equal = [(words[0][one], words[1][other]) for one, other in _equal(base, witness, *words)]
    with_near = list(_with_near(base, witness, equal))
    return tuple(_with_marks(base, witness, with_near))


def similarity(one: str, other: str) -> float:
    """How much of the longer word both have in common at their beginning and their end, from 0 to 1."""
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST_NEAR:
        return 0.0
    front = _common(shorter, longer)
    back = _common(shorter[front:][::-1], longer[::-1])
    return (front + back) / len(longer)


def _common(one: str, other: str) -> int:
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def _places(parts: Tokens) -> list[int]:
    return [place for place, part in enumerate(parts) if part.sort is Sort.WORD]


def _equal(base: Tokens, witness: Tokens, ones: Sequence[int], others: Sequence[int]) -> Iterator[Pair]:
    """Pairs of equal words, as places in the lists of words."""
    matcher = SequenceMatcher(None, [base[i].key for i in ones], [witness[i].key for i in others], autojunk=False)
    for one, other, size in _without_islands(matcher.get_matching_blocks(), base, ones):
        yield from ((one + step, other + step) for step in range(size))


def _without_islands(
    blocks: Sequence[tuple[int, int, int]], base: Tokens, ones: Sequence[int]
) -> list[tuple[int, int, int]]:
    """Leave out short runs that stand far from all others in both texts: they are the same by chance."""
    fitted = [(-1, -1, 1), *blocks]
    kept = []
    for before, block, after in zip(fitted, blocks, blocks[1:], strict=False):
        one, other, size = block
        letters = sum(len(base[ones[one + step]].key) for step in range(size))
        around = min(
            one - before[0] - before[2],
            other - before[1] - before[2],
            after[0] - one - size,
            after[1] - other - size,
        )
        if around * 2 <= letters:
            kept.append(block)
    return kept


def _with_near(base: Tokens, witness: Tokens, equal: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs, and in the gaps between them pairs of words that are nearly the same."""
    fence = (len(base), len(witness))
    for before, after in pairwise([_STOP, *equal, fence]):
        ones = [i for i in range(before[0] + 1, after[0]) if base[i].sort is Sort.WORD]
        others = [i for i in range(before[1] + 1, after[1]) if witness[i].sort is Sort.WORD]
        if ones and others and len(ones) * len(others) <= _LARGEST_GAP:
            chosen = _best([[similarity(base[i].key, witness[j].key) for j in others] for i in ones])
            yield from ((ones[i], others[j]) for i, j in chosen)
        if after != fence:
            yield after


def _best(table: Sequence[Sequence[float]]) -> list[Pair]:
    """The rows and columns, both rising, whose values are together the highest; values below ``_NEAR`` do not count."""
    rows, columns = len(table), len(table[0])
    total = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            value = table[i][j]
            taken = value + total[i + 1][j + 1] if value >= _NEAR else 0.0
            total[i][j] = max(taken, total[i + 1][j], total[i][j + 1])
    chosen: list[Pair] = []
    i = j = 0
    while i < rows and j < columns and total[i][j] > 0:
        value = table[i][j]
        if value >= _NEAR and total[i][j] == value + total[i + 1][j + 1]:
            chosen.append((i, j))
            i, j = i + 1, j + 1
        elif total[i][j] == total[i + 1][j]:
            i += 1
        else:
            j += 1
    return chosen


def _with_marks(base: Tokens, witness: Tokens, found: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs, and the equal marks that stand directly behind and before them."""
    fence = (len(base), len(witness))
    for before, after in pairwise([_STOP, *found, fence]):
        first = _run(base, witness, _past_blank(base, witness) if before == _STOP else before, after, 1)
        start = first[-1] if first else before
        last = _run(base, witness, after, start, -1)
        yield from first
        yield from reversed(last)
        if after != fence:
            yield after


def _past_blank(base: Tokens, witness: Tokens) -> Pair:
    """Before the first tokens of both texts, or on the blanks that both begin with."""
    blank = all(parts and parts[0].sort is Sort.BLANK for parts in (base, witness))
    return (0, 0) if blank else _STOP


def _run(base: Tokens, witness: Tokens, start: Pair, end: Pair, step: int) -> list[Pair]:
    """Pairs of equal marks from one place towards another, both left out."""
    run: list[Pair] = []
    if start == (len(base), len(witness)) and not _ends_together(base, witness, end):
        return run
    i, j = start[0] + step, start[1] + step
    while i != end[0] and j != end[1] and _same_mark(base[i], witness[j]):
        run.append((i, j))
        i, j = i + step, j + step
    return run


def _ends_together(base: Tokens, witness: Tokens, last: Pair) -> bool:
    """Whether nothing but marks follows the last pair: a full stop closes a part of a sentence in its own right."""
    rest = (*base[last[0] + 1 :], *witness[last[1] + 1 :])
    return all(part.sort is Sort.MARK for part in rest)


def _same_mark(one: Token, other: Token) -> bool:
    return one.key == other.key and one.sort is Sort.MARK and other.sort is Sort.MARK
