"""The reader's way: read, open the evidence, compare, copy, leave; by the keyboard alone and with the mouse."""

from __future__ import annotations

import pytest
from tests.ui.shown import folded, rows, shown
from textual.events import MouseScrollDown, MouseScrollUp

from soraleak_tui.citation import cite, quote_and_cite
from soraleak_tui.ui.keys import PROGRAM
from soraleak_tui.ui.screens.choosing import LinksScreen, StyleScreen
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.front import FrontScreen
from soraleak_tui.ui.screens.help import HelpScreen
from soraleak_tui.ui.screens.ledger import LedgerScreen
from soraleak_tui.ui.screens.listed import MoreScreen
from soraleak_tui.ui.screens.lists import SourcesScreen, StatementsScreen
from soraleak_tui.ui.screens.reading import THE_END, ReadingScreen
from soraleak_tui.ui.screens.record import RecordScreen
from soraleak_tui.ui.screens.source import SourceScreen
from soraleak_tui.ui.screens.timeline import TimelineScreen

WIDE = (120, 40)
USUAL = (80, 24)
SMALL = (40, 12)


async def test_the_front_page_shows_title_story_panes_and_ways_on(explainer, dossier):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        seen = folded(app)
        assert dossier.title.upper() in seen
        for number, page in enumerate(dossier.pages, 1):
            assert f"{number} {page.title}" in seen
        assert f"5 Compare {len(dossier.statements)} statements" in seen
        story = "".join(run.text for run in dossier.pages[0].blocks[0].inline)
        assert story[:60] in seen


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL])
async def test_space_alone_reads_every_page_to_its_end(explainer, dossier, size):
    app = explainer()
    async with app.run_test(size=size) as pilot:
        await pilot.press("space")
        seen: dict[str, set[int]] = {}
        for _ in range(400):
            screen = app.screen
            assert isinstance(screen, ReadingScreen)
            text = screen.text
            window = range(text.top, min(text.sheet.height, text.top + text.rows_in_sight))
            seen.setdefault(text.page.id, set()).update(window)
            if text.page is dossier.pages[-1] and text.port.at_end:
                break
            await pilot.press("space")
        assert list(seen) == [page.id for page in dossier.pages]
        for page in dossier.pages[:-1]:
            assert seen[page.id] == set(range(len(seen[page.id])))
        await pilot.press("space")
        assert "The end" in shown(app)


def test_at_the_end_every_list_is_named_by_its_key():
    ways = [each for each in PROGRAM if each.key.isdecimal() and each.action != f"page({int(each.key) - 1})"]
    assert len(ways) == 6
    for way in ways:
        assert f" {way.key} {way.description.split()[0].lower()}" in THE_END
    assert len(f" {THE_END}") <= USUAL[0]


async def test_tab_goes_from_passage_to_passage_and_the_evidence_follows(explainer, dossier):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        screen = app.screen
        first = screen.text.cursor
        assert first == dossier.pages[0].passages[0].id
        await pilot.press("tab")
        assert screen.text.cursor == dossier.pages[0].passages[1].id
        key = dossier.passages[screen.text.cursor].evidence[0]
        assert screen.reading.evidence.sheet.rows_of(key)
        await pilot.press("shift+tab")
        assert screen.text.cursor == first


async def test_the_evidence_opens_under_the_passage_where_there_is_no_room_beside(explainer, dossier):
    app = explainer()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1", "tab")
        await pilot.pause()
        screen = app.screen
        passage = dossier.passages[screen.text.cursor]
        assert screen.text.opened == passage.id
        rows_of_evidence = screen.text.sheet.rows_of(passage.evidence[0])
        assert rows_of_evidence.start >= screen.text.sheet.rows_of(passage.id).start
        await pilot.press("escape")
        assert screen.text.opened is None
        assert isinstance(app.screen, ReadingScreen)


async def _point_at(pilot, app, wanted: str) -> None:
    """Put the cursor on a passage that rests on ``wanted`` alone."""
    page = app.screen.text.page
    app.screen.text.point(next(passage.id for passage in page.passages if passage.evidence == (wanted,)))
    await pilot.pause()


async def test_enter_opens_the_comparison_of_a_statement_and_escape_goes_back(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("2")
        await pilot.pause()
        statement = app.dossier.statements["L5"]
        await _point_at(pilot, app, "L5")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ComparingScreen)
        assert f"{statement.id} · {statement.title}" in shown(app)
        assert "{-free-}" in shown(app)
        await pilot.press("escape")
        assert isinstance(app.screen, ReadingScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, FrontScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, FrontScreen)


async def test_enter_opens_the_source_where_there_is_no_statement(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        await _point_at(pilot, app, "X4:start")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, SourceScreen)
        assert "Ars Technica" in shown(app)


async def test_the_layout_key_switches_columns_and_stacked_and_keeps_the_statement(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("5", "enter")
        await pilot.pause()
        before = app.screen.state
        await pilot.press("|")
        assert app.screen.state.stacked is True
        assert app.screen.state.statement == before.statement
        await pilot.press("|")
        assert app.screen.state.stacked is False


async def test_a_narrow_comparison_is_stacked_by_itself(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("5", "enter")
        await pilot.pause()
        assert app.screen.state.is_stacked(app.screen.view.text_width)


async def test_left_and_right_choose_the_sources_beside_the_base(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("5", "enter")
        await pilot.pause()
        first = shown(app)
        await pilot.press("right")
        await pilot.pause()
        assert app.screen.state.first == 1
        assert shown(app) != first
        await pilot.press("left")
        await pilot.pause()
        assert app.screen.state.first == 0


@pytest.mark.parametrize("key", ["y", "c", "Y"])
async def test_a_copy_takes_the_stored_words_and_says_what_it_did(explainer, dossier, key):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        await _point_at(pilot, app, "X4:start")
        await pilot.press(key)
        await pilot.pause(0.3)
        quotation = dossier.quotations["X4:start"]
        source = dossier.sources["X4"]
        expected = {
            "y": quotation.exact,
            "c": cite(source, "plain", quotation),
            "Y": quote_and_cite(source, "plain", quotation),
        }[key]
        assert app.clipboard == expected
        assert "sent to the terminal (OSC 52)" in rows(app)[-2]


async def test_the_style_that_is_chosen_holds_for_the_next_copy(explainer, dossier):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        await _point_at(pilot, app, "X4:start")
        await pilot.press("C")
        await pilot.pause()
        assert isinstance(app.screen, StyleScreen)
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause(0.3)
        assert app.clipboard == cite(dossier.sources["X4"], "apa", dossier.quotations["X4:start"])


async def test_nothing_under_the_cursor_is_said_and_not_copied(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("8", "y")
        await pilot.pause(0.2)
        assert app.clipboard == ""
        assert "No exact words here" in shown(app)


async def test_help_lists_the_keys_and_closes(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        sheet = app.screen.view.sheet
        assert any("Leave the program" in sheet.line(row).text for row in range(sheet.height))
        await pilot.press("f1")
        assert isinstance(app.screen, FrontScreen)


async def test_the_lists_lead_to_comparison_and_source(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("5")
        assert isinstance(app.screen, StatementsScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ComparingScreen)
        await pilot.press("0", "8", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, SourceScreen)


async def test_links_are_listed_with_their_addresses_and_can_be_copied(explainer, dossier):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("8")
        await pilot.pause()
        source = next(one for one in dossier.sources.values() if one.url)
        app.screen.view.point(source.id)
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, LinksScreen)
        assert source.url.split("?")[0][:30] in folded(app)
        await pilot.press("y")
        await pilot.pause(0.3)
        assert app.clipboard == source.url


async def test_q_leaves_and_escape_never_does(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("escape", "escape")
        assert app.is_running
        await pilot.press("q")
    assert app.return_code == 0


async def test_ctrl_c_asks_once_and_then_quits(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert "once more" in shown(app)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert not app.is_running


@pytest.mark.parametrize("size", [(39, 24), (80, 11)])
async def test_too_small_a_window_says_the_size_and_does_nothing_but_quit(explainer, size):
    app = explainer()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "40 columns by 12 rows" in folded(app)
        await pilot.press("1", "5", "?")
        assert isinstance(app.screen, FrontScreen)
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_resize_keeps_the_words_at_the_top(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "space", "space")
        await pilot.pause()
        text = app.screen.text
        before = text.flow.offset_at(text.top)
        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        block, offset = text.flow.offset_at(text.top)
        assert block == before[0]
        assert offset <= before[1]
        assert text.flow.row_at(*before) == text.top


async def test_a_click_points_and_a_second_one_opens(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        text = app.screen.text
        target = text.sheet.targets[2]
        row = text.sheet.rows_of(target).stop - 1
        spans = text.sheet.line(row).spans
        column = text.margin + next(
            sum(len(one.text) for one in spans[:at]) for at, span in enumerate(spans) if span.target == target
        )
        await pilot.click(text, offset=(column, row - text.top + text.gutter.top))
        await pilot.pause()
        assert text.cursor == target


async def test_a_drag_selects_words_without_margins_and_ctrl_c_copies_them(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        text = app.screen.text
        row = text.sheet.rows_of(text.sheet.targets[0]).start + text.gutter.top
        await pilot.mouse_down(text, offset=(0, row))
        await pilot.hover(text, offset=(text.margin + 30, row + 1))
        await pilot.mouse_up(text, offset=(text.margin + 30, row + 1))
        await pilot.press("ctrl+c")
        await pilot.pause(0.3)
        copied = app.clipboard
        words = " ".join("".join(run.text for run in app.dossier.pages[0].blocks[0].inline).split())
        assert len(copied) > 30
        assert copied in words


async def test_arrows_enter_escape_tab_and_f1_reach_everything(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        reached = {type(app.screen)}
        await pilot.press("f1")
        reached.add(type(app.screen))
        await pilot.press("escape", "enter")
        await pilot.pause()
        reached.add(type(app.screen))
        await pilot.press("escape")
        for _ in range(len(app.dossier.pages)):
            await pilot.press("down")
        await pilot.press("enter")
        await pilot.pause()
        reached.add(type(app.screen))
        await pilot.press("enter")
        await pilot.pause()
        reached.add(type(app.screen))
        for _ in range(4):
            await pilot.press("escape", "escape", "down", "enter")
            await pilot.pause()
            reached.add(type(app.screen))
            await pilot.press("enter")
            await pilot.pause()
            reached.add(type(app.screen))
        assert reached == {
            FrontScreen,
            HelpScreen,
            ReadingScreen,
            StatementsScreen,
            ComparingScreen,
            SourcesScreen,
            SourceScreen,
            LedgerScreen,
            TimelineScreen,
            RecordScreen,
            MoreScreen,
        }


async def test_the_wheel_scrolls_the_page(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("1")
        await pilot.pause()
        text = app.screen.text
        text.post_message(MouseScrollDown(text, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await pilot.pause()
        assert text.top == 3
        text.post_message(MouseScrollUp(text, 5, 5, 0, -1, 0, shift=False, meta=False, ctrl=False))
        await pilot.pause()
        assert text.top == 0


async def test_a_link_over_ssh_is_copied_and_the_status_line_says_so(explainer, dossier):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("8")
        await pilot.pause()
        source = next(one for one in dossier.sources.values() if one.url)
        app.screen.view.point(source.id)
        await pilot.press("o", "enter")
        await pilot.pause(0.3)
        assert isinstance(app.screen, SourcesScreen)
        assert app.clipboard == source.url
        assert "no browser over ssh" in rows(app)[-2]


async def test_a_page_left_and_found_again_stands_where_it_stood_at_any_width(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1", "space", "space")
        await pilot.pause()
        text = app.screen.text
        before = text.flow.offset_at(text.top)
        await pilot.press("2")
        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        assert text.flow.row_at(*before) == text.top


async def test_open_evidence_is_in_sight_even_in_a_small_window(explainer, dossier):
    app = explainer()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1")
        await pilot.pause()
        for _ in range(12):
            await pilot.press("tab")
            await pilot.pause()
            text = app.screen.text
            passage = dossier.passages.get(text.cursor or "")
            if passage is None:
                continue
            card = text.sheet.rows_of(passage.evidence[0])
            assert text.top <= card.start < text.top + text.rows_in_sight


async def test_top_and_end_take_the_cursor_of_a_list_along(explainer, dossier):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("5", "G")
        await pilot.pause()
        assert app.screen.view.cursor == list(dossier.statements)[-1]
        await pilot.press("g")
        assert app.screen.view.cursor == next(iter(dossier.statements))


async def test_headings_are_found_below_open_evidence_too(explainer):
    app = explainer()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1", "tab")
        await pilot.pause()
        text = app.screen.text
        assert text.opened is not None
        await pilot.press("]")
        await pilot.pause()
        _level, words, slug = text.flow.headings[0]
        assert text.sheet.line(text.top).words.strip() == words
        assert text.heading == slug
        await pilot.press("[")
        await pilot.pause()
        assert text.top == 0


async def test_enter_on_a_line_of_the_help_does_it_on_the_screen_below(explainer, dossier):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await pilot.pause()
        await _point_at(pilot, app, "X4:pause")
        await pilot.press("f1")
        await pilot.pause()
        app.screen.view.point("citation.copy")
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert isinstance(app.screen, ReadingScreen)
        assert app.clipboard == cite(dossier.sources["X4"], "plain")


async def test_lists_do_not_pile_up(explainer):
    app = explainer()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("5", "enter")
        await pilot.pause()
        await pilot.press("5")
        await pilot.pause()
        assert [type(screen) for screen in app.screen_stack] == [FrontScreen, StatementsScreen]


async def test_where_there_are_no_links_it_is_said_and_no_window_opens(explainer):
    app = explainer()
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, FrontScreen)
        assert "no links here" in shown(app)
