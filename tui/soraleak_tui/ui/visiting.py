"""Visiting: the app knows where the reader is, and remembers where the reader was; mixed into the app."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from soraleak_tui.navigation.history import History
from soraleak_tui.navigation.view import Name, View, Window
from soraleak_tui.ui.keeper import Session
from soraleak_tui.ui.remembering import Remembering
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.screens.moving import Moving
from soraleak_tui.ui.widgets.places import top_of

if TYPE_CHECKING:
    from rich.console import RenderableType

IDLE = 60.0
"""Seconds after which what is new is written even though the reader does not leave."""


class Visiting(Remembering):
    """Owns the history; a Keeper to the screens."""

    history: History
    before: View | None
    """Where the reader was before the last step."""
    leaving = False
    """Whether the end has begun: what is opened then would come half made."""

    def remember(self, session: Session) -> None:
        """Begin where nothing was visited yet."""
        super().remember(session)
        self.history = History()
        self.before = None

    def here(self) -> View | None:
        """What is on the screen; None while nothing is."""
        for screen in reversed(self.screen_stack):
            view = screen.here() if isinstance(screen, HouseScreen) and screen.laid_out.is_set() else None
            if view is not None:
                return replace(view, window=self._window(), words=self.words)
        return None

    @property
    def words(self) -> str | None:
        """What is looked for, as it was typed; None where nothing is."""
        return None

    def look_for(self, words: str) -> None:
        """Mark what was typed to be looked for."""

    def _window(self) -> Window | None:
        top = self.screen
        if isinstance(top, Moving) and top.over is not None:
            return Window(top.over, top.view.cursor, top_of(top.view))
        return None

    def note(self) -> None:
        """Remember what is on the screen: the reader is about to leave it."""
        view = self.note_place()
        if view is not None:
            self.history = self.history.noted(view)
            self.before = view

    def arrive(self) -> None:
        """What is on the screen now is a step of its own, though it be another place on the page at hand."""
        view = self.note_place()
        if view is not None:
            self.history = self.history.gone(view)

    def note_place(self) -> View | None:
        """Remember the place in the page at hand; what the reader sees, without what lies over it."""
        view = self.here()
        if view is not None and view.name is Name.PAGE and view.subject is not None:
            self.left(view.subject, View(Name.PAGE, view.subject, view.on, view.top))
        return None if view is None else replace(view, window=None, words=None)

    async def keep_when_idle(self) -> None:
        """Write what is new while the reader reads; off the loop, for a disk can be slow."""
        self.note_place()
        await asyncio.to_thread(self.keep)
        self.tell_remark()

    def on_ready(self) -> None:
        """The first screen is there: look soon what was kept, and write what is new now and then."""
        if self.session.folder is not None:
            self.set_timer(1, self.look_up)
            self.set_interval(IDLE, self.keep_when_idle)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, and remember where."""
        self.leaving = True
        super().exit(result, return_code, message)
        self.note_place()
