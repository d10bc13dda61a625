"""Counting the words of a text, as the limit on quotations needs it: so that no way of writing makes it fewer."""

from __future__ import annotations

import re
import unicodedata

_SINGLE = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
"""Ideographs and kana: no blanks stand between the words that they write."""
_DASHES = "\u2012-\u2015\u2e3a\u2e3b"
_WORD = re.compile(rf"-{{2,}}|[{_SINGLE}]|(?:(?!--)[^\s{_DASHES}{_SINGLE}])+")
_WITH_SUBSTANCE = frozenset("LNS")


def words_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where each word of a text begins and ends, in characters.

    Words stand between blanks, dashes (two hyphens are one) or the ends of the text; each ideograph and each kana is a
    word. What has neither letter nor digit nor symbol in it is none. A hyphen or an apostrophe does not part words.
    """
    return tuple(match.span() for match in _WORD.finditer(text) if _has_substance(match[0]))


def _has_substance(word: str) -> bool:
    return any(unicodedata.category(sign)[0] in _WITH_SUBSTANCE for sign in word)
