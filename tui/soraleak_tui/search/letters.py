"""Letters: what one character, with the marks that belong to it, is to a reader who searches.

Capitals stay capitals here. Source of the properties: Unicode Standard Annexes 15 (normalization forms) and 44 (general
categories, combining classes).
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from unicodedata import category, combining, normalize

BREAK = "\n"
"""What no phrase goes over: the end of a paragraph, of a cell, of a line of code."""
GAPS = "-' "
"""What may stand between two words of a phrase: a hyphen (first, to open a set), an apostrophe, all else."""
ALONE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Myanmar, Khmer
    "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"  # pictures
    "\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"  # kana, bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\uac00-\ud7a3"  # Han, Hangul
)
"""Characters that are words by themselves, as ranges: of scripts that set no blanks between words, and pictures."""
LETTER = f"[^{GAPS}{BREAK}{ALONE}]"
"""One of the letters and digits that make words together, as an expression; folded text has nothing else."""

_ALONE = re.compile(f"[{ALONE}]")
_VARIANTS = re.compile("[\u034f\u0640\u180b-\u180d\u180f\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")
"""What only varies the character before it: selectors, tones of skin, the line that stretches a word of Arabic."""
_LATER = re.compile("[\u1160-\u11ff\uff9e\uff9f]")
"""What goes on with the character before it without being a mark: letters of a Korean syllable, half-width voicing."""
_AS = MappingProxyType(
    {
        **dict.fromkeys("'‘’‛′`´ʹʻʼʽʾʿ", "'"),
        **dict.fromkeys("-\u2010\u2011\u05be", "-"),
        **dict.fromkeys("™℠\u200b", " "),
        **dict(zip("ßẞςıþÞæÆœŒ", "ss SS σ i th Th ae Ae oe Oe".split(), strict=True)),
        **dict(zip("øØłŁđĐðÐħĦŧŦŋŊĸ", "oOlLdDdDhHtTnNk", strict=True)),
    }
)
"""What folds in a way of its own."""


def alone(word: str) -> bool:
    """Whether it is one character that is a word by itself."""
    return _ALONE.fullmatch(word) is not None


def small(letter: str) -> str:
    """The small letter of a folded one; the same where there is none that is one character."""
    found = _AS.get(letter, letter).lower()
    return found if len(found) == 1 else letter


def capital(letter: str) -> str:
    """The capital of a small letter, if the way back leads to the same; else the letter."""
    found = letter.upper()
    return found if len(found) == 1 and small(found) == letter else letter


def attaches(character: str) -> bool:
    """Whether it belongs to the character before it."""
    return category(character)[0] == "M" or _is_unseen(character) or _LATER.match(character) is not None


@lru_cache(4096)
def folded(cluster: str) -> str:
    """One character with what belongs to it; a blank for what parts words, nothing where nothing can be seen."""
    seen = "".join(_AS.get(one, one) for one in cluster if not _is_unseen(one))
    parts = [_AS.get(one, one) for one in normalize("NFKD", seen) if not _is_dropped(one)]
    if not parts:
        return ""
    found = "".join(map(_classified, normalize("NFC", "".join(parts))))
    return found if found.strip(" ") else " "


def _is_unseen(one: str) -> bool:
    if one in _AS:
        return False
    return _VARIANTS.match(one) is not None or category(one) == "Cf"


def _is_dropped(one: str) -> bool:
    """Marks of alphabets; those of kana, of India's and South-East Asia's scripts are letters to their readers."""
    kind, place = category(one), combining(one)
    return kind == "Me" or (kind == "Mn" and (place >= 200 or place == 1 or 10 <= place <= 36))


def _classified(one: str) -> str:
    if one in GAPS or one == BREAK:
        return one
    kind = category(one)
    if kind[0] in "LNM":
        return one if one == small(one) else capital(small(one))
    return one if kind == "So" and alone(one) else " "
