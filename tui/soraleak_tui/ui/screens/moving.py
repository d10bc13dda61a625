"""Moving: what the keys for moving do, on any screen, in the view that has the focus."""

from __future__ import annotations

from typing import ClassVar

from soraleak_tui.layout.viewport import turn_of
from soraleak_tui.navigation.view import Over, Window
from soraleak_tui.ui.widgets.lines import LinesView
from soraleak_tui.ui.widgets.places import stand


class Moving:
    """Mixed into screens; acts on their ``view``."""

    over: ClassVar[Over | None] = None
    """Which window it is, if it is one that lies over what the reader reads."""

    @property
    def view(self) -> LinesView:
        """The view that the keys act on."""
        raise NotImplementedError

    async def stand(self, window: Window) -> None:
        """Put the cursor and the rows of a window where they were."""
        stand(self.view, window.on or self.view.cursor, window.top)

    def action_line(self, by: int) -> None:
        """One row, or in a list one entry, down or up."""
        view = self.view
        if not (view.cursor_moves and view.step(by)):
            self.go_by(by)

    def go_by(self, rows: int) -> None:
        """So many rows down or up."""
        with self.view.moving() as port:
            port.go_by(rows)

    def action_half(self, by: int) -> None:
        """Half a window down or up."""
        self.go_by(by * max(1, self.view.rows_in_sight // 2))

    def action_screenful(self, by: int) -> None:
        """A window down or up, one row kept in sight."""
        self.go_by(by * turn_of(self.view.port))

    def action_top(self) -> None:
        """The first row, in a list the first entry."""
        self.view.go_to(0)
        self._point(0)

    def action_end(self) -> None:
        """The last row, in a list the last entry."""
        with self.view.moving() as port:
            port.go_to_end()
        self._point(-1)

    def _point(self, at: int) -> None:
        targets = self.view.sheet.targets
        if self.view.cursor_moves and targets:
            self.view.cursor = targets[at]

    def action_step(self, by: int) -> None:
        """The next target or the one before."""
        self.view.step(by)

    def action_choose(self) -> None:
        """What stands behind the target."""
        self.view.choose()
