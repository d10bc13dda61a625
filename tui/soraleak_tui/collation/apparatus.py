"""The apparatus: for each place of the base at which texts differ, the readings and who has which.

Every text is aligned with the base by itself, and the places come of the base's own words. So nothing depends on the
order in which the texts are given, and the apparatus says what the columns of a comparison show: both are made of the
same alignments.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import Sort, Tokens, joined
from soraleak_tui.domain.comparison import Apparatus, Locus, Reading

_LIGHT = frozenset(",;:.")
"""Marks that are left away beside words that differ."""
Stretch = tuple[int, int]
"""From one place of the base to another, both of them in it: a token has the place 2n + 1, the gap before it 2n."""


class _Laid:
    """A fragment laid beside the base: where each of its segments stands, and how far it reaches."""

    __slots__ = ("ends", "high", "low", "segments", "source", "starts")

    def __init__(self, source: str, segments: Sequence[Segment]) -> None:
        """The segments of one fragment of a source."""
        self.source = source
        self.segments = segments
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.low, self.high = -1, 0
        for part in segments:
            start = 2 * part.start
            size = len(part.base)
            self.starts.append(start + 1 if size else start)
            self.ends.append(start + 2 * size - 1 if size else start)
            if size and part.quoted:
                self.low = part.start if self.low < 0 else self.low
                self.high = part.start + size

    def covering(self, start: int, end: int) -> Segment | None:
        """The segment that covers all of a place; None where there is none, or more than one stands there."""
        place = bisect_left(self.ends, start)
        if place < len(self.ends) and self.starts[place] <= start and end <= self.ends[place]:
            later = place + 1
            return self.segments[place] if later == len(self.starts) or self.starts[later] > end else None
        return None

    def differing(self) -> Iterator[Stretch]:
        """Where it departs from the base; what differs side by side is one stretch."""
        start = -1
        end = 0
        for place, part in enumerate(self.segments):
            if part.differs:
                start = self.starts[place] if start < 0 else start
                end = self.ends[place]
            elif start >= 0 and (part.same or not part.quoted):
                yield start, end
                start = -1
        if start >= 0:
            yield start, end


class _Found(NamedTuple):
    """What one fragment has at a place."""

    source: str
    tokens: Tokens
    cut_before: bool = False
    """Whether its words begin only within the place."""
    cut_behind: bool = False
    moved: bool = False
    agrees: bool = False
    """Whether it has the base's words as far as it reaches."""


def apparatus(base: str, tokens: Tokens, witnesses: Mapping[str, Sequence[Fragment]]) -> Apparatus:
    """The apparatus of texts that were aligned with the tokens of the source ``base``."""
    laid = [
        _Laid(source, one.alignment.segments)
        for source in sorted(witnesses)
        for one in witnesses[source]
        if one.alignment is not None
    ]
    compared = {one.source for one in laid}
    stretches = _merged(stretch for one in laid for stretch in one.differing())
    places = tuple([_place(base, tokens, stretch, laid) for stretch in stretches])
    return Apparatus(base, places, tuple(sorted(witnesses.keys() - compared)))


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches in order, those that overlap as one; those that only touch stay two."""
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _place(base: str, tokens: Tokens, stretch: Stretch, laid: Sequence[_Laid]) -> Locus:
    start, end = stretch
    first, last = start // 2, (end + 1) // 2
    lemma = tokens[first:last]
    agreeing = [base]
    others: list[_Found] = []
    lacking: list[str] = []
    partly: list[str] = []
    for one in laid:
        part = one.covering(start, end)
        if part is not None and part.same:
            agreeing.append(one.source)
            continue
        if part is not None and part.quoted:
            others.append(_Found(one.source, part.witness, moved=part.moved > 0))
            continue
        here = _at(one, stretch, len(tokens))
        if here is None:
            lacking.append(one.source)
        elif here.agrees and (here.cut_before or here.cut_behind):
            partly.append(one.source)
        else:
            others.append(here)
    if lacking or partly:
        having = {*agreeing, *(one.source for one in others)}
        partly = [source for source in dict.fromkeys(partly) if source not in having]
        lacking = [source for source in dict.fromkeys(lacking) if source not in having and source not in partly]
    words = _word(tokens, range(first - 1, -1, -1)), _word(tokens, range(last, len(tokens)))
    return Locus(start, end, *words, tuple(_readings(lemma, agreeing, others)), tuple(partly), tuple(lacking))


def _word(tokens: Tokens, places: Iterable[int]) -> str:
    """The first word at one of the places."""
    for place in places:
        if tokens[place].sort is Sort.WORD:
            return tokens[place].text
    return ""


def _at(one: _Laid, stretch: Stretch, count: int) -> _Found | None:
    """What a fragment has at a stretch of a base of so many tokens; None where it does not reach there."""
    start, end = stretch
    place = bisect_left(one.ends, start)
    behind = bisect_right(one.starts, end)
    here = one.segments[place:behind]
    first, last = start // 2, (end + 1) // 2
    own = tuple([token for part in here for token in _own(part, first, last)])
    if first == last:
        spans = (one.low < first or one.low == 0) and (one.high > last or one.high == count) and one.low >= 0
        return _Found(one.source, own, moved=_is_moved(here)) if own or spans else None
    if not own and min(one.high, last) <= max(one.low, first):
        return None
    agrees = all(part.same or not part.quoted for part in here)
    return _Found(one.source, own, one.low > first, one.high < last, _is_moved(here), agrees)


def _own(part: Segment, first: int, last: int) -> Tokens:
    """The tokens of the witness that stand for those of the base between two places."""
    if not part.same:
        return part.witness
    return part.witness[max(0, first - part.start) : max(0, last - part.start)]


def _is_moved(here: Iterable[Segment]) -> bool:
    return any(part.moved for part in here)


def _readings(lemma: Tokens, agreeing: Sequence[str], others: Sequence[_Found]) -> list[Reading]:
    """What the texts have, those that say the same together: the base's first, then by how many have it."""
    words = _words(lemma)
    said = [_words(one.tokens) for one in others]
    only_marks = all(each == words for each in said)
    if only_marks:
        words = tuple([part.key for part in lemma])
        said = [tuple([part.key for part in one.tokens]) for one in others]
    if len(others) == 1 and said[0] != words:
        return [
            _reading(lemma, tuple(agreeing), only_marks=only_marks, is_base=True),
            _of_found(others, only_marks=only_marks),
        ]
    groups: dict[tuple[tuple[str, ...], bool, bool, bool], list[_Found]] = {}
    for each, one in zip(said, others, strict=True):
        groups.setdefault((each, one.cut_before, one.cut_behind, one.moved), []).append(one)
    alike = groups.pop((words, False, False, False), [])
    base, *rest = agreeing
    sources = sorted({*rest, *(one.source for one in alike)}) if alike else dict.fromkeys(rest)
    result = [_reading(lemma, (base, *sources), only_marks=only_marks, is_base=True)]
    order = sorted(groups, key=lambda key: (-len(groups[key]), key)) if len(groups) > 1 else groups
    return [*result, *(_of_found(groups[key], only_marks=only_marks) for key in order)]


def _reading(tokens: Tokens, sources: tuple[str, ...], *, only_marks: bool, is_base: bool) -> Reading:
    return Reading(_shown(tokens, only_marks=only_marks), sources, is_base)


def _of_found(found: Sequence[_Found], *, only_marks: bool) -> Reading:
    """A reading of some sources that say the same."""
    first = found[0]
    text = _shown(first.tokens, only_marks=only_marks)
    in_part = first.cut_before or first.cut_behind
    if text and in_part:
        text = f"{'… ' * first.cut_before}{text}{' …' * first.cut_behind}"
    sources = (first.source,) if len(found) == 1 else tuple(dict.fromkeys([one.source for one in found]))
    return Reading(text, sources, in_part=in_part, moved=first.moved)


def _words(parts: Tokens) -> tuple[str, ...]:
    """What is said: the words, and where there is none the gap between two fragments of the base."""
    said = tuple([part.key for part in parts if part.sort is Sort.WORD])
    return said or tuple([part.text for part in parts if part.sort is Sort.GAP])


def _shown(tokens: Tokens, *, only_marks: bool) -> str:
    """The words without the comma or point beside them, unless it is marks that differ."""
    if len(tokens) == 1:
        return tokens[0].text if tokens[0].sort is not Sort.GAP else ""
    parts = [part for part in tokens if part.sort is not Sort.GAP]
    while not only_marks and len(parts) > 1 and parts[-1].text in _LIGHT:
        parts.pop()
    while not only_marks and len(parts) > 1 and parts[0].text in _LIGHT:
        del parts[0]
    return joined(parts).strip()
