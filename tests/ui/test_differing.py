"""The comparison screen: differences, folding, the apparatus, the choice of sources, columns that scroll alone."""

from __future__ import annotations

import pytest
from tests.ui.shown import folded, press, rows, settle, shown

from soraleak_tui.layout.line import Role
from soraleak_tui.ui.compared import compared
from soraleak_tui.ui.comparisons import Comparing, next_stop, shifted, stops, toggled
from soraleak_tui.ui.messages import OpenStatement
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.witnesses import WitnessesScreen

WIDE, NARROW = (120, 40), (80, 24)


async def opened(pilot, statement="L5", source=None):
    """Open a comparison, and give its screen."""
    await settle(pilot)
    pilot.app.screen.post_message(OpenStatement(statement, source))
    await settle(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, ComparingScreen)
    return screen


def reached(screen):
    """The words of the difference that one has come to, by source."""
    found: dict[str | None, str] = {}
    for row in range(screen.view.sheet.height):
        for span in screen.view.sheet.line(row).spans:
            if span.role is Role.REACHED:
                found[span.target] = found.get(span.target, "") + span.text
    return found


async def test_n_goes_from_place_to_place_and_lights_it_in_every_column(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot)
        await press(pilot, "n")
        assert screen.state.at == 0
        assert reached(screen) == {"001": "{-free-}"}
        assert screen.view.cursor == "001"
        assert (
            "1 of 4: are not your: free 7 sources, 1 origin · nothing here, as far as quoted 1 source, 1 origin"
            in folded(app)
        )
        assert "Place 1 of 4" in shown(app)
        await press(pilot, "n", "n", "n")
        assert reached(screen)["001"] == "{+and+}"
        assert set(reached(screen)) == {"000", "001"}
        await press(pilot, "n")
        assert "The last difference" in shown(app)
        await press(pilot, "N", "N", "N", "N")
        assert "The first difference" in shown(app)


async def test_one_under_the_other_n_reads_on_witness_by_witness(explainer):
    app = explainer()
    async with app.run_test(size=NARROW) as pilot:
        screen = await opened(pilot)
        seen = []
        for _ in range(5):
            await press(pilot, "n")
            seen.append((screen.view.cursor, screen.state.at))
            lit = {row for row, text in enumerate(rows(app)) if "{" in text}
            assert lit, "the difference is in sight"
            assert f"Difference {len(seen)} of 6" in shown(app)
        assert seen == [("000", 1), ("000", 2), ("000", 3), ("001", 0), ("001", 3)]
        await press(pilot, "N")
        assert (screen.view.cursor, screen.state.at) == ("001", 0)


async def test_where_something_was_looked_for_n_goes_to_its_next_hit(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "slash", *"bridge everyone", "enter")
        screen = app.screen
        assert isinstance(screen, ComparingScreen)
        assert "Hit 1" in shown(app)
        await press(pilot, "n")
        assert "Hit 2" in shown(app) or "(2 of" in shown(app)
        assert screen.state.at is None


async def test_copies_act_on_the_witness_of_the_difference(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await press(pilot, "n", "y")
        await pilot.pause(0.3)
        assert app.clipboard == "bug testers, PR puppets, training data, and validation tokens"
        await press(pilot, "c")
        await pilot.pause(0.3)
        assert "AI Track" in app.clipboard
        await press(pilot, "Y")
        await pilot.pause(0.3)
        assert "validation tokens" in app.clipboard
        assert "AI Track" in app.clipboard


async def test_what_is_alike_is_folded_and_shown_again(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot, "L13")
        before, height = rows(app), screen.view.sheet.height
        await press(pilot, "f")
        assert "words alike)" in shown(app)
        assert screen.view.sheet.height < height
        assert "invited to this program" not in shown(app)
        await press(pilot, "f")
        assert rows(app) == before
        await press(pilot, "f", "pagedown")
        assert screen.state.folded, "PageDown still goes down a screen"


async def test_the_apparatus_is_a_view_of_its_own(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot)
        await press(pilot, "a")
        text = folded(app)
        assert "nothing here, as far as quoted · 1 source, 1 origin: 001 · The AI Track" in text
        assert "not quoted: X43" in text
        assert "The wording is settled by" in text, "never without what is settled"
        await press(pilot, "n", "n")
        assert screen.state.at == 1
        await press(pilot, "tab", "tab")
        assert screen.view.cursor is not None
        await press(pilot, "a")
        assert "{-free-}" in shown(app)


async def test_sources_are_chosen_from_a_list_that_says_what_they_are(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot)
        await press(pilot, "w")
        assert isinstance(app.screen, WitnessesScreen)
        assert "aggregation · words altered · from P1" in folded(app)
        await press(pilot, "enter")
        assert "[ ]  000" in shown(app)
        assert screen.state.chosen is not None
        assert "000" not in screen.state.chosen
        await press(pilot, "escape")
        assert "000 (publisher unknown)" not in shown(app).split("The wording")[1].split("Not shown")[0]
        await press(pilot, "w", "enter", "escape")
        assert "001" not in (screen.state.chosen or ())


async def test_any_source_can_be_the_base_with_one_key(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot)
        await press(pilot, "x")
        assert screen.comparison.columns[0].source == "000"
        await press(pilot, "x")
        assert screen.comparison.columns[0].source == "001"
        assert screen.comparison.columns[0].summary == "the wording that the others are compared with"
        await press(pilot, "tab", "x")
        assert screen.comparison.columns[0].source == "P1"


@pytest.mark.parametrize("size", [WIDE, NARROW, (40, 12)])
async def test_beside_another_base_the_list_has_the_primary_wording_too(explainer, size):
    """The list of sources had no entry for it, and stopped the program."""
    app = explainer()
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot)
        await press(pilot, "x", "w")
        assert isinstance(app.screen, WitnessesScreen)
        assert "primary · primary wording" in folded(app)
        await press(pilot, "enter", "escape")
        assert screen.state.chosen is not None
        assert "P1" not in screen.state.chosen


async def test_n_says_that_sources_not_shown_have_differences_too(explainer):
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, "L6")
        await press(pilot, "vertical_line", "n")
        assert "Sources not shown differ too: →" in shown(app)


async def test_columns_scroll_together_or_each_by_itself(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot)
        await press(pilot, "s", "tab", "j", "j")
        assert screen.state.free
        source = screen.view.cursor
        assert dict(screen.state.shifts) == {source: 2}
        for _ in range(20):
            await press(pilot, "j")
        gone = dict(screen.state.shifts)[source]
        assert 2 < gone < 20, "the last row stays"
        await press(pilot, "k")
        assert dict(screen.state.shifts)[source] == gone - 1
        await press(pilot, "s")
        assert screen.state.shifts == ()
        assert "The columns scroll together" in shown(app)


async def test_without_a_difference_n_says_so(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot, "L15")
        await press(pilot, "n")
        assert "There is no difference here" in shown(app)


@pytest.mark.parametrize("stacked", [True, False])
def test_every_difference_is_reached_once_each_way(dossier, stacked):
    for statement in dossier.statements:
        comparison = compared(dossier, Comparing(statement))
        shown_ = [column.source for column in comparison.columns[1:]]
        found = stops(comparison, shown_, stacked=stacked, apparatus=False)
        for by, expected in ((1, found), (-1, found[::-1])):
            at, cursor, seen = None, None, []
            while (stop := next_stop(found, at, cursor, by, stacked=stacked)) is not None:
                seen.append(stop)
                at, cursor = stop
            assert seen == expected
        assert {number for number, _ in found} == set(range(len(comparison.apparatus.places)))


def test_a_choice_of_all_is_no_choice_and_none_is_all(dossier):
    state = Comparing("L5")
    once = toggled(state, dossier, "001")
    assert "001" not in (once.chosen or ())
    assert toggled(once, dossier, "001").chosen is None
    last = Comparing("L5", chosen=("001",))
    assert toggled(last, dossier, "001").chosen is None


def test_a_column_never_scrolls_above_its_first_row():
    state = shifted(Comparing("L5"), "001", 2)
    assert shifted(state, "001", -5).shifts == ()
    assert shifted(state, "P1", 1).shifts == (("001", 2), ("P1", 1))


def strip_of(screen):
    """What is settled, as it stands in the window: in full in its rows, or in short in the first one."""
    port = screen.view.port
    return port.caption.text if port.caption is not None else port.sheet.line(port.sheet.said_in).text


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 14), (160, 12)])
@pytest.mark.parametrize("keys", [(), ("vertical_line",), ("a",), ("s",), ("f",), ("x",)])
async def test_no_comparison_is_ever_shown_without_what_is_settled(explainer, size, keys):
    app = explainer()
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot)
        await press(pilot, *keys)
        in_short = 0
        for key in (*["n"] * 5, "G", "g", *["space"] * 3, "u", "k", "tab", "N"):
            await press(pilot, key)
            if screen.state.statement != "L5":
                break
            shown_rows = rows(app)
            at = 0 if screen.view.port.caption else screen.view.port.sheet.said_in - screen.view.top
            assert shown_rows[at].strip() == strip_of(screen).strip()
            assert "settled by P1" in shown_rows[at] or "Settled by P1" in shown_rows[at]
            in_short += screen.view.port.caption is not None
        assert in_short or screen.view.sheet.height <= screen.view.rows_in_sight


async def test_in_short_the_origins_are_those_of_the_difference_that_one_has_come_to(explainer):
    app = explainer()
    async with app.run_test(size=(40, 12)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "G")
        assert rows(app)[0].strip() == "L5 · Settled by P1 · origins 1 to 3"
        await press(pilot, "n", "n", "n")
        assert rows(app)[0].strip() == "Settled by P1 · origins 1 to 1 to 1"
        assert screen.view.cursor in {
            span.target for row in screen.view.port.in_sight for span in screen.view.sheet.line(row).spans
        }


async def test_the_row_behind_the_strip_cannot_be_clicked(explainer):
    app = explainer()
    async with app.run_test(size=(40, 12)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "G")
        assert screen.view.port.caption is not None
        assert all(screen.view.span_at(x, 0) is None for x in range(40))
        assert any(screen.view.span_at(x, 1) is not None for x in range(40))


@pytest.mark.parametrize("size", [(40, 12), (120, 14)])
async def test_all_rows_of_a_difference_come_into_sight(explainer, size):
    app = explainer()
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot)
        await press(pilot, *["n"] * 3)
        view = screen.view
        of_it = [
            row
            for row in range(view.sheet.height)
            for span in view.sheet.line(row).spans
            if span.role is Role.REACHED and span.target == view.cursor
        ]
        assert len(set(of_it)) > 1
        assert set(of_it) <= set(view.port.in_sight)
