"""No word is lost: every quotation is drawn in a real terminal, read back from the screen and compared with the file.

One program runs for all widths and is resized, as a reader does; its rows are numbered, so that a row that is still
on its way cannot be taken for one that is there.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from hypothesis import Phase, example, given, settings, strategies

from soraleak_tui.loading import builtin, load

from .terminal import Terminal
from .unwrapping import PREFIX, holds, lost

pytestmark = pytest.mark.usefixtures("kept")

ROOT = Path(__file__).resolve().parents[2]
ROWS = 100
NUMBERED = re.compile(r" ?(?P<width>\d{3})(?P<number>\d{4})(?P<sign>[#|=])(?P<words>.*)")
WIDTHS = strategies.integers(20, 200)
AWKWARD = [
    "we told [The artists] so [sic], [/ and [b]bold[/b] and [0]",
    "┌∩┐(◣_◢)┌∩┐ and [̲̅$̲̅(̲̅ )̲̅$̲̅] and ☠️ we are not your: free bug testers ☠️",
    "16<sup>1</sup>, a<br>b, [^1], **no stars**, `no code`, \\[ and \\\\",
    "two  blanks,   three   blanks, a\N{NO-BREAK SPACE}hard blank, and a trailing one ",
    "アーティストたちは「私たちはあなたの無料のバグテスターではない」と書いた。",
    "الفنانون ليسوا مختبِري أخطاء مجانيين",
    "e\N{COMBINING ACUTE ACCENT}tude 👩‍💻 and 🇫🇷 flags",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3,
    "https://example.org/a-very-long/address/without-any/blank?at=all&that=goes&over=the&edge=of&every=row",
    "a\nbreak that is hard\n\nand an empty row",
    "{-cut-} {+added+} <U+202E> %s {0} $(touch x) \\x1b[31m",
]


class Sheet:
    """The host in its terminal: gives the rows of every card at a width."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def cards(self, width: int) -> list[list[str]]:
        """The rows of each card, full width and without numbers, with so many cells for the program's window."""
        self.terminal.resize((width + PREFIX, ROWS))
        self.terminal.press("home")
        cards: list[list[str]] = []
        for row in self._rows(width + PREFIX - 2):
            if row["sign"] == "#":
                cards.append([])
            elif row["sign"] == "|":
                cards[-1].append(row["words"])
        return cards

    def _rows(self, width: int) -> list[re.Match[str]]:
        rows = self._window(width, 0)
        while rows[-1]["sign"] != "=":
            self.terminal.press("space")
            window = self._window(width, int(rows[-1]["number"]) + 1)
            rows = rows[: int(window[0]["number"])] + window
        return rows

    def _window(self, width: int, wanted: int) -> list[re.Match[str]]:
        """All rows of the screen, once it shows the wanted one and nothing that is out of date."""
        deadline = time.monotonic() + 15
        while time.monotonic() < deadline and self.terminal.status is None:
            self.terminal.pump()
            if self.terminal.drawing:
                continue
            window = [match for row in self.terminal.screen.rows if (match := NUMBERED.fullmatch(row))]
            numbers = [int(match["number"]) for match in window if int(match["width"]) == width]
            whole = len(window) == ROWS or (window and window[-1]["sign"] == "=")
            if whole and wanted in numbers and numbers == list(range(numbers[0], numbers[0] + len(window))):
                return window
        message = f"row {wanted} did not come into sight:\n{self.terminal.text}"
        raise AssertionError(message)


def _open(texts: list[str], folder: Path, *arguments: str) -> Terminal:
    path = folder / "texts.json"
    path.write_text(json.dumps(texts), encoding="utf-8")
    environment = {"PYTHONPATH": f"{ROOT / 'tui'}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "tests.e2e.lines_host", str(path), *arguments]
    return Terminal(command, (80 + PREFIX, ROWS), environment)


def _quotations(folder: Traversable) -> list[str]:
    return [quotation.exact for quotation in load(folder).quotations.values()]


TEXTS: dict[str, Callable[[], list[str]]] = {
    "awkward words": lambda: AWKWARD,
    "the built-in dossier": lambda: _quotations(builtin()),
    "the hostile dossier": lambda: _quotations(ROOT / "tests" / "fixtures" / "hostile"),
}


@pytest.fixture(scope="module", params=TEXTS)
def shown(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Sheet, list[str]]]:
    texts = TEXTS[request.param]()
    with _open(texts, tmp_path_factory.mktemp("texts")) as terminal:
        yield Sheet(terminal), texts


@given(width=WIDTHS)
@example(20)
@example(200)
@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_every_word_is_on_the_screen_at_every_width(shown: tuple[Sheet, list[str]], width: int) -> None:
    sheet, texts = shown
    assert lost(sheet.cards(width), texts) == []


def test_the_mistake_of_handing_words_over_as_a_plain_string_is_seen(tmp_path: Path) -> None:
    texts = ["we told [The artists] so [sic]", "words without brackets"]
    with _open(texts, tmp_path) as terminal:
        assert lost(Sheet(terminal).cards(80), texts) == []
    with _open(texts, tmp_path, "markup") as terminal:
        (found,) = lost(Sheet(terminal).cards(80), texts)
    assert "The artists" in found


@pytest.mark.parametrize(
    ("rows", "text", "held"),
    [
        (["one two  ", "three    "], "one two three", True),
        (["onetwo", "three "], "onetwothree", True),
        (["one two", "three  "], "one two  three", False),
        (["one two  ", "three    "], "one two  three", True),
        (["one  ", "three"], "one two three", False),
        (["one two"], "one two three", False),
        (["one two", "three  ", "four   "], "one two three", False),
        (["one two", " three "], "one two  three", True),
        (["one", "two"], "one\n\ntwo", False),
        (["one", "", "two"], "one\n\ntwo", True),
        (["one two"], "one\ttwo", True),
        (["one [sic]"], "one (sic)", False),
        (["漢字", "かな"], "漢字かな", True),
        (["e\N{COMBINING ACUTE ACCENT}"], "e", False),
    ],
)
def test_the_comparison_itself_lets_a_break_take_one_blank_and_no_more(rows: list[str], text: str, held: bool) -> None:  # noqa: FBT001
    assert holds(rows, text) is held
