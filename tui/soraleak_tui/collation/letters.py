"""Letters: what words say without the way in which they are set, so that typography can be told from words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

from soraleak_tui.collation.spelling import spelling
from soraleak_tui.collation.tokens import Sort, Token, Tokens

_SPEAKING_MARKS = frozenset("&%@#")
_SILENT = dict.fromkeys([ord("-"), *range(0xFE00, 0xFE10)])
"""In words: hyphens, and the selectors of a sign's form."""


def same_letters(base: Tokens, words: Tokens, *, respelled: bool = False) -> bool:
    """Whether the letters of the words stand in the base one behind the other, from a word's start to a word's end."""
    each = [letters((part,), respelled=respelled) for part in base]
    bounds = {0, *accumulate(map(len, each))}
    whole, sought = "".join(each), letters(words, respelled=respelled)
    place = whole.find(sought)
    while place >= 0:
        if sought and place in bounds and place + len(sought) in bounds:
            return True
        place = whole.find(sought, place + 1)
    return False


def letters(parts: Sequence[Token], *, respelled: bool = False) -> str:
    """What the tokens say, folded: words without their hyphens, and of the marks only such as ``%`` and ``+``."""
    return "".join(saying(part, respelled=respelled) for part in parts)


def says(token: Token) -> bool:
    """Whether a token says something at all."""
    return saying(token) != ""


def saying(token: Token, *, respelled: bool = False) -> str:
    """What one token says; empty for marks that only set words apart."""
    if token.sort is Sort.WORD:
        return (spelling(token.key) if respelled else token.key).translate(_SILENT)
    if token.sort is Sort.MARK:
        return "".join(filter(_speaks, token.key))
    return ""


def _speaks(sign: str) -> bool:
    return sign in _SPEAKING_MARKS or unicodedata.category(sign) in {"Sc", "Sm"}
