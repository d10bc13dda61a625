"""quotations.yaml: exact words of the sources; and what every quotation is held to, wherever it stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from soraleak_tui.domain.quotation import LONGEST, Manner, Quotation
from soraleak_tui.domain.words import words_of
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.fields import Fields, tables
from soraleak_tui.loading.nodes import Items, Node
from soraleak_tui.loading.references import Reference, Target

FILE = "quotations.yaml"
_NAMES = ("source", "id", "exact", "prefix", "suffix", "manner", "language", "back-translated", "note", "outside")
_MANNERS = (Manner.OWN, Manner.QUOTED, Manner.RETOLD)


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations by key, where each stands, and the ids that they use."""

    by_key: dict[str, Quotation] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)

    unplaced: set[str] = field(default_factory=set)
    """Ids of quotations that name no source: what cites them has no fault of its own."""

    def add(self, quotation: Quotation, place: Place, faults: Faults) -> None:
        """Take in one more; a fault where its key is taken."""
        if quotation.key in self.by_key:
            first = self.places[quotation.key]
            hint = f"give one another id: the first is in {first.file}, line {first.line}"
            faults.add(place, f"there are two quotations of the key {shown(quotation.key)}", hint)
        elif not quotation.source:
            self.unplaced.add(quotation.id)
        elif quotation.id:
            self.by_key[quotation.key] = quotation
            self.places[quotation.key] = place

    def ids_astray(self, sources: Collection[str]) -> set[str]:
        """Ids of the quotations whose source is none of these, or is not named."""
        return self.unplaced | {each.id for each in self.by_key.values() if each.source not in sources}


def read_quotations(node: Node, found: Quotations, faults: Faults) -> None:
    """Take in the values of quotations.yaml."""
    if not isinstance(node, Items):
        faults.add_unread(node.place, "the file is to be a list of quotations", "write [] where there are none")
        return
    for fields in tables(node.items, _NAMES, faults):
        source = fields.text("source")
        if source:
            found.references.append(Reference(fields.place_of("source"), source, Target.SOURCE))
        quotation = Quotation(
            source=source,
            id=fields.id("id"),
            exact=exact_words(fields, faults),
            prefix=fields.words("prefix"),
            suffix=fields.words("suffix"),
            manner=fields.maybe_choice("manner", _MANNERS),
            language=fields.language("language"),
            back_translated=fields.flag("back-translated"),
            note=fields.words("note"),
            outside=fields.flag("outside"),
        )
        found.add(quotation, fields.place_of("id"), faults)


def exact_words(fields: Fields, faults: Faults) -> str:
    """The field ``exact``, which must be there and be short enough to quote."""
    words = fields.text("exact")
    count = len(words_of(words))
    if count > LONGEST:
        faults.add(fields.place_of("exact"), f"a quotation of {count} words", f"quote {LONGEST} at most")
    return words
