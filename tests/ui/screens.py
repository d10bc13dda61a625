"""The screens of the program, and the ways that lead to them from the front page of the small sample."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tests.ui.shown import settle
from textual.pilot import Pilot

from soraleak_tui.ui.screens.reading import ReadingScreen

SIZES: Mapping[str, tuple[int, int]] = MappingProxyType({"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)})
WAYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "front": (),
        "reading": ("1",),
        "scrolled": ("1", "space"),
        "comparison": ("5", "enter"),
        "paraphrase": ("5", "down", "enter"),
        "statements": ("5",),
        "sources": ("8",),
        "source": ("8", "down", "down", "enter"),
        "stemma": ("8", "vertical_line", "down"),
        "weight": ("8", "down", "down", "w", "tab"),
        "roots": ("6", "enter", "r"),
        "roots-of-one": ("6", "enter", "tab", "tab", "tab", "tab", "r"),
        "questions": ("6",),
        "answer": ("6", "right", "right"),
        "conflicts": ("6", "t", "r"),
        "question": ("6", "enter"),
        "timeline": ("7",),
        "months": ("7", "plus"),
        "days": ("7", "plus", "plus"),
        "hours": ("7", "plus", "plus", "plus", "down"),
        "event": ("7", "enter"),
        "more": ("9",),
        "step": ("9", "enter", "right"),
        "errors": ("9", "down", "enter"),
        "error": ("9", "down", "enter", "enter", "tab"),
        "unknown": ("9", "down", "down", "enter", "enter"),
        "figure": ("9", *["down"] * 3, "enter", "enter"),
        "entity": ("9", *["down"] * 4, "enter", "enter"),
        "interest": ("9", *["down"] * 5, "enter", "enter"),
        "help": ("question_mark",),
        "style": ("C",),
        "links": ("1", "o"),
        "search": ("/",),
        "found": ("/", *"the", "down"),
        "nothing": ("/", *'"Not there'),
        "hit": ("/", *"ribbon", "down", "enter"),
        "hit-in-columns": ("/", *"bridge everyone", "enter"),
        "hit-in-record": ("/", *"them is fast", "enter"),
        "hit-in-source": ("/", *"source:river twice", *["down"] * 4, "enter"),
    }
)
"""Keys by the name of the screen."""


async def go_to(pilot: Pilot[None], name: str) -> None:
    """Open a screen from the front page; on the reading screen, with the cursor on the third passage."""
    await pilot.press(*WAYS[name])
    screen = pilot.app.screen
    if name == "reading" and isinstance(screen, ReadingScreen):
        screen.text.point(screen.text.page.passages[2].id)
    await settle(pilot)


async def go_back(pilot: Pilot[None]) -> None:
    """Return to the front page from any screen or window."""
    while len(pilot.app.screen_stack) > 1:
        await pilot.app.pop_screen()
