"""Arriving: the front page is there before the dossier; what is asked for meanwhile is done when it has come."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.dom import DOMNode

from soraleak_tui.domain.fault import DossierError
from soraleak_tui.edition.opening import kept, parsed
from soraleak_tui.ui.journey import Journey
from soraleak_tui.ui.screens.front import FrontScreen

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.face import Face
    from soraleak_tui.search.index import Index

NEEDS_THE_DOSSIER = frozenset(
    {"page", "statements", "questions", "timeline", "sources", "more", "records", "search", "marks"}
)
"""Actions that lead to what has not been read yet."""
STILL_LEAVING = frozenset({"q", "ctrl+q", "ctrl+c", "ctrl+z"})
"""Keys that never wait."""
READING = "Reading the dossier …"


class Arriving(Journey):
    """Waits for the dossier off the loop, and keeps what is asked for until then."""

    index: Callable[[], Index | None] | None
    faults: DossierError | None = None
    """What is wrong with the dossier, found after the front page was shown."""
    _asked: str | None = None
    _keys: tuple[events.Key, ...] = ()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """As ever; but what needs the dossier is kept until that is there."""
        name = action if isinstance(action, str) else action[1]
        if self.coming is not None and name.partition("(")[0].rpartition(".")[2] in NEEDS_THE_DOSSIER:
            self._asked = name if isinstance(action, str) else f"{name}{action[2]}"
            self.tell(f"{READING} it opens by itself")
            return True
        return await super().run_action(action, default_namespace, namespaces)

    async def on_event(self, event: events.Event) -> None:
        """As ever; but keys are kept while what they act on is not there yet.

        A key comes by twice, before the focused widget has seen it and after: one that was typed right behind another
        has passed once already when that asks for something.
        """
        if not (isinstance(event, events.Key) and self._keeps(event)):
            await super().on_event(event)

    def _keeps(self, event: events.Key) -> bool:
        """Keep a key, if something has been asked for that is still to come; Esc gives up waiting for it."""
        if self._asked is None or event.key in STILL_LEAVING:
            return False
        if event.key == "escape" and self.coming is not None:
            self._asked, self._keys = None, ()
            self.tell(READING)
        else:
            self._keys = (*self._keys, events.Key(event.key, event.character))
        return True

    async def await_dossier(self) -> None:
        """Wait until the dossier has come, then take it; where it has faults, leave and tell them."""
        coming = self.coming
        if coming is None:
            return
        self.tell(READING)
        try:
            is_kept = await asyncio.to_thread(coming.wait)
            edition = kept(coming.root, coming.path.parent) if is_kept else None
            if edition is not None:
                self.index = edition.index
                await self._take(edition.face, edition.dossier())
            else:
                await self._take(*await asyncio.to_thread(parsed, coming.root))
        except DossierError as error:
            self.faults = error
            self.exit(return_code=2)

    async def _take(self, face: Face, dossier: Dossier) -> None:
        self.coming, self.dossier = None, dossier
        front = self.screen_stack[0]
        if isinstance(front, FrontScreen):
            front.show_face(face)
        self.tell("")
        if self._asked is not None:
            await self.run_action(self._asked)
        # Until here every further key was kept, those too that are only now handed on: none overtakes one before it.
        await self.typeahead.rest()
        keys, self._keys, self._asked = self._keys, (), None
        for key in keys:
            self.typeahead.take(key)
        self.rest_from_now()
