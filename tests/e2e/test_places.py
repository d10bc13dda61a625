"""Places from one start to the next, exact places from the command line, the cursor of the terminal, and links."""

from __future__ import annotations

import re
import signal
import time
from pathlib import Path

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Source
from soraleak_tui.loading import builtin, load
from soraleak_tui.ui.arriving import READING

from .conftest import Opener
from .keys import key
from .moments import until_there
from .terminal import PATIENCE, Terminal

pytestmark = pytest.mark.usefixtures("kept")

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
LINK = re.compile(rb"\x1b\]8;(?:id=([^;\x1b]*))?;([^\x1b\x07]+)(?:\x1b\\|\x07)")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """What the program shows, loaded by the test itself."""
    return load(builtin())


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Where the reader's data are kept."""
    return tmp_path / ".local" / "state" / "soraleak-tui"


def _ready(terminal: Terminal) -> Terminal:
    """Once Textual has taken over, and the dossier has been read, however long a busy machine takes for it."""
    until_there(terminal)
    while READING in terminal.text and time.monotonic() < terminal.started + PATIENCE:
        terminal.pump()
    terminal.settle()
    return terminal


def _leave(terminal: Terminal) -> None:
    terminal.press("q")
    assert (terminal.wait(), terminal.unrestored()) == (0, [])


def _body(terminal: Terminal) -> list[str]:
    """The rows above the status line, which may still say something of the key before."""
    return terminal.rows[:-2]


@pytest.mark.smoke
def test_the_place_in_each_page_and_the_marks_survive_the_end_of_the_program(opened: Opener, state: Path) -> None:
    terminal = _ready(opened())
    terminal.act("1", "space", "2", "space", "space", "m", "x")
    second = _body(terminal)
    terminal.act("1")
    first = _body(terminal)
    _leave(terminal)
    assert [path.suffix for path in sorted(state.iterdir())] == [".json", ".lock"]
    again = _ready(opened())
    again.act("1")
    assert _body(again) == first
    again.act("5", "'", "x")
    assert _body(again) == second
    _leave(again)


@pytest.mark.parametrize("way", ["signal", "ctrl+c"])
def test_so_they_do_however_it_ends(opened: Opener, way: str) -> None:
    terminal = _ready(opened())
    terminal.act("1", "space", "space")
    before = _body(terminal)
    if way == "signal":
        terminal.signal(signal.SIGTERM)
    else:
        terminal.press("ctrl+c", "ctrl+c")
    terminal.wait()
    again = _ready(opened())
    again.act("1")
    assert _body(again) == before


def test_what_cannot_be_read_is_set_aside_and_said_once(opened: Opener, state: Path) -> None:
    terminal = _ready(opened())
    terminal.act("1", "space")
    _leave(terminal)
    path = next(state.glob("*.json"))
    path.write_bytes(b"\x00 no JSON")
    damaged = _ready(opened())
    damaged.until("stands aside as")
    damaged.act("1", "space")
    _leave(damaged)
    assert path.with_suffix(".aside-1.json").read_bytes() == b"\x00 no JSON"
    again = _ready(opened())
    again.pump(1.5)
    again.act("1")
    assert "aside" not in again.text


def test_no_state_leaves_no_file_and_reads_none(opened: Opener, state: Path) -> None:
    terminal = _ready(opened("--no-state"))
    terminal.act("1", "space", "m", "a")
    _leave(terminal)
    assert not state.exists()
    kept = _ready(opened())
    kept.act("1", "space")
    _leave(kept)
    (path,) = state.glob("*.json")
    before = path.read_bytes()
    terminal = _ready(opened("--no-state"))
    terminal.act("1")
    assert "0 %" in terminal.rows[-2]
    terminal.act("G")
    _leave(terminal)
    assert path.read_bytes() == before


def test_who_only_looks_leaves_nothing(opened: Opener, state: Path) -> None:
    terminal = _ready(opened())
    terminal.act("1", "y", "5", "enter", "8")
    _leave(terminal)
    assert not state.exists()


def test_a_home_that_takes_nothing_is_survived_and_said(opened: Opener, tmp_path: Path) -> None:
    (tmp_path / ".local").write_text("a file where a folder would be", encoding="utf-8")
    terminal = _ready(opened())
    terminal.act("1", "space")
    _leave(terminal)
    said = [row for row in terminal.rows if row]
    assert len(said) == 1
    assert said[0].startswith("soraleak-tui: Your places and marks cannot be kept: ")


@pytest.mark.smoke
def test_an_exact_place_is_opened_and_nothing_else_is_drawn_before(opened: Opener, dossier: Dossier) -> None:
    passage = dossier.pages[1].passages[-1]
    terminal = _ready(opened("--at", passage.id))
    assert re.search(r"\W+".join(re.findall(r"\w+", passage.text)[:4]), terminal.text)
    assert dossier.subtitle.encode() not in bytes(terminal.raw)
    terminal.act("escape")
    assert dossier.subtitle.split(":")[0] in terminal.text


def test_a_view_of_a_dossier_of_one_s_own_is_opened(opened: Opener) -> None:
    terminal = _ready(opened("--dossier", str(FIXTURES / "sample"), "--view", "compare,layout=stacked", "--at", "S2"))
    assert terminal.text.startswith(" S2 · ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--at", "leak#99"), "there is no passage, page, statement, source, quotation or record 'leak#99' (did you"),
        (("--view", "lek"), "there is no view 'lek' (did you mean 'leak'?)"),
        (("--view", "compare"), "the view 'compare' needs a statement: add --at and its id"),
        (("--view", "leak,columns=none"), "the option 'columns' of a view is on or off, not 'none'"),
        (("--view", "x\x1b[31m"), "there is no view 'x<U+001B>[31m' ("),
        (("--view", "leak,top=\x1b[31m"), "the option 'top' of a view is a place such as 4.120, not '\\x1b[31m'"),
    ],
    ids=str,
)
def test_a_place_that_there_is_not_is_one_line_and_code_2(
    opened: Opener, arguments: tuple[str, ...], said: str
) -> None:
    terminal = opened(*arguments, size=(400, 30))
    assert terminal.wait() == 2
    assert b"\x1b" not in terminal.raw
    rows = [row for row in terminal.rows if row]
    assert len(rows) == 1
    assert rows[0].startswith(f"soraleak-tui: {said}")


def _after_bar(terminal: Terminal) -> tuple[int, int]:
    """Column and row of the cell behind the first bar: there the passage under the cursor begins."""
    for row, shown in enumerate(terminal.rows):
        if "┃" in shown:
            return shown.index("┃") + 1, row
    message = f"no passage is under the cursor:\n{terminal.text}"
    raise AssertionError(message)


def _cursor(terminal: Terminal) -> tuple[int, int]:
    return terminal.screen.cursor.x, terminal.screen.cursor.y


@pytest.mark.parametrize("size", [(100, 30), (40, 12), (140, 40)], ids=str)
def test_the_cursor_of_the_terminal_sits_on_the_passage(opened: Opener, size: tuple[int, int]) -> None:
    terminal = _ready(opened(size=size))
    terminal.act("1")
    for name in ("tab", "tab", "tab", "j", "shift+tab", "tab", "tab", "tab", "tab"):
        terminal.act(name)
        if "┃" in terminal.text:
            assert _cursor(terminal) == _after_bar(terminal)
    terminal.resize((90, 24))
    terminal.settle()
    assert _cursor(terminal) == _after_bar(terminal)


def test_it_goes_along_into_the_evidence_and_back(opened: Opener, dossier: Dossier) -> None:
    several = next(passage for passage in dossier.pages[0].passages if len(passage.evidence) > 1)
    terminal = _ready(opened("--at", several.id))
    on_page = _cursor(terminal)
    assert on_page == _after_bar(terminal)
    terminal.act("enter")
    column, row = _cursor(terminal)
    assert "┃" in terminal.rows[row][column - 1 :]
    assert column > 60
    terminal.act("escape")
    assert _cursor(terminal) == on_page


def test_it_sits_on_the_entry_of_a_list_and_of_a_window(opened: Opener, dossier: Dossier) -> None:
    terminal = _ready(opened())
    page = dossier.pages[0].title
    row = next(number for number, shown in enumerate(terminal.rows) if f"1  {page}" in shown)
    assert _cursor(terminal) == (terminal.rows[row].index("1  "), row)
    terminal.act("8")
    entries = list(re.finditer(r"^ (\w+)  +\S", terminal.text, re.MULTILINE))
    assert _cursor(terminal)[1] == terminal.text.count("\n", 0, entries[0].start())
    terminal.act("down", "down")
    assert _cursor(terminal) == (1, terminal.text.count("\n", 0, entries[2].start()))
    terminal.act("G")
    last = list(dossier.sources.values())[-1]
    row = _cursor(terminal)[1]
    assert any(terminal.rows[row].startswith(f" {source} ") for source in dossier.sources), last
    terminal.act("C", "down")
    column, row = _cursor(terminal)
    assert terminal.rows[row][column:].startswith("2  Markdown")


def with_address(dossier: Dossier) -> Source:
    return next(source for source in dossier.sources.values() if source.url)


def test_hyperlinks_go_to_terminals_that_know_them(opened: Opener, dossier: Dossier) -> None:
    source = with_address(dossier)
    terminal = _ready(opened("--at", source.id, env={"VTE_VERSION": "7600"}))
    assert b"\x1b]8;" in terminal.raw
    found = LINK.findall(bytes(terminal.raw))
    assert {address.decode() for _id, address in found} == {source.url}
    terminal.act("ctrl+l")
    again = LINK.findall(bytes(terminal.raw))
    assert len(again) > len(found)
    assert len({name for name, _address in again}) == 1
    # Each is closed before the row ends.
    assert terminal.raw.count(b"\x1b]8;;\x1b\\") == len(again)
    assert source.url is not None
    assert source.url[:40] in terminal.text
    terminal.act("o")
    assert len(LINK.findall(bytes(terminal.raw))) > len(again)


def test_the_others_get_none_and_a_page_without_links_has_none(opened: Opener, dossier: Dossier) -> None:
    terminal = _ready(opened("--at", with_address(dossier).id))
    assert b"\x1b]8;" not in terminal.raw
    knows = _ready(opened(env={"VTE_VERSION": "7600"}))
    knows.act("1", "space", "space")
    assert b"\x1b]8;" not in knows.raw


def _browser(folder: Path) -> tuple[dict[str, str], Path]:
    """Surroundings in which the browser writes down what it is given; where it does so."""
    told, script = folder / "told", folder / "browser"
    script.write_text(f'#!/bin/sh\necho "noise on the screen"\nprintf "%s" "$1" > {told}\n', encoding="utf-8")
    script.chmod(0o755)
    return {"BROWSER": f"{script} %s", "SSH_TTY": ""}, told


def test_enter_opens_the_browser(opened: Opener, dossier: Dossier, tmp_path: Path) -> None:
    source = with_address(dossier)
    surroundings, told = _browser(tmp_path)
    terminal = _ready(opened("--at", source.id, env=surroundings))
    terminal.act("o")
    assert "Enter opens an address in the browser" in terminal.text
    terminal.act("enter")
    terminal.until(f"Opening {source.url}"[:80])
    terminal.pump(0.5)
    terminal.settle(0.5)
    assert told.read_text(encoding="utf-8") == source.url
    assert "noise" not in terminal.text
    assert "No browser" not in terminal.text


@pytest.mark.parametrize("name", ["SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"])
def test_never_over_ssh(opened: Opener, dossier: Dossier, tmp_path: Path, name: str) -> None:
    source = with_address(dossier)
    surroundings, told = _browser(tmp_path)
    terminal = _ready(opened("--at", source.id, env={**surroundings, "DISPLAY": ":0", name: "there"}))
    terminal.act("o")
    assert "There is no browser here" in terminal.text
    terminal.act("enter")
    terminal.until("no browser over ssh")
    terminal.settle()
    assert terminal.emulator.copied == [source.url]
    assert not told.exists()


def test_a_browser_that_fails_is_said(opened: Opener, dossier: Dossier, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    nowhere.mkdir()
    surroundings = {"DISPLAY": ":99", "SSH_TTY": "", "PATH": str(nowhere)}
    terminal = _ready(opened("--at", with_address(dossier).id, env=surroundings))
    terminal.act("o", "enter")
    terminal.until("No browser opened it")


def test_alt_and_an_arrow_walk_back(opened: Opener) -> None:
    terminal = _ready(opened())
    terminal.until(re.compile(r"\d+ passages"))
    front = _body(terminal)
    terminal.act("1", "5")
    terminal.send("\x1b[1;3D")
    terminal.settle()
    terminal.send("\x1b[1;3D")
    terminal.settle()
    assert _body(terminal) == front
    terminal.send("\x1b[1;3C" + key("L"))
    terminal.settle()
    assert terminal.rows[0].startswith(" Compare")
