"""Walking: back and forth through what was visited, to marks, and out as a command; mixed into the app."""

from __future__ import annotations

import sys

from soraleak_tui.navigation.marks import LETTERS, marked
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.prelude.inks import DARK
from soraleak_tui.ui.copying import Copying


class Walking(Copying):
    """What the keys do that lead to places."""

    async def begin(self) -> None:
        """Begin where the reader wants to, before anything is painted."""
        start = self.session.start
        if start is not None and start.name is Name.FRONT:
            self.call_after_refresh(self.show_view, start)
        elif start is not None:
            await self.show_view(start)

    async def action_walk(self, by: int) -> None:
        """One step back or forward through everything visited."""
        self.note()
        after = self.history.back() if by < 0 else self.history.forward()
        if after is self.history or after.here is None:
            self.tell("Nothing was visited before this" if by < 0 else "Nothing was visited after this")
            return
        self.history = after
        await self.show_view(after.here)

    async def jump(self, view: View) -> None:
        """Go to a place as a step of its own, though it be on the page at hand."""
        self.note()
        self.history = self.history.gone(view)
        await self.show_view(view)

    def action_set_mark(self) -> None:
        """Ask which letter to put on this place."""
        from soraleak_tui.ui.screens.marking import SetMarkScreen

        view = self.note_place()
        if view is not None:
            self.push_screen(SetMarkScreen(self.dossier, self.marks), lambda letter: self._mark(letter, view))

    def _mark(self, letter: str | None, view: View) -> None:
        if letter is not None and letter in LETTERS:
            self.new_marks = marked(self.new_marks, letter, view)
            self.tell(f"Marked as {letter}: ' and {letter} come back here")

    def action_marks(self) -> None:
        """Ask to which mark to go."""
        from soraleak_tui.ui.screens.marking import GoToMarkScreen

        marks = self.marks
        if marks or self.before is not None:
            self.push_screen(GoToMarkScreen(self.dossier, marks, self.before), self._go_to_mark)
        else:
            self.tell("There is no mark yet: m and a letter set one")

    async def _go_to_mark(self, letter: str | None) -> None:
        from soraleak_tui.ui.screens.marking import BEFORE

        view = self.before if letter == BEFORE else self.marks.get(letter or "")
        if view is not None:
            await self.jump(view)
        elif letter is not None:
            self.tell("There is no place before this" if letter == BEFORE else f"There is no mark {letter}")

    async def action_copy_view(self) -> None:
        """Copy the command that opens what is on the screen."""
        command = self.command_here()
        if command is not None:
            await self.take_out(command, "command for this view")

    def command_here(self) -> str | None:
        """The command that opens what is on the screen; None while nothing is."""
        from soraleak_tui.navigation.command import command_for

        view = self.here()
        theme = None if self.theme == DARK else self.theme
        return None if view is None else command_for(view, self.session.dossier, theme, sys.platform)
