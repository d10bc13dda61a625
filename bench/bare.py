"""The least that Textual can do: an app that shows one word. Times and memory are ratios to this, from the same run."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static


class Bare(App[None]):
    """One word on an empty screen; any key writes it anew."""

    def compose(self) -> ComposeResult:
        """The word."""
        yield Static(Content("READY"))

    def on_key(self) -> None:
        """Answer a key with something to draw."""
        self.query_one(Static).update(Content("AGAIN"))


if __name__ == "__main__":
    Bare().run()
