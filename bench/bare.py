"""The least that Textual can do: one word, or with ``--full`` a screen full of words; any key draws it anew.

Times and memory of all programs are ratios to this, from the same run. Of a page turn or a change of pane the yardstick
is what it takes to repaint the whole screen.
"""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

WORDS = "READY", "AGAIN"
_ROW = "in words that are neither long nor short as they stand on a page of a book and fill the row"


def screenful(number: int, rows: int) -> str:
    """So many rows of words, in each of which everything changes with the number."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    turned = str.maketrans(letters, letters[number % 26 :] + letters[: number % 26])
    return "\n".join(f"{WORDS[number % 2]} {row:02} {_ROW.translate(turned)}" for row in range(rows))


class Bare(App[None]):
    """One word, or a screen full of them; each key writes others."""

    def __init__(self, *, full: bool = False) -> None:
        """Begin with the first words."""
        super().__init__()
        self._full = full
        self._number = 0

    def compose(self) -> ComposeResult:
        """The words."""
        yield Static(self._words())

    def on_key(self) -> None:
        """Answer a key with something to draw."""
        self._number += 1
        self.query_one(Static).update(self._words())

    def _words(self) -> Content:
        if self._full:
            return Content(screenful(self._number, self.size.height or 30))
        return Content(WORDS[self._number % 2])


if __name__ == "__main__":
    Bare(full="--full" in sys.argv).run()
