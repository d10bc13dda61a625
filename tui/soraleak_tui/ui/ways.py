"""Ways: what the keys do that work on every screen; mixed into the app."""

from __future__ import annotations

from soraleak_tui.ui import keys
from soraleak_tui.ui.journey import Journey
from soraleak_tui.ui.messages import CopyText, OpenLink, OpenPage
from soraleak_tui.ui.screens.house import HouseScreen


class Ways(Journey):
    """Pages by number, lists, links, help."""

    async def action_page(self, number: int) -> None:
        """Open a page by its number, from 0."""
        await self.on_open_page(OpenPage(self.dossier.pages[number].id))

    def action_front(self) -> None:
        """The front page."""
        self.return_to_front()

    async def action_statements(self) -> None:
        """The list of statements."""
        from soraleak_tui.ui.screens.lists import StatementsScreen

        await self.open_screen(StatementsScreen(self.dossier))

    async def action_sources(self) -> None:
        """The list of sources."""
        from soraleak_tui.ui.screens.lists import SourcesScreen

        await self.open_screen(SourcesScreen(self.dossier))

    def action_links(self) -> None:
        """The links of the screen at hand."""
        from soraleak_tui.ui.screens.choosing import LinksScreen

        if isinstance(self.screen, HouseScreen):
            self.push_screen(LinksScreen(self.screen.addresses()), self._follow)

    def _follow(self, request: OpenLink | CopyText | None) -> None:
        """Do what was asked of a link, once its window has gone and the status line below can be seen."""
        if request is not None:
            self.post_message(request)

    def action_redraw(self) -> None:
        """Draw everything anew."""
        self.refresh(repaint=True, layout=True)

    async def action_help(self) -> None:
        """Every key, by section; once more closes it."""
        from soraleak_tui.ui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.pop_screen()
        else:
            own = [bound.binding for bound in self.screen.active_bindings.values() if bound.enabled]
            sections = [
                ("On this screen", keys.of_screen(own, self.get_key_display)),
                ("Everywhere", keys.everywhere(self.get_key_display)),
            ]
            await self.open_screen(HelpScreen(sections))
