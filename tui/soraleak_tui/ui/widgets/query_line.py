"""QueryLine: where the reader types what to look for, and TallyLine, how much of it there is."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

_EDITING = {
    "left": "cursor_left",
    "right": "cursor_right",
    "shift+left": "cursor_left(True)",
    "shift+right": "cursor_right(True)",
    "ctrl+left": "cursor_left_word",
    "ctrl+right": "cursor_right_word",
    "home": "home",
    "end": "end",
    "shift+home": "home(True)",
    "shift+end": "end(True)",
    "backspace": "delete_left",
    "delete": "delete_right",
    "ctrl+w": "delete_left_word",
    "ctrl+u": "delete_left_all",
    "ctrl+k": "delete_right_all",
}
"""The keys of the line, by what Textual's own does; those that it would take from the program are left to that."""
_LONGEST = 400
"""Characters of a query."""


class QueryInput(Input, inherit_bindings=False):
    """Takes letters; what is typed anew replaces the query before."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(key, action, show=False) for key, action in _EDITING.items()]

    def __init__(self, typed: str) -> None:
        """``typed``: the query before."""
        super().__init__(typed, compact=True, max_length=_LONGEST, validate_on=())
        self.cursor_blink = False


class QueryLine(Horizontal):
    """The sign of the key that opened it, then the line."""

    def __init__(self, typed: str) -> None:
        """``typed``: the query before."""
        super().__init__()
        self._typed = typed

    def compose(self) -> ComposeResult:
        """Sign and line."""
        yield _Sign()
        yield QueryInput(self._typed)


class _Sign(Widget):
    def render(self) -> Content:
        return Content.styled("/", "bold $key")


class TallyLine(Widget):
    """One row: how many places, and where."""

    text: reactive[str] = reactive("")

    def render(self) -> Content:
        """As much as fits."""
        return Content.styled(self.text, "$quiet").truncate(self.size.width, ellipsis=True)
