"""The reader's whole way: open, read to the end, look behind a sentence, copy, leave."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load

from .conftest import Opener
from .keys import click, wheel
from .terminal import Terminal

pytestmark = pytest.mark.usefixtures("kept")

MOST_PRESSES = 200
"""Space is pressed until nothing changes; this often at most."""


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """What the program shows, loaded by the test itself."""
    return load(builtin())


def _press(terminal: Terminal, *names: str) -> str:
    """Press keys, each followed by rest; the screen then."""
    terminal.act(*names)
    return terminal.text


def _open(opened: Opener, size: tuple[int, int] = (100, 30)) -> Terminal:
    terminal = opened(size=size)
    terminal.until("Quit")
    terminal.settle()
    return terminal


def _words(text: str) -> set[str]:
    """Runs of letters and of digits, whatever stands around them; the raised numbers of the evidence are no words."""
    return set(re.findall(r"[^\W\d_¹²³⁰-⁹]+|\d+", text))


def _body(text: str) -> list[str]:
    """The rows above the status line, which may still say something of the key before."""
    return text.split("\n")[:-2]


@pytest.mark.smoke
def test_space_alone_reads_every_page_to_its_end(opened: Opener, dossier: Dossier) -> None:
    terminal = _open(opened)
    screens = [terminal.text]
    for _ in range(MOST_PRESSES):
        screens.append(_press(terminal, "space"))
        if screens[-1] == screens[-2]:
            break
    else:
        pytest.fail("Space never came to an end")
    seen = _words("\n".join(screens))
    for page in dossier.pages:
        assert any(page.title in screen for screen in screens), page.title
        for passage in page.passages:
            assert _words(passage.text) <= seen, passage.id


@pytest.mark.smoke
def test_a_passage_shows_its_evidence_and_what_is_behind_it_and_esc_leads_back(
    opened: Opener, dossier: Dossier
) -> None:
    terminal = _open(opened)
    _press(terminal, "1")
    page = _press(terminal, "tab")
    second = dossier.pages[0].passages[1]
    words = dossier.quotation_of(second.evidence[0])
    label = dossier.sources[words.source if words else second.evidence[0]].label
    assert label in page
    # Of several pieces of evidence Enter goes to the first, and once more opens it.
    seen = [page, *(_press(terminal, "enter") for _ in range(min(2, len(second.evidence))))]
    assert len(set(seen)) == len(seen)
    for before in reversed(seen[:-1]):
        assert _body(_press(terminal, "escape")) == _body(before)
    assert "Quit" in _press(terminal, "escape", "escape")


@pytest.mark.smoke
def test_what_is_copied_is_what_is_stored(opened: Opener, dossier: Dossier, printed: Callable[..., str]) -> None:
    terminal = _open(opened)
    copied = terminal.emulator.copied
    key = _copy_first_quotation(terminal, dossier)
    quotation = dossier.quotations[key]
    terminal.until("sent to the terminal (OSC 52)")
    _press(terminal, "c")
    assert copied[-1] == printed("cite", key).rstrip("\n")
    _press(terminal, "Y")
    assert quotation.exact in copied[-1]
    assert terminal.status is None


def _copy_first_quotation(terminal: Terminal, dossier: Dossier) -> str:
    """Go from passage to passage until y copies a quotation of the dossier; its key."""
    stored: dict[str, str] = {}
    for key, quotation in dossier.quotations.items():
        stored.setdefault(quotation.exact, key)
    _press(terminal, "1")
    for _ in range(12):
        _press(terminal, "tab", "y")
        if terminal.emulator.copied and terminal.emulator.copied[-1] in stored:
            return stored[terminal.emulator.copied[-1]]
    message = f"y copied no quotation that is stored, but {terminal.emulator.copied}"
    raise AssertionError(message)


def test_the_mouse_turns_the_page_and_points_at_passages(opened: Opener, dossier: Dossier) -> None:
    terminal = _open(opened, (80, 24))
    _press(terminal, "2")
    words = dossier.pages[1].passages[0].text
    place = _first_words(terminal, words)
    terminal.send(wheel(20, 10, 5))
    terminal.settle()
    assert not _begins(words).search(terminal.text)
    terminal.send(wheel(20, 10, -5))
    terminal.settle()
    assert _first_words(terminal, words) == place
    _press(terminal, "tab", "tab")
    elsewhere = terminal.text
    terminal.send(click(*place))
    terminal.settle()
    assert terminal.text != elsewhere


def _begins(text: str) -> re.Pattern[str]:
    """The first words of a passage, whatever stands between them."""
    return re.compile(r"\W+".join(re.findall(r"\w+", text)[:4]))


def _first_words(terminal: Terminal, text: str) -> tuple[int, int]:
    """Column and row of the second letter of a passage; AssertionError if it is not on the screen."""
    for row, shown in enumerate(terminal.rows):
        if match := _begins(text).search(shown):
            return match.start() + 1, row
    message = f"{_begins(text).pattern!r} is not on the screen:\n{terminal.text}"
    raise AssertionError(message)


def test_arrows_enter_escape_tab_and_f1_alone_lead_everywhere(opened: Opener, dossier: Dossier) -> None:
    terminal = _open(opened)
    seen = [_press(terminal, "enter")]
    seen += [_press(terminal, "right") for _ in dossier.pages]
    for page in dossier.pages:
        assert any(_begins(page.passages[0].text).search(screen) for screen in seen), page.title
    assert "Help" in _press(terminal, "f1")
    _press(terminal, "escape", "tab", "enter")


def test_side_by_side_and_stacked_show_the_same_statement(opened: Opener, dossier: Dossier) -> None:
    terminal = _open(opened, (120, 40))
    _press(terminal, "5", "enter")
    title = next(iter(dossier.statements.values())).title
    columns = terminal.text
    stacked = _press(terminal, "|")
    assert title in columns
    assert title in stacked
    assert columns != stacked
    assert _press(terminal, "|") == columns
