"""Collating: any number of texts beside one of them, whatever they are of; no dossier is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.align import aligned
from soraleak_tui.collation.apparatus import apparatus
from soraleak_tui.collation.marks import between
from soraleak_tui.collation.pairing import Text
from soraleak_tui.collation.rows import Fragment
from soraleak_tui.collation.table import alignment_table
from soraleak_tui.collation.tokens import GAP_TOKEN, tokens
from soraleak_tui.domain.comparison import AlignmentTable, Apparatus


@dataclass(frozen=True)
class Collation:
    """Texts that are aligned with a base: what apparatus, table and columns are made of."""

    base: str
    """The name of the text that the others are compared with."""
    text: Text
    witnesses: Mapping[str, tuple[Fragment, ...]]

    @property
    def apparatus(self) -> Apparatus:
        """For each place the readings and who has which."""
        return apparatus(self.base, self.text.tokens, self.witnesses)

    @property
    def table(self) -> AlignmentTable:
        """Every word in a column."""
        return alignment_table(self.base, self.text.tokens, self.witnesses)


def collate(base: str, texts: Mapping[str, Sequence[str]]) -> Collation:
    """Align texts, each in one fragment or more, with the one that is called ``base``; KeyError where there is none.

    The order in which they are given changes nothing. A fragment that has too little in common with the base is not
    paired with it.
    """
    text = joined_text(texts[base])
    return Collation(
        base,
        text,
        {
            name: between(text, [_fragment(text, one) for one in fragments])
            for name, fragments in texts.items()
            if name != base
        },
    )


def joined_text(fragments: Sequence[str]) -> Text:
    """The fragments of a base as one text, with a gap between two."""
    parts = [tokens(fragment) for fragment in fragments]
    return Text(tuple(part for number, one in enumerate(parts) for part in ((GAP_TOKEN, *one) if number else one)))


def _fragment(base: Text, words: str) -> Fragment:
    alignment = aligned(base, Text(tokens(words)))
    return Fragment(words, alignment if alignment.related else None)
