"""Which programs on this machine can take a copy to the reader, best first: pure, decided from the environment alone.

A clipboard of this machine is the reader's own only where the reader sits in front of it: neither over ssh nor in a
browser. ``textual serve`` marks a browser session by ``TEXTUAL_DRIVER`` (its web driver) and ``TERM_PROGRAM=textual``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from soraleak_tui.clipboard.receipt import TMUX

Which = Callable[[str], str | None]
"""Gives the path of a program, or None where it is not installed."""


@dataclass(frozen=True, slots=True)
class Route:
    """A program that takes text on its standard input, and one that gives back what is held now."""

    name: str
    """As the reader is told."""
    write: tuple[str, ...]
    read: tuple[str, ...] = ()
    """Empty where what was written cannot be read back."""
    encoding: str = "utf-8"
    settings: tuple[tuple[str, str], ...] = ()
    """Environment variables that the programs need to take the encoding as it is."""


def routes(environment: Mapping[str, str], platform: str, which: Which) -> tuple[Route, ...]:
    """The routes that are worth trying, in order; none in a browser session, only tmux's over ssh.

    ``platform`` is a value of ``sys.platform``.
    """
    if in_browser(environment):
        return ()
    native = () if over_ssh(environment) else tuple(_native(environment, platform, which))
    return native + tuple(_tmux(environment, which))


def over_ssh(environment: Mapping[str, str]) -> bool:
    """Whether the reader sits at another machine."""
    return any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def in_browser(environment: Mapping[str, str]) -> bool:
    """Whether the screen is a page in a browser, wherever that runs."""
    driver = environment.get("TEXTUAL_DRIVER", "")
    return driver.endswith(":WebDriver") or environment.get("TERM_PROGRAM") == "textual"


def _native(environment: Mapping[str, str], platform: str, which: Which) -> Iterator[Route]:
    if platform == "darwin":
        yield from _macos(which)
    elif platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        yield from _windows(which)
    if platform not in {"darwin", "win32"}:
        yield from _wayland(environment, which)
        yield from _x11(environment, which)


def _macos(which: Which) -> Iterator[Route]:
    if pbcopy := which("pbcopy"):
        # Both take their encoding from the locale, and turn what does not fit into question marks.
        yield Route("pbcopy", (pbcopy,), _reader(which, "pbpaste"), settings=(("LC_ALL", "en_US.UTF-8"),))


def _windows(which: Which) -> Iterator[Route]:
    if clip := which("clip.exe"):
        yield Route("clip.exe", (clip,), encoding="utf-16-le")


def _wayland(environment: Mapping[str, str], which: Which) -> Iterator[Route]:
    if environment.get("WAYLAND_DISPLAY") and (wl_copy := which("wl-copy")):
        kind = ("--type", "text/plain")
        yield Route("wl-copy", (wl_copy, *kind), _reader(which, "wl-paste", "--no-newline", *kind))


def _x11(environment: Mapping[str, str], which: Which) -> Iterator[Route]:
    if not environment.get("DISPLAY"):
        return
    if xclip := which("xclip"):
        selection = ("-selection", "clipboard")
        yield Route("xclip", (xclip, *selection, "-in"), (xclip, *selection, "-out"))
    if xsel := which("xsel"):
        yield Route("xsel", (xsel, "--clipboard", "--input"), (xsel, "--clipboard", "--output"))


def _tmux(environment: Mapping[str, str], which: Which) -> Iterator[Route]:
    if environment.get("TMUX") and (tmux := which("tmux")):
        yield Route(TMUX, (tmux, "load-buffer", "-w", "-"), (tmux, "show-buffer"))


def _reader(which: Which, name: str, *arguments: str) -> tuple[str, ...]:
    path = which(name)
    return (path, *arguments) if path else ()
