"""Links: what Enter does with an address, and how the terminal is told where one leads."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from rich.console import Console
from rich.style import Style
from tests.ui.painted import pieces
from tests.ui.shown import folded, press, rows, settle
from textual.drivers.headless_driver import HeadlessDriver

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.ui import browsing
from soraleak_tui.ui.app import ExplainerApp
from soraleak_tui.ui.browsing import browsed
from soraleak_tui.ui.hyperlinks import stable, with_stable_ids
from soraleak_tui.ui.messages import OpenLink
from soraleak_tui.ui.paint import Inks, joined, paint
from soraleak_tui.ui.screens.choosing import LinksScreen

KNOWS = {"TERM": "xterm-256color", "VTE_VERSION": "7600", "SSH_TTY": "there"}
WIDE = (120, 40)
ADDRESS = "https://example.org/a?b=1;2#ü"
scripts = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def script(folder: Path, body: str) -> str:
    path = folder / "browser"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return f"{path} %s"


@scripts
async def test_the_browser_gets_the_address_as_it_is_and_no_terminal(tmp_path):
    told = tmp_path / "told"
    browser = script(
        tmp_path, f'printf "%s\\n" "$#" "$1" > {told}; [ -t 0 ] || [ -t 1 ] || [ -t 2 ] || echo none >> {told}'
    )
    address = "https://example.org/$(touch pwned)?a=`id`&b='c'"
    assert await browsed(address, {"BROWSER": browser})
    assert told.read_text(encoding="utf-8").split("\n") == ["1", address, "none", ""]


@scripts
async def test_a_browser_that_fails_is_no_success(tmp_path):
    assert not await browsed(ADDRESS, {"BROWSER": script(tmp_path, "exit 1"), "PATH": str(tmp_path / "empty")})
    assert not await browsed(ADDRESS, {"PATH": str(tmp_path / "empty")})


@scripts
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # it does stay open
async def test_a_browser_that_stays_open_is_not_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr(browsing, "PATIENCE", 0.3)
    start = time.monotonic()
    assert await browsed(ADDRESS, {"BROWSER": script(tmp_path, "sleep 3")})
    assert time.monotonic() - start < 2


async def test_a_python_that_cannot_be_started_is_no_success(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert not await browsed(ADDRESS, {})


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "x-app://run", "mailto:a@b.example"])
async def test_nothing_but_the_web_is_opened_or_copied(sample: Dossier, monkeypatch, address):
    opened: list[str] = []

    async def noted(url: str, environment: object) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(browsing, "browsed", noted)
    app = ExplainerApp(sample, environment={"DISPLAY": ":0"})
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        app.screen.post_message(OpenLink(address))
        await settle(pilot)
        assert "no address on the web" in rows(app)[-2]
        assert app.clipboard == ""
        assert opened == []
        app.screen.post_message(OpenLink("https://example.org"))
        await settle(pilot)
        assert opened == ["https://example.org"]
        assert "Opening https://example.org" in rows(app)[-2]


async def test_without_a_window_system_an_address_is_copied(sample: Dossier):
    app = ExplainerApp(sample, environment={"TERM": "xterm"})
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        if sys.platform in {"darwin", "win32"}:
            return
        app.screen.post_message(OpenLink("https://example.org"))
        await pilot.pause(0.3)
        assert app.clipboard == "https://example.org"
        assert "there is no browser here" in rows(app)[-2]


async def test_a_click_on_an_address_of_the_window_is_as_good_as_enter(sample: Dossier):
    app = ExplainerApp(sample, environment=KNOWS)
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "1", "o")
        window = app.screen
        assert isinstance(window, LinksScreen)
        view = window.view
        address = view.cursor
        assert address is not None
        row = view.sheet.rows_of(address).start
        column = view.margin + view.sheet.line(row).text.index("https")
        await pilot.click(view, offset=(column + view.gutter.left, row - view.top + view.gutter.top))
        await pilot.pause(0.3)
        assert "Links" not in folded(app)
        assert app.clipboard == address


def inks(*, hyperlinks: bool) -> Inks:
    return Inks(dict.fromkeys(Role, Style(color="red")), Style(bold=True), Style(), hyperlinks=hyperlinks)


def rendered(line: Line, *, hyperlinks: bool) -> str:
    strip = joined(paint(line, inks(hyperlinks=hyperlinks), 2))
    return strip.render(Console(color_system="truecolor", force_terminal=True))


def test_a_link_carries_its_address_in_printable_ascii():
    line = Line((Span("see "), Span("the", link=ADDRESS), Span(" page", link=ADDRESS), Span(".")))
    text = rendered(line, hyperlinks=True)
    assert re.findall("\x1b]8;id=[0-9-]+;([^\x1b]+)\x1b", text) == ["https://example.org/a?b=1;2#%C3%BC"]
    assert "\x1b]8;" not in rendered(line, hyperlinks=False)


@given(st.text())
def test_no_address_ends_the_sequence_or_begins_another(address):
    text = rendered(Line((Span("x", link=f"https://{address}"),)), hyperlinks=True)
    assert text.count("\x1b]8;") == 2
    assert all(" " <= char <= "~" for char in text.replace("\x1b", ""))


def test_the_same_address_has_the_same_id_whatever_stands_around_it():
    line = Line((Span("one", link=ADDRESS), Span(" and "), Span("two", link=ADDRESS)))
    other = Line((Span("three", Role.QUOTE, link=ADDRESS), Span("elsewhere", link="https://example.org/other")))
    text = "".join(stable(rendered(one, hyperlinks=True)) for one in (line, other, line))
    found = re.findall("\x1b]8;id=([^;]+);([^\x1b]+)\x1b", text)
    assert len(found) == 6
    assert len({name for name, _address in found}) == len({address for _name, address in found}) == 2


def test_what_is_no_hyperlink_is_left_alone():
    for data in ("\x1b]8;;\x1b\\", "\x1b[1;31mx\x1b[0m", "\x1b]52;c;eA==\x07", "]8;id=1;x"):
        assert stable(data) == data


def test_the_driver_writes_what_it_is_given_but_for_the_ids():
    written: list[str] = []

    class Noting(HeadlessDriver):
        def write(self, data: str) -> None:
            written.append(data)

    driver = with_stable_ids(Noting)
    assert driver.__name__ == "Noting"
    instance = object.__new__(driver)
    instance.write("plain")
    instance.write("\x1b]8;id=77;https://x.example\x1b\\x\x1b]8;;\x1b\\")
    assert written[0] == "plain"
    assert "id=77" not in written[1]


@pytest.mark.parametrize("no_color", [False, True])
async def test_every_link_and_printed_address_on_a_screen_leads_somewhere(sample: Dossier, monkeypatch, no_color):
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = ExplainerApp(sample, environment=KNOWS)
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "1")
        linked = {piece.text.strip(): piece.style.link for piece in pieces(app) if piece.style.link}
        assert linked == {"map": "https://council.example/map"}
        await press(pilot, "o")
        linked = {piece.text.strip(): piece.style.link for piece in pieces(app) if piece.style.link}
        assert linked["https://council.example/map"] == "https://council.example/map"


async def test_a_terminal_that_is_not_known_gets_no_hyperlinks(sample_explainer):
    app = sample_explainer()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "1", "o")
        assert [piece for piece in pieces(app) if piece.style.link] == []
