"""Screens that are made before they are asked for show what new ones would, and nothing is painted twice."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import monotonic
from types import MappingProxyType

import pytest
from tests.ui.shown import press, settle, shown
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from soraleak_tui import loading
from soraleak_tui.navigation.text import read
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui import readying
from soraleak_tui.ui.driver import CurtainDriver
from soraleak_tui.ui.screens.comparing import ComparingScreen

EVERY = {Name.COMPARE, Name.STATEMENTS, Name.QUESTIONS, Name.TIMELINE, Name.SOURCES, Name.ORIGINS, Name.WEIGHT}
SIZES = [(80, 24), (120, 40), (160, 50), (40, 12)]


async def rested(pilot, *names):
    """Wait until the screens of these kinds are ready, and show what they are to show."""
    app = pilot.app
    for _ in range(1500):
        await pilot.pause(0.02)
        if app._makes or app._waits:
            continue
        if all(name in app._spares and app._fits(app._spares[name]) for name in names):
            return
        app.rest_from_now()  # to come back to a screen is nothing that a reader does on it
    top = app.screen_stack[-1]
    found = (app._makes, app._waits, app.goes_on(), top, getattr(top, "laid_out", None), app.coming, app.size)
    raise AssertionError(set(names) - app._spares.keys(), found)


def forget(app):
    """Let every screen be made anew."""
    app._spares = MappingProxyType({})


@contextmanager
def counted(app) -> Iterator[list[object]]:
    """What is painted meanwhile."""
    pictures, display = [], app._display

    def noted(screen, renderable):
        if renderable is not None and not app._batch_count:
            pictures.append(renderable)
        display(screen, renderable)

    app._display = noted
    yield pictures
    del app._display


async def pictured(pilot, view):
    """Open a view from the front page: its picture, the view that it says that it shows, and the keys below it."""
    await pilot.app.open_view(view, anew=True)
    await settle(pilot)
    found = pilot.app.export_screenshot(), pilot.app.here(), shown(pilot.app)
    while len(pilot.app.screen_stack) > 1:
        await pilot.app.pop_screen()
    await settle(pilot)
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "told",
    [
        "compare,of=L1",
        "compare,of=L5,on=001",
        "compare,of=L5,stacked",
        "statements",
        "questions",
        "timeline",
        "sources",
        "origins",
        "weight,of=004",
        "weight,of=001",
    ],
)
async def test_a_screen_made_ahead_shows_what_a_new_one_shows(explainer, size, told):
    app, view = explainer(), read(told.replace(",stacked", ""))
    async with app.run_test(size=size) as pilot:
        await rested(pilot, *EVERY)
        if told.endswith("stacked"):
            await app.open_view(view, anew=True)
            await press(pilot, "vertical_line", "a", "n")
            view = app.here()
            await app.pop_screen()
            await rested(pilot, *EVERY)
        kept = app._spares[view.name].screen
        ahead = await pictured(pilot, view)
        assert not kept.is_attached  # it was this one, and it is shown once
        forget(app)
        assert await pictured(pilot, view) == ahead


async def test_no_colour_is_kept_by_a_screen_made_ahead(explainer, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app, view = explainer(), View(Name.COMPARE, "L5")
    async with app.run_test(size=(120, 40)) as pilot:
        await rested(pilot, *EVERY)
        ahead = await pictured(pilot, view)
        forget(app)
        assert await pictured(pilot, view) == ahead


async def test_the_comparison_that_enter_opens_is_the_one_under_the_cursor(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "5", "j", "j")
        await rested(pilot, Name.COMPARE)
        ready = app._spares[Name.COMPARE].screen
        assert ready.state.statement == app.screen.view.cursor == list(app.dossier.statements)[2]
        await press(pilot, "j", "enter")  # faster than it can be brought to it
        assert app.screen is ready
        assert app.screen.state.statement == list(app.dossier.statements)[3]


async def test_on_a_page_only_the_comparison_under_the_cursor_is_made(explainer):
    """Who opened one page to read it held five screens in memory that he had not asked for."""
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "2")
        await pilot.pause(0.5)
        app._spares = MappingProxyType({})
        await press(pilot, "space")
        await pilot.pause(0.5)
        assert app.screen.kind is Name.PAGE
        assert set(app._spares) <= {Name.COMPARE}
        while app.comparison_of(app.screen.leads_to() or "") is None:
            await press(pilot, "down")
        await rested(pilot, Name.COMPARE)
        assert set(app._spares) == {Name.COMPARE}
        wanted = app.comparison_of(app.screen.leads_to())
        assert app._spares[Name.COMPARE].screen.state.statement == wanted.subject


async def test_a_place_that_was_found_is_ready_while_the_cursor_is_on_it(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "/", *"release free tool", "down")
        await rested(pilot, Name.COMPARE)
        wanted = app.screen.leads_to()
        assert wanted in app.dossier.statements
        ready = app._spares[Name.COMPARE].screen
        assert ready.state.statement == wanted
        await press(pilot, "enter")
        assert app.screen is ready
        assert app.screen.sought is not None


async def test_back_and_forth_through_what_was_visited_shows_the_same(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "5")
        await rested(pilot, Name.COMPARE)
        await press(pilot, "enter", "n")
        there = shown(app)
        await press(pilot, "escape")
        await rested(pilot, Name.COMPARE)
        await press(pilot, "H")
        assert isinstance(app.screen, ComparingScreen)
        assert shown(app) == there


async def test_after_a_resize_a_screen_made_for_the_size_before_is_not_shown(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "5")
        await rested(pilot, Name.COMPARE)
        before = app._spares[Name.COMPARE].screen
        await pilot.resize_terminal(80, 24)
        await press(pilot, "enter")
        assert app.screen is not before
        assert app.screen.state.is_stacked(app.screen.view.text_width)
        await rested(pilot, Name.COMPARE)
        assert not before.is_attached
        assert app._spares[Name.COMPARE].size == (80, 24)


async def test_after_a_change_of_theme_a_screen_made_under_the_one_before_is_not_shown(explainer):
    app, view = explainer(), View(Name.COMPARE, "L5")
    async with app.run_test(size=(120, 40)) as pilot:
        await rested(pilot, Name.COMPARE)
        dark = await pictured(pilot, view)
        app.rest_from_now()
        await rested(pilot, Name.COMPARE)
        app.theme = "paper"
        light = await pictured(pilot, view)
        app.rest_from_now()
        await rested(pilot, Name.COMPARE)
        assert app._spares[Name.COMPARE].theme == "paper"
        assert await pictured(pilot, view) == light
        assert light != dark


async def test_nothing_is_made_ahead_while_the_reader_goes_on(explainer):
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        forget(app)
        app.rest_from_now()
        await app.get_ready()
        assert not app._spares
        await rested(pilot, *EVERY)


async def test_a_rest_of_which_next_to_nothing_is_left_is_waited_for_all_the_same(explainer, monkeypatch):
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await rested(pilot, *EVERY)
        forget(app)
        now = monotonic()
        app._touched, app._waits = now - readying.REST + 1e-9, True
        with monkeypatch.context() as patched:
            patched.setattr(readying, "monotonic", lambda: now)
            app._look_whether_resting()
        assert app._waits
        await rested(pilot, *EVERY)


async def test_a_key_is_done_between_two_screens_that_are_made_ahead(explainer, monkeypatch):
    monkeypatch.setattr(readying, "PAUSE", 0.2)
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(300):
            if app._spares:
                break
            await asyncio.sleep(0.01)
        before = app.screen.view.cursor
        await pilot.press("j")
        assert app.screen.view.cursor != before
        assert app._makes


async def test_a_signal_while_a_screen_is_laid_out_ends_the_program_in_order(explainer):
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await rested(pilot, *EVERY)
        screen = app.made(View(Name.TIMELINE))
        laid_out = asyncio.create_task(app.lay_out(screen))
        await asyncio.sleep(0)
        app.exit(None, 130)
        assert not screen.laid_out.is_set()
        await laid_out
        assert screen.laid_out.is_set()
        await pilot.pause()
    assert app.return_code == 130


async def test_nothing_is_made_ahead_in_too_small_a_window_nor_under_a_window(explainer):
    app = explainer()
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.pause(readying.REST * 3)
        assert not app._spares
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "C")
        forget(app)
        await pilot.pause(readying.REST * 3)
        assert not app._spares


async def test_nothing_is_made_of_a_dossier_that_is_still_to_come(explainer):
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        app.coming = object()
        await pilot.pause(readying.REST * 3)
        assert not app._spares
        app.coming = None
        app.rest_from_now()
        await rested(pilot, *EVERY)


async def test_of_a_large_dossier_nothing_is_made_ahead_that_takes_all_of_it(explainer, monkeypatch):
    monkeypatch.setattr(readying, "FEW", 3)
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await rested(pilot, Name.COMPARE, Name.STATEMENTS)
        assert app._spares.keys() == {Name.COMPARE, Name.STATEMENTS}


def test_nothing_is_made_ahead_of_what_a_dossier_has_nothing_for(dossier, tmp_path):
    """Of one page of 2 KB five screens without anything on them took four megabytes."""
    assert {view.name for view in readying.likely(dossier)} == EVERY
    folder = tmp_path / "bare"
    loading.write_example(folder)
    bare = loading.load(folder)
    one = replace(bare, statements={}, questions={}, events={}, sources=dict([*bare.sources.items()][:1]))
    assert readying.likely(one) == []
    assert [view.name for view in readying.likely(replace(one, events=dossier.events))] == [Name.TIMELINE]
    assert [view.name for view in readying.likely(replace(one, questions=dossier.questions))] == [Name.QUESTIONS]


async def test_a_list_that_was_made_for_another_choice_is_made_anew(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await rested(pilot, *EVERY)
        assert app.ready(read("timeline,zoom=hours")) is None
        assert app.ready(View(Name.ORIGINS, "Q1")) is None
        assert app.ready(View(Name.ORIGINS, on="004")) is not None


@pytest.mark.parametrize("ahead", [True, False])
@pytest.mark.parametrize("key", ["enter", "7", "8", "6"])
async def test_what_is_opened_is_painted_once_and_so_is_what_one_goes_back_to(explainer, key, ahead):
    app = explainer()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "5")
        await rested(pilot, *EVERY - {Name.STATEMENTS})
        if not ahead:
            forget(app)
        app.rest_from_now()
        with counted(app) as pictures:
            await pilot.press(key)
            await asyncio.sleep(0.08)
        assert len(pictures) == 1
        await rested(pilot)
        with counted(app) as pictures:
            await pilot.press("escape")
            await asyncio.sleep(0.08)
        assert len(pictures) == 1


def test_how_the_pointer_looks_is_told_when_it_changes_and_not_by_every_screen(monkeypatch):
    written = []
    monkeypatch.setattr(LinuxDriver, "write", lambda _self, data: written.append(data))
    driver = CurtainDriver.__new__(CurtainDriver)
    driver._over, driver._pointer = None, ""
    for data in ("\x1b]22;default\x07", "words", "\x1b]22;default\x07", "\x1b]22;text\x07", "\x1b]22;default\x07"):
        driver.write(data)
    assert written == ["\x1b]22;default\x07", "words", "\x1b]22;text\x07", "\x1b]22;default\x07"]


def test_no_name_of_ours_hides_one_of_textual(explainer):
    ours = {name for name in vars(readying.Readying) if not name.startswith("__")}
    assert {name for name in ours if hasattr(App, name)} == {"on_event", "exit", "_prune"}
