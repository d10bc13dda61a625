"""Filling: a text -> lines of plain text that are broken at blanks and nowhere else.

Plain text is searched, piped and read aloud: no word, and no address, may be torn. What is wider than the line is left
to the terminal, which breaks it without adding anything to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len


def filled(text: str, width: int) -> Iterator[str]:
    """The rows of a text in lines of at most ``width`` cells, save where a single word is wider.

    A break takes one blank: the lines of a row, with a blank between two, are the row again. A tab is read as a blank.
    No line is without a word unless its row is.
    """
    for row in text.replace("\t", " ").split("\n"):
        yield from _lines(row, width)


def hung(text: str, width: int, hanging: int = 4) -> Iterator[str]:
    """A row of text in lines of a width; what goes on hangs below what began, less far where a word has no room."""
    first, *others = filled(text, width)
    yield first
    for row in filled(" ".join(others), max(1, width - hanging)) if others else ():
        yield " " * max(0, min(hanging, width - cell_len(row))) + row


def _lines(row: str, width: int) -> Iterator[str]:
    if len(row) * 2 <= width:
        yield row
        return
    first, *others = _pieces(row)
    line, taken = first, cell_len(first)
    for piece in others:
        if taken + 1 + cell_len(piece.rstrip(" ")) > width:
            yield line
            line, taken = piece, cell_len(piece)
        else:
            line, taken = f"{line} {piece}", taken + 1 + cell_len(piece)
    yield line


def _pieces(row: str) -> list[str]:
    """The words, each with the blanks that no line may be broken at."""
    pieces: list[str] = []
    for word in row.split(" "):
        if pieces and not (pieces[-1].strip(" ") and _begins(word)):
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def _begins(word: str) -> bool:
    """Whether a line may begin with it: there is something to see, and it is no mark that sits on the blank before."""
    return word != "" and cell_len(word[0]) > 0
