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
from soraleak_tui.layout.bars import Label, key_line, pane_at, pane_line, status_line
from soraleak_tui.layout.line import Line, Role
from soraleak_tui.ui.keys import HELP, QUIT
from soraleak_tui.ui.messages import OpenPage

_LOOKS: Mapping[Role, str] = MappingProxyType({Role.TEXT: "", Role.KEY: "bold $key", Role.MUTED: "$quiet"})
"""How the spans of these lines look."""


class PaneBar(Widget):
    """The pages by number and name, the open one marked."""

    DEFAULT_CSS = "PaneBar { height: 1; }"

    at: reactive[int | None] = reactive(None)
    """Number of the open page, from 0."""

    def __init__(self, pages: Sequence[Page], title: str) -> None:
        """``title``: what stands at the right, where there is room."""
        super().__init__()
        self._pages = tuple(pages)
        self._titles = [page.title for page in self._pages]
        self._title = title

    def render(self) -> Content:
        """Full names as far as they fit, else the open one's alone."""
        return _content(pane_line(self._titles, self.at, self._title, self.size.width))

    def on_click(self, event: events.Click) -> None:
        """Open the page whose name was clicked."""
        number = pane_at(self._titles, self.at, self._title, self.size.width, event.x)
        if number is not None:
            self.post_message(OpenPage(self._pages[number].id))


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
        return _content(status_line(self.place, self.tail, self.size.width))


class KeyLine(Widget):
    """The keys that matter now; Help and Quit are the last to go."""

    DEFAULT_CSS = "KeyLine { height: 1; }"

    _painted: Line | None = None

    def on_mount(self) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self._follow())

    def _follow(self) -> None:
        """Paint anew what changed: of the bindings one is told once more when a screen has just been painted."""
        if self._line() != self._painted:
            self.refresh()

    def render(self) -> Content:
        """As many keys as fit, from the left; Help and Quit at the right."""
        self._painted = self._line()
        return _content(self._painted)

    def _line(self) -> Line:
        shown = [(bound.binding, bound.enabled) for bound in self.screen.active_bindings.values() if bound.binding.show]
        last = list(reversed(self._pick(shown, {HELP, QUIT})))
        return key_line(self._pick(shown, None), last, self.size.width)

    def _pick(self, shown: Sequence[tuple[Binding, bool]], ids: set[str] | None) -> list[Label]:
        picked: dict[str | None, Label] = {}
        for binding, enabled in shown:
            pinned = binding.id in {HELP, QUIT}
            if enabled and pinned == (ids is not None):
                display = self.app.get_key_display(binding)
                if binding.id not in picked or len(display) < len(picked[binding.id][0]):
                    picked[binding.id] = (display, binding.description)
        return list(picked.values())


def _content(line: Line) -> Content:
    return Content.assemble(*((span.text, _LOOKS[span.role]) for span in line.spans))
