"""Alignment: two texts cut into segments that are the same in both or differ, with nothing of either left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from soraleak_tui.collation.pairing import Pair, pairs, similarity
from soraleak_tui.collation.spelling import spelling
from soraleak_tui.collation.tokens import CUT_MARK, Sort, Tokens

UNRELATED = 0.4
"""Below this part of its letters found in the base, a text is other words, and pairing them would be noise."""
_EDGE_WORDS = 3
"""Words that may be missing before the first or behind the last word in common and still be told as cut."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens of the base and the tokens of the witness that stand for them."""

    base: Tokens
    witness: Tokens
    start: int
    """Place of the segment in the base, in tokens; where it has none of them, of the token that follows."""
    same: bool = False
    """Whether both are equal, token for token, as matched."""
    quoted: bool = True
    """Whether the witness reaches to here: base words before and behind a fragment are not quoted, and not cut."""

    @property
    def differs(self) -> bool:
        """Whether this is a place where the witness departs from the base."""
        return self.quoted and not self.same and any(part.text for part in (*self.base, *self.witness))

    @property
    def respelled(self) -> bool:
        """Whether it is the same words in another spelling, together or apart."""
        return self.differs and _spelt(self.base) == _spelt(self.witness) != ""

    @property
    def marks_cut(self) -> bool:
        """Whether the witness has a mark of a cut here."""
        return any(part.key == CUT_MARK for part in self.witness)


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


def align(base: Tokens, witness: Tokens) -> Alignment:
    """Align a witness, or one fragment of it, with the base; the same result each time."""
    found = pairs(base, witness)
    parts = _with_compounds(_merged(_segments(base, witness, found)))
    return Alignment(tuple(_with_edges(parts, len(base))), _coverage(base, witness, found))


def _spelt(side: Tokens) -> str:
    """The words of a side in the form that the variants of a word share, written together."""
    return "".join(spelling(part.key) for part in side if part.sort is Sort.WORD).replace("-", "")


def _coverage(base: Tokens, witness: Tokens, found: Iterable[Pair]) -> float:
    letters = sum(len(part.key) for part in witness if part.sort is Sort.WORD)
    if not letters:
        return 1.0
    common = sum(
        similarity(base[i].key, witness[j].key) * len(witness[j].key) for i, j in found if witness[j].sort is Sort.WORD
    )
    return common / letters


def _segments(base: Tokens, witness: Tokens, found: Iterable[Pair]) -> Iterator[Segment]:
    fence = (len(base), len(witness))
    for before, after in pairwise([(-1, -1), *found, fence]):
        start, other = before[0] + 1, before[1] + 1
        if (start, other) != after:
            yield Segment(base[start : after[0]], witness[other : after[1]], start)
        if after != fence:
            i, j = after
            yield Segment((base[i],), (witness[j],), i, same=base[i].key == witness[j].key)


def _merged(parts: Iterable[Segment]) -> list[Segment]:
    result: list[Segment] = []
    for part in parts:
        if part.same and result and result[-1].same:
            last = result[-1]
            result[-1] = Segment(last.base + part.base, last.witness + part.witness, last.start, same=True)
        else:
            result.append(part)
    return result


def _with_compounds(parts: list[Segment]) -> list[Segment]:
    """Bring together what one text writes as one word and the other as two: ``art washing`` and ``artwashing``."""
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
    if _spelt(base) != _spelt(witness):
        return before, part
    rest = Segment(before.base[:-1], before.witness[:-1], before.start)
    return rest, Segment(base, witness, before.start + len(rest.base))


def _joined_before(part: Segment, after: Segment) -> tuple[Segment, Segment]:
    base, witness = part.base + after.base[:1], part.witness + after.witness[:1]
    if _spelt(base) != _spelt(witness):
        return part, after
    return Segment(base, witness, part.start), Segment(after.base[1:], after.witness[1:], part.start + len(base))


def _with_edges(parts: list[Segment], size: int) -> Iterator[Segment]:
    """Set apart what the witness does not reach: the base before its first and behind its last word in common.

    A fragment may begin and end where it likes. Only one that changes words besides is held to the clause in which it
    begins, and to the one in which it ends where it closes it with the same mark; and only for a few words: those are
    cut.
    """
    if not any(part.same or (part.base and part.witness) for part in parts):
        yield from parts
        return
    first = parts[0] if not parts[0].same and len(parts) > 1 else None
    last = parts[-1] if not parts[-1].same and len(parts) > 1 else None
    inner = parts[1 if first else 0 : -1 if last else None]
    strict = any(part.differs and not part.respelled and _has_words(part) for part in inner)
    if first:
        yield from _leading(first, strict=strict)
    yield from inner
    if last:
        yield from _trailing(last, size, strict=strict)


def _has_words(part: Segment) -> bool:
    return any(token.sort is Sort.WORD for token in (*part.base, *part.witness))


def _leading(part: Segment, *, strict: bool) -> Iterator[Segment]:
    marks = [place for place, token in enumerate(part.base) if token.sort is not Sort.WORD]
    cut = marks[-1] + 1 if marks else 0
    if not _is_cut(part.base[cut:], part.witness, strict=strict):
        cut = len(part.base)
    if cut:
        yield Segment(part.base[:cut], (), part.start, quoted=False)
    if part.base[cut:] or part.witness:
        yield Segment(part.base[cut:], part.witness, part.start + cut)


def _trailing(part: Segment, size: int, *, strict: bool) -> Iterator[Segment]:
    marks = [place for place, token in enumerate(part.base) if token.sort is not Sort.WORD]
    cut = marks[0] if marks else len(part.base)
    closes = 0 < cut < len(part.base) and bool(part.witness) and part.base[cut].key == part.witness[-1].key
    replaced = any(token.sort is Sort.WORD for token in part.witness)
    if not (closes or replaced) or not _is_cut(part.base[:cut], part.witness, strict=strict):
        cut, closes = 0, False
    own = part.witness[:-1] if closes else part.witness
    if part.base[:cut] or own:
        yield Segment(part.base[:cut], own, part.start)
    if closes:
        yield Segment(part.base[cut : cut + 1], part.witness[-1:], part.start + cut, same=True)
        cut += 1
    if part.base[cut:]:
        yield Segment(part.base[cut:], (), min(part.start + cut, size), quoted=False)


def _is_cut(missing: Tokens, added: Tokens, *, strict: bool) -> bool:
    words = sum(token.sort is Sort.WORD for token in missing)
    own = sum(token.sort is Sort.WORD for token in added)
    return 0 < words <= max(_EDGE_WORDS, own) and (strict or own > 0)
