"""Links that lead out: which may be followed, where a browser can be, which terminals know hyperlinks."""

from __future__ import annotations

import pytest

from soraleak_tui.navigation.links import browser_known, hyperlinks_known, may_follow

XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize("address", ["https://example.org/a?b=c#d", "http://example.org", "HTTPS://example.org/ü"])
def test_addresses_on_the_web_may_be_followed(address: str) -> None:
    assert may_follow(address)


@pytest.mark.parametrize(
    "address",
    [
        *("", "https:", "https://", "https:example.org", "//example.org", "example.org", "file:///etc/passwd"),
        *("javascript:alert(1)", "javascript://example.org", "ftp://example.org", "data:text/html,x", "mailto:a@b.c"),
        *(" https://example.org", "https://example.org/\x1b]52;c;x\x07", "https://example.org/\n-x", "-https://x.y"),
        *("x-scheme://run", "vbscript:x", "about:blank", "httpss://example.org"),
    ],
)
def test_nothing_else_may(address: str) -> None:
    assert not may_follow(address)


@pytest.mark.parametrize(
    ("environment", "platform", "known"),
    [
        ({}, "darwin", True),
        ({}, "win32", True),
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", True),
        ({"BROWSER": "firefox"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
    ],
)
def test_a_browser_needs_a_window_system(environment: dict[str, str], platform: str, *, known: bool) -> None:
    assert browser_known(environment, platform) is known


@pytest.mark.parametrize(
    "more",
    [
        {"VTE_VERSION": "5000"},
        {"VTE_VERSION": "7600"},
        {"KITTY_WINDOW_ID": "1"},
        {"TERM": "xterm-kitty"},
        {"TERM": "alacritty"},
        {"TERM": "foot-extra"},
        {"TERM": "xterm-ghostty"},
        {"TERM_PROGRAM": "WezTerm", "TERM_PROGRAM_VERSION": "20240203-110809-5046fc22"},
        {"TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "3.5.0"},
        {"TERM_PROGRAM": "vscode", "TERM_PROGRAM_VERSION": "1.95.1"},
        {"TERM_PROGRAM": "ghostty", "TERM_PROGRAM_VERSION": "1.0.0"},
        {"WT_SESSION": "0b6cf0fd"},
        {"KONSOLE_VERSION": "230804"},
        {"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4", "TMUX": "x"},
        {"TERM": "screen-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.5a", "TMUX": "x"},
        {"FORCE_HYPERLINK": "1"},
    ],
    ids=str,
)
def test_terminals_that_say_who_they_are_are_known(more: dict[str, str]) -> None:
    assert hyperlinks_known(XTERM | more)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"TERM": ""},
        {"TERM": "dumb", "VTE_VERSION": "7600"},
        {"TERM": "linux"},
        {"TERM": "screen"},
        {"TERM": "screen-256color", "VTE_VERSION": "7600"},
        {"STY": "1.pts", "KITTY_WINDOW_ID": "1"},
        {"VTE_VERSION": "4999"},
        {"VTE_VERSION": "new"},
        {"TERM_PROGRAM": "Apple_Terminal", "TERM_PROGRAM_VERSION": "455"},
        {"TERM_PROGRAM": "iTerm.app", "TERM_PROGRAM_VERSION": "2.9.1"},
        {"TERM_PROGRAM": "iTerm.app"},
        {"KONSOLE_VERSION": "200801"},
        {"TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a", "TMUX": "x", "KITTY_WINDOW_ID": "1"},
        {"TMUX": "x", "VTE_VERSION": "7600"},
        {"FORCE_HYPERLINK": "0", "WT_SESSION": "0b6cf0fd"},
        {"VTE_VERSION": "9" * 5000, "TERM": "dumb"},
    ],
    ids=lambda more: str(more)[:60],
)
def test_what_is_not_known_is_left_alone(more: dict[str, str]) -> None:
    assert not hyperlinks_known(XTERM | more)
