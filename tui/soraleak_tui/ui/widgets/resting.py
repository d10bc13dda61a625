"""Resting: while the reader rests on some rows, what may be wanted next is laid out, and no key waits for it."""

from __future__ import annotations

from time import perf_counter

from textual.scroll_view import ScrollView
from textual.timer import Timer

from soraleak_tui.layout.viewport import Viewport

IDLE = 0.2
"""Seconds without a move after which what is not in sight is laid out too."""
SLICE = 0.004
"""Seconds that this may take in one go, so that no key has to wait for it."""
PAUSE = 0.02
"""Seconds between two goes."""


class Resting(ScrollView, inherit_bindings=False):
    """Lays out what is near, then what the reader may turn to, then the rest, a moment at a time."""

    def __init__(self, view_id: str) -> None:
        """Nothing is shown, and so nothing to be made ready."""
        super().__init__(id=view_id)
        self.port = Viewport()
        """Which rows are in sight."""
        self._rest: Timer | None = None

    def rest_from_now(self) -> None:
        """The reader moved: wait before going on."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(IDLE, self._look_around) if self.is_running else None

    def _look_around(self) -> None:
        """The reader rests on these rows: lay out those around them."""
        self.port.look_around()
        self._make_ready()

    def ready_another(self) -> bool:
        """Make something ready that the reader may turn to next; False when there is nothing more."""
        return False

    def _make_ready(self) -> None:
        """One thing in a go, so that the keys have their turn between two."""
        if self.ready_another():
            self._rest = self.set_timer(PAUSE, self._make_ready)
        else:
            self._correct()

    def _correct(self) -> None:
        """Lay out more, for a moment, so that less of the height is a guess; then let the keys have their turn."""
        until = perf_counter() + SLICE
        while perf_counter() < until:
            if not self.port.sheet.correct(self.port.top):
                self._rest = None
                return
        self._rest = self.set_timer(PAUSE, self._correct)
