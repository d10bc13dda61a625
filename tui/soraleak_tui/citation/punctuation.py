"""Stops, commas and quotation marks, never doubled and never lost."""

from __future__ import annotations

from collections.abc import Iterable

_ENDS = (".", "?", "!")
_QUOTED_ENDS = (",”", "?”", "!”", ",’”", "?’”", "!’”")


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends in one or in ``?`` or ``!``; inside a closing double quotation mark."""
    bare = text.rstrip("”’")
    if not bare or bare.endswith(_ENDS):
        return text
    return f"{text[:-1]}.{text[-1]}" if text.endswith("”") else f"{text}."


def sentences(parts: Iterable[str]) -> str:
    """The parts that are not empty, each with its full stop."""
    return " ".join(stopped(part) for part in parts if part)


def commas(parts: Iterable[str]) -> str:
    """The parts that are not empty, with a comma and a blank between them, but none behind a comma or ``?”``."""
    joined = ""
    for part in filter(None, parts):
        joined += (" " if joined.endswith(_QUOTED_ENDS) else ", ") + part if joined else part
    return joined
