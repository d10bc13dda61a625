"""The ledger on the screen: the cursor on its cells, what is told of them, choices, guesses, and what is copied."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.ui.screens import go_to
from tests.ui.shown import folded, press, rows, settle, shown
from tests.ui.test_snapshots import Picture, Rows, picture
from textual.strip import Strip

from soraleak_tui.domain.ledger import Show
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.screens.guessing import GuessScreen
from soraleak_tui.ui.screens.ledger import LedgerScreen
from soraleak_tui.ui.screens.record import RecordScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView

WIDE = {"160x50": (160, 50)}
SIZES = {"80x24": (80, 24), "120x40": (120, 40), "160x50": (160, 50), "40x12": (40, 12)}
USUAL = (120, 40)


@pytest.mark.parametrize("screen", ["questions", "answer", "conflicts"])
async def test_rows_where_there_is_much_room(sample_explainer, snapshot: SnapshotAssertion, screen):
    app = sample_explainer()
    async with app.run_test(size=WIDE["160x50"]) as pilot:
        await go_to(pilot, screen)
        assert shown(app) + "\n" == snapshot.use_extension(Rows)


@pytest.mark.parametrize("size", SIZES)
async def test_picture(sample_explainer, snapshot: SnapshotAssertion, size):
    app = sample_explainer()
    async with app.run_test(size=SIZES[size]) as pilot:
        await press(pilot, "6", *["right"] * 2, "down", "down")
        assert picture(app.export_screenshot(simplify=True)) == snapshot.use_extension(Picture)


async def test_the_cursor_goes_from_cell_to_cell_and_brings_sources_into_sight(explainer, dossier):
    app = explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6")
        screen = app.screen
        assert isinstance(screen, LedgerScreen)
        assert screen.view.cursor == "Q1"
        await press(pilot, "right")
        assert screen.view.cursor == "Q1@000"
        await press(pilot, "right", "right", "right", "down")
        assert screen.view.cursor == "Q2@003"
        assert rows(app)[0].split()[1:4] == ["001", "002", "003"]
        await press(pilot, "right_square_bracket")
        assert rows(app)[0].split()[1] == "004"
        assert screen.view.cursor == "Q2@004"
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert rows(app)[0].split()[1] == "000"
        await press(pilot, "left_square_bracket")
        assert screen.query_one(StatusLine).said == "The first sources"
        await press(pilot, "left", "left")
        assert screen.query_one(StatusLine).said == "The question itself"
        assert screen.view.cursor == "Q2"


async def test_every_source_with_an_answer_can_be_reached_and_the_last_is_said(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6")
        screen = app.screen
        seen = set()
        while not screen.query_one(StatusLine).said:
            seen.add(screen.cell[1])
            await pilot.press("right")
        assert seen == {None, *(column.source for column in screen.ledger.columns)}
        assert screen.query_one(StatusLine).said == "The last source"


async def test_what_is_under_the_cursor_is_told_in_words(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "right")
        below = " ".join(rows(app)[-7:-2])
        assert "000 (publisher unknown) ≠ conflicts with what is settled" in folded(app)
        assert "about 1 h: 1 independent origin · nobody else says so" in folded(app)
        assert "“about an hour”" in below
        await press(pilot, *["right"] * 4)
        assert "004 · Silicon Republic, repost · says nothing" in folded(app)
        await press(pilot, *["left"] * 5)
        assert "Settled: Three hours or a little more" in folded(app)


async def test_tab_goes_from_conflict_to_conflict_and_back(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "tab")
        screen = app.screen
        places = [screen.view.cursor]
        for _ in range(8):
            await press(pilot, "tab")
            places.append(screen.view.cursor)
            assert "≠ conflicts" in folded(app)
        assert len(set(places)) == len(places)
        await press(pilot, *["shift+tab"] * 8)
        assert screen.view.cursor == places[0]
        await press(pilot, "shift+tab")
        assert screen.query_one(StatusLine).said == "No conflict before this"


@pytest.mark.parametrize("keys", [("right",), (), ("right",) * 3])
async def test_enter_opens_the_question_at_the_answer(explainer, keys):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", *keys, "enter")
        screen = app.screen
        assert isinstance(screen, RecordScreen)
        assert screen.of == "Q1"
        wanted = {0: None, 1: "000:hour", 3: "002:hours"}[len(keys)]
        assert screen.view.cursor == wanted
        await press(pilot, "escape")
        assert isinstance(app.screen, LedgerScreen)
        assert app.screen.view.cursor == {0: "Q1", 1: "Q1@000", 3: "Q1@002"}[len(keys)]


async def test_copies_take_the_answer_under_the_cursor(explainer, dossier):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "right", "y")
        await pilot.pause(0.3)
        assert app.clipboard == dossier.quotations["000:hour"].exact
        await press(pilot, *["right"] * 4, "c")
        await pilot.pause(0.3)
        assert "Silicon Republic" in app.clipboard
        await press(pilot, *["left"] * 5, "y")
        await pilot.pause(0.3)
        assert app.clipboard == dossier.quotations["X4:start"].exact


async def test_filters_say_what_they_show_and_go_round(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6")
        screen = app.screen
        everything = {row.id for row in screen.shown.rows}
        for show, words in (
            (Show.CONFLICTS, "conflicts only"),
            (Show.ALONE, "what one source alone says"),
            (Show.AGREED, "what all who answer agree on"),
        ):
            await press(pilot, "t")
            assert screen.look.pick.show is show
            assert words in rows(app)[-2]
            assert {row.id for row in screen.shown.rows} < everything
        await press(pilot, "t")
        assert {row.id for row in screen.shown.rows} == everything


async def test_panes_and_sources_are_chosen_by_keys(explainer, dossier):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "w")
        screen = app.screen
        assert "goes to a source first" in screen.query_one(StatusLine).said
        for page in dossier.pages:
            await press(pilot, "p")
            assert page.title in rows(app)[-2]
            assert 0 < len(screen.shown.rows) < len(dossier.questions)
        await press(pilot, "p", "right", "right", "w")
        assert "answered by 001 · The AI Track" in rows(app)[-2]
        assert all("001" in row.speaking for row in screen.shown.rows)
        assert screen.cell[1] == "001"
        await press(pilot, "w")
        assert len(screen.shown.rows) == len(dossier.questions)


async def test_sharpest_conflicts_come_first_and_the_question_stays_under_the_cursor(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", *["down"] * 20, "r")
        screen = app.screen
        ranked = [row.conflict for row in screen.shown.rows]
        assert ranked == sorted(ranked, reverse=True)
        before = screen.view.cursor
        await press(pilot, "r")
        assert screen.view.cursor == before
        rows_of_cursor = screen.view.sheet.rows_of(before)
        assert screen.view.top <= rows_of_cursor.start < screen.view.top + screen.view.rows_in_sight


async def test_a_choice_that_leaves_nothing_says_how_to_go_on(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "t", "t", "t")
        assert "There is none; t, p and w choose again." in folded(app)
        await press(pilot, "right", "down", "tab", "enter", "y", "e")
        assert isinstance(app.screen, LedgerScreen)
        await press(pilot, "t")
        assert app.screen.view.cursor == "Q1"


async def test_a_dossier_without_questions_says_so(hostile_explainer):
    app = hostile_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "right", "tab", "t", "p", "r", "vertical_line", "enter")
        assert isinstance(app.screen, LedgerScreen)
        assert "This dossier has no questions." in folded(app)


async def test_narrow_windows_list_the_questions_and_the_bar_makes_a_table(explainer):
    app = explainer()
    async with app.run_test(size=(40, 16)) as pilot:
        await press(pilot, "6")
        assert "settled · answers conflict," in folded(app)
        assert "000" not in rows(app)[0]
        await press(pilot, "vertical_line", "right")
        assert rows(app)[0].split() == ["Question", "000"]
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert rows(app)[0].split() == ["Question", "000", "001", "002", "003", "004", "origins"]
        await press(pilot, "vertical_line")
        assert app.screen.view.cursor == "Q1"
        assert "The hours" in folded(app)


@pytest.mark.parametrize("way", ["6", "enter"])
async def test_a_guess_comes_before_the_answers_and_is_never_marked(explainer, way):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", *([way] if way != "6" else []), "e")
        assert isinstance(app.screen, GuessScreen)
        assert "How long was access open?" in folded(app)
        assert "Settled" not in folded(app)
        await press(pilot, *"33", "backspace", "space", "h")
        assert "Your guess: 3 h▏" in folded(app)
        await press(pilot, "enter")
        text = folded(app)
        assert "It fits what 6 sources printed." in text
        assert "~1 h 1 independent origin at least 000 (publisher unknown)" in text
        assert "001 · The AI Track; X1 · TechCrunch" in text
        assert "Settled: Three hours or a little more" in text
        await press(pilot, "enter")
        assert isinstance(app.screen, RecordScreen)
        assert app.screen.of == "Q1"


async def test_what_is_typed_as_a_guess_is_in_sight_in_the_smallest_window(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=(40, 12)) as pilot:
        await press(pilot, "6", "down", "down", "e", *"nob")
        assert "Your guess: nob" in folded(app)
        await press(pilot, "backspace")
        assert "Your guess: no▏" in folded(app)


async def test_an_answer_can_be_chosen_as_a_guess_and_esc_leaves(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "e", "down", "enter")
        assert "Your guess: ~1 h It fits what 1 source printed." in folded(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, LedgerScreen)
        await press(pilot, "e", *"no idea", "enter")
        assert "Your guess could not be compared with what was printed; read for yourself:" in folded(app)


@pytest.mark.parametrize(
    ("guess", "told"),
    [
        ("three hours", "It fits what 6 sources printed."),
        ("several hours", "It fits what 1 source printed."),
        ("two days", "It fits no answer that it could be compared with; read the others for yourself:"),
    ],
)
async def test_a_guess_in_words_is_held_against_what_was_printed(explainer, guess, told):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "e", *(key.replace(" ", "space") for key in guess), "enter")
        assert told in folded(app)


async def test_only_questions_can_be_guessed_at(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "7", "enter", "e")
        assert isinstance(app.screen, RecordScreen)
        assert "Only questions can be guessed at" in rows(app)[-2]


async def test_one_step_paints_a_few_rows_and_none_of_them_twice(explainer, monkeypatch):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "6", "right")
        painted: list[tuple[str, int]] = []
        paint = LinesView.render_line

        def noted(view: LinesView, y: int) -> Strip:
            painted.append((view.id or "", view.top + y))
            return paint(view, y)

        monkeypatch.setattr(LinesView, "render_line", noted)
        await press(pilot, "down")
        assert painted
        assert len([row for view, row in painted if view == "ledger"]) <= 12
        painted.clear()
        await press(pilot, "right")
        assert max(painted.count(one) for one in set(painted)) == 1


async def test_where_the_table_becomes_a_list_the_question_is_under_the_cursor(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.show_view(View(Name.QUESTIONS, on="Q42@003"))
        await settle(pilot)
        await pilot.resize_terminal(50, 24)
        await settle(pilot)
        assert app.screen.view.cursor == "Q42"
        assert app.screen.view.sheet.rows_of("Q42")
        await app.show_view(View(Name.QUESTIONS, on="Q3@001"))
        await settle(pilot)
        assert app.screen.view.cursor == "Q3"
