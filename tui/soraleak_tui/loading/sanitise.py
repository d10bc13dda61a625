"""Sanitising: what cannot be seen in a text, or would steer a terminal, is made visible.

Sources of the sets: Unicode 15, general category ``Cf`` and the property ``Default_Ignorable_Code_Point``; ECMA-48 for
C0 and C1; Unicode Technical Report 36 on characters that turn the direction of text.
"""

from __future__ import annotations

import re
from unicodedata import category

_NON_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and newline, DEL, C1
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
    f"{_NON_CHARACTERS}]"
)
_SELECTOR = re.compile(f"[{_SELECTORS}]")
_JOINERS = "\u200c\u200d"


def sanitise(text: str) -> str:
    """The text with nothing in it that is unseen: an invisible character becomes its code point, ``<U+202E>``.

    Line ends become a newline, and a byte order mark at the start goes. Joiners stay between letters, combining marks
    or emoji, and variation selectors behind a character that they can vary, since there they belong to the writing.
    What is sanitised already comes back as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _HIDDEN.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    character, text, at = match[0], match.string, match.start()
    kept = _varies(text, at) if _SELECTOR.match(character) else character in _JOINERS and _joins(text, at)
    return character if kept else f"<U+{ord(character):04X}>"


def _varies(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return bool(before) and not _HIDDEN.match(before) and category(before)[0] not in "CZ"


def _joins(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before and _SELECTOR.match(before):
        return _varies(text, at - 1) and _joinable(after)
    return _joinable(before) and _joinable(after)


def _joinable(character: str) -> bool:
    """Whether it is a letter, a combining mark or an emoji (So, or Sk for the tones of skin)."""
    if not character or _HIDDEN.match(character):
        return False
    kind = category(character)
    return kind[0] in "LM" or kind in {"So", "Sk"}
