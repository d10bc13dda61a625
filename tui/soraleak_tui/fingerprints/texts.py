"""Quotations held against a text that is at hand: whether they stand in it, where, and how much of it they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from soraleak_tui.domain.fingerprint import Fingerprint
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.words import folded, words_of
from soraleak_tui.fingerprints.bloom import likeness
from soraleak_tui.fingerprints.proof import Standing

_FEWEST = 3
"""Quotations that a text of no name must have to be guessed to be that of their source."""
_ALIKE = 0.8
"""The part of a text's runs that a fingerprint made from it holds at least, though some lines were put in since."""


@dataclass(frozen=True, slots=True)
class Place:
    """How a quotation stands in a text, and the words of the text, by number, that it covers."""

    quotation: str
    standing: Standing
    words: range = range(0)


@dataclass(frozen=True, slots=True)
class Text:
    """A text, cut into words once for all quotations."""

    text: str
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Text:
        """Cut a sanitised text."""
        return cls(text, words_of(text), folded(text))

    def place(self, quotation: Quotation) -> Place:
        """Where a quotation stands: in its surroundings as the dossier gives them, else wherever it stands first."""
        for before, behind in ((quotation.prefix, quotation.suffix), ("", "")):
            at = self.text.find(before + quotation.exact + behind)
            if at >= 0:
                start = at + len(before)
                return Place(quotation.key, Standing.TEXT, self._covered(start, start + len(quotation.exact)))
        sought = folded(quotation.exact)
        for at in range(len(self.words) - len(sought) + 1) if sought else ():
            if self.words[at : at + len(sought)] == sought:
                return Place(quotation.key, Standing.TYPOGRAPHY, range(at, at + len(sought)))
        return Place(quotation.key, Standing.REFUTED)

    def share(self, places: Iterable[Place]) -> float:
        """The part of its words that is quoted, each counted once."""
        quoted = {number for place in places for number in place.words}
        return len(quoted) / len(self.spans) if self.spans else 0.0

    def _covered(self, start: int, end: int) -> range:
        inside = [number for number, (left, right) in enumerate(self.spans) if left < end and start < right]
        return range(inside[0], inside[-1] + 1) if inside else range(0)


def text_of_source(text: Text, fingerprints: Mapping[str, Fingerprint]) -> str | None:
    """The source from whose text, or most of it, a fingerprint was made; None where there is none such."""
    likely = {source: likeness(each, text.words) for source, each in fingerprints.items()}
    best = max(likely, key=lambda source: likely[source], default=None)
    return best if best is not None and likely[best] >= _ALIKE else None


def likeliest(text: Text, quotations: Mapping[str, Iterable[Quotation]]) -> str | None:
    """The source most of whose quotations stand in a text, three at least: a guess, no proof."""
    counts: dict[str, tuple[int, int]] = {}
    for source, each in quotations.items():
        held = [text.place(quotation).standing is not Standing.REFUTED for quotation in each if not quotation.outside]
        counts[source] = sum(held), len(held)
    best = max(counts, key=lambda source: counts[source][0], default=None)
    if best is None:
        return None
    found, of = counts[best]
    return best if found >= max(_FEWEST, of / 2) else None
