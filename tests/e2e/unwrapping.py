"""Getting words back from the rows of a screen, and whether they are the stored ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

PREFIX = 8
"""Cells before the words of a row, where the host writes width and number."""


def holds(rows: Iterable[str], text: str) -> bool:
    """Whether the rows, full width and without margin, give the text: each break may have taken one blank, or none.

    A tab is shown as a blank. Blanks at the end of a row cannot be told from the empty cells behind it: as many as fit
    there are allowed.
    """
    text = text.replace("\t", " ")
    places = {0}
    ends: set[int] = set()
    for row in rows:
        words = row.rstrip(" ")
        ends = {place + len(words) for place in places if text.startswith(words, place)}
        places = {after for end in ends for after in _after(text, end, len(row) - len(words))}
    return any(not text[end:].strip(" ") for end in ends)


def _after(text: str, end: int, room: int) -> Iterable[int]:
    """Where the next row may begin: behind blanks that stand in the empty cells, and one blank or newline more."""
    for place in range(end, min(end + room, len(text)) + 1):
        yield place
        if text[place : place + 1].isspace():
            yield place + 1
        if text[place : place + 1] != " ":
            return


def lost(cards: Sequence[Sequence[str]], texts: Sequence[str]) -> list[str]:
    """The texts that their cards do not hold, each with what the card shows."""
    found = [
        f"{text!r} is shown as {list(card)!r}"
        for card, text in zip(cards, texts, strict=False)
        if not holds(card, text)
    ]
    return found + [f"{text!r} has no card" for text in texts[len(cards) :]]
