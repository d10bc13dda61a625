"""Viewport: which rows of a sheet are in sight, and how the reader moves; no terminal is needed to think about it."""

from __future__ import annotations

from soraleak_tui.layout.galley import Hold
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.sheet import Anchor, Captioned, Sheet, StaticSheet

_THIRD = 3


class Viewport:
    """So many rows of a sheet from one on; what stands at the top stays there whatever is laid out elsewhere.

    It never goes further than to let the last row stand at the bottom.
    """

    def __init__(self) -> None:
        """Nothing is shown yet."""
        self.sheet: Sheet = StaticSheet(())
        self.rows = 1
        """Rows that fit, at least 1."""
        self._hold: Hold = (0, 0)

    @property
    def hold(self) -> Hold:
        """What stands in the first row."""
        return self._hold

    @property
    def top(self) -> int:
        """The first row in sight, as far as is known."""
        return self.sheet.row_of(self._hold)

    @property
    def caption(self) -> Line | None:
        """What stands in the first row of the window instead of the sheet's, so that it never goes out of sight."""
        sheet = self.sheet
        return sheet.caption(self.top) if isinstance(sheet, Captioned) else None

    @property
    def in_sight(self) -> range:
        """The rows in sight, some of them perhaps beyond the last; without the one behind a caption."""
        return range(self.top + (self.caption is not None), self.top + self.rows)

    @property
    def at_end(self) -> bool:
        """Whether the last row is in sight."""
        last = self.sheet.move(self._hold, self.rows - 1)
        return self.sheet.move(last, 1) == last

    def put(self, sheet: Sheet) -> None:
        """Show another sheet from its top."""
        self.sheet = sheet
        self._hold = sheet.hold(0)

    def fit(self, rows: int) -> None:
        """Take another number of rows; the first one stays if it can."""
        self.rows = max(1, rows)
        self._stand(self._hold)

    def go_to(self, row: int) -> None:
        """Bring a row to the top."""
        self._stand(self.sheet.hold(max(0, row)))

    def go_by(self, rows: int) -> None:
        """Go so many rows down, or up; exactly so many, whatever has been laid out before."""
        self._stand(self.sheet.move(self._hold, rows))

    def go_to_end(self) -> None:
        """Bring the last rows into sight; nothing before them is laid out."""
        height = self.sheet.height
        self._stand(self.sheet.move(self.sheet.hold(height - 1), height))

    def show_rows(self, rows: range) -> None:
        """Go as little as needed to bring rows into sight, with a row to spare; the first ones where not all fit."""
        if not rows:
            return
        first, room = self.sheet.hold(rows.start), self.rows - len(rows)
        least = int(isinstance(self.sheet, Captioned) and self.rows > 1)
        if rows.start < self.in_sight.start:
            self._stand(self.sheet.move(first, -1 if room > 0 else -least))
        elif rows.stop > self.top + self.rows:
            self._stand(self.sheet.move(first, -max(least, room - 1)))

    def begin(self, lit: range, place: tuple[Anchor, int] | None = None) -> None:
        """Stand so many rows below a place; without one, where rows that are lit can be seen.

        That is the top where they stand on the first screen, else a third of a screen above them. It is reckoned from
        the rows themselves, so that it does not matter which others have been laid out before.
        """
        if place is not None:
            self._stand(self.sheet.move(self.sheet.hold(self.sheet.row_at(place[0])), place[1]))
            return
        hold = self.sheet.hold(0)
        if lit:
            first, last = self.sheet.hold(lit.start), self.sheet.hold(lit.stop - 1)
            foot = self.sheet.move(hold, self.rows - 1)
            if self.sheet.row_of(last) > self.sheet.row_of(foot):
                hold = self.sheet.move(first, -(self.rows // _THIRD))
        self._stand(hold)

    def look_around(self) -> None:
        """Lay out what is likely to be seen next: two screens down and one up."""
        self.sheet.move(self._hold, 3 * self.rows)
        self.sheet.move(self._hold, -self.rows)

    def _stand(self, hold: Hold) -> None:
        last = self.sheet.move(hold, self.rows - 1)
        missing = self.rows - 1 - (self.sheet.row_of(last) - self.sheet.row_of(hold))
        self._hold = self.sheet.move(hold, -missing) if missing > 0 else hold


def turn_of(port: Viewport) -> int:
    """Rows by which a turn goes: all that are in sight but one, which stays so, and not behind a caption."""
    return max(1, port.rows - 1 - isinstance(port.sheet, Captioned))
