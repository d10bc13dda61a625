"""Sheets: rows that a view can show, however they come about, and where the things that can be pointed at stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from soraleak_tui.domain.ledger import parts_of
from soraleak_tui.layout.galley import Galley, Hold
from soraleak_tui.layout.line import Line

if TYPE_CHECKING:
    from soraleak_tui.layout.flow import Flow

Anchor = tuple[int, int]
"""A place in the words that outlives a change of width."""


class Sheet(Protocol):
    """Rows from 0 to ``height``, and the targets on them in reading order.

    Rows may shift when others above them are laid out; a Hold stays on its row, an Anchor outlives the sheet.
    """

    @property
    def height(self) -> int:
        """Rows that there are; may be an estimate until the last one has been asked for."""

    @property
    def targets(self) -> tuple[str, ...]:
        """What can be pointed at, in reading order."""

    def line(self, row: int) -> Line:
        """The row; IndexError beyond the last."""

    def rows_of(self, target: str) -> range:
        """The rows on which a target stands; empty when it stands on none."""

    def anchor_at(self, row: int) -> Anchor:
        """The place of the first words of the row."""

    def row_at(self, anchor: Anchor) -> int:
        """The row that has that place, as near as can be."""

    def hold(self, row: int) -> Hold:
        """What stands in the row; beyond the last row, what stands in that."""

    def row_of(self, hold: Hold) -> int:
        """The row of it as things stand."""

    def move(self, hold: Hold, by: int) -> Hold:
        """What stands so many rows further down, or up; at most in the last row, or the first."""

    def correct(self, row: int) -> bool:
        """Lay out one more piece, near the row, so that the height is less of a guess; False when it is exact."""


class StaticSheet:
    """Lines that are all there."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Take the lines and note where each target stands."""
        self._lines = tuple(lines)
        self._rows: dict[str, range] = {}
        for row, line in enumerate(self._lines):
            for span in line.spans:
                if span.target is not None:
                    first = self._rows[span.target].start if span.target in self._rows else row
                    self._rows[span.target] = range(first, row + 1)

    @property
    def height(self) -> int:
        """Number of lines."""
        return len(self._lines)

    @property
    def targets(self) -> tuple[str, ...]:
        """Targets in the order of their first rows."""
        return tuple(self._rows)

    def line(self, row: int) -> Line:
        """The line of that row."""
        return self._lines[row]

    def rows_of(self, target: str) -> range:
        """From the first to the last row with that target."""
        return self._rows.get(target, range(0))

    def anchor_at(self, row: int) -> Anchor:
        """The last target that begins on the row or above it, and how far below its first row this is."""
        above = [(rows.start, number) for number, rows in enumerate(self._rows.values()) if rows.start <= row]
        start, number = max(above, default=(0, -1))
        return number, row - start

    def row_at(self, anchor: Anchor) -> int:
        """The row as far below the target's first as the anchor says."""
        number, below = anchor
        starts = [rows.start for rows in self._rows.values()]
        start = starts[number] if 0 <= number < len(starts) else 0
        return min(start + below, max(0, self.height - 1))

    def hold(self, row: int) -> Hold:
        """The row itself."""
        return 0, max(0, min(row, self.height - 1))

    def row_of(self, hold: Hold) -> int:
        """The row itself."""
        return hold[1]

    def move(self, hold: Hold, by: int) -> Hold:
        """So many rows on."""
        return self.hold(hold[1] + by)

    def correct(self, row: int) -> bool:
        """Nothing is a guess."""
        del row
        return False


class Captioned:
    """What sheets have in common of which something must not go out of sight: it stands in the window's first row."""

    def caption(self, top: int) -> Line | None:
        """What stands there instead of the row ``top``; None where that itself does."""
        raise NotImplementedError


class CaptionedSheet(Captioned, StaticSheet):
    """Lines of which one says what must not go out of sight."""

    def __init__(self, lines: Sequence[Line], caption: Line, said_in: int) -> None:
        """``said_in``: the row that says it in full."""
        super().__init__(lines)
        self._caption = caption
        self.said_in = said_in

    def caption(self, top: int) -> Line | None:
        """The caption from the row behind that on."""
        return self._caption if top > self.said_in else None


class GalleySheet:
    """What sheets have in common whose pieces are laid out where they are looked at."""

    def __init__(self, galley: Galley) -> None:
        """Show the rows of the galley."""
        self._galley = galley

    @property
    def height(self) -> int:
        """An estimate until everything has been laid out."""
        return self._galley.height

    def line(self, row: int) -> Line:
        """The row of the galley."""
        return self._galley.line(row)

    def hold(self, row: int) -> Hold:
        """The item and the row in it."""
        return self._galley.hold(row)

    def row_of(self, hold: Hold) -> int:
        """The row as far as is known."""
        return self._galley.row_of(hold)

    def move(self, hold: Hold, by: int) -> Hold:
        """So many rows on."""
        return self._galley.move(hold, by)

    def correct(self, row: int) -> bool:
        """Lay out the next item from the row on."""
        return self._galley.correct(self._galley.hold(row)[0])


class PageSheet(GalleySheet):
    """A page."""

    def __init__(self, flow: Flow) -> None:
        """Show the flow."""
        super().__init__(flow.galley)
        self.flow = flow

    @property
    def targets(self) -> tuple[str, ...]:
        """The passages of the page."""
        return self.flow.passages

    def rows_of(self, target: str) -> range:
        """The rows of a passage."""
        return self.flow.rows_of_passage(target)

    def anchor_at(self, row: int) -> Anchor:
        """Block and character of the row's first word."""
        return self.flow.offset_at(row)

    def row_at(self, anchor: Anchor) -> int:
        """The row of that block and character."""
        return self.flow.row_at(*anchor)


class ListSheet(GalleySheet):
    """A list of entries."""

    def __init__(self, galley: Galley, items: Mapping[str, int]) -> None:
        """``items``: the targets in reading order, each with the item of the galley that it is."""
        super().__init__(galley)
        self._items = items
        self.targets = tuple(items)

    def rows_of(self, target: str) -> range:
        """The rows of an entry."""
        if target not in self._items:
            return range(0)
        item = self._items[target]
        start, rows = self._galley.start(item), len(self._galley.lines(item))
        return range(start, start + rows)

    def anchor_at(self, row: int) -> Anchor:
        """The entry and the row in it."""
        return self._galley.hold(row)

    def row_at(self, anchor: Anchor) -> int:
        """The row of that entry, or its last where it has fewer rows."""
        if not len(self._galley):
            return 0
        item = max(0, min(anchor[0], len(self._galley) - 1))
        return self._galley.row_of((item, max(0, min(anchor[1], len(self._galley.lines(item)) - 1))))


class CellSheet(ListSheet):
    """A table: its targets are the rows; a cell, which goes by its row and its column, stands where its row does."""

    def rows_of(self, target: str) -> range:
        """The rows of the row that it is in."""
        return super().rows_of(parts_of(target)[0])
