"""Copying: what the reader takes along, by which way out, and what is said of it; mixed into the app."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from soraleak_tui.ui.journey import Journey
from soraleak_tui.ui.messages import Copy, CopyText
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import StatusLine

if TYPE_CHECKING:
    from soraleak_tui.clipboard import Receipt

ONCE_MORE = "Ctrl+C once more quits"


class Copying(Journey):
    """Answers the requests to copy, in the citation style that the reader chose."""

    citation_style: str

    async def on_copy(self, request: Copy) -> None:
        """Copy what is under the cursor, or say what is missing."""
        from soraleak_tui.ui.material import known, material

        if not known(self.dossier, request.keys):
            self.tell("Nothing to copy here: Tab goes to a passage")
            return
        taken = material(self.dossier, request.keys, request.taking, self.citation_style)
        if taken is None:
            self.tell("No exact words here: c copies the citation")
            return
        await self.take_out(taken.text, taken.what)

    async def on_copy_text(self, request: CopyText) -> None:
        """Copy a text as it is."""
        await self.take_out(request.text, request.what)

    async def take_out(self, text: str, what: str) -> None:
        """Copy a text by the best way there is, off the loop, and say truthfully what became of it."""
        from soraleak_tui.clipboard import copy

        sent: list[str] = []
        receipt = await asyncio.to_thread(copy, text, self.environment, sent.append)
        for words in sent:
            self.copy_to_clipboard(words)
        self._report(receipt, text, what)

    def _report(self, receipt: Receipt, text: str, what: str) -> None:
        from soraleak_tui.clipboard import Certainty
        from soraleak_tui.ui.screens.choosing import ShownScreen

        if receipt.certainty is Certainty.FAILED:
            self.push_screen(ShownScreen(receipt.message, text))
        else:
            self.tell(f"{receipt.message}: {what}")

    async def action_copy_selection(self) -> None:
        """Copy what the mouse selected; with nothing selected, ask for a second press and then quit."""
        selected = self.screen.get_selected_text()
        if selected:
            await self.take_out(selected, "selected text")
        elif isinstance(self.screen, HouseScreen) and self.screen.query_one(StatusLine).said != ONCE_MORE:
            self.tell(ONCE_MORE)
        else:
            self.exit()

    def action_choose_style(self) -> None:
        """Open the list of styles."""
        from soraleak_tui.ui.screens.choosing import StyleScreen

        self.push_screen(StyleScreen(self.citation_style), self._take_style)

    def _take_style(self, style: str | None) -> None:
        if style is not None:
            self.citation_style = style
