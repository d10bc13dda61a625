"""Opening: a screen that fits the terminal before it is laid out, and is painted once and not by halves."""

from __future__ import annotations

import asyncio

from textual import events, on
from textual.geometry import Size
from textual.messages import Update
from textual.screen import Screen
from textual.widget import Widget

from soraleak_tui.layout.sizes import MIDDLE, SMALLEST, WIDE
from soraleak_tui.ui.messages import ViewLaidOut


class Opening(Screen[None]):
    """What there is to do between pushing a screen and its first painting, and when the terminal changes its size."""

    def __init__(self) -> None:
        """Nothing is laid out yet."""
        self.laid_out = asyncio.Event()
        """Set once the body has been laid out; painting before that would show it half done."""
        self._apart = False
        """Whether it is being made ready and not shown."""
        super().__init__()

    def begin(self, size: Size) -> None:
        """Get ready for a terminal of that size; nothing of it is seen before it is on the stack."""
        self._apart = True
        self.fit(size)

    @property
    def is_current(self) -> bool:
        """Whether something of it is in sight, or it is being made ready for that: Textual lays out nothing else.

        Textual takes what lies right below a screen for visible always, and paints the one above once more for it.
        """
        return self._apart or (super().is_current and self._is_in_sight)

    @property
    def _is_in_sight(self) -> bool:
        """Whether only windows lie over it, if anything."""
        stack = self.app.screen_stack
        return self in stack and all(screen.is_modal for screen in stack[stack.index(self) + 1 :])

    def settle(self) -> None:
        """Lay out what is still due, and paint it where it is in sight."""
        self._on_timer_update()

    def on_mount(self) -> None:
        """Let Textual's own parts take no room: they would be taken out of the layout once the screen is shown."""
        for part in self.query(".-textual-system"):
            part.display = False

    def paint_together(self, *widgets: Widget) -> None:
        """Have what changed in these painted in one picture with what changes now elsewhere.

        Each widget asks for its painting only when its own turn comes, and the second picture may be two frames later.
        """
        for widget in widgets:
            self.post_message(Update(widget))

    def on_view_laid_out(self, event: ViewLaidOut) -> None:
        """There is something to show."""
        event.stop()
        self.laid_out.set()

    def fit(self, size: Size) -> None:
        """Take the classes for a size of the window; done before the first layout, so that there need be no second."""
        self.set_class(size.width < SMALLEST[0] or size.height < SMALLEST[1], "-too-small")
        self.set_class(size.width < MIDDLE, "-narrow")
        self.set_class(MIDDLE <= size.width < WIDE, "-middle")
        self.set_class(size.width >= WIDE, "-wide")

    @on(events.Resize)
    def fit_terminal(self) -> None:
        """Fit the size that the terminal has now; that of an event may be older."""
        self.fit(self.app.size)

    @on(events.ScreenResume)
    def come_into_sight(self, event: events.ScreenResume) -> None:
        """The same; and the first time paint at once, not with the next frame.

        How it is styled has been found out when it was made, and whenever that changed since.
        """
        event.refresh_styles = False
        self.fit(self.app.size)
        if self._apart and self in self.app.screen_stack:
            self._apart = False
            self.call_later(self.settle)
            self.post_message(Update(self))  # has the frames counted from now on, so that the first key need not wait
