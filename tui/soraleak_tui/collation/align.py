"""Alignment: two texts cut into segments that are the same in both or differ, with nothing of either left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.edges import Reach, with_edges
from soraleak_tui.collation.moves import letters, moves, with_moves
from soraleak_tui.collation.pairing import Text, paired, similarity, with_marks
from soraleak_tui.collation.runs import Run
from soraleak_tui.collation.segment import Segment, same_spelt
from soraleak_tui.collation.tokens import Tokens, is_ideograph

UNRELATED = 0.4
"""Below this part of its letters found in the base, a text is other words, and pairing them would be noise."""
MOST = 0.7
"""The part of one of the texts that must be common where all words in common are short, as in any two texts."""
_LETTERS = 4
"""Letters of a word that says something."""
_TELLING = 5
"""Letters of a word that is hardly the same by chance."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Segments in order: their base tokens one behind the other are the base, their witness tokens the witness."""

    segments: tuple[Segment, ...]
    coverage: float
    """Part of the witness's letters, from 0 to 1, in words that the base has too, or nearly so."""
    telling: bool = True
    """Whether a word that both have says something by itself, or they have most of either text in common."""

    @property
    def related(self) -> bool:
        """Whether the texts have enough in common to be compared word by word."""
        return self.coverage >= UNRELATED and self.telling


def align(base: Tokens, witness: Tokens, reach: Reach | None = None) -> Alignment:
    """Align a witness, or one fragment of it, with the base; the same result each time.

    ``reach`` bounds what marks of cuts at its edges stand for.
    """
    return aligned(Text(base), Text(witness), reach)


def aligned(base: Text, witness: Text, reach: Reach | None = None) -> Alignment:
    """The same of texts that are compared with others too."""
    words = paired(base, witness)
    moved = moves(base, witness, words)
    runs = with_marks(base, witness, words)
    parts = _with_compounds(_segments(base.tokens, witness.tokens, runs))
    if moved:
        parts = with_moves(parts, base, witness, moved)
    letters_in_all = len("".join(witness.words))
    common = letters_in_all - _unlike(base, witness, words) + letters(base, moved)
    coverage = common / letters_in_all if letters_in_all else float(bool(runs))
    telling = coverage >= MOST or bool(moved) or _has_telling(base, words) or common >= MOST * len("".join(base.words))
    return Alignment(tuple(with_edges(parts, reach or Reach())), coverage, telling)


def _has_telling(base: Text, found: Iterable[Run]) -> bool:
    return any(_is_telling(word) for i, _, size in found for word in base.words[i : i + size])


def _is_telling(word: str) -> bool:
    return len(word) >= _LETTERS or is_ideograph(word)


def _unlike(base: Text, witness: Text, found: Sequence[Run]) -> float:
    """How many of the witness's letters do not speak for a common origin; short words standing alone do not."""
    unlike = 0.0
    end = (0, 0)
    alone = len(witness.words) == 1
    for number, (one, other, size) in enumerate(found):
        if other > end[1]:
            unlike += len("".join(witness.words[end[1] : other]))
        if size == 1:
            word = witness.words[other]
            after = found[number + 1] if number + 1 < len(found) else (len(base.words), len(witness.words))
            beside = alone or end == (one, other) or after[:2] == (one + 1, other + 1)
            alike = similarity(base.words[one], word) if beside or len(word) >= _TELLING else 0.0
            unlike += (1 - alike) * len(word)
        end = (one + size, other + size)
    return unlike + len("".join(witness.words[end[1] :]))


def _segments(base: Tokens, witness: Tokens, found: Iterable[Run]) -> list[Segment]:
    result: list[Segment] = []
    start, other = 0, 0
    for i, j, size in [*found, (len(base), len(witness), 0)]:
        if start != i or other != j:
            result.append(Segment(base[start:i], witness[other:j], start))
        if size:
            same = size > 1 or base[i].key == witness[j].key
            result.append(Segment(base[i : i + size], witness[j : j + size], i, same, paired=True))
        start, other = i + size, j + size
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
    if not same_spelt(base, witness):
        return before, part
    rest = Segment(before.base[:-1], before.witness[:-1], before.start)
    return rest, Segment(base, witness, before.start + len(rest.base), paired=True)


def _joined_before(part: Segment, after: Segment) -> tuple[Segment, Segment]:
    base, witness = part.base + after.base[:1], part.witness + after.witness[:1]
    if not same_spelt(base, witness):
        return part, after
    return Segment(base, witness, part.start, paired=True), Segment(
        after.base[1:], after.witness[1:], part.start + len(base)
    )
