"""Outline: the headings of the page, the one being read marked."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message

from soraleak_tui.layout.reading import Headings, outline
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.ui.widgets.lines import LinesView


class Outline(LinesView, can_focus=False):
    """Headings one under the other; a click goes there."""

    @dataclass
    class Picked(Message):
        """The reader clicked a heading."""

        slug: str

    _shown: tuple[object, ...] = ()

    def follow(self, headings: Headings, here: str | None) -> None:
        """Mark the heading that is being read; none above the first."""
        shown = (tuple(headings), here)
        if shown != self._shown and self.display:
            self._shown = shown
            self.show(lambda width: StaticSheet(outline(headings, here, width)), top=None)

    def on_click(self, event: events.Click) -> None:
        """Go to the heading."""
        offset = event.get_content_offset(self)
        span = self.span_at(*offset) if offset is not None else None
        if span is not None and span.target is not None:
            self.post_message(self.Picked(span.target))
