"""Marking: where in a text the words looked for stand; the index finds a place if and only if each term has one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from soraleak_tui.search.folding import Folded, fold, lowered
from soraleak_tui.search.letters import BREAK, GAPS, LETTER, alone, capital
from soraleak_tui.search.query import Query, Term

Stretch = tuple[int, int]
"""A place in a text: its first character, and the one behind its last."""
_LETTERS = {True: f"[^{GAPS}{BREAK}]", False: LETTER}
"""The letters of text that is ASCII once it is folded, and of any text, for which an expression takes long to make."""
_GAP = f"[{GAPS}]"
_INSIDE = "['-]?"
"""What may stand between two letters of a word that is looked for as one."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a term stands in a text."""

    start: int
    end: int
    term: int
    """Its number in the query."""


def occurrences(query: Query, text: str) -> tuple[Occurrence, ...]:
    """Every place of every term, in the order of the text; what matched is meant, not the whole word."""
    folded = fold(text)
    found = (
        Occurrence(*folded.span(start, end), number)
        for number, term in enumerate(query.terms)
        for start, end in _places(term, folded)
    )
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def matches(query: Query, text: str) -> bool:
    """Whether each term occurs in the text."""
    folded = fold(text)
    return all(any(True for _ in _places(term, folded)) for term in query.terms)


def merged(found: Iterable[Occurrence]) -> tuple[Stretch, ...]:
    """What is to be marked: the occurrences, those that overlap as one."""
    stretches: list[Stretch] = []
    for one in found:
        if stretches and one.start < stretches[-1][1]:
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], one.end)
        else:
            stretches.append((one.start, one.end))
    return tuple(stretches)


def densest(found: Sequence[Occurrence], reach: int) -> Stretch:
    """The occurrence from which on the most terms are met within so many characters; the first of several such.

    (0, 0) where nothing was found.
    """
    best, most = (0, 0), 0
    for number, one in enumerate(found):
        near = takewhile(lambda other: other.end <= one.start + reach, found[number:])  # noqa: B023  used at once
        terms = len({other.term for other in near})
        if terms > most:
            best, most = (one.start, one.end), terms
    return best if most else (found[0].start, found[0].end) if found else best


def _places(term: Term, folded: Folded) -> Iterator[Stretch]:
    text = folded.cased if term.capitals else folded.lower
    return (match.span() for match in _expression(term, ascii_alone=text.isascii()).finditer(text))


@lru_cache(256)
def _expression(term: Term, *, ascii_alone: bool) -> re.Pattern[str]:
    letter = _LETTERS[ascii_alone]
    if term.together and len(term.words) == 1:
        return re.compile(_together(term.words[0], letter))
    ways = [_side_by_side(term, letter), *([_together("".join(term.words), letter)] if term.together else [])]
    return re.compile("|".join(ways))


def _side_by_side(term: Term, letter: str) -> str:
    """The words with gaps between them; a character that is a word by itself needs none."""
    expression, before = "", ""
    for word in term.words:
        if before:
            expression += f"{_GAP}*" if alone(before) or alone(word) else f"{_GAP}+"
        as_both = bool(term.capitals) and word == lowered(word)
        first, *others = (_letter(one, both=as_both) for one in word)
        expression += "".join((first, "" if before or alone(word) else _begins(letter), *others))
        before = word
    return f"{expression}(?!{letter})" if term.whole and not alone(before) else expression


def _together(word: str, letter: str) -> str:
    """The letters as one word, which hyphens and apostrophes may part."""
    first, *others = map(re.escape, word)
    return _INSIDE.join((f"{first}{_begins(letter)}", *others))


def _begins(letter: str) -> str:
    """Stands behind the first letter of a word: what begins with a letter is found seven times as fast."""
    return f"(?<!{letter}.)"


def _letter(one: str, *, both: bool) -> str:
    """A letter as an expression: itself, or its capital too."""
    other = capital(one) if both else one
    return re.escape(one) if other == one else f"[{re.escape(one)}{re.escape(other)}]"
