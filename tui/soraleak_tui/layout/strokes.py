"""Strokes: the signs that drawings are made of, and plain ones for terminals that have no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strokes:
    """Each sign is one cell wide."""

    own: str = "●"
    """A source that brings something of its own."""
    retold: str = "○"
    branch: str = "├"
    last: str = "└"
    down: str = "│"
    across: str = "─"
    lasting: str = "━"
    """All through."""
    within: str = "╌"
    """At some time within."""
    reach: str = "·"
    """It may reach as far."""
    short: str = "◆"
    """Shorter than a cell."""
    before: str = "◂"
    """It begins before the axis does."""
    after: str = "▸"
    conflict: str = "≠"
    turn: str = "┐"
    back: str = "┌"
    up: str = "┘"
    point: str = "●"
    aside: str = "○"


UNICODE = Strokes()
ASCII = Strokes("*", "o", "|", "`", "|", "-", "=", "-", ".", "#", "<", ">", "!", ".", ".", "'", "*", "o")
_LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")


def strokes_of_encoding(encoding: str | None) -> Strokes:
    """The strokes that an output of that encoding can have."""
    try:
        "".join(getattr(UNICODE, name) for name in UNICODE.__slots__).encode(encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return ASCII
    return UNICODE


def strokes_of_terminal(environment: Mapping[str, str]) -> Strokes:
    """The strokes for a terminal: plain ones where the language of the system says that it has no others."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    _, dot, encoding = locale.partition(".")
    return strokes_of_encoding(encoding.partition("@")[0]) if dot else UNICODE
