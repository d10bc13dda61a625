"""Who rests on whom on the screen: from the list and back, to a source, what hangs on it, the roots of answers."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.ui.shown import folded, press, rows, settle, shown

from soraleak_tui.domain.ledger import target_of
from soraleak_tui.navigation.known import has_answer
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.app import ExplainerApp
from soraleak_tui.ui.screens.ledger import LedgerScreen
from soraleak_tui.ui.screens.lists import SourcesScreen
from soraleak_tui.ui.screens.origins import StemmaScreen, WeightScreen
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.screens.record import RecordScreen
from soraleak_tui.ui.screens.source import SourceScreen


async def test_the_list_and_the_stemma_are_two_ways_of_seeing_the_same_source(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "8", "down", "down", "vertical_line")
        assert isinstance(app.screen, StemmaScreen)
        cursor = app.screen.view.cursor
        assert cursor == "P3"
        await press(pilot, "vertical_line")
        assert isinstance(app.screen, SourcesScreen)
        assert app.screen.view.cursor == cursor
        await press(pilot, "vertical_line", "escape")
        assert isinstance(app.screen, SourcesScreen)


async def test_the_stemma_says_how_many_origins_there_are_and_what_hangs_on_each_source(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "8", "vertical_line", "g")
        assert "115 sources that go back to 75 independent origins" in shown(app)
        assert "The 5 sources compared throughout" in shown(app)
        assert rows(app)[-2].startswith(" P1 · The letter’s own file · 12 sources would fall with it")
        await press(pilot, "down")
        assert rows(app)[-2].startswith(" P7 · Hacker News, mirror · no source would fall")


async def test_enter_opens_the_source_and_copies_are_of_it(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "8", "vertical_line", "g", "down", "c")
        await pilot.pause(0.2)
        assert "Hacker News" in app.clipboard
        await press(pilot, "enter")
        assert isinstance(app.screen, SourceScreen)
        assert app.screen.of == "P7"
        await press(pilot, "w")
        assert isinstance(app.screen, WeightScreen)
        assert app.screen.of == "P7"


async def test_what_hangs_on_a_source_leads_to_what_would_fall(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.show_view(View(Name.WEIGHT, "X1"))
        await press(pilot)
        assert "Would fall with it: 4 sources, 1 finding, 1 event, 8 passages." in shown(app)
        await press(pilot, *["tab"] * 5, "enter")
        assert isinstance(app.screen, RecordScreen)
        assert app.screen.of == "Q42"
        await press(pilot, "escape", "right")
        assert isinstance(app.screen, WeightScreen)
        assert app.screen.of == "003"
        await press(pilot, "left", "left")
        assert app.screen.of == "X25"


async def test_what_hangs_on_a_source_leads_to_the_passages_that_would_fall(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.show_view(View(Name.WEIGHT, "003"))
        await press(pilot, "tab", "tab")
        assert app.screen.view.cursor == "leak#39"
        here = app.screen.here()
        assert here is not None
        await press(pilot, "y", "enter")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.text.cursor == "leak#39"
        await press(pilot, "H")
        assert isinstance(app.screen, WeightScreen)
        assert app.screen.here() == here


async def test_the_ends_of_the_stemma_are_told(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "8", "w")
        assert isinstance(app.screen, WeightScreen)
        assert app.screen.of == "P1"
        await press(pilot, "left")
        assert "The first one" in shown(app)
        await press(pilot, *["right"] * 6)
        assert "The last one" in shown(app)


async def test_the_roots_of_an_answer_are_lit_from_the_record_of_its_question(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.show_view(View(Name.RECORD, "Q42"))
        await press(pilot, "R")
        assert isinstance(app.screen, StemmaScreen)
        assert "answers to Q42" in folded(app)
        everything = sum("root" in row for row in rows(app))
        await press(pilot, "escape")
        target = next(each for each in app.screen.view.sheet.targets if each.startswith("003"))
        app.screen.view.point(target)
        await press(pilot, "r")
        assert "2 answers by 003 · eWEEK to Q42" in folded(app)
        lit = [row for row in rows(app) if "◂ root" in row]
        assert [row.split(" · ")[0].split()[-1] for row in lit] == ["P1", "S1", "X1"]
        assert len(lit) < everything
        here = app.screen.here()
        assert here is not None
        assert replace(here, top=None) == View(Name.ORIGINS, "Q42", app.screen.view.cursor, answer="003")


async def test_the_roots_of_an_answer_are_lit_from_its_cell_in_the_ledger(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.show_view(View(Name.QUESTIONS, on=target_of("Q42", "003")))
        await settle(pilot)
        here = app.screen.here()
        await press(pilot, "R")
        assert isinstance(app.screen, StemmaScreen)
        assert "2 answers by 003 · eWEEK to Q42" in folded(app)
        lit = [row for row in rows(app) if "◂ root" in row]
        assert [row.split(" · ")[0].split()[-1] for row in lit] == ["P1", "S1", "X1"]
        await press(pilot, "escape")
        assert isinstance(app.screen, LedgerScreen)
        assert app.screen.here() == here


@pytest.mark.parametrize("source", [None, "X30"])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_without_an_answer_under_the_cursor_those_of_all_are_drawn(explainer, dossier, source, size):
    assert not has_answer(dossier, "Q42", "X30")
    app = explainer()
    async with app.run_test(size=size) as pilot:
        await app.show_view(View(Name.QUESTIONS, on=target_of("Q42", source)))
        await press(pilot, "R")
        assert isinstance(app.screen, StemmaScreen)
        count = len(dossier.questions["Q42"].speaking)
        await press(pilot, "g")
        assert f"The roots of {count} answers to Q42: Is access" in folded(app)


async def test_a_ledger_without_questions_has_no_roots(sample_explainer, sample):
    app = ExplainerApp(replace(sample, questions={}), environment={})
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "R")
        assert isinstance(app.screen, LedgerScreen)


@pytest.mark.parametrize(
    "view",
    [
        View(Name.QUESTIONS),
        View(Name.SOURCES),
        View(Name.ORIGINS),
        View(Name.ORIGINS, "Q2"),
        View(Name.WEIGHT, "001"),
        View(Name.SOURCE, "001"),
        View(Name.RECORD, "Q2"),
        View(Name.RECORD, "works"),
        View(Name.TIMELINE),
    ],
    ids=lambda view: f"{view.name}-{view.subject}",
)
async def test_the_way_back_is_among_the_keys_at_80_columns(sample_explainer, view):
    app = sample_explainer()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.show_view(view)
        await settle(pilot)
        keys = re.split(" {2,}", rows(app)[-1].strip())
        assert "esc Back" in keys
        has_answers = view.name is Name.QUESTIONS or (view.name, view.subject) == (Name.RECORD, "Q2")
        assert ("R Roots" in keys) is has_answers
        leads = {Name.SOURCES: ["| Stemma"], Name.ORIGINS: ["| List"]}.get(view.name, [])
        assert [key for key in keys if key.startswith("|")] == leads


@pytest.mark.parametrize("keys", [("7", "enter"), ("9", "down", "enter", "enter")])
async def test_only_answers_have_roots(explainer, keys):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, *keys)
        screen = app.screen
        await press(pilot, "r")
        assert app.screen is screen
        assert "Roots" not in rows(app)[-1]


async def test_the_windows_of_marks_name_the_stemma_and_what_hangs_on_a_source(explainer):
    app = explainer()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "8", "vertical_line", "m", "a")
        await app.show_view(View(Name.WEIGHT, "X1"))
        await press(pilot, "m", "b")
        await app.show_view(View(Name.ORIGINS, "Q42"))
        await press(pilot, "m", "c", "apostrophe")
        assert "Who rests on whom   all sources" in shown(app)
        assert "X1 · TechCrunch   what hangs on it" in shown(app)
        assert "Q42 · Is access still open when the article is written?" in folded(app).partition("Marks")[2]
        await press(pilot, "b")
        assert isinstance(app.screen, WeightScreen)
