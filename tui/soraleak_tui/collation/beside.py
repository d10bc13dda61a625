"""Beside: a base, and the texts that are set beside it; each is cut and aligned once, however many print it."""

from __future__ import annotations

from soraleak_tui.collation.align import Alignment, aligned
from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.tokens import tokens
from soraleak_tui.collation.verbatim import exact, stands_in


class Beside:
    """Remembers what was found of each text; lives as long as one comparison."""

    def __init__(self, base: Text) -> None:
        """``base`` is what all are set beside."""
        self.base = base
        self._exact = exact(base.tokens)
        self._texts: dict[str, Text] = {}
        self._alignments: dict[str, Alignment] = {}

    def text(self, words: str) -> Text:
        """A text cut into tokens."""
        if words not in self._texts:
            self._texts[words] = Text(tokens(words))
        return self._texts[words]

    def alignment(self, words: str) -> Alignment:
        """The text aligned with the base, as far as nothing else of its source bounds it."""
        if words not in self._alignments:
            self._alignments[words] = aligned(self.base, self.text(words))
        return self._alignments[words]

    def contains(self, words: str) -> bool:
        """Whether the text stands in the base as it is."""
        return stands_in(self._exact, exact(self.text(words).tokens))
