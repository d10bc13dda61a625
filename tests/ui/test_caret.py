"""The terminal's own cursor: on what is under the cursor of the view that has the focus."""

from __future__ import annotations

from tests.ui.shown import press, rows, settle
from textual.geometry import Offset
from textual.widgets import Input

USUAL = (80, 24)


async def test_it_goes_with_the_cursor_of_a_page_and_stays_in_sight(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "1", "tab")
        column, row = app.cursor_position
        assert rows(app)[row][column - 1] == "┃"
        await press(pilot, "j")
        assert app.cursor_position == Offset(column, row - 1)
        await press(pilot, "k", "k")
        assert app.cursor_position == Offset(column, row)


async def test_of_a_passage_that_began_above_the_window_it_takes_the_first_row_in_sight(explainer, dossier):
    app = explainer()
    async with app.run_test(size=(40, 12)) as pilot:
        await press(pilot, "1")
        text = app.screen.text
        long = next(one.id for one in dossier.pages[0].passages if len(text.sheet.rows_of(one.id)) > 2)
        text.point(long)
        await settle(pilot)
        text.go_to(text.sheet.rows_of(long).start + 1)
        await settle(pilot)
        assert app.cursor_position == Offset(text.content_region.x + text.margin, text.content_region.y)


async def test_where_nothing_is_under_the_cursor_it_waits_at_the_first_words(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "8", "enter")
        view = app.screen.view
        assert view.cursor is None
        assert app.cursor_position == Offset(view.content_region.x + view.margin, view.content_region.y)


async def test_wide_characters_before_it_count_as_the_cells_that_they_take(hostile_explainer):
    app = hostile_explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "5", "enter", "tab", "tab")
        view = app.screen.view
        cells = view.span_at(*(app.cursor_position - view.content_region.offset))
        assert cells is not None
        assert cells.target == view.cursor


async def test_a_field_to_type_in_has_it_to_itself(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "1", "tab", "ctrl+p")
        field = app.screen.query_one(Input)
        await press(pilot, "a", "b")
        assert app.cursor_position == field.cursor_screen_offset
