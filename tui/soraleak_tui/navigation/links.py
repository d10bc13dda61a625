"""Links that lead out of the program: which may be followed, whether a browser can be reached, who knows OSC 8."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")
"""Beginnings of the names of terminals that know hyperlinks in every version that is about."""
_PROGRAMS = {"iTerm.app": (3, 1), "WezTerm": (), "vscode": (1, 72), "ghostty": (), "mintty": (3, 1)}
"""Values of TERM_PROGRAM, with the first version that knows hyperlinks."""
_VARIABLES = ("KITTY_WINDOW_ID", "WEZTERM_PANE", "WT_SESSION", "GHOSTTY_RESOURCES_DIR", "ALACRITTY_WINDOW_ID")
_TMUX = (3, 4)
_VTE = 5000
_KONSOLE = 201200


def may_follow(address: str) -> bool:
    """Whether an address may be opened: on the web, and nowhere else."""
    scheme, mark, rest = address.partition("://")
    return scheme.lower() in {"http", "https"} and bool(mark and rest) and address.isprintable()


def browser_known(environment: Mapping[str, str], platform: str) -> bool:
    """Whether there can be a browser in a window of its own: one in this terminal would spoil the screen.

    ``platform`` is a value of ``sys.platform``.
    """
    if platform in {"darwin", "win32"} or environment.get("BROWSER"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"))


def hyperlinks_known(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to understand hyperlinks (OSC 8); what is not known counts as no.

    ``FORCE_HYPERLINK``, as other programs know it, decides where it is set: 0 is no.
    """
    forced = environment.get("FORCE_HYPERLINK")
    if forced:
        return forced != "0"
    term, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if environment.get("TMUX") or program == "tmux":
        # tmux passes them on where the terminal outside knows them; whose variables those are it does not say.
        return program == "tmux" and _version(environment) >= _TMUX
    if environment.get("STY") or term.startswith("screen") or term in {"", "dumb", "linux"}:
        return False
    if program == "Apple_Terminal":
        return False
    return any(_signs(environment, term, program))


def _signs(environment: Mapping[str, str], term: str, program: str) -> Iterator[bool]:
    yield program in _PROGRAMS and _version(environment) >= _PROGRAMS[program]
    yield term.startswith(_TERMS)
    yield any(environment.get(name) for name in _VARIABLES)
    yield _number(environment.get("VTE_VERSION")) >= _VTE
    yield _number(environment.get("KONSOLE_VERSION")) >= _KONSOLE


def _version(environment: Mapping[str, str]) -> tuple[int, ...]:
    """The numbers of TERM_PROGRAM_VERSION: ``3.4a`` is 3, 4; empty where there is none."""
    parts = environment.get("TERM_PROGRAM_VERSION", "").replace("-", ".").split(".")
    numbers = ["".join(char for char in part if char.isdecimal()) for part in parts]
    return tuple(_number(number) for number in numbers if number)


def _number(text: str | None) -> int:
    return int(text[:9]) if text and text.isdecimal() else 0
