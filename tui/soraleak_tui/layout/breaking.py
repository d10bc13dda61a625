"""Breaking: where the lines of a text end, so that each is as full as it can be.

A line ends, at the last place that fits, at a blank; after a hyphen or a stroke between letters; after an em dash;
or beside a wide character, save that no line begins with a closing sign or ends with an opening one (the least of the
Japanese rules of ``kinsoku shori``, JIS X 4051). A dash or a dot between two blanks stays with the words before it.
Where a single word is wider than the line, it is broken after any hyphen, dash or stroke, else between two clusters.
A no-break blank holds as long as anything else gives way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from soraleak_tui.layout.measure import Even, Measure, measure

Piece = tuple[int, int, int]
"""Where a line begins and ends, and where the next one begins: a blank on, or at once."""

_AFTER_SIGN = re.compile(r"(?<=[^\W\d_]{2})[-\u2010\u2013/](?=[^\W\d_]{2})|(?<=\S)\u2014(?=\S)")
_SIGNS = "-\u2010\u2013\u2014/"
_CLINGS = re.compile("[·\u2013\u2014] ")
_NO_BREAK = "\u00a0\u202f\u2060"
_CLOSING = frozenset("、。，．・：；？！」』】）〉》〕］｝〗〙〟ー々…‥ぁぃぅぇぉっゃゅょァィゥェォッャュョ’”»,.:;?!)]}")
_OPENING = frozenset("「『【（〈《〔［｛〖〘〝‘“«([{")


def pieces(text: str, first: int, rest: int) -> Iterator[Piece]:
    """Cut a text without line breaks into lines of ``first`` cells and then ``rest`` cells, at least 1 each."""
    ruler = measure(text)
    start, room = 0, first
    while start < len(text) and (limit := _limit(ruler, start, room)) < len(text):
        end, after = _break(text, ruler, start, limit)
        yield start, end, after
        if end == len(text):
            return
        start, room = after, rest
    yield start, len(text), len(text)


def _limit(ruler: Measure, start: int, room: int) -> int:
    """How far a line goes at most: one cluster at least, be it wider than the line."""
    reached = ruler.reach(start, room)
    return reached if reached > start else ruler.step(start)


def _break(text: str, ruler: Measure, start: int, limit: int) -> tuple[int, int]:
    """Where the line from ``start`` ends and the next begins, if it can take no more than the text up to ``limit``."""
    blank = _blank(text, ruler, start, limit)
    floor = max(blank, start)
    after = max(_after_sign(text, ruler, floor, limit), _beside_wide(text, ruler, floor, limit))
    if after > floor:
        return after, after
    if blank >= start:
        return blank, blank + 1
    after = _inside_word(text, ruler, start, limit)
    return after, after


def _blank(text: str, ruler: Measure, start: int, limit: int) -> int:
    """The last blank that the line may end at, or -1; a blank that carries a combining mark is none."""
    clinging = -1
    place = text.rfind(" ", start, limit + 1)
    while place >= start:
        if ruler.parts(place) and ruler.parts(place + 1):
            if not _CLINGS.match(text, place + 1):
                return place
            clinging = max(clinging, place)
        place = text.rfind(" ", start, place)
    return clinging


def _after_sign(text: str, ruler: Measure, floor: int, limit: int) -> int:
    """The last place after a hyphen, stroke or dash between words, or -1."""
    places = (floor + match.end() for match in _AFTER_SIGN.finditer(text[floor : limit + 2]))
    return max((place for place in places if place <= limit and ruler.parts(place)), default=-1)


def _beside_wide(text: str, ruler: Measure, floor: int, limit: int) -> int:
    """The last place between two wide clusters, or a wide one and a letter, or -1."""
    if isinstance(ruler, Even):
        return -1
    place = limit
    while place > floor:
        before = ruler.back(place)
        if _gives_way(text, ruler, before, place):
            return place
        place = before
    return -1


def _gives_way(text: str, ruler: Measure, before: int, place: int) -> bool:
    left, right = text[before], text[place]
    if left in _OPENING or right in _CLOSING:
        return False
    wide = [_is_wide(ruler, before), _is_wide(ruler, place)]
    return all(wide) or (any(wide) and _joins_wide(left, wide=wide[0]) and _joins_wide(right, wide=wide[1]))


def _is_wide(ruler: Measure, place: int) -> bool:
    return ruler.reach(place, 1) == place


def _joins_wide(character: str, *, wide: bool) -> bool:
    return wide or character.isalnum()


def _inside_word(text: str, ruler: Measure, start: int, limit: int) -> int:
    """Where a word is broken that is wider than the line."""
    signs = sorted({text.rfind(sign, start, limit) + 1 for sign in _SIGNS}, reverse=True)
    for place in signs:
        if place > start + 1 and _is_loose(text, ruler, place):
            return place
    place = limit
    while place > start and not _is_loose(text, ruler, place):
        place = ruler.back(place)
    return place if place > start else limit


def _is_loose(text: str, ruler: Measure, place: int) -> bool:
    return ruler.parts(place) and text[place - 1] not in _NO_BREAK and text[place : place + 1] not in _NO_BREAK
