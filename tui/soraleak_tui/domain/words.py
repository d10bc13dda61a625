"""Words of a text: counted so that no way of writing makes them fewer, and folded so that they can be found again."""

from __future__ import annotations

import re
import unicodedata

_SINGLE = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
"""Ideographs and kana: no blanks stand between the words that they write."""
_DASHES = "\u2012-\u2015\u2e3a\u2e3b"
_WORD = re.compile(rf"-{{2,}}|[{_SINGLE}]|(?:(?!--)[^\s{_DASHES}{_SINGLE}])+")
_WITH_SUBSTANCE = frozenset("LNS")
_SPEAKING = frozenset("%&@#")
"""Punctuation by Unicode's reckoning that says something at the edge of a word."""
_ALIKE = dict.fromkeys(map(ord, "’‘ʼ‛`´"), "'") | dict.fromkeys(map(ord, "‐‑−"), "-")


def words_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where each word of a text begins and ends, in characters.

    Words stand between blanks, dashes (two hyphens are one) or the ends of the text; each ideograph and each kana is a
    word. What has neither letter nor digit nor symbol in it is none. A hyphen or an apostrophe does not part words.
    """
    return tuple(match.span() for match in _WORD.finditer(text) if _has_substance(match[0]))


def folded(text: str) -> tuple[str, ...]:
    """The words of a text in the form in which they are compared and hashed.

    Each is in NFKC and without capitals; apostrophes are ``'`` and hyphens ``-``; punctuation at its ends is dropped,
    save ``%``, ``&``, ``@`` and ``#``, and so are signs that only combine with what stood there. Symbols stay (``$``,
    ``~``), and so does spelling.
    """
    return tuple(_folded(text[start:end]) for start, end in words_of(text))


def _folded(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    form = unicodedata.normalize("NFKC", word.translate(_ALIKE)).casefold()
    form = unicodedata.normalize("NFKC", form)
    start, end = 0, len(form)
    while start < end and not _stays(form[start]):
        start += 1
    while end > start and not (_stays(form[end - 1]) or _combines(form, end - 1)):
        end -= 1
    return form[start:end]


def _stays(sign: str) -> bool:
    return sign in _SPEAKING or unicodedata.category(sign)[0] in _WITH_SUBSTANCE


def _combines(form: str, place: int) -> bool:
    """Whether a sign changes the letter before it, as an accent does: not so what varies the look of a symbol."""
    return unicodedata.category(form[place]) in {"Mn", "Mc"} and form[place - 1].isalpha()


def _has_substance(word: str) -> bool:
    return any(unicodedata.category(sign)[0] in _WITH_SUBSTANCE for sign in word)
