"""The alignment table: every word of every text, those that stand for one another in one column.

Progressive alignment, as text criticism and biology know it: the base is the first table, and one text after the other
is laid into it. Words that stand for words of the base have their columns already; what the base does not have is
aligned with what the texts before have there. The texts are taken in an order of their own, the closest to the base
first, so that the table does not depend on the order in which they were given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from soraleak_tui.collation.pairing import best, similarity
from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.tokens import Sort, Token, Tokens
from soraleak_tui.domain.comparison import AlignmentTable

_LOOSE = 0.05
"""What it is worth that two words that are not alike stand at the same place: less than any likeness."""


@dataclass(slots=True, eq=False)
class _Column:
    """The words of one column by their sources."""

    base: int | None = None
    """The token of the base, for a column that has one."""
    words: dict[str, Token] = field(default_factory=dict)

    def likeness(self, word: Token, source: str) -> float:
        """How well a word of a source would stand here; 0 where it cannot."""
        if source in self.words:
            return 0.0
        return max(_LOOSE, *(_alike(word, other) for other in self.words.values()))


def alignment_table(base: str, tokens: Tokens, witnesses: Mapping[str, Sequence[Fragment]]) -> AlignmentTable:
    """The table of texts that were aligned with the tokens of ``base``; what was not aligned has no words in it."""
    columns = [_Column(place, {base: part}) for place, part in enumerate(tokens) if part.sort is Sort.WORD]
    for source in sorted(witnesses, key=lambda each: _order(each, witnesses[each])):
        for fragment in witnesses[source]:
            if fragment.alignment is not None:
                columns = list(_with(columns, source, fragment.alignment.segments))
    sources = (base, *sorted(source for source in witnesses if source != base))
    return AlignmentTable(
        sources,
        tuple(tuple(_text(column.words.get(source)) for source in sources) for column in columns),
    )


def _order(source: str, fragments: Iterable[Fragment]) -> tuple[float, tuple[str, ...], str]:
    """The closest to the base first; texts that are equally close by their words, and only the same by their names."""
    texts = [(one.alignment.coverage if one.alignment else 0.0, one.text) for one in fragments]
    closest = max((coverage for coverage, _ in texts), default=0.0)
    return -closest, tuple(text for _, text in texts), source


def _text(word: Token | None) -> str:
    return word.text if word is not None else ""


def _with(columns: Sequence[_Column], source: str, segments: Sequence[Segment]) -> Iterator[_Column]:
    """The columns with the words of one fragment in them."""
    at = {column.base: number for number, column in enumerate(columns) if column.base is not None}
    done = 0
    for part in segments:
        words = [token for token in part.witness if token.sort is Sort.WORD]
        own = [place for place, token in enumerate(part.base, part.start) if token.sort is Sort.WORD]
        if part.paired and len(words) == len(own):
            for place, word in zip(own, words, strict=True):
                yield from columns[done : at[place]]
                done = at[place] + 1
                yield _set(columns[at[place]], source, word)
        elif words:
            end = _end(columns, done, part.start + len(part.base))
            yield from _laid(columns[done:end], source, words)
            done = end
    yield from columns[done:]


def _end(columns: Sequence[_Column], done: int, place: int) -> int:
    """The first column from ``done`` on that has a token of the base from a place on."""
    for number in range(done, len(columns)):
        base = columns[number].base
        if base is not None and base >= place:
            return number
    return len(columns)


def _laid(columns: Sequence[_Column], source: str, words: Sequence[Token]) -> Iterator[_Column]:
    """Some columns with words in them that stand for no word of the base, or not certainly."""
    chosen = best([[column.likeness(word, source) for column in columns] for word in words], _LOOSE) if columns else []
    place = done = 0
    for number, at in [*chosen, (len(words), len(columns))]:
        yield from columns[done:at] if place == number else ()
        for word in words[place:number]:
            yield _Column(words={source: word})
        yield from columns[done:at] if place != number else ()
        if at < len(columns):
            yield _set(columns[at], source, words[number])
        place, done = number + 1, at + 1


def _set(column: _Column, source: str, word: Token) -> _Column:
    """The column with a word more; a second word of a source, from another fragment, gets a column of its own."""
    if source in column.words:
        return column
    return _Column(column.base, {**column.words, source: word})


def _alike(one: Token, other: Token) -> float:
    alike = similarity(one.key, other.key)
    return 2.0 if alike == 1 else alike
