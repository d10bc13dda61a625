"""The screens as they were last looked at and found right; ``make test ARGS=--snapshot-update`` takes new ones.

The rows as text show what moved; the pictures, in both themes, show what changed its look. They are of the small
sample, so that work on the content leaves them alone, but for two screens that need more words than it has.
"""

from __future__ import annotations

import re

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from tests.ui.screens import SIZES, WAYS, go_to
from tests.ui.shown import press, settle, shown

from soraleak_tui.prelude.inks import DARK, LIGHT
from soraleak_tui.ui.messages import OpenStatement

_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_NAME = re.compile(r"terminal-\d+-")


class Rows(SingleFileSnapshotExtension):
    """A text file for each screen, a line for each row."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


class Picture(SingleFileSnapshotExtension):
    """An SVG file for each screen."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


def picture(svg: str) -> str:
    """A screenshot without what differs from one to the next: random names, and fonts from elsewhere."""
    plain = _NAME.sub("terminal-", _FONTS.sub("", svg))
    return "\n".join(line.rstrip() for line in plain.splitlines()) + "\n"


@pytest.fixture
def rows(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """The stored rows of this test's screen."""
    return snapshot.use_extension(Rows)


@pytest.fixture
def svg(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """The stored picture of this test's screen."""
    return snapshot.use_extension(Picture)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", WAYS)
async def test_rows(sample_explainer, rows, screen, size):
    app = sample_explainer()
    async with app.run_test(size=SIZES[size]) as pilot:
        await go_to(pilot, screen)
        assert shown(app) + "\n" == rows


COMPARED = {
    "columns-or-stacked": (),
    "difference": ("n", "n"),
    "apparatus": ("a", "n"),
    "folded": ("f",),
    "other-base": ("x",),
    "choosing": ("w", "down"),
    "by-themselves": ("s", "tab", "j"),
    "the-other-layout": ("vertical_line",),
    "the-other-layout-at-a-difference": ("vertical_line", "n", "n", "n"),
    "the-end": ("G",),
}
"""Keys on the comparison of the sample's first statement."""
WIDE = {**SIZES, "160x50": (160, 50)}


@pytest.mark.parametrize("size", WIDE)
@pytest.mark.parametrize("state", COMPARED)
async def test_rows_of_comparisons(sample_explainer, rows, state, size):
    app = sample_explainer()
    async with app.run_test(size=WIDE[size]) as pilot:
        await go_to(pilot, "comparison")
        await press(pilot, *COMPARED[state])
        assert shown(app) + "\n" == rows


ASKED = {
    "the-other-layout": ("6", "vertical_line", "down"),
    "asking-for-a-guess": ("6", "down", "down", "e", *"none"),
    "guessed": ("6", "down", "down", "e", *"none", "enter"),
}
"""Keys from the front page to other ways of showing questions, and to a guess."""


@pytest.mark.parametrize("size", WIDE)
@pytest.mark.parametrize("state", ASKED)
async def test_rows_of_questions(sample_explainer, rows, state, size):
    app = sample_explainer()
    async with app.run_test(size=WIDE[size]) as pilot:
        await press(pilot, *ASKED[state])
        assert shown(app) + "\n" == rows


async def test_rows_of_a_question_with_much_room(sample_explainer, rows):
    app = sample_explainer()
    async with app.run_test(size=WIDE["160x50"]) as pilot:
        await go_to(pilot, "question")
        assert shown(app) + "\n" == rows


@pytest.mark.parametrize("size", WIDE)
async def test_picture_of_a_difference(sample_explainer, svg, size):
    app = sample_explainer()
    async with app.run_test(size=WIDE[size]) as pilot:
        await go_to(pilot, "comparison")
        await press(pilot, "n", "n")
        assert picture(app.export_screenshot(simplify=True)) == svg


@pytest.mark.parametrize("screen", ["stemma", "roots", "weight", "timeline", "months", "days", "hours"])
async def test_rows_of_drawings_with_much_room(sample_explainer, rows, screen):
    app = sample_explainer()
    async with app.run_test(size=WIDE["160x50"]) as pilot:
        await go_to(pilot, screen)
        assert shown(app) + "\n" == rows


@pytest.mark.parametrize("screen", ["stemma", "days"])
@pytest.mark.parametrize("size", WIDE)
async def test_picture_of_a_drawing(sample_explainer, svg, size, screen):
    app = sample_explainer()
    async with app.run_test(size=WIDE[size]) as pilot:
        await go_to(pilot, screen)
        assert picture(app.export_screenshot(simplify=True)) == svg


async def test_rows_of_a_long_page_scrolled(explainer, rows):
    app = explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await go_to(pilot, "scrolled")
        assert shown(app) + "\n" == rows


async def test_rows_of_many_renderings(explainer, rows):
    app = explainer()
    async with app.run_test(size=SIZES["120x40"]) as pilot:
        await settle(pilot)
        app.screen.post_message(OpenStatement("L5"))
        await settle(pilot)
        assert shown(app) + "\n" == rows


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("screen", ["front", "reading", "comparison", "found", "hit", "hit-in-columns"])
@pytest.mark.parametrize("size", SIZES)
async def test_picture(sample_explainer, svg, size, screen, theme):
    app = sample_explainer(theme=theme)
    async with app.run_test(size=SIZES[size]) as pilot:
        await go_to(pilot, screen)
        assert picture(app.export_screenshot(simplify=True)) == svg
