"""Caret: the terminal's own cursor sits on what is under the cursor of the focused view; mixed into the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset

from soraleak_tui.ui.widgets.caret import caret_of
from soraleak_tui.ui.widgets.lines import LinesView

if TYPE_CHECKING:
    from textual.app import App

    _Base = App[None]
else:
    _Base = object

_START = Offset(0, 0)


class Caret(_Base):
    """Asked by Textual after everything that it sends, so that nobody needs to tell when the cursor moves."""

    _wanted_by_widgets: Offset = _START

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor belongs: where the focused view has its own, else where a widget wants it."""
        focused = self.screen.focused if self.screen_stack else None
        return caret_of(focused) if isinstance(focused, LinesView) else self._wanted_by_widgets

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        self._wanted_by_widgets = position
