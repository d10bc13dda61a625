"""ExplainerApp: puts a dossier, the screens and the ways out of the program together."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.reactive import var
from textual.screen import Screen

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.face import Face
from soraleak_tui.navigation.links import hyperlinks_known
from soraleak_tui.prelude.curtain import ENDING
from soraleak_tui.prelude.inks import DARK
from soraleak_tui.ui.arriving import Arriving
from soraleak_tui.ui.asking import Asking
from soraleak_tui.ui.caret import Caret
from soraleak_tui.ui.hyperlinks import with_stable_ids
from soraleak_tui.ui.keeper import Session
from soraleak_tui.ui.keys import PROGRAM
from soraleak_tui.ui.paint import HYPERLINKS, LOOKS
from soraleak_tui.ui.screens.front import FrontScreen
from soraleak_tui.ui.screens.house import ALLOWED_WHEN_SMALL, HouseScreen
from soraleak_tui.ui.searching import Searching
from soraleak_tui.ui.suspending import Suspending
from soraleak_tui.ui.theme import THEMES, variable_defaults
from soraleak_tui.ui.typeahead import Typeahead
from soraleak_tui.ui.walking import Walking
from soraleak_tui.ui.ways import Ways

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from soraleak_tui.edition.coming import Coming


def _commands() -> type[Provider]:
    """The palette's provider, imported when the palette is first opened."""
    from soraleak_tui.ui.commands import Commands

    return Commands


def _counted(dossier: Dossier) -> Face:
    """The face of a dossier of which none was kept: what counts is imported for that alone."""
    from soraleak_tui.edition.face import face_of

    return face_of(dossier)


class ExplainerApp(Walking, Ways, Asking, Arriving, Searching, Caret, Suspending, App[None]):
    """Owns the theme, the citation style and the ways out; the screens own the rest."""

    CSS_PATH = "app.tcss"
    COMPONENT_CLASSES: ClassVar[set[str]] = {*LOOKS}
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = [*PROGRAM]

    citation_style: var[str] = var("plain")
    """The style that holds for the next copy."""

    def __init__(
        self,
        dossier: Dossier,
        theme: str = DARK,
        environment: Mapping[str, str] | None = None,
        *,
        face: Face | None = None,
        coming: Coming | None = None,
        driver: type[Driver] | None = None,
        session: Session | None = None,
    ) -> None:
        """Show a dossier; ``environment`` decides how a copy leaves the program, and what the terminal understands.

        ``face`` is what its front page says, counted here if it is not given; with ``coming``, the dossier is only
        what could be had at once, and the whole of it is on its way. ``driver`` decides how the terminal is driven.
        """
        # Under NO_COLOR Textual greys colours unless the terminal's own are in use, which it then drops altogether.
        super().__init__(driver, ansi_color=True if "NO_COLOR" in os.environ else None)
        self.dossier = dossier
        self.coming = coming
        self.typeahead = Typeahead(self)
        self._face = _counted(dossier) if face is None else face
        self.environment = dict(os.environ if environment is None else environment)
        self.remember(session or Session())
        if hyperlinks_known(self.environment):
            self.add_class(HYPERLINKS)
            self.driver_class = with_stable_ids(self.driver_class)
        self.animation_level = "none"
        self.title = dossier.title
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """The front page."""
        front = FrontScreen(self._face)
        front.fit(self.size)
        return front

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our variables under themes that are not ours."""
        return variable_defaults(self.current_theme.to_color_system().generate())

    def on_load(self) -> None:
        """End in order when the system says so, from before the terminal is touched: else it would be left as it is."""
        if sys.platform != "win32":
            loop = asyncio.get_running_loop()
            for number in ENDING:
                loop.add_signal_handler(number, self.exit, None, 128 + number)

    async def on_mount(self) -> None:
        """Draw everything anew when the program comes back to the foreground; begin where the reader wants to."""
        self.app_resume_signal.subscribe(self, lambda _app: self.action_redraw())
        await self.begin()

    def on_ready(self) -> None:
        """The first screen is there: look for what can be thrown away again, but not among what the start has made."""
        gc.freeze()
        gc.enable()
        self.typeahead.open()
        self.watch_terminal()
        self.run_worker(self.await_dossier())
        self.rest_from_now()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pages that there are; with too little room, leaving alone; and nothing more once that has begun."""
        if self.leaving:
            return False
        if self.screen_stack and self.screen.has_class("-too-small"):
            return action in ALLOWED_WHEN_SMALL
        if action == "search" and self.screen_stack and isinstance(self.screen, HouseScreen):
            return self.screen.searches
        if action == "page":
            return parameters[0] in range(len(self.dossier.pages))
        return True
