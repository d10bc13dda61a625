"""Edges: where a fragment begins and ends in the base, and what of the base beside it was cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import Sort, Tokens

_EDGE_WORDS = 3
"""Words that may be missing before the first or behind the last word in common and still be told as cut."""


def with_edges(parts: Sequence[Segment]) -> Iterator[Segment]:
    """Set apart what the witness does not reach: the base before its first and behind its last word in common.

    A fragment may begin and end where it likes. Only one that changes words besides is held to the clause in which it
    begins, and to the one in which it ends where it closes it with the same mark, and only for three words or as many
    as it has there itself; or for words that it has elsewhere. Those are cut.
    """
    first = parts[0] if parts and not parts[0].paired else None
    last = parts[-1] if len(parts) > 1 and not parts[-1].paired else None
    inner = parts[1 if first else 0 : -1 if last else None]
    strict = any(part.differs and not part.respelled and _has_words(part) for part in inner)
    moved = frozenset(token.key for part in parts if not part.same for token in part.witness)
    if first:
        yield from _leading(first, moved, strict=strict)
    yield from inner
    if last:
        yield from _trailing(last, moved, strict=strict)


def _has_words(part: Segment) -> bool:
    return any(token.sort is Sort.WORD for token in (*part.base, *part.witness))


def _leading(part: Segment, moved: frozenset[str], *, strict: bool) -> Iterator[Segment]:
    marks = [place for place, token in enumerate(part.base) if token.sort is not Sort.WORD]
    cut = marks[-1] + 1 if marks else 0
    clause = part.base[cut:]
    if not (_is_moved(clause, moved) or _is_short(clause, part.witness, strict=strict)):
        cut = len(part.base)
    if cut:
        yield Segment(part.base[:cut], (), part.start, quoted=False)
    if part.base[cut:] or part.witness:
        yield Segment(part.base[cut:], part.witness, part.start + cut)


def _trailing(part: Segment, moved: frozenset[str], *, strict: bool) -> Iterator[Segment]:
    marks = [place for place, token in enumerate(part.base) if token.sort is not Sort.WORD]
    cut = marks[0] if marks else len(part.base)
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
