"""Ways: what the keys do that work on every screen; mixed into the app."""

from __future__ import annotations

from soraleak_tui.layout.listing import Section
from soraleak_tui.navigation.view import Name
from soraleak_tui.ui.journey import Journey
from soraleak_tui.ui.keys_in_words import everywhere, of_screen
from soraleak_tui.ui.messages import CopyText, OpenLink, OpenPage, OpenView, RunCommand
from soraleak_tui.ui.screens.house import HouseScreen


class Ways(Journey):
    """Pages by number, lists, links, help."""

    async def action_page(self, number: int) -> None:
        """Open a page by its number, from 0."""
        await self.on_open_page(OpenPage(self.dossier.pages[number].id))

    async def action_front(self) -> None:
        """The front page."""
        await self.open_kind(Name.FRONT)

    async def action_statements(self) -> None:
        """The list of statements."""
        await self.open_kind(Name.STATEMENTS)

    async def action_sources(self) -> None:
        """The list of sources."""
        await self.open_kind(Name.SOURCES)

    async def action_questions(self) -> None:
        """The list of questions."""
        await self.open_kind(Name.QUESTIONS)

    async def action_timeline(self) -> None:
        """The list of events."""
        await self.open_kind(Name.TIMELINE)

    async def action_more(self) -> None:
        """What else there is."""
        await self.open_kind(Name.MORE)

    async def action_records(self, name: str) -> None:
        """The list of one of the sorts that have no key of their own."""
        await self.open_kind(Name(name))

    async def on_open_view(self, request: OpenView) -> None:
        """Show a view."""
        await self.open_view(request.view)

    def action_links(self) -> None:
        """The links of the screen at hand, if there are any."""
        from soraleak_tui.ui.screens.choosing import LinksScreen

        links = self.screen.addresses() if isinstance(self.screen, HouseScreen) else []
        if links:
            self.push_screen(LinksScreen(links, browser=self.has_browser), self._follow)
        else:
            self.tell("There are no links here")

    def action_witnesses(self) -> None:
        """Choose the sources of the comparison at hand."""
        from soraleak_tui.ui.screens.comparing import ComparingScreen
        from soraleak_tui.ui.screens.witnesses import WitnessesScreen

        screen = self.screen
        if isinstance(screen, ComparingScreen):
            self.push_screen(WitnessesScreen(self.dossier, screen.state, screen.toggle, screen.view.cursor))
        else:
            self.tell("Sources are chosen where a statement is compared")

    def _follow(self, request: OpenLink | CopyText | None) -> None:
        """Do what was asked of a link, once its window has gone and the status line below can be seen."""
        if request is not None:
            self.post_message(request)

    def action_redraw(self) -> None:
        """Draw everything anew."""
        self.refresh(repaint=True, layout=True)

    async def on_run_command(self, request: RunCommand) -> None:
        """Close the help, and do what the key would do there."""
        from soraleak_tui.ui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            await self.pop_screen()
        for bound in list(self.screen.active_bindings.values()):
            if bound.binding.id == request.binding and bound.enabled:
                await self.run_action(bound.binding.action, default_namespace=bound.node)
                break

    async def action_help(self) -> None:
        """Every key, by section; once more closes it."""
        from soraleak_tui.ui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.pop_screen()
        else:
            own = [bound.binding for bound in self.screen.active_bindings.values() if bound.enabled]
            sections = [
                Section("On this screen", of_screen(own, self.get_key_display)),
                Section("Everywhere", everywhere(self.get_key_display)),
            ]
            await self.open_screen(HelpScreen(sections))
