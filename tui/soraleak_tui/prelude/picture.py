"""The picture: a screen as what is written to a terminal, the same that Textual will paint.

Every cell is written, blanks with their paper, so that nothing depends on how a terminal erases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from soraleak_tui.layout.pointing import Piece
from soraleak_tui.prelude.look import Look

Row = tuple[Sequence[Piece], str]
"""The pieces of a row, and the name of the paper that it is on."""
Rows = Callable[[tuple[int, int]], Iterator[Row]]
"""A screen: its rows, from the top, in a window of so many columns and rows."""


def picture(rows: Rows, size: tuple[int, int], theme: str, colours: int) -> str:
    """The whole screen, in so many columns and rows, and the cursor at its top.

    ``theme`` is one of the house, ``colours`` how many the terminal has.
    """
    look = Look(theme, colours)
    written = (look.written(pieces, size[0], paper) for pieces, paper in rows(size))
    return "".join(f"\x1b[{number}H{row}" for number, row in enumerate(written, 1)) + "\x1b[0m\x1b[H"
