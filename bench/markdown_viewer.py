"""A peer: Textual's own MarkdownViewer over the file that is named on the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import MarkdownViewer


class Viewer(App[None]):
    """The widget, and nothing else."""

    def compose(self) -> ComposeResult:
        """The text of the file."""
        yield MarkdownViewer(Path(sys.argv[1]).read_text(encoding="utf-8"), show_table_of_contents=False)

    def on_mount(self) -> None:
        """Let keys reach the text."""
        self.query_one(MarkdownViewer).focus()


if __name__ == "__main__":
    Viewer().run()
