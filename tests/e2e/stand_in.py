"""A program small enough to be sure of, to prove the harness with: shows its size, names what is done to it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static


class StandIn(App[None]):
    """Says READY and its size; q quits, y copies, Ctrl+Z suspends."""

    BINDINGS: ClassVar = [("q", "quit"), ("ctrl+z", "suspend_process")]

    def compose(self) -> ComposeResult:
        """One line for the size, one for what happened last."""
        yield Static(id="size")
        yield Static(id="last")

    def on_resize(self, event: events.Resize) -> None:
        """Tell the size."""
        self.query_one("#size", Static).update(Content(f"READY {event.size.width}x{event.size.height}"))

    def on_key(self, event: events.Key) -> None:
        """Tell the key."""
        if event.key == "y":
            self.copy_to_clipboard("☠️ words")
        self._tell(f"key {event.key}")

    def on_click(self, event: events.Click) -> None:
        """Tell the place."""
        self._tell(f"click {event.screen_x},{event.screen_y}")

    def _tell(self, what: str) -> None:
        self.query_one("#last", Static).update(Content(what))


if __name__ == "__main__":
    StandIn().run()
