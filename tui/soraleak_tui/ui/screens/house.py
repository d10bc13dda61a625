"""HouseScreen: what every screen of the program has, whatever it shows."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import ClassVar, Self

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.widget import Widget

from soraleak_tui.ui.keys import LISTING
from soraleak_tui.ui.messages import Copy, ViewLaidOut
from soraleak_tui.ui.screens.moving import Moving
from soraleak_tui.ui.widgets.bars import KeyLine, StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

SMALLEST = (40, 12)
"""Columns and rows below which nothing can be read."""
MIDDLE = 80
"""Columns from which the evidence stands beside the page."""
WIDE = 120
"""Columns from which the outline does too."""
ALLOWED_WHEN_SMALL = frozenset({"quit", "suspend_process"})


class TooSmall(Widget):
    """Says which size is needed; shown only below it."""

    def render(self) -> Content:
        """The size that is, and the size that is needed."""
        size = self.app.size
        needed = f"{SMALLEST[0]} columns by {SMALLEST[1]} rows are needed"
        return Content(f"The window is {size.width} by {size.height}; {needed}. q quits.")


class HouseScreen(Moving, Screen[None], inherit_bindings=False):
    """A body, the status line and the keys; moving, stepping, choosing and copying in the view that has the focus."""

    AUTO_FOCUS = "LinesView"
    BINDINGS: ClassVar[list[BindingType]] = [*LISTING]

    def __init__(self) -> None:
        """Nothing is laid out yet."""
        self.laid_out = asyncio.Event()
        """Set once the body has been laid out; painting before that would show it half done."""
        self.opening = False
        """Whether the screen is on its way to its first painting."""
        super().__init__()

    def on_view_laid_out(self, event: ViewLaidOut) -> None:
        """There is something to show."""
        event.stop()
        self.laid_out.set()

    def compose(self) -> ComposeResult:
        """The body, then the lines below it."""
        yield from self.body()
        yield StatusLine()
        yield KeyLine()
        yield TooSmall()

    def body(self) -> Iterable[Widget]:
        """The widgets above the status line."""
        raise NotImplementedError

    @property
    def view(self) -> LinesView:
        """The view that the keys act on."""
        return self.focused if isinstance(self.focused, LinesView) else self.query(LinesView).first()

    def subject(self) -> str | None:
        """The key of what a copy takes."""
        return self.view.cursor

    def tell(self, text: str) -> None:
        """Say something in the status line until the reader moves on."""
        self.query_one(StatusLine).said = text

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
        """Leave the painting to the first layout while the screen opens: it paints every widget anyway."""
        repaint = repaint and (bool(regions) or not self.opening)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """With too little room only leaving is possible."""
        del parameters
        return action in ALLOWED_WHEN_SMALL if self.has_class("-too-small") else True

    def on_key(self, event: events.Key) -> None:
        """The reader moves on: what was said has been read. A second Ctrl+C answers what the first one asked."""
        if event.key != "ctrl+c":
            self.tell("")

    def action_back(self) -> None:
        """The screen before this one; the first one stays."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()

    def action_copy(self, what: str) -> None:
        """Ask for a copy of what is under the cursor."""
        self.post_message(Copy(self.subject(), what))

    def addresses(self) -> list[tuple[str, str]]:
        """Links at the cursor: what each is called, and its address."""
        return []
