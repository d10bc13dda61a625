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


def _lines(row: str, width: int) -> Iterator[str]:
    if len(row) * 2 <= width:
        yield row
        return
    line, *words = row.split(" ")
    taken = cell_len(line)
    for word in words:
        cells = cell_len(word)
        if taken + 1 + cells > width and line.strip(" ") and _begins(word):
            yield line
            line, taken = word, cells
        else:
            line, taken = f"{line} {word}", taken + 1 + cells
    yield line


def _begins(word: str) -> bool:
    """Whether a line may begin with it: there is something to see, and it is no mark that sits on the blank before."""
    return word != "" and cell_len(word[0]) > 0
