"""Journey: how the program goes from screen to screen; mixed into the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soraleak_tui.ui import keys
from soraleak_tui.ui.messages import CopyText, OpenLink, OpenPage, OpenSource, OpenStatement
from soraleak_tui.ui.screens.choosing import LinksScreen
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.help import HelpScreen
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.screens.lists import SourcesScreen, StatementsScreen
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.screens.source import SourceScreen

if TYPE_CHECKING:
    from textual.app import App

    from soraleak_tui.domain.dossier import Dossier

    _Base = App[None]
else:
    _Base = object

OVER_SSH = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


class Journey(_Base):
    """Actions and messages that open screens."""

    dossier: Dossier
    environment: dict[str, str]

    def tell(self, text: str) -> None:
        """Say something in the status line of the screen at hand."""
        if isinstance(self.screen, HouseScreen):
            self.screen.tell(text)

    def _return_to_reading(self) -> ReadingScreen | None:
        """Leave what lies over the reading screen; None where there is none."""
        if not any(isinstance(screen, ReadingScreen) for screen in self.screen_stack):
            self._return_to_front()
            return None
        while not isinstance(self.screen, ReadingScreen):
            self.pop_screen()
        return self.screen

    def _return_to_front(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def on_open_page(self, request: OpenPage) -> None:
        """Show a page on the reading screen."""
        reading = self._return_to_reading()
        if reading is None:
            self.push_screen(ReadingScreen(self.dossier, request.page))
        else:
            reading.show_page(request.page)

    def on_open_statement(self, request: OpenStatement) -> None:
        """Compare the renderings of a statement."""
        self.push_screen(ComparingScreen(self.dossier, request.statement, request.source))

    def on_open_source(self, request: OpenSource) -> None:
        """Show the record of a source."""
        self.push_screen(SourceScreen(self.dossier, request.source))

    def on_open_link(self, request: OpenLink) -> None:
        """Open an address; over ssh the browser would open on the other machine, so it is copied instead."""
        if any(name in self.environment for name in OVER_SSH):
            self.post_message(CopyText(request.address, "address; there is no browser over ssh"))
        else:
            self.open_url(request.address)
            self.tell(f"Opening {request.address}")

    def action_page(self, number: int) -> None:
        """Open a page by its number, from 0."""
        self.on_open_page(OpenPage(self.dossier.pages[number].id))

    def action_front(self) -> None:
        """The front page."""
        self._return_to_front()

    def action_statements(self) -> None:
        """The list of statements."""
        self.push_screen(StatementsScreen(self.dossier))

    def action_sources(self) -> None:
        """The list of sources."""
        self.push_screen(SourcesScreen(self.dossier))

    def action_links(self) -> None:
        """The links of the screen at hand."""
        if isinstance(self.screen, HouseScreen):
            self.push_screen(LinksScreen(self.screen.addresses()))

    def action_redraw(self) -> None:
        """Draw everything anew."""
        self.refresh(repaint=True, layout=True)

    def action_help(self) -> None:
        """Every key, by section; once more closes it."""
        if isinstance(self.screen, HelpScreen):
            self.pop_screen()
        else:
            self.push_screen(HelpScreen(keys.table(self.get_key_display)))
