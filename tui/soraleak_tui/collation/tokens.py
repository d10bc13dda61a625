"""Tokens: a text cut into words and marks, so that texts can be compared word by word and nothing is lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

CUT_MARK = "…"
"""What every mark of a cut is folded to."""

_APOSTROPHES = "'’‘ʼ＇"
_HYPHENS = "-‐‑"
_QUOTES = dict.fromkeys(map(ord, "'’‘‚‛\"“”„‟«»‹›`´"), '"')
_DASHES = dict.fromkeys(map(ord, "-‐‑‒–—―−"), "-")
_IN_WORD = dict.fromkeys(map(ord, _APOSTROPHES), "'") | dict.fromkeys(map(ord, _HYPHENS), "-")
_JOINERS = frozenset(_APOSTROPHES + _HYPHENS + "&.,")
_BETWEEN_DIGITS = frozenset(".,")
_ELLIPSIS = re.compile(r"[\[(]\s?(?:…|\.(?:\s?\.){2,})\s?[\])]|…|\.(?:[ \u00a0]?\.){2,}")
_BLANK = re.compile(r"\s*")
_PLAIN = frozenset(".,;:!?()[]")
"""Marks that are their own keys."""
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ZERO_WIDTH_JOINER = "\u200d"
_EVERYDAY = re.compile(r"[\t\n\r -~\u00a0£¥À-ÖØ-öø-ž\u2010-\u201f…€]*")
"""Texts of which one expression knows the tokens: they have no combining signs, no ideographs and no odd digits."""
_PIECE = re.compile(
    r"(?:"
    rf"({_ELLIPSIS.pattern})"
    r"|((?:[$£¥€~](?=\d))?[^\W_]+(?:(?:['’‘‐‑&-]|(?<=\d)[.,](?=\d))[^\W_]+)*)"
    r"|(\S)"
    r")(\s*)"
)


class Sort(Enum):
    """What a token is."""

    WORD = "word"
    MARK = "mark"
    BLANK = "blank"
    """Only blanks, at the start of a text."""
    GAP = "gap"
    """The place between two fragments; its text is no part of a source."""


class Token(NamedTuple):
    """A word or a mark, the blanks behind it, and the form in which it is matched.

    The ``key`` knows no difference of case, of quotation marks, hyphens and dashes, and is in NFKC; a word never has
    the key of a mark.
    """

    # A tuple, because a text makes hundreds, and a frozen dataclass takes three times as long to be made.

    text: str
    blank: str
    sort: Sort
    key: str

    @property
    def whole(self) -> str:
        """The token as it stands in its text."""
        return self.text + self.blank


Tokens = tuple[Token, ...]
GAP_TOKEN = Token(" … ", "", Sort.GAP, "")
"""What stands between two fragments of a base."""


def tokens(text: str) -> Tokens:
    """Cut a text; the tokens' ``whole`` one behind the other are the text again, exactly.

    A word keeps its inner apostrophes, hyphens and ampersands (``aren't``, ``text-to-video``, ``R&D``), a number its
    points and the sign before it (``$150B``, ``~300``). Each ideograph and each kana is a word of its own. Each mark
    stands alone, with what combines with it, but a mark of a cut (``. . .``, ``[...]``, ``…``) is one.
    """
    if _EVERYDAY.fullmatch(text) and not text[:1].isspace():
        return tuple([_everyday(*found) for found in _PIECE.findall(text)])
    return tuple(_one_by_one(text))


def joined(parts: Iterable[Token]) -> str:
    """The text that tokens stand for."""
    return "".join([part.text + part.blank for part in parts])


def is_ideograph(text: str) -> bool:
    """Whether a text begins with a sign of a script that writes no blanks between words."""
    return _IDEOGRAPHS.match(text) is not None


def _everyday(ellipsis: str, word: str, mark: str, blank: str) -> Token:
    if word:
        return Token(word, blank, Sort.WORD, word.lower() if word.isascii() else _folded(word, Sort.WORD))
    piece = ellipsis or mark
    return Token(piece, blank, Sort.MARK, piece if piece in _PLAIN else _folded(piece, Sort.MARK))


def _one_by_one(text: str) -> Iterator[Token]:
    """The tokens of any text, sign by sign."""
    place = 0
    if text[:1].isspace():
        blank = _blank(text, 0)
        yield Token("", blank, Sort.BLANK, "")
        place = len(blank)
    while place < len(text):
        end, sort = _end(text, place)
        piece, blank = text[place:end], _blank(text, end)
        yield Token(piece, blank, sort, _folded(piece, sort))
        place = end + len(blank)


def _blank(text: str, place: int) -> str:
    found = _BLANK.match(text, place)
    return found.group() if found else ""


def _end(text: str, place: int) -> tuple[int, Sort]:
    """Where the token that begins at a place ends, and what it is."""
    ellipsis = _ELLIPSIS.match(text, place)
    if ellipsis:
        return ellipsis.end(), Sort.MARK
    if _IDEOGRAPHS.match(text, place):
        return _past_combining(text, place + 1), Sort.WORD
    if text[place].isalnum():
        return _word_end(text, place), Sort.WORD
    if _counts(text, place):
        return _word_end(text, place + 1), Sort.WORD
    return _past_combining(text, place + 1), Sort.MARK


def _word_end(text: str, place: int) -> int:
    end = _past_combining(text, place + 1)
    while end < len(text):
        if _is_letter(text, end):
            end = _past_combining(text, end + 1)
        elif _joins(text, end):
            end = _past_combining(text, end + 2)
        else:
            break
    return end


def _counts(text: str, place: int) -> bool:
    """Whether a sign belongs to the number behind it: a currency, or about."""
    following = text[place + 1 : place + 2]
    return following.isdigit() and (text[place] == "~" or unicodedata.category(text[place]) == "Sc")


def _is_letter(text: str, place: int) -> bool:
    return text[place].isalnum() and not _IDEOGRAPHS.match(text, place)


def _joins(text: str, place: int) -> bool:
    """Whether a sign stands inside a word: letters on both sides of it, or digits where it is a point."""
    if text[place] not in _JOINERS or place + 1 >= len(text) or not _is_letter(text, place + 1):
        return False
    before, after = text[place - 1], text[place + 1]
    return text[place] not in _BETWEEN_DIGITS or (before.isdigit() and after.isdigit())


def _past_combining(text: str, place: int) -> int:
    """Past what belongs to the sign before a place: combining signs, and what a zero-width joiner ties to it."""
    while place < len(text):
        if text[place] == _ZERO_WIDTH_JOINER and place + 1 < len(text) and not text[place + 1].isspace():
            place += 2
        elif unicodedata.category(text[place]).startswith("M"):
            place += 1
        else:
            break
    return place


def _folded(text: str, sort: Sort) -> str:
    if sort is Sort.WORD:
        if text.isascii():
            return text.casefold()
        form = unicodedata.normalize("NFKC", text.translate(_IN_WORD)).casefold()
        return unicodedata.normalize("NFKC", form)
    if _ELLIPSIS.fullmatch(text):
        return CUT_MARK
    return unicodedata.normalize("NFKC", text.translate(_QUOTES).translate(_DASHES))
