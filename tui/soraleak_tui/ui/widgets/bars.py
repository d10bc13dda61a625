"""The lines around the page: the panes above, the status and the keys below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from soraleak_tui.domain.prose import Page
from soraleak_tui.layout.bars import GAP, Label, key_line
from soraleak_tui.layout.line import Role
from soraleak_tui.ui.keys import HELP, QUIT
from soraleak_tui.ui.messages import OpenPage

_LOOKS: Mapping[Role, str] = MappingProxyType({Role.TEXT: "", Role.KEY: "bold $key", Role.MUTED: "$quiet"})
"""How the spans of the key line look."""


class PaneBar(Widget):
    """The pages by number and name, the open one marked."""

    DEFAULT_CSS = "PaneBar { height: 1; }"

    at: reactive[int | None] = reactive(None)
    """Number of the open page, from 0."""

    def __init__(self, pages: Sequence[Page], title: str) -> None:
        """``title``: what stands at the right, where there is room."""
        super().__init__()
        self._pages = tuple(pages)
        self._title = title

    def render(self) -> Content:
        """Full names as far as they fit, else the open one's alone."""
        right = Content.styled(self._title, "$quiet")
        room = self.size.width - 2 - right.cell_length
        left = self._labels(range(len(self._pages)))
        if left.cell_length + 2 > room:
            right = Content("")
            room = self.size.width - 2
        if left.cell_length > room:
            left = self._labels([self.at] if self.at is not None else [])
        blank = max(1, room - left.cell_length)
        return Content.assemble(" ", left, " " * blank, right, " ")

    def _labels(self, numbers: Sequence[int]) -> Content:
        return Content(GAP).join(self._label(number) for number in numbers)

    def _label(self, number: int) -> Content:
        label = f"{number + 1} {self._pages[number].title}"
        return Content.styled(label, "bold $cursor" if number == self.at else "$quiet")

    def on_click(self, event: events.Click) -> None:
        """Open the page whose name was clicked."""
        end = 1
        for number in range(len(self._pages)):
            label = self._label(number).cell_length
            if end <= event.x < end + label:
                self.post_message(OpenPage(self._pages[number].id))
                return
            end += label + len(GAP)


class StatusLine(Widget):
    """Where one is, or what the last copy did."""

    DEFAULT_CSS = "StatusLine { height: 1; }"

    place: reactive[str] = reactive("")
    tail: reactive[str] = reactive("")
    """What stands behind the place and is never cut."""
    said: reactive[str] = reactive("")
    """A message; stands instead of the place until the reader moves on."""

    def render(self) -> Content:
        """The message, else the place."""
        if self.said:
            return Content.styled(f" {self.said}", "bold $key").truncate(self.size.width, ellipsis=True)
        tail = Content.styled(self.tail, "$quiet")
        place = Content.styled(f" {self.place}", "$quiet")
        return place.truncate(max(0, self.size.width - tail.cell_length), ellipsis=True) + tail


class KeyLine(Widget):
    """The keys that matter now; Help and Quit are the last to go."""

    DEFAULT_CSS = "KeyLine { height: 1; }"

    def on_mount(self) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def render(self) -> Content:
        """As many keys as fit, from the left; Help and Quit at the right."""
        shown = [(bound.binding, bound.enabled) for bound in self.screen.active_bindings.values() if bound.binding.show]
        last = list(reversed(self._pick(shown, {HELP, QUIT})))
        line = key_line(self._pick(shown, None), last, self.size.width)
        return Content.assemble(*((span.text, _LOOKS[span.role]) for span in line.spans))

    def _pick(self, shown: Sequence[tuple[Binding, bool]], ids: set[str] | None) -> list[Label]:
        picked: dict[str | None, Label] = {}
        for binding, enabled in shown:
            pinned = binding.id in {HELP, QUIT}
            if enabled and pinned == (ids is not None):
                display = self.app.get_key_display(binding)
                if binding.id not in picked or len(display) < len(picked[binding.id][0]):
                    picked[binding.id] = (display, binding.description)
        return list(picked.values())
