"""Typeahead: keys are handed on one after the other, each to the screen that the one before it has led to."""

from __future__ import annotations

import asyncio
from typing import ClassVar

import pytest
from tests.ui.shown import settle
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.pilot import Pilot

from soraleak_tui.ui.app import ExplainerApp
from soraleak_tui.ui.screens.source import SourceScreen
from soraleak_tui.ui.typeahead import Typeahead


async def typed(pilot: Pilot[None], *keys: str) -> None:
    """Type keys all at once, as the driver hands them over, and wait until nothing changes any more."""
    app = pilot.app
    assert isinstance(app, ExplainerApp)
    for key in keys:
        app.typeahead.take(events.Key(key, key if len(key) == 1 else None))
    await settle(pilot)
    await settle(pilot)


class Slow(App[None]):
    """Notes keys; ``s`` takes long."""

    SLEEP: ClassVar = 1.5

    BINDINGS: ClassVar[list[BindingType]] = [("s", "sleep"), *((key, f"note('{key}')") for key in ("a", "b", "enter"))]

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[str] = []

    def action_note(self, key: str) -> None:
        self.noted.append(key)

    async def action_sleep(self) -> None:
        self.noted.append("s")
        await asyncio.sleep(self.SLEEP)
        self.noted.append("awake")


async def test_each_key_finds_the_screen_that_the_one_before_it_opened(explainer):
    app = explainer()
    async with app.run_test(size=(100, 30)) as pilot:
        await typed(pilot, "8", "down", "down", "enter")
        assert isinstance(app.screen, SourceScreen)
        reached = app.screen.subject()
        await pilot.press("0", "8", "down", "down")
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen.subject() == reached


async def test_nothing_is_handed_on_before_the_first_screen_and_everything_then():
    app = Slow()
    async with app.run_test() as pilot:
        typeahead = Typeahead(app)
        for key in ("b", "a", "b"):
            typeahead.take(events.Key(key, key))
        await pilot.pause()
        assert app.noted == []
        typeahead.open()
        await pilot.pause(0.1)
        assert app.noted == ["b", "a", "b"]


@pytest.mark.parametrize("key", ["ctrl+j", "enter"])
@pytest.mark.parametrize("late", [False, True], ids=["read in time", "read by a thread that comes late"])
async def test_enter_is_enter_though_the_line_was_not_raw_yet(key, late):
    app = Slow()
    async with app.run_test() as pilot:
        typeahead = Typeahead(app)
        typeahead.take(events.Key("a", "a"))
        if late:
            typeahead.open()
        typeahead.take(events.Key(key, None))
        typeahead.open()
        await pilot.pause(0.1)
        assert app.noted == ["a", "enter"]


@pytest.mark.slow
async def test_a_key_that_takes_longer_than_is_waited_for_is_still_done_first():
    app = Slow()
    async with app.run_test() as pilot:
        typeahead = Typeahead(app)
        typeahead.open()
        for key in ("s", "a", "b"):
            typeahead.take(events.Key(key, key))
        await asyncio.sleep(Slow.SLEEP + 0.5)
        await pilot.pause()
        assert app.noted == ["s", "awake", "a", "b"]


async def test_what_leads_nowhere_does_not_stop_what_comes_after_it():
    app = Slow()
    async with app.run_test() as pilot:
        typeahead = Typeahead(app)
        typeahead.open()
        for event in (events.Paste("words"), events.Key("a", "a"), events.Paste("words")):
            typeahead.take(event)
            await pilot.pause(0.05)
        typeahead.take(events.Key("b", "b"))
        await pilot.pause(0.1)
        assert app.noted == ["a", "b"]
