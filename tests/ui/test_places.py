"""Places: every screen can be opened again as it is, what was visited is walked back and forth, marks are found."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ui.painted import pieces
from tests.ui.screens import SIZES, WAYS, go_to
from tests.ui.shown import folded, press, rows, settle, shown
from textual.pilot import Pilot
from textual.widgets import Input

from soraleak_tui.cli import _parser
from soraleak_tui.navigation.known import view_of
from soraleak_tui.navigation.text import read
from soraleak_tui.navigation.view import Name, Over, Top, View, Window
from soraleak_tui.state import Kept, Store
from soraleak_tui.ui.app import ExplainerApp
from soraleak_tui.ui.keeper import Session
from soraleak_tui.ui.messages import OpenStatement
from soraleak_tui.ui.screens.comparing import ComparingScreen
from soraleak_tui.ui.screens.front import FrontScreen
from soraleak_tui.ui.screens.lists import SourcesScreen, StatementsScreen
from soraleak_tui.ui.screens.marking import GoToMarkScreen, SetMarkScreen
from soraleak_tui.ui.screens.reading import ReadingScreen
from soraleak_tui.ui.screens.source import SourceScreen

MORE = {
    "other statement": ("5", "enter", "right_square_bracket", "tab"),
    "base and layout": ("5", "enter", "tab", "tab", "x", "vertical_line", "pagedown"),
    "fewer columns": ("5", "enter", "minus", "right"),
    "another base": ("5", "enter", "x"),
    "a difference": ("5", "enter", "n"),
    "what is alike folded": ("5", "enter", "f", "n"),
    "apparatus": ("5", "enter", "a", "tab"),
    "columns by themselves": ("5", "enter", "vertical_line", "s", "tab", "j", "j"),
    "sources chosen": ("5", *["down"] * 4, "enter", "w", "enter", "escape"),
    "choosing sources": ("5", *["down"] * 4, "enter", "w", "down"),
    "evidence": ("1", "tab", "tab", "enter"),
    "conflicts of one source": ("6", "right", "w", "t", "r", "tab"),
    "sources beyond": ("6", "right", "right_square_bracket", "down", "down"),
    "questions of a page": ("6", "p", "p", "right"),
    "questions as they suit another width": ("6", "down", "vertical_line", "down"),
    "answer further down": ("6", "right", *["down"] * 9, *["right"] * 7),
    "page alone": ("1", "vertical_line", "tab", "tab"),
    "opened evidence": ("1", "tab", "tab", "tab", "j", "j"),
    "end of a page": ("2", "G"),
    "middle of a page": ("1", "d", "j"),
    "words of a source": ("8", "down", "enter", "tab", "tab", "pagedown"),
    "pane on the front": ("down",),
    "help further down": ("1", "question_mark", "pagedown", "tab"),
    "style": ("8", "C", "down", "down"),
    "search": ("1", "slash", *"test"),
    "search further down": ("slash", *"open", "down", "down", "pagedown"),
    "search without hits": ("8", "slash", *"zzz"),
    "hits marked": ("slash", *"sou", "space", *"lea", "backspace", "down", "enter"),
    "hits in a comparison": ("5", "enter", "slash", *"the", "enter"),
    "marks": ("1", "apostrophe"),
}
"""Keys that lead to states that the ways to the screens do not show."""


def opened_by(command: str, app: ExplainerApp) -> Session:
    """What the program makes of its own command."""
    program, *words = shlex.split(command)
    arguments = _parser().parse_args(words)
    assert program == "soraleak-tui"
    return Session(view_of(app.dossier, arguments.view, arguments.at))


async def lead(pilot: Pilot[None], name: str) -> None:
    """Go one of these ways, and let what was said on it be forgotten."""
    if name in WAYS:
        await go_to(pilot, name)
    else:
        await press(pilot, *MORE[name])
    assert isinstance(pilot.app, ExplainerApp)
    pilot.app.tell("")
    await settle(pilot)


async def reopened(make: Callable[..., ExplainerApp], way: str, size: tuple[int, int]) -> None:
    """What the command for a view opens is that view, to the last row."""
    app = make()
    async with app.run_test(size=size) as pilot:
        await lead(pilot, way)
        wanted, view, command = rows(app), app.here(), app.command_here()
        assert command is not None
    again = make(session=opened_by(command, app))
    async with again.run_test(size=size) as pilot:
        await settle(pilot)
        assert rows(again) == wanted
        assert again.here() == view
        assert again.command_here() == command


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", WAYS)
async def test_the_command_for_a_view_opens_exactly_that(sample_explainer, way, size):
    await reopened(sample_explainer, way, SIZES[size])


@pytest.mark.parametrize("size", ["40x12", "120x40"])
@pytest.mark.parametrize("way", [name for name in MORE if name != "marks"])
async def test_so_it_does_further_inside(explainer, way, size):
    await reopened(explainer, way, SIZES[size])


@pytest.mark.parametrize("way", [name for name in (*WAYS, *MORE) if name != "page alone"])
async def test_a_view_is_shown_again_from_elsewhere(sample_explainer, way):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await lead(pilot, way)
        wanted, view = rows(app), app.here()
        assert view is not None
        for elsewhere in ("3", "5"):
            while not isinstance(app.screen, FrontScreen):
                await press(pilot, "escape")
            await press(pilot, elsewhere)
            await app.show_view(view)
            await settle(pilot)
            assert rows(app) == wanted
            assert app.here() == view


async def test_the_palette_copies_the_command(sample_explainer, tmp_path):
    app = sample_explainer(session=Session(dossier=str(tmp_path / "a folder")), theme="paper")
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await go_to(pilot, "reading")
        command = app.command_here()
        await pilot.press("ctrl+p")
        await settle(pilot)
        pilot.app.screen.query_one(Input).value = "Copy the command for this view"
        await settle(pilot)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert app.clipboard == command
        assert command is not None
        assert command.startswith(f"soraleak-tui --dossier '{tmp_path}/a folder' --theme paper --view ")
        assert "command for this view" in rows(app)[-2]


async def test_back_and_forward_lead_through_everything_as_it_was_left(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        seen = [(rows(app), app.here())]
        for keys in (
            ("1", "tab", "tab"),
            ("right",),
            ("5", "down"),
            ("enter", "tab", "vertical_line"),
            ("right_square_bracket",),
            ("enter",),
            ("8", "down", "down"),
            ("enter", "tab"),
            ("0", "down"),
        ):
            await press(pilot, *keys)
            if keys == ("enter",):
                # Nothing is under the cursor of the next statement: Enter does nothing there.
                assert isinstance(app.screen, ComparingScreen)
                continue
            app.tell("")
            await settle(pilot)
            seen.append((rows(app), app.here()))
        await settle(pilot)
        for keys, way in ((("H",), reversed(seen[:-1])), (("L",), seen[1:]), (("alt+left",), reversed(seen[:-1]))):
            for picture, view in way:
                await press(pilot, *keys)
                assert app.here() == view
                assert rows(app) == picture
        await press(pilot, "H")
        assert "Nothing was visited before this" in shown(app)
        await press(pilot, "alt+right", "3", "L")
        assert "Nothing was visited after this" in shown(app)


async def test_escape_still_goes_one_level_back_after_walking(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await press(pilot, "5", "enter", "tab", "enter")
        assert isinstance(app.screen, SourceScreen)
        await press(pilot, "H")
        assert isinstance(app.screen, ComparingScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, StatementsScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, FrontScreen)
        await press(pilot, "H")
        assert isinstance(app.screen, StatementsScreen)


async def test_screens_do_not_pile_up_by_walking(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await press(pilot, "1", "5", "enter", "8", "enter")
        deep = len(app.screen_stack)
        for _ in range(4):
            await press(pilot, "H", "H", "H", "L", "L", "L")
        assert len(app.screen_stack) <= deep + 2


async def test_a_mark_is_set_by_its_letter_and_found_from_anywhere(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await press(pilot, "1", "tab", "tab", "m")
        assert isinstance(app.screen, SetMarkScreen)
        await press(pilot, "j")
        assert "Marked as j" in shown(app)
        app.tell("")
        await settle(pilot)
        wanted, view = rows(app), app.here()
        await press(pilot, "5", "apostrophe")
        assert isinstance(app.screen, GoToMarkScreen)
        assert "The opening" in folded(app)
        await press(pilot, "j")
        assert (rows(app), app.here()) == (wanted, view)
        await press(pilot, "apostrophe", "apostrophe")
        assert isinstance(app.screen, StatementsScreen)
        await press(pilot, "apostrophe", "apostrophe")
        assert (rows(app), app.here()) == (wanted, view)


async def test_marks_need_no_letters(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "2", "G", "m", "enter")
        assert "Marked as a" in shown(app)
        await press(pilot, "m", "enter")
        assert list(app.marks) == ["a", "b"]
        await press(pilot, "8", "apostrophe", "down", "down", "enter")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.text.page.id == "speech"


async def test_the_words_that_are_looked_for_are_marked_again(explainer):
    app = explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await press(pilot, "2", "slash", *"bug", "enter")
        marked = {(one.row, one.column, one.text) for one in pieces(app) if one.style.bold}
        view = app.here()
        assert view is not None
        assert view.words == "bug"
    again = explainer(session=Session(view))
    async with again.run_test(size=SIZES["120x40"]) as pilot:
        await settle(pilot)
        assert again.sought == app.sought
        assert {one[2] for one in marked} & {one.text for one in pieces(again) if one.style.bold}
        await press(pilot, "escape")
        assert again.sought is None
        await press(pilot, "slash")
        assert again.here() == replace(view, words="bug", window=Window(Over.FIND, "0", Top(0)))


async def test_a_hit_that_was_gone_to_is_a_step_of_its_own(explainer):
    app = explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "2", "G")
        before = app.here()
        assert before is not None
        await press(pilot, "slash", *"bug", "enter")
        hit = app.here()
        assert hit is not None
        assert hit.is_of(before)
        await press(pilot, "n")
        assert isinstance(app.screen, ComparingScreen)
        await press(pilot, "H")
        assert app.here() == hit
        await press(pilot, "H")
        assert app.here() == replace(before, words="bug")
        await press(pilot, "apostrophe", "apostrophe")
        assert app.here() == hit


async def test_a_jump_on_one_page_is_a_step_of_its_own(explainer):
    app = explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "1", "m", "a", "G")
        end = app.here()
        await press(pilot, "apostrophe", "a")
        assert app.here() != end
        await press(pilot, "H")
        assert app.here() == end


async def test_what_there_is_not_is_said(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "apostrophe")
        assert "There is no mark yet" in shown(app)
        await press(pilot, "H")
        assert "Nothing was visited before this" in shown(app)
        await press(pilot, "m", "a", "apostrophe", "z")
        assert "There is no mark z" in shown(app)
        await press(pilot, "apostrophe", "escape", "m", "escape")
        assert isinstance(app.screen, FrontScreen)
        assert list(app.marks) == ["a"]


def kept_in(folder: Path) -> Kept:
    return Store(folder, "bridge-opening").read()


async def test_place_and_marks_are_there_at_the_next_start(sample_explainer, tmp_path):
    first = sample_explainer(session=Session(folder=tmp_path))
    async with first.run_test(size=SIZES["40x12"]) as pilot:
        await press(pilot, "1", "space", "tab", "m", "q", "right", "pagedown", "8", "m", "s")
        wanted = first.place_in("opening"), first.place_in("speech")
        await press(pilot, "q")
    first.keep()
    assert set(kept_in(tmp_path).places) == {"opening", "speech"}
    assert set(kept_in(tmp_path).marks) == {"q", "s"}
    again = sample_explainer(session=Session(folder=tmp_path))
    async with again.run_test(size=SIZES["40x12"]) as pilot:
        await press(pilot, "1")
        assert (again.place_in("opening"), again.place_in("speech")) == wanted
        here = again.here()
        assert here is not None
        assert here.top == read(kept_in(tmp_path).places["opening"]).top
        await press(pilot, "apostrophe", "s")
        assert isinstance(again.screen, SourcesScreen)


async def test_nothing_is_written_where_nothing_was_read(sample_explainer, tmp_path):
    folder = tmp_path / "state"
    app = sample_explainer(session=Session(folder=folder))
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "1", "tab", "y", "c", "right", "0", "5", "enter", "q")
    app.keep()
    assert not folder.exists()


async def test_where_a_page_was_left_at_its_end_its_beginning_is_a_place_too(explainer, tmp_path):
    for keys in (("1", "G"), ("1", "g")):
        app = explainer(session=Session(folder=tmp_path))
        async with app.run_test(size=SIZES["80x24"]) as pilot:
            await press(pilot, *keys, "q")
        app.keep()
    last = explainer(session=Session(folder=tmp_path))
    async with last.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "1")
        assert last.screen.view.top == 0


async def test_it_is_written_while_the_reader_reads_too(explainer, tmp_path):
    app = explainer(session=Session(folder=tmp_path))
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "1", "space")
        await app.keep_when_idle()
        assert set(Store(tmp_path, "sora-leak").read().places) == {"leak"}


async def test_what_lies_in_a_dossier_that_changed_is_found_near(sample_explainer, tmp_path):
    kept = Kept(
        {"opening": "opening,on=opening#77,top=4000.3", "gone": "gone,top=1.0"},
        {
            "a": "compare,of=gone",
            "b": "gone,on=gone#1",
            "c": "nonsense,,",
            "d": "source,of=X4,on=X4:gone",
            "é": "front",
        },
    )
    Store(tmp_path, "bridge-opening").write(kept)
    app = sample_explainer(session=Session(folder=tmp_path))
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await press(pilot, "1")
        place = app.place_in("opening")
        assert place is not None
        assert place.on == "opening#6"
        assert dict(app.marks) == {
            "a": View(Name.STATEMENTS),
            "b": View(Name.PAGE, "opening"),
            "d": View(Name.SOURCE, "X4"),
        }
        await press(pilot, "q")
    app.keep()
    after = Store(tmp_path, "bridge-opening").read()
    assert after.marks == kept.marks
    assert after.places["gone"] == "gone,top=1.0"


async def test_what_could_not_be_read_is_said_in_the_status_line(sample_explainer, tmp_path):
    Store(tmp_path, "bridge-opening").write(Kept({}, {"a": "front"}))
    next(tmp_path.glob("*.json")).write_text("{", encoding="utf-8")
    app = sample_explainer(session=Session(folder=tmp_path))
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await pilot.pause(1.3)
        assert "it stands aside as bridge-opening" in rows(app)[-2]
        await press(pilot, "1", "apostrophe")
        assert "is not read" not in shown(app)


async def test_a_place_asked_for_is_in_sight(explainer, dossier):
    passage = dossier.pages[0].passages[-1].id
    for size in SIZES.values():
        app = explainer(session=Session(view_of(dossier, None, passage)))
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            text = app.screen.text
            assert text.cursor == passage
            shown_rows = text.sheet.rows_of(passage)
            assert text.top <= shown_rows.start < text.top + text.rows_in_sight


async def test_the_witness_one_comes_from_is_in_sight_in_a_stacked_comparison(explainer, dossier):
    statement = dossier.statements["L5"]
    last = statement.speaking[-1]
    app = explainer()
    async with app.run_test(size=SIZES["80x24"]) as pilot:
        await settle(pilot)
        app.screen.post_message(OpenStatement("L5", last))
        await settle(pilot)
        view = app.screen.view
        assert view.cursor == last
        assert view.top <= view.sheet.rows_of(last).start < view.top + view.rows_in_sight


def test_a_view_at_its_top_is_no_place_worth_keeping(sample_explainer):
    app = sample_explainer()
    app.left("opening", View(Name.PAGE, "opening", "opening#1", Top(-1)))
    assert app.place_in("opening") is None
    app.left("opening", View(Name.PAGE, "opening", "opening#1", Top(2)))
    app.left("opening", View(Name.PAGE, "opening", "opening#1", Top(-1)))
    assert app.place_in("opening") == View(Name.PAGE, "opening", "opening#1", Top(-1))
