"""Fidelity: how a witness relates to the primary wording, by written rules (docs/fidelity.md)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

from soraleak_tui.collation.align import Alignment, align
from soraleak_tui.collation.segment import Segment
from soraleak_tui.collation.spelling import spelling
from soraleak_tui.collation.tokens import Sort, Token, Tokens, tokens
from soraleak_tui.collation.verbatim import contains, counting, declared
from soraleak_tui.domain.comparison import Fidelity
from soraleak_tui.domain.quotation import Quotation

_GRAVITY = (
    Fidelity.VERBATIM,
    Fidelity.TYPOGRAPHY,
    Fidelity.RESPELLED,
    Fidelity.CUT_MARKED,
    Fidelity.CUT,
    Fidelity.ALTERED,
)
_SPEAKING_MARKS = frozenset("&%@#")
_SILENT = dict.fromkeys([ord("-"), *range(0xFE00, 0xFE10)])
"""In words: hyphens, and the selectors of a sign's form."""


def fidelity(base: str, words: str, quotations: Sequence[Quotation] = ()) -> Fidelity:
    """The class of a witness's words beside the primary wording ``base``.

    ``quotations`` are the fragments that ``words`` is made of, with what is declared of them; where there are none,
    ``words`` is one fragment. A language declared here is another than the primary wording's. What is declared comes
    first; else the gravest class of any quoted fragment counts, and what is retold beside it does not. Words retold
    that stand in the base are verbatim.
    """
    if not words and not quotations:
        return Fidelity.ABSENT
    cut = tokens(base)
    told = declared(cut, quotations)
    if told is not None:
        return told
    return max((_of_fragment(cut, tokens(part)) for part in counting(quotations) or (words,)), key=_GRAVITY.index)


def _of_fragment(base: Tokens, words: Tokens) -> Fidelity:
    if contains(base, words):
        return Fidelity.VERBATIM
    alignment = align(base, words)
    if any(part.marks_cut for part in alignment.segments):
        changed = _of_changes(alignment)
        if changed is not None:
            return changed
    if _same_letters(base, words):
        return Fidelity.TYPOGRAPHY
    if _same_letters(base, words, respelled=True):
        return Fidelity.RESPELLED
    return _of_changes(alignment) or Fidelity.ALTERED


def _of_changes(alignment: Alignment) -> Fidelity | None:
    """The class by what is cut and added; None where no word differs."""
    parts = alignment.segments
    if any(_adds(part) for part in parts):
        return Fidelity.ALTERED
    cuts = [place for place, part in enumerate(parts) if _is_cut(parts, place, part)]
    if not cuts:
        return None
    return Fidelity.CUT_MARKED if all(_is_marked(parts, place) for place in cuts) else Fidelity.CUT


def _adds(part: Segment) -> bool:
    return part.differs and not _same_saying(part) and any(_says(token) for token in part.witness)


def _is_cut(parts: Sequence[Segment], place: int, part: Segment) -> bool:
    says = any(_says(token) for token in part.base) and not _same_saying(part)
    return says and not part.same and (part.quoted or _is_marked(parts, place))


def _is_marked(parts: Sequence[Segment], place: int) -> bool:
    around = parts[max(0, place - 1) : place + 2]
    return any(part.marks_cut and not part.same for part in around)


def _same_saying(part: Segment) -> bool:
    return part.respelled or _letters(part.base, respelled=True) == _letters(part.witness, respelled=True)


def _same_letters(base: Tokens, words: Tokens, *, respelled: bool = False) -> bool:
    """Whether the letters of the words stand in the base one behind the other, from a word's start to a word's end."""
    letters = [_letters((part,), respelled=respelled) for part in base]
    bounds = {0, *accumulate(map(len, letters))}
    whole, sought = "".join(letters), _letters(words, respelled=respelled)
    place = whole.find(sought)
    while place >= 0:
        if sought and place in bounds and place + len(sought) in bounds:
            return True
        place = whole.find(sought, place + 1)
    return False


def _letters(parts: Sequence[Token], *, respelled: bool = False) -> str:
    """What the tokens say, folded: words without their hyphens, and of the marks only such as ``%`` and ``+``."""
    return "".join(_saying(part, respelled=respelled) for part in parts)


def _says(token: Token) -> bool:
    return _saying(token) != ""


def _saying(token: Token, *, respelled: bool = False) -> str:
    if token.sort is Sort.WORD:
        return (spelling(token.key) if respelled else token.key).translate(_SILENT)
    if token.sort is Sort.MARK:
        return "".join(filter(_speaks, token.key))
    return ""


def _speaks(sign: str) -> bool:
    return sign in _SPEAKING_MARKS or unicodedata.category(sign) in {"Sc", "Sm"}
