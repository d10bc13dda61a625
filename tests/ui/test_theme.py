"""The look: everything can be read in both themes, nothing is told by colour alone, and no theme is in the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from tests.ui.painted import Piece, in_front, pieces
from tests.ui.screens import SIZES, WAYS, go_back, go_to
from tests.ui.shown import folded, press, settle, shown
from textual.app import App
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES

from soraleak_tui.layout.line import Role
from soraleak_tui.prelude.inks import BODY, DARK, INKS, LIGHT, PAPERS
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.theme import THEMES

Found = TypeVar("Found")
OWN = (DARK, LIGHT)
LOOKS = [name for name in WAYS if name not in {"scrolled", "paraphrase"}]
"""The screens; two of them look like others."""
NOTHING: dict[str, set[object]] = {name: set() for name in LOOKS}
NOT_ON_PAPER = {"hairline", "hit", "here"}
"""No ink, and those that have a paper of their own."""
ENOUGH = 4.5
"""Contrast of text, WCAG 2.2, success criterion 1.4.3."""
_DRAWN = re.compile(r"[\s\u2500-\u259f*]*")
"""Blanks, rules and bars: they say nothing that the words do not."""


def luminance(color: str) -> float:
    """Relative luminance of ``#rrggbb`` as WCAG 2.2 defines it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, paper: str) -> float:
    """Contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(ink), luminance(paper)))
    return (light + 0.05) / (dark + 0.05)


def pale(app: App[None]) -> set[tuple[str, str, str]]:
    """Words that stand out too little, with their ink and paper; what a window covers may be dim."""
    written = [piece for piece in in_front(app) if not _DRAWN.fullmatch(piece.text)]
    assert written
    return {(one.text, one.ink, one.paper) for one in written if contrast(one.ink, one.paper) < ENOUGH}


def inks_and_papers(theme: str) -> Iterator[tuple[str, str]]:
    """Every ink with every paper that it can stand on."""
    inks = INKS[theme]
    named = {name: ink for name, ink in inks.items() if not name.endswith("-paper") and name not in NOT_ON_PAPER}
    papers = [PAPERS[theme], INKS[theme]["bar-paper"], INKS[theme]["cursor-paper"]]
    yield from ((ink, paper) for ink in (BODY[theme], *named.values()) for paper in papers)
    yield from ((inks[name], inks[f"{name}-paper"]) for name in ("hit", "here"))


def test_the_formula_of_contrast_is_the_one_of_the_standard():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.0, abs=0.01)


@pytest.mark.parametrize("theme", OWN)
def test_every_ink_can_be_read_on_every_paper(theme):
    assert {pair: round(contrast(*pair), 2) for pair in inks_and_papers(theme) if contrast(*pair) < ENOUGH} == {}


async def of_every_screen(pilot: Pilot[None], measure: Callable[[App[None]], set[Found]]) -> dict[str, set[Found]]:
    """What is measured on each screen, by its name."""
    found = {}
    for name in LOOKS:
        await go_to(pilot, name)
        found[name] = measure(pilot.app)
        await go_back(pilot)
    return found


@pytest.mark.parametrize("theme", OWN)
async def test_all_that_is_painted_can_be_read(sample_explainer, theme):
    app = sample_explainer(theme=theme)
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        assert await of_every_screen(pilot, pale) == NOTHING


@pytest.mark.parametrize("theme", OWN)
@pytest.mark.parametrize("words", ["", "lis"])
async def test_the_palette_can_be_read(sample_explainer, theme, words):
    app = sample_explainer(theme=theme)
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "ctrl+p", *words)
        assert pale(app) == set()


@pytest.mark.parametrize("theme", OWN)
async def test_selected_words_can_be_read(sample_explainer, theme):
    app = sample_explainer(theme=theme)
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await go_to(pilot, "reading")
        app.screen.text.text_select_all()
        await settle(pilot)
        assert app.screen.get_selected_text()
        assert pale(app) == set()


async def test_a_message_can_be_read(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "ctrl+c")
        assert "once more" in shown(app)
        assert pale(app) == set()


def coloured(app: App[None]) -> set[Piece]:
    """What has a colour, or stands on one."""
    return {piece for piece in pieces(app) if {piece.ink, piece.paper} != {"default"}}


async def test_no_color_leaves_no_colour_anywhere(sample_explainer, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        assert await of_every_screen(pilot, coloured) == NOTHING


async def test_no_color_holds_whatever_its_value(sample_explainer, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    app = sample_explainer(theme=LIGHT)
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await settle(pilot)
        assert coloured(app) == set()
        await press(pilot, "ctrl+p")
        assert coloured(app) == set()


async def test_hits_are_told_without_colour_too(sample_explainer, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await press(pilot, "/", *"ribbon")
        assert [one.text for one in pieces(app) if one.style.underline] == ["ribbon"] * 5
        assert [one.text for one in pieces(app) if one.style.reverse and one.row == 1] == [" "]
        await press(pilot, "escape", "/")
        assert "ribbon" in [one.text for one in pieces(app) if one.style.reverse and one.row == 1]
        await press(pilot, "down", "enter", "n", "n")
        assert coloured(app) == set()
        await go_to(pilot, "hit-in-columns")
        assert "bridge" in reversed_words(app)
        assert "everyone" in {one.text for one in pieces(app) if one.style.underline}


@pytest.mark.parametrize("theme", OWN)
async def test_hits_stand_out_from_all_that_is_around_them(sample_explainer, theme):
    app = sample_explainer(theme=theme)
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await go_to(pilot, "hit-in-columns")
        marked = {one.paper for one in pieces(app) if one.text.lower() in {"bridge", "everyone"}}
        assert marked == {INKS[theme]["hit-paper"], INKS[theme]["here-paper"]}
        assert not {INKS[theme]["hit-paper"], INKS[theme]["here-paper"]} & {PAPERS[theme], INKS[theme]["cursor-paper"]}


def reversed_words(app: App[None]) -> str:
    """What stands in reverse on the screen, every run of blanks as one."""
    return " ".join("".join(one.text for one in pieces(app) if one.style.reverse).split())


async def test_without_colour_the_thing_under_the_cursor_stands_in_reverse(sample_explainer, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await settle(pilot)
        assert "The opening" in reversed_words(app)
        await go_to(pilot, "reading")
        assert isinstance(app.screen, ReadingScreen)
        assert "About four hundred people came" in reversed_words(app)
        await press(pilot, "0", "8", "down")
        assert "The reply" in reversed_words(app)
        await press(pilot, "0", "C", "down")
        assert "Markdown" in reversed_words(app)


async def test_differences_are_told_by_signs_in_the_words(sample_explainer, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await go_to(pilot, "comparison")
        assert isinstance(app.screen, ComparingScreen)
        assert "{-, carts-}" in folded(app)
        assert "{+fast+}" in folded(app)
        sheet = app.screen.view.sheet
        spans = [span for row in range(sheet.height) for span in sheet.line(row).spans]
        for role, sign in ((Role.CUT, "-"), (Role.ADDED, "+")):
            marked = "".join(span.text for span in spans if span.role is role)
            assert re.fullmatch(rf"(\{{\{sign}[^{{}}]+\{sign}\}})+", marked), marked


async def test_the_themes_are_ours_and_those_of_textual(sample_explainer):
    app = sample_explainer()
    assert set(app.available_themes) == {*BUILTIN_THEMES, *(theme.name for theme in THEMES)}


@pytest.mark.parametrize("theme", [*sorted(BUILTIN_THEMES), *OWN])
async def test_every_theme_can_be_worn(sample_explainer, theme):
    app = sample_explainer(theme=theme)
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await pilot.pause()
        assert "THE BRIDGE THAT OPENED TWICE" in shown(app)
        assert all(ink.color is not None for ink in app.screen.view.inks.roles.values())


@pytest.mark.parametrize("theme", [LIGHT, "textual-light", "ansi-dark"])
async def test_a_theme_can_be_changed_while_reading(sample_explainer, theme):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await go_to(pilot, "reading")
        before = shown(app), {one.ink for one in pieces(app)}
        app.theme = theme
        await settle(pilot)
        assert shown(app) == before[0]
        assert {one.ink for one in pieces(app)} != before[1]
