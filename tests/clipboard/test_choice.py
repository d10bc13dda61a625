"""Which routes are tried, and in which order, in every surrounding that matters."""

from __future__ import annotations

import itertools

import pytest

from soraleak_tui.clipboard.choice import Route, routes
from soraleak_tui.clipboard.receipt import TMUX

EVERYTHING = ("pbcopy", "pbpaste", "wl-copy", "wl-paste", "xclip", "xsel", "clip.exe", "tmux")
BOTH_DISPLAYS = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
IN_TMUX = {"TMUX": "/tmp/tmux-0/default,1,0"}
SSH = {"SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}
BROWSER = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "TERM_PROGRAM": "textual"}
WSL = {"WSL_DISTRO_NAME": "Debian"}


def _names(environment: dict[str, str], platform: str = "linux", *, without: str = "") -> list[str]:
    return [route.name for route in _routes(environment, platform, without=without)]


def _routes(environment: dict[str, str], platform: str = "linux", *, without: str = "") -> tuple[Route, ...]:
    installed = set(EVERYTHING) - set(without.split())
    return routes(environment, platform, lambda name: f"/bin/{name}" if name in installed else None)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", []),
        ({"DISPLAY": ":0"}, "linux", ["xclip", "xsel"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", ["wl-copy"]),
        (BOTH_DISPLAYS, "linux", ["wl-copy", "xclip", "xsel"]),
        (BOTH_DISPLAYS, "freebsd14", ["wl-copy", "xclip", "xsel"]),
        ({}, "darwin", ["pbcopy"]),
        (BOTH_DISPLAYS, "darwin", ["pbcopy"]),
        ({}, "win32", ["clip.exe"]),
        (WSL, "linux", ["clip.exe"]),
        (WSL | BOTH_DISPLAYS, "linux", ["clip.exe", "wl-copy", "xclip", "xsel"]),
        (IN_TMUX, "linux", [TMUX]),
        (IN_TMUX | BOTH_DISPLAYS, "linux", ["wl-copy", "xclip", "xsel", TMUX]),
        (IN_TMUX, "darwin", ["pbcopy", TMUX]),
    ],
)
def test_the_readers_own_clipboard_comes_first_and_then_tmux(
    environment: dict[str, str], platform: str, expected: list[str]
) -> None:
    assert _names(environment, platform) == expected


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32", "freebsd14"])
@pytest.mark.parametrize("variable", ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"])
def test_over_ssh_no_clipboard_of_this_machine_is_touched(platform: str, variable: str) -> None:
    assert _names({variable: "x", **BOTH_DISPLAYS, **WSL}, platform) == []
    assert _names({variable: "x", **BOTH_DISPLAYS, **IN_TMUX}, platform) == [TMUX]


@pytest.mark.parametrize("mark", BROWSER)
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_in_a_browser_nothing_of_this_machine_is_touched_not_even_the_servers_tmux(mark: str, platform: str) -> None:
    assert _names({mark: BROWSER[mark], **BOTH_DISPLAYS, **IN_TMUX, **WSL}, platform) == []


def test_another_driver_is_no_browser() -> None:
    environment = {"TEXTUAL_DRIVER": "textual.drivers.linux_inline_driver:LinuxInlineDriver", **IN_TMUX}
    assert _names(environment) == [TMUX]


@pytest.mark.parametrize("emptied", ["DISPLAY", "WAYLAND_DISPLAY", "TMUX", "SSH_TTY"])
def test_an_empty_variable_is_as_good_as_none(emptied: str) -> None:
    surroundings = {**BOTH_DISPLAYS, **IN_TMUX}
    unset = {name: value for name, value in surroundings.items() if name != emptied}
    assert _names({**surroundings, emptied: ""}) == _names(unset)


@pytest.mark.parametrize("missing", EVERYTHING)
def test_what_is_not_installed_is_not_tried(missing: str) -> None:
    for platform, environment in itertools.product(("linux", "darwin", "win32"), (BOTH_DISPLAYS | IN_TMUX, WSL)):
        for route in _routes(environment, platform, without=missing):
            assert f"/bin/{missing}" not in (*route.write[:1], *route.read[:1])


def test_a_tool_without_its_reader_still_writes() -> None:
    (route,) = _routes({"WAYLAND_DISPLAY": "wayland-0"}, without="wl-paste")
    assert route.write[0] == "/bin/wl-copy"
    assert route.read == ()


def test_windows_takes_its_own_encoding() -> None:
    (route,) = _routes({}, "win32")
    assert "☠️".encode(route.encoding) == b"\x20\x26\x0f\xfe"
