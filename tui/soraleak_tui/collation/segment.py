"""Segment: a stretch of the base and what stands for it in a witness."""

from __future__ import annotations

from typing import NamedTuple

from soraleak_tui.collation.spelling import spelling
from soraleak_tui.collation.tokens import CUT_MARK, Sort, Tokens

_SIC = "sic"
"""The gloss that says of the words before it that they are so."""


class Segment(NamedTuple):
    """Tokens of the base and the tokens of the witness that stand for them."""

    base: Tokens
    witness: Tokens
    start: int
    """Place of the segment in the base, in tokens; where it has none of them, of the token that follows."""
    same: bool = False
    """Whether both are equal, token for token, as matched."""
    paired: bool = False
    """Whether one stands for the other: equal, or nearly so."""
    quoted: bool = True
    """Whether the witness reaches to here: base words before and behind a fragment are not quoted, and not cut."""
    moved: int = 0
    """Number of the move of which it is an end, from 1: words of the base that stand elsewhere, or those there."""

    @property
    def differs(self) -> bool:
        """Whether this is a place where the witness departs from the base; a mark that cuts nothing is none."""
        if self.same or not self.quoted:
            return False
        return _shows(self.base) or _shows(self.own)

    @property
    def own(self) -> Tokens:
        """What the witness has here, without the marks of cuts that stand alone."""
        return tuple(part for part in self.witness if part.key != CUT_MARK) if self.only_marks_cut else self.witness

    @property
    def respelled(self) -> bool:
        """Whether it is the same words in another spelling, together or apart."""
        return same_spelt(self.base, self.witness) and self.differs

    @property
    def gloss(self) -> bool:
        """Whether all that the witness has here stands in square brackets, as words that it marks as its own."""
        said = [place for place, part in enumerate(self.witness) if part.sort is Sort.WORD]
        return bool(said) and bracketed(self.witness).issuperset(said)

    @property
    def stands_for_base(self) -> bool:
        """Whether it is a gloss in the place of words of the base: ``[sic]`` stands for none, whatever is missing."""
        return self.gloss and any(part.sort is Sort.WORD and part.key != _SIC for part in self.witness)

    @property
    def marks_cut(self) -> bool:
        """Whether the witness has a mark of a cut here."""
        return any(part.key == CUT_MARK for part in self.witness)

    @property
    def only_marks_cut(self) -> bool:
        """Whether the witness has a mark of a cut here, and no words."""
        return self.marks_cut and all(part.sort is not Sort.WORD for part in self.witness)


def _shows(parts: Tokens) -> bool:
    """Whether there is more than the blanks with which a text begins."""
    return len(parts) > 1 or bool(parts and parts[0].text)


def same_spelt(base: Tokens, witness: Tokens) -> bool:
    """Whether both are the same words in another spelling, together or apart; two texts without words are not."""
    # No rule of spelling changes the first letter, which tells most words apart at once.
    if not base or not witness:
        return False
    if base[0].sort is witness[0].sort is Sort.WORD and base[0].key[0] != witness[0].key[0]:
        return False
    first = next((part.key[0] for part in base if part.sort is Sort.WORD), "")
    other = next((part.key[0] for part in witness if part.sort is Sort.WORD), "")
    return first == other != "" and spelt(base) == spelt(witness)


def spelt(side: Tokens) -> str:
    """The words in the form that the variants of a word share, written together."""
    return "".join(spelling(part.key) for part in side if part.sort is Sort.WORD).replace("-", "")


def bracketed(parts: Tokens) -> frozenset[int]:
    """Places of the tokens that stand between square brackets, the brackets too; one that does not close is none."""
    found: set[int] = set()
    opened: int | None = None
    for place, part in enumerate(parts):
        if part.text == "[":
            opened = place
        elif part.text == "]" and opened is not None:
            found.update(range(opened, place + 1))
            opened = None
    return frozenset(found)
