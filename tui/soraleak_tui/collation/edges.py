"""Edges: where a fragment begins and ends in the base, and what of the base beside it was cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import CUT_MARK, Sort, Tokens

_EDGE_WORDS = 3
"""Words that may be missing before the first or behind the last word in common and still be told as cut."""


_STOPS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Reach:
    """Places of the base at which other fragments of the same source end and begin: nothing beyond them is missing.

    A mark of a cut at an edge stands for all up to there; without another fragment, for its sentence.
    """

    before: int | None = None
    behind: int | None = None


def with_edges(parts: Sequence[Segment], reach: Reach) -> Iterator[Segment]:
    """Set apart what the witness does not reach: the base before its first and behind its last word in common.

    A fragment may begin and end where it likes. Only one that changes words besides is held to the clause in which it
    begins, and to the one in which it ends where it closes it with the same mark, and only for three words or as many
    as it has there itself; or for words that it has elsewhere. Those are cut; and so is all that a mark of a cut at an
    edge stands for.
    """
    places = [place for place, part in enumerate(parts) if part.paired]
    start, end = (places[0], places[-1] + 1) if places else (min(1, len(parts)), len(parts))
    if start == 0 and end == len(parts):
        yield from parts
        return
    inner = parts[start:end]
    strict = any(part.differs and not (part.respelled or part.gloss) and _has_words(part) for part in inner)
    moved = frozenset(token.key for part in parts if not part.same for token in part.witness)
    for number, part in enumerate(parts[:start], 1):
        if part.moved or number < start:
            yield from [part] if part.moved else _out_of_reach(part)
        else:
            marked = len(parts) > 1 and part.only_marks_cut
            yield from _marked_before(part, reach.before) if marked else _leading(part, moved, reach, strict=strict)
    yield from inner
    for number, part in enumerate(parts[end:]):
        if part.moved or number:
            yield from [part] if part.moved else _out_of_reach(part)
        else:
            marked = part.only_marks_cut
            yield from _marked_behind(part, reach.behind) if marked else _trailing(part, moved, reach, strict=strict)


def _out_of_reach(part: Segment) -> Iterator[Segment]:
    """What stands beyond words that were moved: of the base it was not quoted, of the witness it was added."""
    if part.base:
        yield Segment(part.base, (), part.start, quoted=False)
    if part.witness:
        yield Segment((), part.witness, part.start + len(part.base))


def _marked_before(part: Segment, before: int | None) -> Iterator[Segment]:
    cut = _sentence_start(part.base) if before is None else min(before - part.start, len(part.base))
    if cut:
        yield Segment(part.base[:cut], (), part.start, quoted=False)
    yield Segment(part.base[cut:], part.witness, part.start + cut)


def _marked_behind(part: Segment, behind: int | None) -> Iterator[Segment]:
    end = _sentence_end(part.base) if behind is None else min(len(part.base), max(0, behind - part.start))
    owned, own = part.base[:end], part.witness
    closes = len(owned) > 1 and own[-1].key != CUT_MARK and owned[-1].key == own[-1].key
    inner = -1 if closes else None
    yield Segment(owned[:inner], own[:inner], part.start)
    if closes:
        yield Segment(owned[-1:], own[-1:], part.start + end - 1, same=True, paired=True)
    if part.base[end:]:
        yield Segment(part.base[end:], (), part.start + end, quoted=False)


def _sentence_start(base: Tokens) -> int:
    """Where the last sentence with words begins."""
    start = 0
    while _count(base[start + _sentence_end(base[start:]) :]):
        start += _sentence_end(base[start:])
    return start


def _sentence_end(base: Tokens) -> int:
    """Where the first sentence with words ends: behind its stop and what closes with it, or where the base does."""
    for place, token in enumerate(base):
        if (token.key in _STOPS or token.sort is Sort.GAP) and _count(base[:place]):
            rest = range(place, len(base))
            closing = (end for end in rest if base[end].blank or end + 1 == len(base))
            return next(closing, place) + 1 if token.sort is Sort.MARK else place
    return len(base)


def _has_words(part: Segment) -> bool:
    return any(token.sort is Sort.WORD for token in (*part.base, *part.witness))


def _leading(part: Segment, moved: frozenset[str], reach: Reach, *, strict: bool) -> Iterator[Segment]:
    marks = [place for place, token in enumerate(part.base) if token.sort is not Sort.WORD]
    cut = marks[-1] + 1 if marks else 0
    if reach.before is not None and reach.before > part.start + cut:
        cut = len(part.base)
    clause = part.base[cut:]
    if not (_is_moved(clause, moved) or _is_short(clause, part.witness, strict=strict)):
        cut = len(part.base)
    if cut:
        yield Segment(part.base[:cut], (), part.start, quoted=False)
    if part.base[cut:] or part.witness:
        yield Segment(part.base[cut:], part.witness, part.start + cut)


def _trailing(part: Segment, moved: frozenset[str], reach: Reach, *, strict: bool) -> Iterator[Segment]:
    marks = [place for place, token in enumerate(part.base) if token.sort is not Sort.WORD]
    cut = marks[0] if marks else len(part.base)
    if reach.behind is not None and reach.behind < part.start + cut:
        cut = 0
    clause = part.base[:cut]
    closes = 0 < cut < len(part.base) and bool(part.witness) and part.base[cut].key == part.witness[-1].key
    held = (closes or _count(part.witness) > 0) and _is_short(clause, part.witness, strict=strict)
    if not (held or _is_moved(clause, moved)):
        cut, closes = 0, False
    own = part.witness[:-1] if closes else part.witness
    if part.base[:cut] or own:
        yield Segment(part.base[:cut], own, part.start)
    if closes:
        closing = part.base[cut : cut + 1], part.witness[-1:]
        yield Segment(*closing, part.start + cut, same=True, paired=True)
        cut += 1
    if part.base[cut:]:
        yield Segment(part.base[cut:], (), part.start + cut, quoted=False)


def _is_short(clause: Tokens, own: Tokens, *, strict: bool) -> bool:
    return 0 < _count(clause) <= max(_EDGE_WORDS, _count(own)) and (strict or _count(own) > 0)


def _is_moved(clause: Tokens, moved: frozenset[str]) -> bool:
    return bool(clause) and all(token.key in moved for token in clause)


def _count(parts: Tokens) -> int:
    return sum(token.sort is Sort.WORD for token in parts)
