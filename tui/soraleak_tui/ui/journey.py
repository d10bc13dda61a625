"""Journey: what the app does when a screen asks for another one.

A screen is imported when it is first asked for: the front page is there sooner.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from soraleak_tui.navigation.view import Name, Over, View, Window
from soraleak_tui.ui.messages import CopyText, OpenEvidence, OpenLink, OpenPage, OpenSource, OpenStatement
from soraleak_tui.ui.readying import Readying
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.screens.moving import Moving

if TYPE_CHECKING:
    from soraleak_tui.ui.typeahead import Typeahead

_OPENERS = {
    Over.HELP: "help",
    Over.STYLE: "choose_style",
    Over.LINKS: "links",
    Over.MARKS: "marks",
    Over.WITNESSES: "witnesses",
    Over.FIND: "search",
}
"""Actions that open the windows."""


class Journey(Readying):
    """Answers the messages that ask for a screen or an address; every screen is opened by ``show_view``."""

    typeahead: Typeahead
    environment: dict[str, str]

    async def open_view(self, view: View, *, anew: bool = False) -> None:
        """Go from what is on the screen, which is remembered, to a view."""
        self.note()
        await self.show_view(view, anew=anew)

    async def show_view(self, view: View, *, anew: bool = False) -> None:
        """Show a view: on the screen that shows the same already, else, and with ``anew``, on a new one over it."""
        screen = None if anew else self._showing(view)
        if screen is None:
            await self.open_screen(self.ready(view) or self.made(view), view)
        else:
            while self.screen is not screen:
                self.pop_screen()
            screen.go_there(view)
        if view.words is not None:
            self.look_for(view.words)
        if view.window is not None:
            await self._open_window(view.window)

    async def open_kind(self, name: Name) -> None:
        """Go back to the list, or the front page, that is open already, as it is, else open it: they do not pile up."""
        screen = self._showing(View(name))
        await self.open_view((screen.here() if screen is not None else None) or View(name))

    def _showing(self, view: View) -> HouseScreen | None:
        """The topmost screen that can go to a view; None where there is none."""
        screens = [screen for screen in self.screen_stack if isinstance(screen, HouseScreen) and screen.shows(view)]
        return screens[-1] if screens else None

    async def open_screen(self, screen: HouseScreen, view: View | None = None) -> None:
        """Show a screen once it has been laid out, so that it is painted once and not by halves."""
        if not screen.is_running and self.goes_on():
            with self.batch_update():
                await self.lay_out(screen)
        if not self.goes_on():
            return
        if view is not None:
            screen.go_there(view)
        screen.settle()
        await self.push_screen(screen)

    async def _open_window(self, window: Window) -> None:
        """Open a window over the screen at hand, as it was."""
        await self.run_action(f"app.{_OPENERS[window.name]}")
        top = self.screen
        if isinstance(top, Moving) and top.over is window.name:
            top.call_after_refresh(top.stand, window)

    async def on_open_page(self, request: OpenPage) -> None:
        """Show a page on the reading screen, where the reader left it."""
        self.note()
        await self.show_view(self.place_in(request.page) or View(Name.PAGE, request.page))

    async def on_open_evidence(self, request: OpenEvidence) -> None:
        """The comparison of the statement that it is about, else its source; or the record of that id."""
        source, comparison = request.key.partition(":")[0], self.comparison_of(request.key)
        if comparison is not None:
            await self.open_view(comparison, anew=True)
        elif source in self.dossier.sources:
            await self.on_open_source(OpenSource(source))
        else:
            await self.open_view(View(Name.RECORD, request.key, request.on), anew=True)

    async def on_open_statement(self, request: OpenStatement) -> None:
        """Compare the renderings of a statement, with the witness that the reader comes from in sight."""
        witnesses = self.dossier.statements[request.statement].speaking[1:]
        on = request.source if request.source in witnesses else None
        await self.open_view(View(Name.COMPARE, request.statement, on), anew=True)

    async def on_open_source(self, request: OpenSource) -> None:
        """Show the record of a source."""
        await self.open_view(View(Name.SOURCE, request.source), anew=True)

    @property
    def has_browser(self) -> bool:
        """Whether a browser of the reader's can be opened: one over ssh would open on the other machine."""
        from soraleak_tui.clipboard.choice import in_browser, over_ssh
        from soraleak_tui.navigation.links import browser_known

        there = browser_known(self.environment, sys.platform) and not over_ssh(self.environment)
        return there or in_browser(self.environment)

    def on_open_link(self, request: OpenLink) -> None:
        """Open an address of the web in the reader's browser; where there is none, copy it instead."""
        from soraleak_tui.clipboard.choice import in_browser, over_ssh
        from soraleak_tui.navigation.links import may_follow

        address = request.address
        if not may_follow(address):
            self.tell(f"Not opened, for it is no address on the web: {address}")
        elif in_browser(self.environment):
            self.open_url(address)
            self.tell(f"Opening {address}")
        elif self.has_browser:
            self.run_worker(self._browse(address))
        else:
            where = "over ssh" if over_ssh(self.environment) else "here"
            self.post_message(CopyText(address, f"address; there is no browser {where}"))

    async def _browse(self, address: str) -> None:
        from soraleak_tui.ui.browsing import browsed

        self.tell(f"Opening {address}")
        if not await browsed(address, self.environment):
            self.tell("No browser opened it; o lists the links, y copies an address")
