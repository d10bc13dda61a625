"""The front page before the dossier: nothing freezes, and nothing that is asked for is lost."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from threading import Event

import pytest
from tests.loading.copies import SAMPLE
from tests.ui.shown import settle, shown
from textual.events import Key
from textual.pilot import Pilot

from soraleak_tui.domain.fault import DossierError, Fault
from soraleak_tui.edition.coming import Coming
from soraleak_tui.edition.face import NOT_COUNTED, face_before_counting
from soraleak_tui.edition.opening import opened
from soraleak_tui.edition.prepare import prepare
from soraleak_tui.loading.preview import preview
from soraleak_tui.ui.app import ExplainerApp
from soraleak_tui.ui.keys import PROGRAM
from soraleak_tui.ui.screens.front import FrontScreen
from soraleak_tui.ui.screens.reading import ReadingScreen

WAYS = [binding.key for binding in PROGRAM if "5" <= binding.key <= "9"]
"""The keys of the lists."""


class OnTheWay(Coming):
    """A dossier that comes when the test says so."""

    def __init__(self, path: Path, fault: Fault | None = None, *, arrives: bool = True) -> None:
        self.root = SAMPLE
        self.path = path
        self._go = Event()
        self._fault = fault
        self._arrives = arrives

    def arrive(self) -> None:
        """Now."""
        if self._fault is None and self._arrives:
            opened(self.root, self.path.parent)
        self._go.set()

    def wait(self) -> bool:
        assert self._go.wait(20)
        if self._fault is not None:
            raise DossierError((self._fault,))
        return self._arrives

    def stop(self) -> None:
        self._go.set()


def app_before(coming: Coming) -> ExplainerApp:
    glimpse = preview(SAMPLE)
    assert glimpse is not None
    return ExplainerApp(glimpse, environment={}, face=face_before_counting(glimpse), coming=coming)


async def arrived(pilot: Pilot[None], coming: OnTheWay) -> None:
    coming.arrive()
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)


async def test_the_face_shows_all_but_the_counts_and_these_when_they_are_known(tmp_path, sample):
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(120, 40)) as pilot:
        before = shown(app)
        assert NOT_COUNTED in before
        assert sample.pages[0].title in before
        assert "Reading the dossier" in before
        await arrived(pilot, coming)
        after = shown(app)
        whole = ExplainerApp(sample, environment={})
        async with whole.run_test(size=(120, 40)):
            assert after == shown(whole)
        kept_rows = [row for row in before.splitlines() if NOT_COUNTED not in row and "Reading" not in row]
        assert set(kept_rows) <= set(after.splitlines())


async def test_a_search_that_is_asked_for_finds_in_all_of_it_when_it_is_there(tmp_path):
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/", *"ribbon")
        assert isinstance(app.screen, FrontScreen)
        await arrived(pilot, coming)
        await settle(pilot)
        assert "5 places: The opening 2" in shown(app)


@pytest.mark.parametrize("moment", [0, 0.001, 0.004, 0.01, 0.02])
async def test_letters_typed_while_the_dossier_comes_stay_in_their_order(tmp_path, moment):
    opened(SAMPLE, tmp_path)
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/")
        for letter in "ribbon the first":
            app.typeahead.take(Key("space" if letter == " " else letter, letter))
        await asyncio.sleep(moment)
        await arrived(pilot, coming)
        await settle(pilot)
        assert " / ribbon the first" in shown(app)


async def test_a_page_that_is_asked_for_opens_when_it_is_there(tmp_path):
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "tab", "question_mark")
        assert isinstance(app.screen, FrontScreen)
        assert "opens by itself" in shown(app)
        await arrived(pilot, coming)
        assert [type(screen).__name__ for screen in app.screen_stack] == ["FrontScreen", "ReadingScreen", "HelpScreen"]
        reading = app.screen_stack[1]
        assert isinstance(reading, ReadingScreen)
        assert reading.text.page is app.dossier.pages[1]
        assert reading.text.cursor == app.dossier.pages[1].passages[1].id  # the first is pointed at from the start


@pytest.mark.parametrize("key", ["space", "enter", *WAYS])
async def test_every_way_on_waits_and_then_goes_on(tmp_path, key):
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, FrontScreen)
        await arrived(pilot, coming)
        assert not isinstance(app.screen, FrontScreen)


async def test_meanwhile_the_front_page_and_the_help_answer(tmp_path):
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(80, 24)) as pilot:
        first = app.screen.query_one("#front").cursor  # type: ignore[attr-defined]
        await pilot.press("down")
        assert app.screen.query_one("#front").cursor != first  # type: ignore[attr-defined]
        await pilot.press("question_mark")
        await pilot.press("escape")
        assert isinstance(app.screen, FrontScreen)
        await pilot.press("1", "escape", "down")
        await arrived(pilot, coming)
        assert isinstance(app.screen, FrontScreen)


async def test_one_can_leave_while_waiting(tmp_path):
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "q")
        coming.stop()
    assert app.return_code == 0


async def test_faults_found_later_end_the_program_and_are_told(tmp_path):
    fault = Fault("pages/opening.md", 3, 1, "something is wrong")
    coming = OnTheWay(tmp_path / "x.edition", fault)
    app = app_before(coming)
    async with app.run_test(size=(80, 24)):
        coming.arrive()
        await asyncio.wait_for(app.workers.wait_for_complete(), 20)
    assert app.return_code == 2
    assert app.faults is not None
    assert app.faults.faults == (fault,)


async def test_where_no_edition_can_be_made_the_dossier_is_read_all_the_same(tmp_path, sample):
    coming = OnTheWay(tmp_path / "x.edition", arrives=False)
    app = app_before(coming)
    async with app.run_test(size=(80, 24)) as pilot:
        await arrived(pilot, coming)
        assert app.dossier == sample


def test_the_child_prepares_what_this_process_would(tmp_path):
    coming = Coming(SAMPLE, tmp_path / "child.edition")
    assert coming.wait()
    prepare(SAMPLE, tmp_path / "own.edition")
    assert (tmp_path / "child.edition").read_bytes() == (tmp_path / "own.edition").read_bytes()


def test_the_child_tells_every_fault(tmp_path):
    root = shutil.copytree(SAMPLE, tmp_path / "dossier")
    page = root / "pages" / "reply.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n<b>bold</b>[@nobody]\n", encoding="utf-8")
    with pytest.raises(DossierError) as told:
        Coming(root, tmp_path / "x.edition").wait()
    with pytest.raises(DossierError) as expected:
        opened(root, None)
    assert told.value.faults == expected.value.faults


def test_a_child_that_is_stopped_leaves_no_edition(tmp_path):
    coming = Coming(SAMPLE, tmp_path / "x.edition")
    coming.stop()
    assert not coming.wait()


@pytest.mark.parametrize("key", ["6", "7", "8", "9"])
async def test_lists_of_the_evidence_wait_for_it_too(tmp_path, sample, key):
    coming = OnTheWay(tmp_path / "x.edition")
    app = app_before(coming)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(key)
        await settle(pilot)
        assert isinstance(app.screen, FrontScreen)
        await arrived(pilot, coming)
        assert not isinstance(app.screen, FrontScreen)
        whole = ExplainerApp(sample, environment={})
        async with whole.run_test(size=(120, 40)) as other:
            await other.press(key)
            await settle(other)
            assert shown(app) == shown(whole)
