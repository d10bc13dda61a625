"""The picture that stands before Textual does is what Textual then paints, cell for cell and style for style."""

from __future__ import annotations

from itertools import product

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from tests.prelude.cells import cells, painted
from tests.ui.painted import strips
from tests.ui.shown import settle
from textual.app import App

from soraleak_tui.edition.face import face_of
from soraleak_tui.layout.bars import key_line
from soraleak_tui.prelude.colours import ALL, MANY, NONE, SIXTEEN
from soraleak_tui.prelude.inks import DARK, LIGHT
from soraleak_tui.prelude.picture import KEYS, LAST, picture
from soraleak_tui.ui.widgets.bars import KeyLine

SIZES = [(80, 24), (100, 30), (120, 40), (40, 12), (59, 20), (79, 13), (96, 12), (200, 60)]
SYSTEMS = {ALL: ColorSystem.TRUECOLOR, MANY: ColorSystem.EIGHT_BIT, SIXTEEN: ColorSystem.STANDARD}


def written(app: App[None], system: ColorSystem) -> str:
    """What Textual sends for the whole screen, to a terminal with these colours."""
    rows = ("".join(_rendered(segment, system) for segment in strip) for strip in strips(app))
    return "".join(f"\x1b[{number}H{row}" for number, row in enumerate(rows, 1))


def _rendered(segment: Segment, system: ColorSystem) -> str:
    style = segment.style or Style()
    style._ansi = None  # it remembers what it sent to the terminal before this one
    return style.render(segment.text, color_system=system)


@pytest.mark.parametrize(("size", "theme"), [*product(SIZES, (DARK, LIGHT))], ids=str)
async def test_textual_paints_what_the_prelude_has_drawn(explainer, dossier, size, theme):
    app = explainer(theme=theme)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for colours, system in SYSTEMS.items():
            drawn = painted(picture(face_of(dossier), size, theme, colours), size)
            assert cells(drawn) == cells(painted(written(app, system), size))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_without_colour_too(explainer, dossier, size, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = explainer()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        drawn = painted(picture(face_of(dossier), size, DARK, NONE), size)
        assert cells(drawn) == cells(painted(written(app, ColorSystem.TRUECOLOR), size))


@pytest.mark.parametrize("make", ["sample_explainer", "hostile_explainer"])
async def test_and_of_other_dossiers(request, make):
    app = request.getfixturevalue(make)()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        drawn = painted(picture(face_of(app.dossier), (80, 24), DARK, ALL), (80, 24))
        assert cells(drawn) == cells(painted(written(app, ColorSystem.TRUECOLOR), (80, 24)))


async def test_the_keys_that_it_names_are_those_of_the_bindings(explainer):
    app = explainer()
    async with app.run_test(size=(200, 30)) as pilot:
        await settle(pilot)
        shown = app.screen.query_one(KeyLine).render()
        assert str(shown) == key_line(KEYS, LAST, 200).text
