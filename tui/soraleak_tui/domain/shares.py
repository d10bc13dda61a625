"""How many words of a source are quoted in all, each counted once, found from the quotations alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.words import folded

LARGEST_SHARE = 1 / 4
"""The part of an article's words that may be quoted in all."""
_SHARED = 3
"""Words in a row that two quotations must share to be taken for quotations of one place."""

Words = tuple[str, ...]


def words_quoted(quotations: Iterable[Quotation]) -> int:
    """The words of one source that stand in any of its quotations, never too few.

    Two quotations overlap where three words in a row, those before and behind them included, and all others that they
    share are the same. Shorter ones overlap only where they are the same words. So a word is counted twice at worst.
    """
    union = _Union()
    placed = {(folded(each.prefix), folded(each.exact), folded(each.suffix)) for each in quotations}
    for before, exact, behind in sorted(placed, key=lambda parts: (-sum(map(len, parts)), parts)):
        union.add(before, exact, behind)
    return union.count


@dataclass(slots=True)
class _Piece:
    """Words that stand one behind the other, by place, and the places that are quoted."""

    words: dict[int, str] = field(default_factory=dict)
    quoted: set[int] = field(default_factory=set)

    def takes(self, whole: Words, at: int) -> bool:
        return all(self.words.get(at + number, word) == word for number, word in enumerate(whole))


@dataclass(slots=True)
class _Union:
    pieces: list[_Piece] = field(default_factory=list)
    short: set[Words] = field(default_factory=set)
    places: dict[Words, list[tuple[_Piece, int]]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return sum(len(piece.quoted) for piece in self.pieces) + sum(map(len, self.short))

    def add(self, before: Words, exact: Words, behind: Words) -> None:
        whole = before + exact + behind
        if len(whole) < _SHARED:
            self.short.add(exact)
            return
        piece, at = next(self._fitting(whole), (_Piece(), 0))
        if not piece.words:
            self.pieces.append(piece)
        piece.words.update({at + number: word for number, word in enumerate(whole)})
        first = at + len(before)
        piece.quoted.update(range(first, first + len(exact)))
        for number in range(len(whole) - _SHARED + 1):
            self.places.setdefault(whole[number : number + _SHARED], []).append((piece, at + number))

    def _fitting(self, whole: Words) -> Iterator[tuple[_Piece, int]]:
        for number in range(len(whole) - _SHARED + 1):
            for piece, place in self.places.get(whole[number : number + _SHARED], ()):
                if piece.takes(whole, place - number):
                    yield piece, place - number
