"""The palette: every command of the screen at hand is in it by its sentence, and does there what its key does."""

from __future__ import annotations

import pytest
from tests.ui.screens import SIZES, go_to
from tests.ui.shown import press, settle, shown
from textual.app import App
from textual.command import Command, CommandList, CommandPalette
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES
from textual.widgets import Input

from soraleak_tui.prelude.inks import DARK, LIGHT
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.front import FrontScreen
from soraleak_tui.ui.screens.lists import SourcesScreen
from soraleak_tui.ui.screens.reading import ReadingScreen

PLACES = ("front", "reading", "comparison", "paraphrase", "sources", "source", "help")


def sentences(app: App[None]) -> set[str]:
    """What the bindings say that work on the screen at hand."""
    bound = [one for one in app.screen.active_bindings.values() if one.enabled and one.binding.id]
    return {f"{one.binding.id.partition('.')[0]}: {one.binding.tooltip}" for one in bound if one.binding.id}


async def offered(pilot: Pilot[None]) -> list[str]:
    """What the open palette offers, once it has finished to search."""
    await settle(pilot)
    palette = pilot.app.screen
    assert isinstance(palette, CommandPalette)
    options = palette.query_one(CommandList).options
    return [option.hit.text or "" for option in options if isinstance(option, Command)]


async def choose(pilot: Pilot[None], words: str) -> None:
    """Open the palette, type, and take what it offers first."""
    await pilot.press("ctrl+p")
    pilot.app.screen.query_one(Input).value = words
    assert words in (await offered(pilot))[0]
    await press(pilot, "enter")


@pytest.mark.parametrize("place", PLACES)
async def test_every_command_of_the_screen_is_offered_by_its_sentence(sample_explainer, place):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await go_to(pilot, place)
        expected = sentences(app)
        assert len(expected) > 20
        await pilot.press("ctrl+p")
        commands = await offered(pilot)
        themes = {f"theme: {name}" for name in (*BUILTIN_THEMES, DARK, LIGHT)}
        assert set(commands) == expected | themes | {"view: Copy the command for this view"}
        assert len(commands) == len(set(commands))


async def test_a_page_that_there_is_not_is_not_offered(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await pilot.press("ctrl+p")
        commands = await offered(pilot)
        assert "page: Open the third page" in commands
        assert "page: Open the fourth page" not in commands
        assert not any("Go back" in command for command in commands if command.startswith("back"))


async def test_the_sources_are_listed_from_the_palette(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await choose(pilot, "List the sources")
        assert isinstance(app.screen, SourcesScreen)


async def test_a_page_is_opened_from_the_palette(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await choose(pilot, "Open the second page")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.text.page.id == "speech"


async def test_a_command_of_the_screen_itself_runs_from_the_palette(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await go_to(pilot, "comparison")
        await choose(pilot, "Switch between columns and stacked")
        assert isinstance(app.screen, ComparingScreen)
        assert app.screen.state.stacked is True


async def test_a_copy_runs_from_the_palette(sample_explainer, sample):
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await go_to(pilot, "comparison")
        await choose(pilot, "Copy the exact words")
        await pilot.pause(0.2)
        assert app.clipboard == sample.quotations["P1:S1"].exact
        assert "sent to the terminal (OSC 52)" in shown(app)


async def test_the_program_is_left_from_the_palette(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await choose(pilot, "Leave the program")
    assert app.return_code == 0


async def test_a_theme_is_changed_from_the_palette(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await choose(pilot, f"theme: {LIGHT}")
        assert app.theme == LIGHT


async def test_escape_closes_the_palette_and_changes_nothing(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await settle(pilot)
        before = shown(app)
        await press(pilot, "ctrl+p")
        assert shown(app) != before
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, FrontScreen)
        assert shown(app) == before


@pytest.mark.parametrize("words", ["[sic]", "[red]x[/red]", "[/", "[@click=app.quit]x[/]"])
async def test_words_that_look_like_markup_are_looked_for_as_they_are(sample_explainer, words):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await pilot.press("ctrl+p", *words)
        await settle(pilot)
        assert words in shown(app)
        assert app.is_running
