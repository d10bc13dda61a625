"""Statements: what a party itself said or wrote, piece by piece, and how the sources render it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soraleak_tui.domain.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Witness:
    """How one source renders one statement: its fragments in their order there, or none at all."""

    source: str
    quotations: tuple[Quotation, ...] = ()
    credits: tuple[str, ...] = ()
    """Ids of the sources that it has this from; its own id where it vouches for it itself."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of what a party said: its primary wording, where known, and its witnesses."""

    id: str
    title: str
    document: str
    primary: Quotation | None
    witnesses: tuple[Witness, ...]
    """The collated sources first, in the document's order, absent ones too; then the others."""
    note: str = ""
    """What there is to say about these words, in ours; plain text."""
    evidence: tuple[str, ...] = ()
    """What the note rests on: keys as in prose."""

    @property
    def speaking(self) -> tuple[str, ...]:
        """Ids of the sources that have words for it: that of the primary wording, then the witnesses, each once."""
        primary = [self.primary.source] if self.primary else []
        return tuple(dict.fromkeys([*primary, *(each.source for each in self.witnesses if each.quotations)]))

    @property
    def rendered(self) -> int:
        """How many sources render it; the one of the primary wording does not count."""
        own = self.primary.source if self.primary else None
        return sum(bool(witness.quotations) and witness.source != own for witness in self.witnesses)

    def witness(self, source: str) -> Witness | None:
        """The witness of that source, or None where it was not collated."""
        return next((witness for witness in self.witnesses if witness.source == source), None)

    def words_of(self, source: str) -> tuple[Quotation, ...]:
        """The words of that source for it, in fragments in their order there; none where it is silent."""
        if self.primary is not None and self.primary.source == source:
            return (self.primary,)
        witness = self.witness(source)
        return witness.quotations if witness else ()


@dataclass(frozen=True, slots=True)
class Document:
    """A text of one party, cut into statements: the letter, the reply."""

    id: str
    title: str
    party: str
    primary: str | None
    """The source that has the primary wording."""
    collated: tuple[str, ...]
    """Sources compared in full with every statement: no words there means that they are silent."""
    statements: Sequence[Statement]
    """In the order of the document; may be read from the disk one by one."""
