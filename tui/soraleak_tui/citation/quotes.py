"""Quotation marks in titles: curled, nested by depth, and with stops and commas on the side that usage wants."""

from __future__ import annotations

_CLOSING = {"“": "”", "‘": "’"}
_BEFORE_OPENING = frozenset(" \t\n([{—–-/“‘")
_ELISIONS = ("em ", "til ", "tis ", "twas ", "cause ", "n' ", "n’ ")
"""Words that begin with an apostrophe, not with an opening mark."""
_ABBREVIATIONS = frozenset({"inc.", "ltd.", "co.", "corp.", "jr.", "sr.", "st.", "etc.", "vs.", "no.", "dr.", "bros."})
"""Words whose full stop stays before a comma; with them, every word that has another stop inside it (``U.S.``)."""


def nested(text: str, outer: str) -> str:
    """The text with curled marks, those of its quotations alternating from ``outer`` (``“`` or ``‘``) inwards.

    Marks without a partner stay apostrophes or as they are.
    """
    curled = _curled(text)
    depth = 0
    pairs = _pairs(curled)
    letters = list(curled)
    for place in sorted(place for pair in pairs.items() for place in pair):
        depth -= place not in pairs
        double = (outer == "“") == (depth % 2 == 0)
        if place in pairs:
            letters[place] = "“" if double else "‘"
        else:
            letters[place] = "”" if double else "’"
        depth += place in pairs
    return "".join(letters)


def american(text: str) -> str:
    """Commas and full stops moved inside the closing marks before them (Chicago 18, 6.9; MLA 9, chapter 6)."""
    for closing in "”’":
        for mark in ",.":
            text = text.replace(f"{closing}{mark}", f"{mark}{closing}")
    return text


def quoted(title: str, mark: str) -> str:
    """An American quoted title whose ``mark`` (full stop or comma) stands inside, even inside an inner mark.

    A title that ends in ``?`` or ``!`` takes no mark (Chicago 18, chapters 6 and 13; MLA 9, chapter 5). A full stop at
    its end gives way to a comma, unless it belongs to an abbreviation.
    """
    inner = title[: len(title) - _closing(title)]
    closing = title[len(inner) :]
    if inner.endswith(("?", "!")) or (inner.endswith(".") and mark == "."):
        mark = ""
    elif inner.endswith(".") and not _is_abbreviated(inner):
        inner = inner[:-1]
    return f"“{inner}{mark}{closing}”"


def _curled(text: str) -> str:
    letters = list(text)
    for place, letter in enumerate(text):
        if letter not in "\"'":
            continue
        opening = place == 0 or letters[place - 1] in _BEFORE_OPENING
        rest = text[place + 1 :]
        if letter == '"':
            letters[place] = "“" if opening else "”"
        else:
            elided = rest.lower().startswith(_ELISIONS) or rest[:1].isdigit()
            letters[place] = "‘" if opening and "'" in rest and not elided else "’"
    return "".join(letters)


def _pairs(text: str) -> dict[int, int]:
    """Places of opening marks, each with the place of its closing one."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for place, letter in enumerate(text):
        if letter in _CLOSING:
            waiting.append(place)
        elif letter in "”’" and not _is_apostrophe(text, place):
            match = next((at for at in reversed(waiting) if _CLOSING[text[at]] == letter), None)
            if match is not None:
                pairs[match] = place
                del waiting[waiting.index(match) :]
    return pairs


def _is_apostrophe(text: str, place: int) -> bool:
    return text[place] == "’" and text[place - 1 : place].isalnum() and text[place + 1 : place + 2].isalnum()


def _closing(text: str) -> int:
    """How many marks at the end of the text close a quotation inside it."""
    ends = set(_pairs(text).values())
    count = 0
    while len(text) - 1 - count in ends:
        count += 1
    return count


def _is_abbreviated(text: str) -> bool:
    word = text.rsplit(maxsplit=1)[-1].lower()
    return word in _ABBREVIATIONS or "." in word[:-1] or len(word) == 2
