"""Outline: the headings of the page, the one being read marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.ui.sheet import Sheet, StaticSheet
from soraleak_tui.ui.widgets.lines import LinesView


class Outline(LinesView, can_focus=False):
    """Headings one under the other; a click goes there."""

    @dataclass
    class Picked(Message):
        """The reader clicked a heading."""

        slug: str

    _shown: tuple[object, ...] = ()

    def follow(self, headings: Sequence[tuple[int, str, str]], here: str | None) -> str:
        """Mark the heading that is being read; returns its words, or nothing above the first."""
        shown = (tuple(headings), here)
        if shown != self._shown and self.display:
            self._shown = shown
            self.show(lambda width: _sheet(headings, here, width), top=None)
        return next((text for _level, text, slug in headings if slug == here), "")

    def on_click(self, event: events.Click) -> None:
        """Go to the heading."""
        offset = event.get_content_offset(self)
        span = self.span_at(*offset) if offset is not None else None
        if span is not None and span.target is not None:
            self.post_message(self.Picked(span.target))


def _sheet(headings: Sequence[tuple[int, str, str]], here: str | None, width: int) -> Sheet:
    lines: list[Line] = []
    for level, text, slug in headings:
        sign = "▸ " if slug == here else "  "
        indent = "  " * (level - 2)
        role = Role.LABEL if slug == here else Role.MUTED
        first = [Span(indent + sign, Role.KEY)]
        lines += wrap([Span(text, role, target=slug)], width, first=first, rest=[Span(indent + "  ")])
        lines.append(Line())
    return StaticSheet(lines)
