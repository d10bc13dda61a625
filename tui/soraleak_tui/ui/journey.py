"""Journey: what the app does when a screen asks for another one.

A screen is imported when it is first asked for: the front page is there sooner.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from soraleak_tui.ui.messages import CopyText, OpenEvidence, OpenLink, OpenPage, OpenSource, OpenStatement
from soraleak_tui.ui.screens.house import HouseScreen

if TYPE_CHECKING:
    from textual.app import App

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.ui.screens.reading import ReadingScreen
    from soraleak_tui.ui.typeahead import Typeahead

    _Base = App[None]
else:
    _Base = object

_PATIENCE = 1.0
"""Seconds to wait for a layout before painting what there is."""


class Journey(_Base):
    """Answers the messages that ask for a screen or an address."""

    dossier: Dossier
    environment: dict[str, str]
    typeahead: Typeahead

    def tell(self, text: str) -> None:
        """Say something in the status line of the screen at hand."""
        if isinstance(self.screen, HouseScreen):
            self.screen.tell(text)

    async def open_screen(self, screen: HouseScreen) -> None:
        """Show a screen once it has been laid out, so that it is painted once and not by halves."""
        screen.begin(self.size)
        with self.batch_update():
            await self.push_screen(screen)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(screen.laid_out.wait(), _PATIENCE)
            screen.paint_all()

    def _return_to_reading(self) -> ReadingScreen | None:
        """Leave what lies over the reading screen; None where there is none."""
        from soraleak_tui.ui.screens.reading import ReadingScreen

        if not any(isinstance(screen, ReadingScreen) for screen in self.screen_stack):
            self.return_to_front()
            return None
        while not isinstance(self.screen, ReadingScreen):
            self.pop_screen()
        return self.screen

    def return_to_front(self) -> None:
        """Leave everything that lies over the front page."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    async def on_open_page(self, request: OpenPage) -> None:
        """Show a page on the reading screen."""
        from soraleak_tui.ui.screens.reading import ReadingScreen

        reading = self._return_to_reading()
        if reading is None:
            await self.open_screen(ReadingScreen(self.dossier, request.page))
        else:
            reading.show_page(request.page)

    async def on_open_evidence(self, request: OpenEvidence) -> None:
        """The comparison of the statement that it is about, else its source."""
        statement, source = self.dossier.statement_of(request.key), request.key.partition(":")[0]
        if statement is not None:
            await self.on_open_statement(OpenStatement(statement, source if source != statement else None))
        elif source in self.dossier.sources:
            await self.on_open_source(OpenSource(source))

    async def on_open_statement(self, request: OpenStatement) -> None:
        """Compare the renderings of a statement."""
        from soraleak_tui.ui.screens.comparing import ComparingScreen

        await self.open_screen(ComparingScreen(self.dossier, request.statement, request.source))

    async def on_open_source(self, request: OpenSource) -> None:
        """Show the record of a source."""
        from soraleak_tui.ui.screens.source import SourceScreen

        await self.open_screen(SourceScreen(self.dossier, request.source))

    def on_open_link(self, request: OpenLink) -> None:
        """Open an address; over ssh the browser would open on the other machine, so it is copied instead."""
        from soraleak_tui.clipboard.choice import over_ssh

        if over_ssh(self.environment):
            self.post_message(CopyText(request.address, "address; there is no browser over ssh"))
        else:
            self.open_url(request.address)
            self.tell(f"Opening {request.address}")
