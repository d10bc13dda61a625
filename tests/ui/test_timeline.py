"""The timeline on the screen: closer and further, its cursor, its records, and what it does where there is no room."""

from __future__ import annotations

import re

import pytest
from tests.ui.shown import press, rows, settle, shown

from soraleak_tui.navigation.text import written
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.screens.record import RecordScreen
from soraleak_tui.ui.screens.timeline import TimelineScreen

RULER = re.compile(r" 202\d +J(an)? .* D(ec)?")


async def test_plus_looks_closer_and_minus_from_further(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "7")
        assert "all years on one scale" in rows(app)[0]
        assert rows(app)[-2] == " Timeline · years"
        for told in ("month by month", "by the hour, with every account", "as close as the settled times"):
            await press(pilot, "plus")
            assert told in rows(app)[0]
        await press(pilot, "plus")
        assert "One cannot look closer" in shown(app)
        await press(pilot, "minus", "minus", "minus", "minus")
        assert "One cannot look from further away" in shown(app)
        assert "all years on one scale" in rows(app)[0]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_scale_stays_in_sight(explainer, size):
    app = explainer()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "7", "plus", "plus")
        title = rows(app)[0]
        assert title == " Timeline  by the hour, with every account"
        ruler = next(row for row in rows(app) if row.startswith(" Eastern, from "))
        below = rows(app)[1:-2]
        await press(pilot, "space")
        assert rows(app)[0] == ruler
        assert rows(app)[1] == below[-1]
        await press(pilot, "g")
        assert [rows(app)[0], *rows(app)[1:-2]] == [title, *below]
        await press(pilot, "space", "minus")
        assert rows(app)[-2] == " Timeline · months"
        for _ in range(8):
            await press(pilot, *["down"] * 4)
            seen = rows(app)[:-2]
            bars = [number for number, row in enumerate(seen) if re.match(r" .*\d .*[◆╌━]", row)]
            assert any(map(RULER.fullmatch, seen[: bars[0]]))
        assert RULER.fullmatch(rows(app)[0])
        await pilot.resize_terminal(50, 24)
        await settle(pilot)
        assert not RULER.fullmatch(rows(app)[0])
        await pilot.resize_terminal(*size)
        await settle(pilot)
        assert any(map(RULER.fullmatch, rows(app)[:3]))


async def test_the_cursor_stays_on_its_event_where_that_is_drawn(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.show_view(View(Name.TIMELINE, on="page-dead"))
        await press(pilot, "plus", "plus")
        assert app.screen.view.cursor == "page-dead"
        assert any(row.startswith(" The front end is found dead") for row in rows(app))
        await press(pilot, "minus", "minus")
        assert app.screen.view.cursor == "page-dead"
        assert any("The front end is found dead" in row for row in rows(app))


async def test_the_zoom_is_part_of_the_view(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "7")
        assert written(app.screen.here()).startswith("timeline,on=")
        await press(pilot, "plus", "plus")
        assert "zoom=days" in written(app.screen.here())
        await press(pilot, "8", "H")
        assert "by the hour, with every account" in rows(app)[0]
        await press(pilot, "plus", "apostrophe", "apostrophe")
        assert "by the hour, with every account" in rows(app)[0]
        await press(pilot, "1", "7")
        assert "by the hour, with every account" in rows(app)[0]
        assert isinstance(app.screen, TimelineScreen)


async def test_zooms_are_one_place_and_no_steps_of_the_way_back(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "1", "7", "plus", "plus", "minus", "H")
        assert isinstance(app.screen, ReadingScreen)
        await press(pilot, "L")
        assert rows(app)[-2] == " Timeline · months"


async def test_enter_opens_the_event_and_the_figure(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "7", "enter")
        assert isinstance(app.screen, RecordScreen)
        assert app.screen.of == next(iter(app.dossier.events))
        await press(pilot, "escape", "plus", "G", "enter")
        assert isinstance(app.screen, RecordScreen)
        assert app.screen.of in app.dossier.figures


async def test_where_there_is_no_room_events_are_a_list(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "7", "plus", "plus", "down")
        cursor = app.screen.view.cursor
        await pilot.resize_terminal(50, 24)
        await settle(pilot)
        assert "Timeline" in rows(app)[0] or "2024" in shown(app)
        assert "╌" not in shown(app)
        await press(pilot, "plus")
        assert "A window of 62 columns has room for the scale" in shown(app)
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert "╌" in shown(app)
        assert app.screen.view.cursor == cursor


async def test_a_dossier_without_events_says_so(explainer, sample):
    from dataclasses import replace

    from soraleak_tui.ui.app import ExplainerApp

    app = ExplainerApp(replace(sample, events={}), environment={})
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7")
        assert "This dossier has none" in shown(app)
        await press(pilot, "plus")
        assert "One cannot look closer" in shown(app)
