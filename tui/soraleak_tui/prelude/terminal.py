"""The terminal of this process as Textual will find it: read from standard input, written to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any

_DUMB = frozenset({"dumb", "unknown"})
_OTHERWISE = ("TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS", "TEXTUAL_ALLOW_SIGNALS")
"""Settings of Textual's own, for developers, under which it draws otherwise or elsewhere."""


def usual(environment: Mapping[str, str]) -> bool:
    """Whether Textual draws as it does everywhere, on a terminal that knows the usual sequences."""
    return environment.get("TERM", "").strip().lower() not in _DUMB and not any(map(environment.get, _OTHERWISE))


def keyboard() -> int | None:
    """Where keys are read; None unless all of it is a terminal, and this process the one that may use it."""
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    try:
        numbers = [stream.fileno() for stream in streams if stream is not None]
        here = len(numbers) == len(streams) and all(map(os.isatty, numbers)) and in_foreground(numbers[0])
    except (OSError, ValueError):
        return None
    return numbers[0] if here else None


def in_foreground(number: int) -> bool:
    """Whether this process may change the settings of its terminal without being stopped for it."""
    if sys.platform == "win32":
        return False
    try:
        return os.tcgetpgrp(number) == os.getpgrp()
    except OSError:
        return False


def size(environment: Mapping[str, str]) -> tuple[int, int]:
    """Columns and rows; the variables stand above what the terminal says. OSError where it says nothing."""
    shown = os.get_terminal_size(0)
    columns, rows = (environment.get(name, "") for name in ("COLUMNS", "LINES"))
    return (
        int(columns) if columns.isdecimal() and int(columns) else shown.columns,
        int(rows) if rows.isdecimal() and int(rows) else shown.lines,
    )


def raw(settings: list[Any]) -> list[Any]:
    """The settings of a line under which every key arrives at once and as it is, those that Textual sets."""
    import termios

    changed = [*settings[:6], [*settings[6]]]
    changed[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    changed[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    changed[6][termios.VMIN] = 1
    return changed


def encoded(text: str) -> bytes:
    """The text as standard error would write it."""
    stream = sys.__stderr__
    return text.encode(*((stream.encoding, stream.errors or "strict") if stream is not None else ()))


def write(data: bytes) -> None:
    """Write all of it at once, past every buffer: a signal may come while one is being filled. OSError if it fails."""
    stream = sys.__stderr__
    while data and stream is not None:
        data = data[os.write(stream.fileno(), data) :]
