"""Signs for outputs that have not all of Unicode: what comes near to a character, and takes as many cells."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from rich.cells import cell_len

TEXT = "soraleak.text"
"""Name of the way to write text: what no sign comes near to is written as its code."""
SCREEN = "soraleak.screen"
"""Name of the way to write a screen: nothing takes another number of cells than it took, unknown characters neither."""
JSON = "soraleak.json"
"""Name of the way to write JSON: every character as the escape that JSON has for it."""
_UNKNOWN = "?"

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        sign: plain
        for plain, signs in {
            '"': "“”„‟«»",
            "'": "‘’‚‛‹›′ʼʹ",
            "-": "‐‑‒–—―−─╌┄╴╶╸╺",
            "|": "│┃║▏▎▌▐▕┆┊╵╷╹╻",
            "+": "├┤┬┴┼╭╮╰╯┌┐└┘┏┓┗┛╋┠┨╔╗╚╝╠╣",
            "=": "═━",
            ">": "▶▸▷►→⇒",
            "<": "◀◂◁◄←⇐⏎↵",
            "^": "↑▲▴⬆",
            "v": "↓▼▾⬇",
            "*": "•◆◇▪●∙★☐☑",
            "#": "█▓▒■▀▄▁▂▃▅▆▇",
            ".": "·…‥",
            "o": "○◦",
            "~": "≈",
            "!": "≠",
            "0": "⁰",
            "1": "¹",
            "2": "²",
            "3": "³",
            "4": "⁴",
            "5": "⁵",
            "6": "⁶",
            "7": "⁷",
            "8": "⁸",
            "9": "⁹",
            "x": "×✕✗",
            "/": "÷⁄",
            " ": "\u00a0\u2002\u2003\u2009\u202f",
        }.items()
        for sign in signs
    }
)
"""Signs of one cell, and the sign of ASCII that stands for each."""


def register() -> None:
    """Make the three ways known to every encoder of this process, as what to do with a character that it has not."""
    codecs.register_error(TEXT, _as_text)
    codecs.register_error(SCREEN, _as_screen)
    codecs.register_error(JSON, _as_json)


def legible(text: str, *, code: bool = True) -> str:
    """The text in ASCII: near signs and bare letters, and for the rest its code, or else ``?`` for every cell."""
    return "".join(map(_coded, text)) if code else _in_cells(text)


def _as_text(error: UnicodeError) -> tuple[str, int]:
    return _answer(error, code=True)


def _as_screen(error: UnicodeError) -> tuple[str, int]:
    return _answer(error, code=False)


def _as_json(error: UnicodeError) -> tuple[str, int]:
    text, end = _unwritten(error)
    units = text.encode("utf-16-be")
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in zip(units[::2], units[1::2], strict=True)), end


def _answer(error: UnicodeError, *, code: bool) -> tuple[str, int]:
    text, end = _unwritten(error)
    return legible(text, code=code), end


def _unwritten(error: UnicodeError) -> tuple[str, int]:
    """What cannot be written, and where it ends."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return error.object[error.start : error.end], error.end


def _coded(character: str) -> str:
    return _near(character) or character.encode("ascii", "backslashreplace").decode("ascii")


def _bare(character: str) -> str:
    return _near(character) or _UNKNOWN * cell_len(character)


def _in_cells(text: str) -> str:
    """One sign for every cell: what is too long was joined on the screen, as a letter and its accent are."""
    cells = cell_len(text)
    return "".join(map(_bare, text))[:cells].ljust(cells)


def _near(character: str) -> str:
    """The sign that stands for a character; empty where there is none."""
    if character.isascii():
        return character
    letter = unicodedata.normalize("NFKD", character)[:1]
    return SIGNS.get(character) or (letter if letter.isascii() and cell_len(character) == 1 else "")
