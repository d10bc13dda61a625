"""What a pilot test sees: the rows of the screen as text, read from Textual's own picture of it."""

from __future__ import annotations

import re
from html import unescape

from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

_TEXT = re.compile(r'<text[^>]*?x="([\d.]+)"[^>]*?y="([\d.]+)"[^>]*?>(.*?)</text>')
_CELL = 12.2
"""Width of a cell in the picture."""
_PATIENCE = 50
"""Pauses after which a screen that still changes is taken as it is."""


def rows(app: App[None]) -> list[str]:
    """Every row of the screen, trailing blanks cut."""
    found: dict[float, dict[int, str]] = {}
    body = app.export_screenshot().split('-matrix">', 1)[1]
    for x, y, text in _TEXT.findall(body):
        found.setdefault(float(y), {})[round(float(x) / _CELL)] = unescape(text).replace("\xa0", " ")
    width, height = app.size
    lines = ["" for _ in range(height)]
    for y, pieces in found.items():
        row = round((y - 20) / 24.4)
        line = ""
        for column in sorted(pieces):
            line += " " * (column - cell_len(line)) + pieces[column]
        lines[row] = line[:width].rstrip()
    return lines


def shown(app: App[None]) -> str:
    """The screen as one text."""
    return "\n".join(rows(app))


def folded(app: App[None]) -> str:
    """The screen with every run of blanks as one, so that words can be looked for across rows."""
    return " ".join(shown(app).split())


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing changes on the screen any more."""
    before = None
    for _ in range(_PATIENCE):
        await pilot.pause()
        now = (pilot.app.screen, shown(pilot.app))
        if now == before:
            return
        before = now


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other, and wait until nothing changes any more."""
    await pilot.press(*keys)
    await settle(pilot)
