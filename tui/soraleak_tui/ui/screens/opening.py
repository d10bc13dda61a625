"""Opening: a screen that fits the terminal before it is laid out, and is painted once and not by halves."""

from __future__ import annotations

import asyncio
from typing import Self

from textual import events, on
from textual.geometry import Region, Size
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
        self._opening = False
        super().__init__()

    def begin(self, size: Size) -> None:
        """Get ready for a terminal of that size; nothing is painted until ``paint_all``."""
        self._opening = True
        self.fit(size)

    def paint_all(self) -> None:
        """Let the layout that is due paint every widget, and nothing paint them a second time."""
        for widget in self.query("*"):
            widget.refresh()
        self.call_after_refresh(self._end)

    def _end(self) -> None:
        self._opening = False

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
    @on(events.ScreenResume)
    def fit_terminal(self) -> None:
        """Fit the size that the terminal has now; that of an event may be older."""
        self.fit(self.app.size)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """As ever; but while the screen opens, its painting is left to the layout."""
        repaint = repaint and (bool(regions) or not self._opening)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
