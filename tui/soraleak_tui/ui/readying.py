"""Readying: screens are made, styled and laid out before they are shown, and some before they are asked for.

Most of what opening a screen takes is Textual's making of it. So while the reader rests, those screens are made that
are likely to be wanted next. Such a spare runs like any other, but stands on no stack; it is shown once, as a new one
would be, and what it was made for must be what is wanted then.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from time import monotonic
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events
from textual.await_remove import AwaitRemove
from textual.dom import DOMNode
from textual.geometry import Size
from textual.widget import Widget

from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.making import Making
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.lines import LinesView

if TYPE_CHECKING:
    from rich.console import RenderableType

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.edition.coming import Coming

REST = 0.1
"""Seconds without a key, or anything of the mouse, after which screens are made ready."""
PAUSE = 0.01
"""Seconds between two of them, so that the keys have their turn."""
FEW = 300
"""Sources, questions and events that are drawn for screens which may not be wanted; with more, a key would wait."""
_SEVERAL = 2
"""Sources of which one can rest on another."""
_PATIENCE = 1.0
"""Seconds to wait for a layout before showing what there is."""
_SCREENS = "soraleak_tui.ui.screens"
_HOMES = MappingProxyType(
    {
        Name.COMPARE: "comparing",
        Name.STATEMENTS: "lists",
        Name.SOURCES: "lists",
        Name.QUESTIONS: "ledger",
        Name.TIMELINE: "timeline",
        Name.ORIGINS: "origins",
        Name.WEIGHT: "origins",
    }
)
"""The modules of the screens that are made ahead."""
_ANY = frozenset({Name.COMPARE, Name.WEIGHT})
"""Kinds of which each screen can come to show any view as a new one would; others keep a part of what they were."""


@dataclass(frozen=True, slots=True)
class _Spare:
    """A screen that is ready, and what it was made for."""

    screen: HouseScreen
    view: View
    dossier: Dossier
    theme: str
    size: Size

    def answers(self, view: View) -> bool:
        """Whether it comes to show a view exactly as a screen that is made for it."""
        if view.name in _ANY:
            return self.screen.shows(view)
        return replace(view, on=None, top=None, window=None, words=None) == self.view


class Readying(Making):
    """Keeps a screen of its kind ready for what is likely to be opened."""

    coming: Coming | None = None
    """Where the dossier is still being prepared."""
    _spares: Mapping[Name, _Spare] = MappingProxyType({})
    _touched = 0.0
    """When the reader last did something."""
    _waits = False
    """Whether it is waited for that the reader rests."""
    _makes = False
    """Whether something is being made ready."""
    _is_kept = False
    """Whether what was made first is no longer looked through for what can be thrown away."""
    _laid_out_now = 0
    """How many screens are being laid out."""
    _leave: Callable[[], None] | None = None
    """What is left to do to leave, once they are."""

    async def on_event(self, event: events.Event) -> None:
        """As ever; and once the reader rests, make ready what may be wanted."""
        if isinstance(event, events.InputEvent | events.Resize):
            self.rest_from_now()
        await super().on_event(event)

    def rest_from_now(self) -> None:
        """The reader did something: wait before going on."""
        self._touched = monotonic()
        if not self._waits:
            self._waits = True
            _later(REST, self._look_whether_resting)

    def _look_whether_resting(self) -> None:
        left = self._touched + REST - monotonic()
        top = self.screen_stack[-1] if self.screen_stack else None
        if left <= 0 and isinstance(top, HouseScreen) and not top.laid_out.is_set():
            left = REST  # on a busy machine what one is to rest on can be still to come
        if left > 0:
            _later(left, self._look_whether_resting)
            return
        self._waits = False
        if not self._makes and self.goes_on():
            # As a worker, for no key may wait for all of it; mypy cannot tell which of three kinds of work this is.
            self.run_worker(self.get_ready)  # type: ignore[arg-type]

    async def get_ready(self) -> None:
        """Make what may be wanted, as long as the reader rests: of what is under the cursor, where it is of a thing."""
        self._makes = True
        try:
            for view in self._likely():
                await self._make_ready(view)
                await asyncio.sleep(PAUSE)
                if self._rested_on is None:
                    return
                if view.name in _ANY:
                    self._aim(view.name, self._rested_on.leads_to())
            if self._spares and not self._is_kept:
                # What was made stays: to look through it for what can be thrown away took one key's time in thirty.
                # Only once, since what is made anew, after a change of size, may be thrown away.
                self._is_kept = True
                gc.freeze()
        finally:
            self._makes = False

    @property
    def _rested_on(self) -> HouseScreen | None:
        """The screen on which the reader rests; None where nobody does, or a window lies over it."""
        top = self.screen_stack[-1] if self.screen_stack else None
        if not isinstance(top, HouseScreen) or not top.laid_out.is_set() or top.has_class("-too-small"):
            return None
        rests = monotonic() - self._touched >= REST
        return top if rests and self.goes_on() and self.coming is None else None

    def goes_on(self) -> bool:
        """Whether the program is not at its end: screens lose their parts then."""
        return self.is_running and not self.leaving

    def _likely(self) -> Iterator[View]:
        """What may be wanted next, without what is open already and is gone back to.

        Who reads a page is likely to read on: there a comparison alone is made, while the cursor is on one.
        """
        for view in likely(self.dossier):
            top, stack = self._rested_on, [screen for screen in self.screen_stack if isinstance(screen, HouseScreen)]
            if top is None:
                return
            if top.kind is Name.PAGE:
                wanted = view.name is Name.COMPARE and self.comparison_of(top.leads_to() or "") is not None
            else:
                wanted = view.name is Name.COMPARE or not any(one.shows(view) for one in stack)
            if wanted:
                yield view

    async def _make_ready(self, view: View) -> None:
        """Have a screen for such a view, under the theme and for the size of now."""
        spare = self._spares.get(view.name)
        if spare is not None and not self._fits(spare):
            self._drop(spare)
            await spare.screen.remove()
        if view.name not in self._spares:
            await asyncio.to_thread(import_module, f"{_SCREENS}.{_HOMES[view.name]}")
            if not self.goes_on():
                return
            spare = _Spare(self.made(view), view, self.dossier, self.theme, self.size)
            await self.lay_out(spare.screen)
            if not self.goes_on():
                return
            if not spare.screen.laid_out.is_set():
                await spare.screen.remove()
                return
            _finish(spare.screen)
            self._spares = {**self._spares, view.name: spare}

    def _fits(self, spare: _Spare) -> bool:
        return spare.dossier is self.dossier and (spare.theme, spare.size) == (self.theme, self.size)

    def _aim(self, name: Name, key: str | None) -> None:
        """Let the screen of a kind that is ready show what is under the cursor: compared, or weighed."""
        view = None
        if key is not None and name is Name.COMPARE:
            view = self.comparison_of(key)
        elif key in self.dossier.sources:
            view = View(name, key)
        spare = self._spares.get(name)
        if view is not None and spare is not None and self._fits(spare):
            spare.screen.go_there(view)
            _finish(spare.screen)

    def ready(self, view: View) -> HouseScreen | None:
        """The screen that has been made ready for such a view, which then is no longer kept; None where none is."""
        spare = self._spares.get(view.name)
        if spare is None or not self._fits(spare) or not spare.answers(view):
            return None
        self._drop(spare)
        return spare.screen

    def _drop(self, spare: _Spare) -> None:
        self._spares = {name: each for name, each in self._spares.items() if each is not spare}

    async def lay_out(self, screen: HouseScreen) -> None:
        """Start a screen that is not shown, as Textual starts one that is, and wait until it has been laid out."""
        screen.begin(self.size)
        self._load_screen_css(screen)
        self._register(self, screen)
        screen.post_message(events.ScreenResume())
        self._laid_out_now += 1
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(screen.laid_out.wait(), _PATIENCE)
        finally:
            self._laid_out_now -= 1
            if self._leave is not None and not self._laid_out_now:
                self._leave()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, once what is being laid out is whole: after it, Textual gives a screen no parts, and it misses them.

        A signal can come at any time.
        """
        self.leaving = True
        leave = partial(super().exit, result, return_code, message)
        if self._laid_out_now:
            self._leave = leave
        else:
            leave()

    def _prune(self, *nodes: Widget, parent: DOMNode | None = None) -> AwaitRemove:
        """As ever; but that a screen is gone, on which nobody looks any more, is no reason to paint all anew."""
        return super()._prune(*nodes, parent=None if parent is self else parent)


def likely(dossier: Dossier) -> list[View]:
    """What may be wanted of a dossier; nothing of what it has nothing for, for every screen takes memory."""
    statement, source = next(iter(dossier.statements), None), next(iter(dossier.sources), None)
    views = [] if statement is None else [View(Name.COMPARE, statement), View(Name.STATEMENTS)]
    if len(dossier.sources) + len(dossier.questions) + len(dossier.events) > FEW:
        return views
    views += [View(Name.QUESTIONS)] if dossier.questions else []
    views += [View(Name.TIMELINE)] if dossier.events else []
    if len(dossier.sources) < _SEVERAL or source is None:
        return views
    return [*views, View(Name.SOURCES), View(Name.ORIGINS), View(Name.WEIGHT, source)]


def _finish(screen: HouseScreen) -> None:
    """Lay out what is still due, and paint the rows that will be seen, which are kept until something changes."""
    screen.settle()
    for view in screen.query(LinesView):
        view.render_lines(view.size.region)


def _later(seconds: float, look: Callable[[], None]) -> None:
    """Look once so many seconds are over. A timer of Textual's is lost where they are over before it has begun."""
    asyncio.get_running_loop().call_later(seconds, look)
