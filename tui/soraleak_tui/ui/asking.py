"""Asking: a guess first, where the reader wants to make one; mixed into the app."""

from __future__ import annotations

from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.journey import Journey
from soraleak_tui.ui.messages import Guess


class Asking(Journey):
    """Asks for a guess at a question, shows what was printed, and then goes to it if the reader wants to."""

    def on_guess(self, request: Guess) -> None:
        """Ask for it in a window."""
        from soraleak_tui.ui.screens.guessing import GuessScreen

        self.push_screen(GuessScreen(self.dossier, request.question), self._after_guess)

    async def _after_guess(self, question: str | None) -> None:
        if question is not None:
            await self.open_view(View(Name.RECORD, question))
