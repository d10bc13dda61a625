"""The apparatus: for each place of the base at which texts differ, the readings and who has which.

Every text is aligned with the base by itself, and the places come of the base's own words. So nothing depends on the
order in which the texts are given, and the apparatus says what the columns of a comparison show: both are made of the
same alignments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import Sort, Token, Tokens, joined
from soraleak_tui.domain.comparison import Apparatus, Place, Reading

Stretch = tuple[int, int]
"""From one place of the base to another, both of them in it: a token has the place 2n + 1, the gap before it 2n."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What one fragment has at a place."""

    source: str
    tokens: Tokens
    cut_before: bool = False
    """Whether its words begin only within the place."""
    cut_behind: bool = False
    moved: bool = False

    @property
    def in_part(self) -> bool:
        return self.cut_before or self.cut_behind


def apparatus(base: str, tokens: Tokens, witnesses: Mapping[str, Sequence[Fragment]]) -> Apparatus:
    """The apparatus of texts that were aligned with the tokens of the source ``base``."""
    segments = {
        source: [one.alignment.segments for one in fragments if one.alignment]
        for source, fragments in witnesses.items()
    }
    compared = {source: found for source, found in segments.items() if found}
    stretches = _merged(
        stretch for found in compared.values() for segments in found for stretch in _differing(segments)
    )
    places = tuple(_place(base, tokens, stretch, compared) for stretch in stretches)
    return Apparatus(base, places, tuple(sorted(source for source in witnesses if source not in compared)))


def _differing(segments: Sequence[Segment]) -> Iterator[Stretch]:
    """Where a witness departs from the base; what differs side by side is one stretch."""
    told = [part for part in segments if part.same or part.differs or not part.quoted]
    for differs, group in groupby(told, key=lambda part: part.differs):
        if differs:
            stretches = [_stretch(part) for part in group]
            yield min(start for start, _ in stretches), max(end for _, end in stretches)


def _stretch(part: Segment) -> Stretch:
    start = 2 * part.start
    return (start + 1, start + 2 * len(part.base) - 1) if part.base else (start, start)


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches in order, those that overlap as one; those that only touch stay two."""
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _place(base: str, tokens: Tokens, stretch: Stretch, compared: Mapping[str, Sequence[Sequence[Segment]]]) -> Place:
    first, last = stretch[0] // 2, (stretch[1] + 1) // 2
    lemma = tokens[first:last]
    found = [_Found(base, lemma)]
    lacking: list[str] = []
    for source in sorted(compared):
        here = [one for segments in compared[source] if (one := _at(source, segments, stretch, len(tokens)))]
        found += here
        if not here:
            lacking.append(source)
    return Place(
        stretch[0],
        _word(reversed(tokens[:first])),
        _word(tokens[last:]),
        tuple(_readings(found)),
        tuple(lacking),
    )


def _word(parts: Iterable[Token]) -> str:
    return next((part.text for part in parts if part.sort is Sort.WORD), "")


def _at(source: str, segments: Sequence[Segment], stretch: Stretch, count: int) -> _Found | None:
    """What a fragment has at a stretch; None where it does not reach there."""
    start, end = stretch
    first, last = start // 2, (end + 1) // 2
    here = [part for part in segments if _stretch(part)[0] <= end and _stretch(part)[1] >= start]
    own = tuple(token for part in here for token in _own(part, first, last))
    quoted = [part for part in segments if part.quoted and part.base]
    low = min((part.start for part in quoted), default=first)
    high = max((part.start + len(part.base) for part in quoted), default=low)
    if first == last:
        spans = (low < first or low == 0) and (high > last or high == count)
        return _Found(source, own, moved=_is_moved(here)) if own or spans else None
    if not own and min(high, last) <= max(low, first):
        return None
    return _Found(source, own, low > first, high < last, _is_moved(here))


def _own(part: Segment, first: int, last: int) -> Tokens:
    """The tokens of the witness that stand for those of the base between two places."""
    if not part.same:
        return part.witness
    return part.witness[max(0, first - part.start) : max(0, last - part.start)]


def _is_moved(here: Iterable[Segment]) -> bool:
    return any(part.moved for part in here)


def _readings(found: Sequence[_Found]) -> Iterator[Reading]:
    """What is found, those that say the same together: the base's first, then by how many have it."""
    only_marks = len({_words(one.tokens) for one in found}) == 1
    groups: dict[tuple[object, ...], list[_Found]] = {}
    for one in found:
        said = tuple(part.key for part in one.tokens) if only_marks else _words(one.tokens)
        groups.setdefault((said, one.cut_before, one.cut_behind, one.moved), []).append(one)
    own = next(iter(groups))
    order = sorted(groups, key=lambda key: (key != own, -len(groups[key]), key))
    for key in order:
        first = groups[key][0]
        sources = tuple(dict.fromkeys(one.source for one in groups[key]))
        yield Reading(
            _shown(first, only_marks=only_marks), sources, is_base=key == own, in_part=first.in_part, moved=first.moved
        )


def _words(parts: Tokens) -> tuple[str, ...]:
    """What is said: the words, and the marks only where there is no word."""
    said = tuple(part.key for part in parts if part.sort is Sort.WORD)
    return said or tuple(part.key for part in parts if part.sort is Sort.GAP)


def _shown(found: _Found, *, only_marks: bool) -> str:
    """The words without the comma or point beside them, unless it is marks that differ."""
    text = joined(part for part in found.tokens if part.sort is not Sort.GAP).strip()
    if not only_marks:
        text = text.strip(",;:.").strip() or text
    before, behind = ("… " if found.cut_before else ""), (" …" if found.cut_behind else "")
    return f"{before}{text}{behind}" if text else ""
