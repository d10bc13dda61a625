"""Errata: errors in the coverage that can be shown, in the manner of a corrections column."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.domain.saying import Saying


@dataclass(frozen=True, slots=True)
class Erratum:
    """One error: the words, what is wrong with them, and the proof."""

    id: str
    title: str
    sayings: tuple[Saying, ...]
    """The words at issue, of one source or several; at least one."""
    text: str
    """What is wrong, and what would be right."""
    evidence: tuple[str, ...]
    """The proof: keys as in prose; never empty."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that err, each once."""
        return tuple(dict.fromkeys(saying.source for saying in self.sayings))
