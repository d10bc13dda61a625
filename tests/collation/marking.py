"""How tests write a compared text on one line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, groupby

from soraleak_tui.collation.align import align
from soraleak_tui.collation.rows import Fragment, witness_cells
from soraleak_tui.collation.tokens import tokens
from soraleak_tui.domain.comparison import Cell, Change

SIGNS = {
    Change.SAME: ("", ""),
    Change.OWN: ("", ""),
    Change.GAP: ("", ""),
    Change.CUT: ("{-", "-}"),
    Change.ADDED: ("{+", "+}"),
    Change.MOVED: ("{>", "<}"),
    Change.LEFT: ("{<", ">}"),
}


def marked(cells: Iterable[Cell]) -> str:
    """The cells of a witness with the signs of what differs; blanks stand outside the signs."""
    written = []
    for change, group in groupby(chain.from_iterable(cells), key=lambda stretch: stretch.change):
        text = "".join(stretch.text for stretch in group)
        opens, closes = SIGNS[change]
        bare = text.strip() if opens else text
        before, _, after = text.partition(bare) if bare else (text, "", "")
        written.append(f"{before}{opens}{bare}{closes}{after}" if bare else text)
    return "".join(written).strip()


def compared(base: str, witness: str) -> str:
    """A witness compared with a base in one row, as a reader would see it."""
    alignment = align(tokens(base), tokens(witness))
    return marked(witness_cells([Fragment(witness, alignment if alignment.related else None)], (0,)))
