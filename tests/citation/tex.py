"""A reader of the TeX that bibtex.py writes, written from TeX's side: control words, control signs, blanks."""

from __future__ import annotations

import re

_WORDS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "newline": "\n",
    "quad": "\t",
    "space": " ",
}
_TOKEN = re.compile(r"\\(?P<word>[a-z]+)\{\}|\\(?P<sign>[$&#%_])|(?P<text>[^\\{}$&#%_~^])", re.DOTALL)


def plain_text(tex: str) -> str:
    """The characters that the TeX stands for; AssertionError where something in it is active."""
    text, place = "", 0
    while place < len(tex):
        token = _TOKEN.match(tex, place)
        assert token, f"active in TeX: {tex[place:]!r}"
        text += _WORDS[token["word"]] if token["word"] else token["sign"] or token["text"]
        place = token.end()
    return text
