"""Excerpts: as much of a text as fits into one row, around the words that matter."""

from __future__ import annotations

from rich.cells import cell_len

from soraleak_tui.layout.measure import measure

_CUT = "…"
_NARROWEST = 4
"""Cells below which nothing but the ellipsis stands."""
_BETWEEN = " · "
"""Stands for the end of a paragraph or of a cell."""


def excerpt(text: str, start: int, end: int, width: int) -> str:
    """One row of at most ``width`` cells that has the stretch from ``start`` to ``end`` in its first half.

    Words are left whole where that can be, and an ellipsis stands where something was left out. A stretch that is wider
    than the row is cut; in a row of less than four cells nothing but the ellipsis stands.
    """
    if width < _NARROWEST:
        return _CUT
    room = width
    first = _first(text, start, room)
    shown = text[first : end + 2 * room].replace("\n", _BETWEEN)
    needed = len(text[first:end].replace("\n", _BETWEEN))
    before = _CUT if first else ""
    if end + 2 * room >= len(text) and _fits(before + shown, room):
        return before + shown
    reach = measure(shown).reach(0, max(0, room - len(before) - 1))
    cut = shown.rfind(" ", needed, reach + 1)
    return before + (shown[: cut if cut > 0 else reach]).rstrip(" ·") + _CUT


def _first(text: str, start: int, room: int) -> int:
    """Where the row begins: a third of it before the stretch, less where a word begins there, more at the end."""
    lead = room // 3
    wide = cell_len(text[max(0, start - lead) : start]) > lead + 1
    wanted = start - lead // 2 if wide else min(start - lead, len(text) - room + 1)
    if wanted <= 0:
        return 0
    blank = text.find(" ", wanted, start)
    return blank + 1 if blank >= 0 else wanted


def _fits(text: str, room: int) -> bool:
    return measure(text).reach(0, room) == len(text)
