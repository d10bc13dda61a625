"""Saying: what one source says to a point, in the fewest of its own words, and whom it has it from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """What one source says: its exact words, or ours where its own are not at hand."""

    source: str
    quotation: str | None = None
    """Key of the exact words; None where only a gist is known."""
    gist: str = ""
    """What it says in our words: beside the exact ones, or instead of them."""
    hedge: str = ""
    """The words by which it holds back: ``about``, ``appeared to be``."""
    credits: tuple[str, ...] = ()
    """Ids of the sources that it has this from; its own id where it vouches for it itself."""
    evidence: tuple[str, ...] = ()
    """What a gist rests on: keys as in prose."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The exact words, or the source where there are none, and the evidence; each once."""
        return tuple(dict.fromkeys((self.quotation or self.source, *self.evidence)))
