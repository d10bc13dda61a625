"""Searching: as one types, to the place with every hit marked, on from hit to hit, and back to where one was."""

from __future__ import annotations

import asyncio
import sqlite3

import pytest
from tests.ui.painted import pieces
from tests.ui.screens import SIZES, go_to
from tests.ui.shown import folded, press, rows, settle, shown
from textual._compositor import ChopsUpdate
from textual.app import App
from textual.pilot import Pilot

from soraleak_tui.prelude.inks import DARK, INKS
from soraleak_tui.search import index
from soraleak_tui.search.found import Found, Tally
from soraleak_tui.search.index import Index, in_memory
from soraleak_tui.search.place import Group, GroupKind
from soraleak_tui.search.places import places
from soraleak_tui.search.query import parse
from soraleak_tui.search.writing import create
from soraleak_tui.ui import finder
from soraleak_tui.ui.finder import Finder
from soraleak_tui.ui.results import tally_in_words
from soraleak_tui.ui.screens.choosing import StyleScreen
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.front import FrontScreen
from soraleak_tui.ui.screens.help import HelpScreen
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.screens.search import SearchScreen
from soraleak_tui.ui.screens.source import SourceScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.query_line import TallyLine

WIDE, USUAL, SMALL = SIZES["120x40"], SIZES["80x24"], SIZES["40x12"]
FOUND = "5 places: The opening 2, Questions 1, Timeline 1, What is not known 1"
"""What the search for a ribbon tells."""


def on_paper(app: App[None], name: str) -> list[str]:
    """What stands on a paper of the dark theme, in reading order."""
    return [piece.text for piece in pieces(app) if piece.paper == INKS[DARK][f"{name}-paper"]]


def hit_words(app: App[None]) -> list[str]:
    """What is marked on the screen, the hit that one has come to among them."""
    papers = {INKS[DARK][f"{name}-paper"] for name in ("hit", "here")}
    return [piece.text for piece in pieces(app) if piece.paper in papers]


def said(app: App[None]) -> str:
    """The status line."""
    return rows(app)[-2].strip()


# Typing


@pytest.mark.parametrize("key", ["/", "ctrl+f"])
@pytest.mark.parametrize("place", ["front", "reading", "comparison", "sources", "source", "help"])
async def test_search_opens_over_every_screen_and_esc_leads_back_to_where_one_was(sample_explainer, place, key):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await go_to(pilot, place)
        await press(pilot, "down", "down")
        before, screen = shown(app), app.screen
        await press(pilot, key)
        assert isinstance(app.screen, SearchScreen)
        await press(pilot, *"the", "down", "escape")
        assert app.screen is screen
        assert shown(app) == before


async def test_every_letter_is_answered(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/")
        assert "Each" not in rows(app)[1]
        counts = []
        for letter in "ribbon":
            await press(pilot, letter)
            counts.append(int(rows(app)[2].split()[0]))
        assert counts == sorted(counts, reverse=True)
        assert rows(app)[2].strip() == FOUND
        assert on_paper(app, "hit") == ["ribbon"] * 5
        await press(pilot, *"zz")
        assert "Nothing found for ribbonzz" in shown(app)
        await press(pilot, "backspace", "backspace")
        assert rows(app)[2].strip() == FOUND


async def test_before_anything_is_typed_it_is_told_what_can_be(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/")
        assert "source:P1" in shown(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SearchScreen)


@pytest.mark.parametrize(
    ("query", "tip"),
    [
        ("Nowhere", "Small letters find capitals too"),
        ('"here nowhere', "Without quotation marks"),
        ("here nowhere", "Fewer words find more"),
        ("source:nobody", "source: takes an id"),
        ("nowhere", "The beginning of a word is enough"),
    ],
)
async def test_where_nothing_is_found_it_is_told_what_could_be_tried(sample_explainer, query, tip):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/", *query)
        assert f"Nothing found for {query}" in shown(app)
        assert tip in shown(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SearchScreen)


async def test_places_are_told_under_panes_and_sources_with_their_counts(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "/", *"art wash")
        found = await app.finder().find(parse("art wash"))
        for tally in found.tallies:
            assert f"{tally.group.title} {tally.count}" in rows(app)[2] or rows(app)[2].endswith("…")
        for tally in found.tallies[:5]:
            assert f"{tally.group.title}  {tally.count}" in shown(app)
        assert rows(app)[2].strip().startswith(f"{len(found.numbers)} places: ")


@pytest.mark.parametrize(("count", "end"), [(1, "Group 0 1"), (60, "Group 59 1"), (61, "Group 59 1, …")])
def test_of_many_groups_as_many_are_told_as_a_row_may_hold(count, end):
    groups = [Tally(Group(GroupKind.PAGE, str(number), f"Group {number}"), number, 1) for number in range(count)]
    told = tally_in_words(Found(parse("a"), range(count), tuple(groups)))
    assert told.startswith(f"{count} place")
    assert told.endswith(end)


async def test_arrows_and_tab_choose_and_stop_at_either_end(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/", *"the")
        results = app.screen.results
        total = len((await app.finder().find(parse("the"))).numbers)
        assert results.position == 0
        await press(pilot, "down", "tab", "down")
        assert results.position == 3
        assert said(app).startswith(f"Search · 4 of {total} · ")
        await press(pilot, "up", "shift+tab")
        assert results.position == 1
        await press(pilot, "pagedown", "pagedown", "pagedown", "pagedown")
        assert results.position == total - 1
        assert results.sheet.rows_of(str(total - 1)).start < results.top + results.rows_in_sight
        await press(pilot, *["pageup"] * 5)
        assert results.position == 0
        assert results.top == 0


async def test_keys_of_the_program_are_letters_while_one_types(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/", *"q1?nN/C|")
        assert isinstance(app.screen, SearchScreen)
        assert app.screen.line.value == "q1?nN/C|"
        await press(pilot, "f1")
        assert isinstance(app.screen, HelpScreen)
        assert "Go to the place, with every hit marked" in folded(app)


@pytest.mark.parametrize("words", ["[sic]", "[red]x[/red]", "[/", "[@click=app.quit]x[/]", '"', "((", "a*", "source:"])
async def test_whatever_is_typed_stands_as_it_is(sample_explainer, words):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/", *words)
        assert words in rows(app)[1]
        assert app.is_running


async def test_the_query_stays_for_the_next_time_and_what_is_typed_then_replaces_it(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/", *"ribbon", "escape", "/")
        assert app.screen.line.value == "ribbon"
        assert "5 places" in shown(app)
        await press(pilot, *"speech")
        assert app.screen.line.value == "speech"
        await press(pilot, "escape", "/", "right", *"es")
        assert app.screen.line.value == "speeches"


async def test_a_newer_letter_overtakes_the_answer_to_an_older_one(sample_explainer, monkeypatch):
    app = sample_explainer()
    asked: list[str] = []
    find = Finder.find

    async def slow(self, query):
        asked.append(query.typed)
        await asyncio.sleep(0.05)
        return await find(self, query)

    monkeypatch.setattr(Finder, "at_once", lambda _self, _query: None)
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/")
        monkeypatch.setattr(Finder, "find", slow)
        app.screen.line.value = "r"
        for end in range(2, 7):
            app.screen.line.value = "ribbon"[:end]
        await pilot.pause(0.3)
        assert asked[-1] == "ribbon"
        assert len(asked) < 4
        assert rows(app)[2].strip() == FOUND


async def pictures(pilot: Pilot[None], key: str, monkeypatch: pytest.MonkeyPatch) -> list[set[int]]:
    """The rows of each picture that a key has painted."""
    painted: list[set[int]] = []
    show = App._display

    def noted(self, screen, picture):
        if isinstance(picture, ChopsUpdate):
            painted.append({row for row, _, _ in picture.spans})
        show(self, screen, picture)

    with monkeypatch.context() as patch:
        patch.setattr(App, "_display", noted)
        await pilot.press(key)
        await asyncio.sleep(0.2)
    return painted


async def test_a_letter_is_painted_together_with_what_it_finds(sample_explainer, monkeypatch):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/")
        (painted,) = await pictures(pilot, "r", monkeypatch)
        line, tally, results = app.screen.line, app.screen.query_one(TallyLine), app.screen.results
        for widget in (line, tally, results, app.screen.query_one(StatusLine)):
            assert painted.issuperset(range(widget.region.y, widget.region.bottom)), widget
        assert "places: " in rows(app)[2]


async def test_a_letter_does_not_wait_for_what_takes_long_to_find(sample_explainer, monkeypatch):
    monkeypatch.setattr(finder, "AT_ONCE", -1.0)
    monkeypatch.setattr(index, "_STEPS", 1)
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/")
        letter, found = await pictures(pilot, "r", monkeypatch)
        results = app.screen.results
        assert app.screen.line.region.y in letter
        assert letter.isdisjoint(range(results.region.y, results.region.bottom))
        assert found.issuperset(range(results.region.y, results.region.bottom))


async def test_enter_waits_for_what_is_typed_by_then(sample_explainer, monkeypatch):
    app = sample_explainer()
    find = Finder.find

    async def slow(self, query):
        await asyncio.sleep(0.1)
        return await find(self, query)

    monkeypatch.setattr(Finder, "at_once", lambda _self, _query: None)
    monkeypatch.setattr(Finder, "find", slow)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("/", *"mayor", "enter")
        await pilot.pause(0.5)
        await settle(pilot)
        assert said(app).startswith("Hit 1 of ")
        assert [word.lower() for word in hit_words(app)].count("mayor") == len(hit_words(app)) > 0


async def test_no_window_is_searched_from(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "C", "/")
        assert isinstance(app.screen, StyleScreen)


async def test_a_click_chooses_and_another_goes_there(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/", *"ribbon")
        results = app.screen.results
        row = results.sheet.rows_of("1").start
        await pilot.click(results, offset=(10, row))
        await settle(pilot)
        assert results.position == 1
        await press(pilot, "backspace", *"n")
        await pilot.click(results, offset=(10, results.sheet.rows_of("1").start))
        await pilot.click(results, offset=(10, results.sheet.rows_of("1").start))
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)


# Going there


async def go(pilot, query: str, *keys: str) -> None:
    """Search, and go to the first place, or to one further down."""
    await press(pilot, "/", *query, *keys, "enter")


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL])
async def test_enter_goes_to_the_block_with_every_hit_marked(explainer, dossier, size):
    app = explainer()
    async with app.run_test(size=size) as pilot:
        await go(pilot, "weights model")
        place = app.finder().place((await app.finder().find(parse("weights model"))).numbers[0])
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.text.page.id == place.id
        rows_of_block = screen.text.flow.rows_of_block(place.block)
        assert screen.text.top <= rows_of_block.stop
        assert screen.text.top + screen.text.rows_in_sight > rows_of_block.start
        marked = {word.lower() for word in hit_words(app)}
        assert {"weights", "model"} >= marked
        assert len(on_paper(app, "here")) == 1
        assert said(app).startswith("Hit 1 of ")


async def test_the_evidence_follows_the_hit(explainer, dossier):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await go(pilot, '"8:30 Eastern')
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert "8:30 Eastern" in dossier.passages[screen.text.cursor].text


async def test_a_statement_a_record_a_quotation_a_standfirst_and_a_title_open_their_screens(sample_explainer, sample):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await go(pilot, "refusal the source:P2")
        assert isinstance(app.screen, ComparingScreen)
        assert app.screen.state.statement == "R1"
        await go(pilot, "known cutting")
        assert isinstance(app.screen, SourceScreen)
        assert app.screen.view.cursor is None
        assert on_paper(app, "here") == ["known"]
        assert {"Known", "cutting"} <= set(hit_words(app))
        await go(pilot, "some four hundred")
        assert isinstance(app.screen, SourceScreen)
        assert app.screen.view.cursor == "001:crowd"
        await go(pilot, "nouns refusal")
        assert isinstance(app.screen, FrontScreen)
        assert app.screen.view.cursor == "page:reply"
        assert hit_words(app) == ["nouns", "refusal"]
        await go(pilot, '"the reply"')
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.text.page.id == "reply"
        assert hit_words(app)[0] == "The reply"


async def test_hits_of_a_phrase_go_over_the_end_of_a_row(explainer):
    app = explainer()
    async with app.run_test(size=SMALL) as pilot:
        await go(pilot, '"for unpaid work and publicity after three hours or a little more"')
        assert " ".join(on_paper(app, "here")).startswith("for unpaid work and publicity")
        assert len(on_paper(app, "here")) > 1


async def test_a_search_without_words_goes_to_the_place_and_marks_nothing(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await go(pilot, "source:X4", "down", "down")
        assert isinstance(app.screen, ComparingScreen)
        assert hit_words(app) == []
        assert said(app).startswith("Hit 3 of 9 · ")


# Walking on


async def test_n_walks_through_every_place_and_hit_and_says_when_it_begins_anew(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=WIDE) as pilot:
        await go(pilot, "bridge")
        total = len((await app.finder().find(parse("bridge"))).numbers)
        seen = [said(app)]
        while "on from the first" not in seen[-1]:
            await press(pilot, "n")
            seen.append(said(app))
            assert len(on_paper(app, "here")) >= 1, seen[-1]
            assert len(app.screen_stack) <= 3
        walked = [line.partition(" · ")[0] for line in seen[:-1]]
        assert len(set(walked)) == len(walked)
        positions = [int(line.split()[1]) for line in walked]
        assert positions == sorted(positions)
        assert set(positions) == set(range(1, total + 1))
        assert walked[0].split(" of ")[0] == seen[-1].split(" of ")[0] == "Hit 1"


async def test_capital_n_walks_the_same_way_back(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=WIDE) as pilot:
        await go(pilot, "ribbon")
        forth = [(said(app).partition(" · n the")[0], on_paper(app, "here"))]
        for _ in range(3):
            await press(pilot, "n")
            forth.append((said(app), on_paper(app, "here")))
        back = []
        for _ in range(3):
            await press(pilot, "N")
            back.append((said(app), on_paper(app, "here")))
        strip = [(line.partition(" · on from")[0], here) for line, here in forth]
        assert [(line.partition(" · on from")[0], here) for line, here in back] == strip[:3][::-1]


async def test_back_from_the_first_hit_is_the_last_and_it_is_said(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await go(pilot, "bridge")
        total = len((await app.finder().find(parse("bridge"))).numbers)
        await press(pilot, "N")
        assert said(app).startswith(f"Hit {total} of {total}")
        assert "on from the last" in said(app)


async def test_screens_of_hits_do_not_pile_up_and_esc_leads_back(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "8")
        listed = app.screen
        await go(pilot, "the source:002")
        while not isinstance(app.screen, SourceScreen):
            await press(pilot, "n")
        await press(pilot, *["n"] * 3)
        assert isinstance(app.screen, SourceScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, SourceScreen)
        await press(pilot, "escape")
        assert not isinstance(app.screen, SourceScreen)
        assert len(app.screen_stack) <= 3
        del listed


async def test_n_without_a_search_says_so(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "n")
        assert said(app) == "Nothing has been looked for: / searches"


async def test_esc_clears_the_marks_first_and_n_brings_them_back(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await go(pilot, "weights")
        assert hit_words(app)
        before = rows(app)[:-2]
        await press(pilot, "escape")
        assert isinstance(app.screen, ReadingScreen)
        assert hit_words(app) == []
        assert rows(app)[:-2] == before
        await press(pilot, "n")
        assert hit_words(app)
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, FrontScreen)


async def test_esc_clears_the_marks_of_the_front_page(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await go(pilot, "nouns")
        assert hit_words(app) == ["nouns"]
        await press(pilot, "escape")
        assert isinstance(app.screen, FrontScreen)
        assert hit_words(app) == []


async def test_marks_are_on_every_screen_that_is_opened_or_come_back_to(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=WIDE) as pilot:
        await go(pilot, "bridge", "down", "down")
        await press(pilot, "0")
        assert "BRIDGE" in hit_words(app)
        await press(pilot, "5", "enter")
        assert "bridge" in hit_words(app)
        await press(pilot, "escape")
        assert hit_words(app) == []
        await press(pilot, "0")
        assert hit_words(app) == []


async def test_a_resize_keeps_the_marks_and_the_hit(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await go(pilot, "testers", "down", "down")
        await press(pilot, "n", "n")
        before = said(app)
        assert on_paper(app, "here") == ["testers"]
        text = app.screen.view
        anchor = text.sheet.anchor_at(text.sheet.row_of(text._here[1]))
        await pilot.resize_terminal(70, 30)
        await settle(pilot)
        text = app.screen.view
        assert text.sheet.anchor_at(text.sheet.row_of(text._here[1]))[0] == anchor[0]
        assert len(hit_words(app)) > 0
        await press(pilot, "n")
        assert said(app) != before


async def test_a_theme_changed_meanwhile_keeps_the_marks(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        await go(pilot, "ribbon", "down")
        app.theme = "paper"
        await settle(pilot)
        papers = {INKS["paper"]["hit-paper"], INKS["paper"]["here-paper"]}
        assert [piece.text for piece in pieces(app) if piece.paper in papers]


# The index


async def test_the_index_that_is_handed_over_is_used(sample_explainer, sample):
    index = in_memory(places(sample))
    app = sample_explainer()
    app.index = lambda: index
    async with app.run_test(size=USUAL) as pilot:
        assert app.finder().is_ready
        await press(pilot, "/", *"ribbon")
        assert "5 places" in shown(app)


@pytest.mark.parametrize("broken", ["no tables", "torn"])
async def test_a_broken_index_is_made_anew(sample_explainer, sample, broken):
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    if broken == "torn":
        create(connection, places(sample))
        connection.execute("DELETE FROM search_places")
    app = sample_explainer()
    app.index = lambda: Index(connection)
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "/", *"ribbon")
        await press(pilot, "backspace", "n")
        assert "5 places" in shown(app)
        assert "First the ribbon" in shown(app)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, ReadingScreen)


async def test_the_index_is_made_once(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=USUAL) as pilot:
        finder = app.finder()
        assert not finder.is_ready
        await press(pilot, "/", *"ribbon", "escape", "/", *"speech")
        assert app.finder() is finder
        assert finder.is_ready
