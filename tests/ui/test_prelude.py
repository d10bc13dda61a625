"""The picture that stands before Textual does is what Textual then paints, cell for cell and style for style."""

from __future__ import annotations

from functools import partial
from itertools import product

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from tests.prelude.cells import cells, painted
from tests.ui.painted import strips
from tests.ui.shown import settle
from textual.app import App

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.edition.face import face_of
from soraleak_tui.layout.bars import key_line
from soraleak_tui.layout.line import Role
from soraleak_tui.navigation.view import Name, Top, View
from soraleak_tui.prelude import page
from soraleak_tui.prelude.colours import ALL, MANY, NONE, SIXTEEN
from soraleak_tui.prelude.front import KEYS, LAST, front_rows
from soraleak_tui.prelude.inks import DARK, LIGHT
from soraleak_tui.prelude.look import _INKS
from soraleak_tui.prelude.page import page_rows
from soraleak_tui.prelude.picture import picture
from soraleak_tui.ui.keeper import Session
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
            drawn = painted(picture(partial(front_rows, face_of(dossier)), size, theme, colours), size)
            assert cells(drawn) == cells(painted(written(app, system), size))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_without_colour_too(explainer, dossier, size, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = explainer()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        drawn = painted(picture(partial(front_rows, face_of(dossier)), size, DARK, NONE), size)
        assert cells(drawn) == cells(painted(written(app, ColorSystem.TRUECOLOR), size))


@pytest.mark.parametrize("make", ["sample_explainer", "hostile_explainer"])
async def test_and_of_other_dossiers(request, make):
    app = request.getfixturevalue(make)()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        drawn = painted(picture(partial(front_rows, face_of(app.dossier)), (80, 24), DARK, ALL), (80, 24))
        assert cells(drawn) == cells(painted(written(app, ColorSystem.TRUECOLOR), (80, 24)))


def views(dossier: Dossier) -> list[View]:
    """Every page from its top; each passage of the first; and a place in the middle of one."""
    first = dossier.pages[0]
    return [
        *(View(Name.PAGE, page.id) for page in dossier.pages),
        *(View(Name.PAGE, first.id, on=passage.id) for passage in first.passages[::7]),
        View(Name.PAGE, first.id, top=Top(9, 3, 1)),
    ]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_page_that_one_begins_with_too(explainer, dossier, size):
    for number, view in enumerate(views(dossier)):
        theme = (DARK, LIGHT)[number % 2]
        app = explainer(theme=theme, session=Session(view))
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            for colours, system in SYSTEMS.items():
                drawn = painted(picture(partial(page_rows, dossier, view), size, theme, colours), size)
                assert cells(drawn) == cells(painted(written(app, system), size)), (view, colours)


@pytest.mark.parametrize("make", ["sample_explainer", "hostile_explainer"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)], ids=str)
async def test_and_a_page_of_other_dossiers(request, make, size, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    dossier = request.getfixturevalue(make)().dossier
    for view in views(dossier):
        app = request.getfixturevalue(make)(session=Session(view))
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            drawn = painted(picture(partial(page_rows, dossier, view), size, DARK, NONE), size)
            assert cells(drawn) == cells(painted(written(app, ColorSystem.TRUECOLOR), size)), view


async def test_the_keys_of_a_page_are_those_of_its_bindings(explainer, dossier):
    app = explainer(session=Session(View(Name.PAGE, dossier.pages[0].id)))
    async with app.run_test(size=(200, 30)) as pilot:
        await settle(pilot)
        shown = app.screen.query_one(KeyLine).render()
        assert str(shown) == key_line(page.KEYS, page.LAST, 200).text


def test_every_role_has_the_look_that_the_style_sheet_gives_it():
    # Nobody has come to a difference before there is an interface.
    assert {*_INKS} == {*Role} - {Role.TEXT, Role.REACHED, Role.PINNED}


async def test_the_keys_that_it_names_are_those_of_the_bindings(explainer):
    app = explainer()
    async with app.run_test(size=(200, 30)) as pilot:
        await settle(pilot)
        shown = app.screen.query_one(KeyLine).render()
        assert str(shown) == key_line(KEYS, LAST, 200).text
