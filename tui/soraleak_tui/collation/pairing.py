"""Pairing: which word of a witness stands for which word of the base.

Equal words first, in the longest runs; then, in the gaps between them, words that are nearly the same; at last the
marks beside them. So words always come before punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.collation.runs import Neighbours, Run, equal_runs, neighbours
from soraleak_tui.collation.tokens import Sort, Token, Tokens

_NEAR = 0.5
"""Words of which this part is the same at their beginning and end together may stand for each other."""
_SHORTEST_NEAR = 4
_LARGEST_GAP = 2_500
"""Gaps with more possible pairs than this hold no search for words that are nearly the same."""
Pair = tuple[int, int]
"""A place of the base, and one of the witness."""
_BEFORE: Run = (-1, -1, 1)
"""What stands before the first run."""


class Text:
    """A text as it is looked at from many sides; nothing of it changes."""

    __slots__ = ("_neighbours", "keys", "places", "tokens", "words")

    def __init__(self, tokens: Tokens) -> None:
        """Look through the tokens once."""
        self.tokens = tokens
        word = Sort.WORD
        self.keys = keys = [part.key for part in tokens]
        """The forms in which the tokens are matched."""
        self.places = [place for place, part in enumerate(tokens) if part.sort is word]
        """Where the words stand among the tokens."""
        self.words = [keys[place] for place in self.places]
        """The forms in which the words are matched."""
        self._neighbours: Neighbours | None = None

    @property
    def neighbours(self) -> Neighbours:
        """The words that stand side by side; asked of the base alone."""
        if self._neighbours is None:
            self._neighbours = neighbours(self.words)
        return self._neighbours


def paired(base: Text, witness: Text) -> list[Run]:
    """Runs of words that stand for one another, counted in words; those of one word may be only nearly the same."""
    equal = equal_runs(base.words, witness.words, base.neighbours)
    return _with_near(base, witness, _without_islands(base, witness, equal))


def with_marks(base: Text, witness: Text, found: Sequence[Run]) -> list[Run]:
    """The same runs counted in tokens, and the equal marks that stand in them, directly behind and before them."""
    blank = _past_blank(base.tokens, witness.tokens)
    result: list[Run] = []
    end, other = (0, 0) if blank else (-1, -1)
    for run in found:
        for part in _in_tokens(base, witness, run):
            i, j, size = part
            if end + 1 != i and other + 1 != j:
                result += _marks_between(base, witness, (end, other), (i, j))
            result.append(part)
            end, other = i + size - 1, j + size - 1
    result += _marks_between(base, witness, (end, other), (len(base.tokens), len(witness.tokens)))
    return _merged(result, base, witness)


def _merged(runs: Sequence[Run], base: Text, witness: Text) -> list[Run]:
    """Runs that follow one another without a gap as one; a pair that is only nearly the same stays alone."""
    result: list[Run] = []
    same = False
    for i, j, size in runs:
        before, same = same, size > 1 or base.keys[i] == witness.keys[j]
        if before and same and result[-1][0] + result[-1][2] == i and result[-1][1] + result[-1][2] == j:
            result[-1] = (*result[-1][:2], result[-1][2] + size)
        else:
            result.append((i, j, size))
    return result


def similarity(one: str, other: str) -> float:
    """How much of the longer word both have in common at their beginning and their end, from 0 to 1."""
    if one == other:
        return 1.0
    if one[0] != other[0] and one[-1] != other[-1]:
        return 0.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST_NEAR:
        return 0.0
    front = _common(shorter, longer)
    back = _common(shorter[front:][::-1], longer[::-1])
    return (front + back) / len(longer)


def _common(one: str, other: str) -> int:
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))


def _without_islands(base: Text, witness: Text, runs: Sequence[Run]) -> list[Run]:
    """Leave out short runs that stand far from all others in both texts: they are the same by chance."""
    kept = []
    fence = (len(base.words), len(witness.words), 0)
    for before, run, after in zip([_BEFORE, *runs], runs, [*runs[1:], fence], strict=False):
        one, other, size = run
        around = min(
            one - before[0] - before[2],
            other - before[1] - before[2],
            after[0] - one - size,
            after[1] - other - size,
        )
        if not around or around * 2 <= sum(map(len, base.words[one : one + size])):
            kept.append(run)
    return kept


def _with_near(base: Text, witness: Text, equal: Sequence[Run]) -> list[Run]:
    """The runs, and in the gaps between them pairs of words that are nearly the same."""
    found: list[Run] = []
    end, other = 0, 0
    for run in [*equal, (len(base.words), len(witness.words), 0)]:
        ones, others = base.words[end : run[0]], witness.words[other : run[1]]
        if ones and others and len(ones) * len(others) <= _LARGEST_GAP:
            table = [[similarity(one, word) for word in others] for one in ones]
            found += [(end + i, other + j, 1) for i, j in best(table)]
        if run[2]:
            found.append(run)
        end, other = run[0] + run[2], run[1] + run[2]
    return found


def best(table: Sequence[Sequence[float]], least: float = _NEAR) -> list[tuple[int, int]]:
    """The rows and columns, both rising, whose values are together the highest; values below ``least`` do not count."""
    rows, columns = len(table), len(table[0])
    if rows == columns == 1:
        return [(0, 0)] if table[0][0] >= least else []
    total = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            value = table[i][j]
            taken = value + total[i + 1][j + 1] if value >= least else 0.0
            total[i][j] = max(taken, total[i + 1][j], total[i][j + 1])
    chosen: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns and total[i][j] > 0:
        value = table[i][j]
        if value >= least and total[i][j] == value + total[i + 1][j + 1]:
            chosen.append((i, j))
            i, j = i + 1, j + 1
        elif total[i][j] == total[i + 1][j]:
            i += 1
        else:
            j += 1
    return chosen


def _in_tokens(base: Text, witness: Text, run: Run) -> list[Run]:
    """A run of words as runs of tokens: parted where the marks between the words are not the same."""
    one, other, size = run
    start, begin = base.places[one], witness.places[other]
    length = base.places[one + size - 1] - start + 1
    if size == 1 or base.keys[start : start + length] == witness.keys[begin : begin + length]:
        return [(start, begin, length)]
    half = size // 2
    later = _in_tokens(base, witness, (one + half, other + half, size - half))
    return _in_tokens(base, witness, (one, other, half)) + later


def _past_blank(base: Tokens, witness: Tokens) -> bool:
    """Whether both texts begin with blanks."""
    return all(parts and parts[0].sort is Sort.BLANK for parts in (base, witness))


def _marks_between(base: Text, witness: Text, before: Pair, after: Pair) -> Iterator[Run]:
    """Runs of equal marks directly behind one place in both texts and directly before another."""
    ones, others = after[0] - before[0] - 1, after[1] - before[1] - 1
    room = min(ones, others)
    if room <= 0:
        return
    first = 0
    while first < room and _same_mark(base.tokens[before[0] + 1 + first], witness.tokens[before[1] + 1 + first]):
        first += 1
    if first:
        yield before[0] + 1, before[1] + 1, first
    last = 0
    ends = after == (len(base.tokens), len(witness.tokens))
    if ends and not _only_marks(base.tokens[before[0] + 1 + first :], witness.tokens[before[1] + 1 + first :]):
        return
    while last < room - first and _same_mark(base.tokens[after[0] - 1 - last], witness.tokens[after[1] - 1 - last]):
        last += 1
    if last:
        yield after[0] - last, after[1] - last, last


def _only_marks(*rests: Tokens) -> bool:
    """Whether nothing but marks follows: a full stop closes a part of a sentence in its own right."""
    return all(part.sort is Sort.MARK for rest in rests for part in rest)


def _same_mark(one: Token, other: Token) -> bool:
    return one.key == other.key and one.sort is Sort.MARK and other.sort is Sort.MARK
