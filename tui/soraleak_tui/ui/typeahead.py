"""Typeahead: what the reader does waits until all is done that was done before it.

Handed on at once, a key would reach the screen that the key before it is only about to leave; and before the first
screen is there, none at all.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress

from textual import events
from textual.app import App
from textual.dom import DOMNode

Event = events.InputEvent | events.Paste
"""A key, a paste, or anything of the mouse."""
_LEADING = (events.Key, events.MouseUp)
"""What may lead to another screen; nothing else is waited for."""
_PATIENCE = 1.0
"""Seconds to wait for what an event leads to before the next one is handed on all the same."""
_ROUNDS = 5
"""How often what an event leads to may lead to something else."""


class Typeahead:
    """Hands events on to the app, in their order, from ``open`` on."""

    def __init__(self, app: App[None]) -> None:
        """Wait for the app's first screen."""
        self._app = app
        self._waiting: deque[Event] = deque()
        self._open = False
        self._busy = False
        self._task: asyncio.Task[None] | None = None
        """Kept here, since a task that nobody keeps may be thrown away."""

    def take(self, event: Event) -> None:
        """Hand the event on as soon as its turn comes; called on the app's own thread."""
        self._waiting.append(_as_typed(event))
        self._go_on()

    async def rest(self) -> None:
        """Wait until all that was taken has been handed on and has had its effect."""
        while self._busy and self._task is not None:
            await asyncio.wait([self._task])

    def open(self) -> None:
        """The first screen is there."""
        self._open = True
        self._go_on()

    def _go_on(self) -> None:
        if self._open and self._waiting and not self._busy:
            self._busy = True
            self._task = asyncio.create_task(self._hand_on())

    async def _hand_on(self) -> None:
        try:
            while self._waiting:
                event = self._waiting.popleft()
                self._app.post_message(event)
                if isinstance(event, _LEADING):
                    with suppress(TimeoutError):
                        await asyncio.wait_for(_settled(self._app), _PATIENCE)
        finally:
            self._busy = False


async def _settled(app: App[None]) -> None:
    """Wait until all is done that was asked of the app and of the screen at hand, whichever that comes to be."""
    await _done(app)
    before: list[DOMNode] = []
    for _ in range(_ROUNDS):
        stack = app.screen_stack
        chain = (stack[-1].focused or stack[-1]).ancestors_with_self if stack else []
        for node in chain:
            await _done(node)
        if chain == before:
            break
        before = chain


async def _done(node: DOMNode) -> None:
    """Wait until a part of the interface has done all that it has been asked until now."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()


def _as_typed(event: Event) -> Event:
    """Enter, where it was typed before the line was raw, and the system made a line feed of it.

    When that was nobody can tell: the thread that reads may come to it only after the first screen is there. So Ctrl+J,
    which is the same character, is Enter always, as it is in a shell.
    """
    if isinstance(event, events.Key) and event.key == "ctrl+j":
        return events.Key("enter", "\r")
    return event
