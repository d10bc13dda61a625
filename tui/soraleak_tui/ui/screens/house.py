"""HouseScreen: what every screen of the program has, whatever it shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from soraleak_tui.layout.sizes import SMALLEST
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.keeper import Keeper
from soraleak_tui.ui.keys import LISTING
from soraleak_tui.ui.messages import ClearMarks, Copy, Taking
from soraleak_tui.ui.screens.hitting import Hitting
from soraleak_tui.ui.screens.moving import Moving
from soraleak_tui.ui.screens.opening import Opening
from soraleak_tui.ui.widgets.bars import KeyLine, StatusLine
from soraleak_tui.ui.widgets.lines import LinesView
from soraleak_tui.ui.widgets.places import stand, top_of

ALLOWED_WHEN_SMALL = frozenset({"quit", "suspend_process"})


class TooSmall(Widget):
    """Says which size is needed; shown only below it."""

    def render(self) -> Content:
        """The size that is, and the size that is needed."""
        size = self.app.size
        needed = f"{SMALLEST[0]} columns by {SMALLEST[1]} rows are needed"
        return Content(f"The window is {size.width} by {size.height}; {needed}. q quits.")


class HouseScreen(Hitting, Moving, Opening, inherit_bindings=False):
    """A body, the status line and the keys; moving, stepping, choosing and copying in the view that has the focus."""

    AUTO_FOCUS = "LinesView"
    BINDINGS: ClassVar[list[BindingType]] = [*LISTING]
    kind: Name | None = None
    """What its views are called; None where it has none of its own."""

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

    def subjects(self) -> tuple[str, ...]:
        """The keys of all that a copy takes: more than one where words of a source are in fragments."""
        subject = self.subject()
        return () if subject is None else (subject,)

    def here(self) -> View | None:
        """What it shows, so that it can be shown again; None where it is no place to come back to."""
        return None if self.kind is None else View(self.kind, self.of, self.view.cursor, top_of(self.view))

    def shows(self, view: View) -> bool:
        """Whether it can go to a view without another screen being opened."""
        return (self.kind, self.of) == (view.name, view.subject)

    def go_there(self, view: View) -> None:
        """Show a view that it ``shows``; where that has no cursor, a list keeps its own."""
        stand(self.view, self.view.cursor if view.on is None and self.view.cursor_moves else view.on, view.top)

    def note(self) -> None:
        """Have the app remember what is on the screen."""
        if self.here() is not None and isinstance(self.app, Keeper):
            self.app.note()

    def tell(self, text: str) -> None:
        """Say something in the status line until the reader moves on."""
        self.query_one(StatusLine).said = text

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """With too little room only leaving is possible."""
        del parameters
        return action in ALLOWED_WHEN_SMALL if self.has_class("-too-small") else True

    def on_key(self, event: events.Key) -> None:
        """The reader moves on: what was said has been read. A second Ctrl+C answers what the first one asked.

        Esc first takes the marks away, if there are any.
        """
        if event.key != "ctrl+c":
            self.tell("")
        if event.key == "escape" and self.sought is not None:
            event.stop()
            self.post_message(ClearMarks())

    def action_back(self) -> None:
        """The screen before this one; the first one stays."""
        if len(self.app.screen_stack) > 1:
            self.note()
            self.dismiss()

    def action_copy(self, what: str) -> None:
        """Ask for a copy of what is under the cursor."""
        self.post_message(Copy(self.subjects(), Taking(what)))

    def addresses(self) -> list[tuple[str, str]]:
        """Links at the cursor: what each is called, and its address."""
        return []
