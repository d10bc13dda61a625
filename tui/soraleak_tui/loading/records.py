"""Records: what the optional files say of the event, by kind and id, and what must hold between them and the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.entity import Entity
from soraleak_tui.domain.erratum import Erratum
from soraleak_tui.domain.event import Account, Event, Zone
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.fingerprint import Fingerprint
from soraleak_tui.domain.interest import Interest
from soraleak_tui.domain.mechanism import Mechanism
from soraleak_tui.domain.numerals import Number
from soraleak_tui.domain.question import Question
from soraleak_tui.domain.source import Source
from soraleak_tui.domain.unknown import Unknown
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.fields import Fields, tables
from soraleak_tui.loading.nodes import Items, Node
from soraleak_tui.loading.quotations import Quotations
from soraleak_tui.loading.references import Reference, Target
from soraleak_tui.loading.statements import Statements


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a quotation that is not known before all files are read, and what they are held to."""

    place: Place
    key: str
    hedge: str = ""
    """Is to stand in them or beside them."""
    most: int = 0
    """Words that there may be; 0 for no limit but the quotation's own."""
    numbers: frozenset[Number] = frozenset()
    """One of these is to stand in them, if any number does."""


@dataclass(frozen=True, slots=True)
class Told:
    """An account of an event, and where its time and the words of the source stand."""

    when: Place
    printed: Place
    account: Account


@dataclass(slots=True)
class Records:
    """What was read so far."""

    sources: Mapping[str, Source]
    statements: Statements
    date: Edtf
    """That of the event."""
    misdated: Collection[str] = ()
    """Ids of sources whose date is a fault already."""
    questions: dict[str, Question] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    zones: tuple[Zone, ...] = ()
    entities: dict[str, Entity] = field(default_factory=dict)
    errata: dict[str, Erratum] = field(default_factory=dict)
    unknowns: dict[str, Unknown] = field(default_factory=dict)
    interests: dict[str, Interest] = field(default_factory=dict)
    mechanisms: dict[str, Mechanism] = field(default_factory=dict)
    fingerprints: dict[str, Fingerprint] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    _kinds: dict[str, tuple[str, Place]] = field(default_factory=dict)

    @property
    def quotations(self) -> Quotations:
        """The quotations, of all files."""
        return self.statements.quotations

    def values(self) -> dict[str, Any]:
        """The records as the fields of a Dossier."""
        kinds = ("questions", "figures", "events", "entities", "errata", "unknowns", "interests", "mechanisms")
        kept = {name: MappingProxyType(getattr(self, name)) for name in (*kinds, "fingerprints")}
        return {**kept, "zones": self.zones}

    def new_id(self, fields: Fields, kind: str, faults: Faults) -> str:
        """The id of a record, which nothing else in the dossier may have: readers ask for things by it."""
        new = fields.id("id")
        place = fields.place_of("id")
        taken = self._taken(new)
        if new and taken:
            other, first = taken
            wrong = f"there are two {_plural(kind)}" if other == kind else f"there is {_a(kind)} and {_a(other)}"
            right = f"give one another id: the first is in {first.file}, line {first.line}"
            faults.add(place, f"{wrong} of the id {shown(new)}", right)
        else:
            self._kinds[new] = (kind, place)
        return new

    def _taken(self, key: str) -> tuple[str, Place] | None:
        if key in self.sources:
            return "source", Place("sources.yaml")
        if key in self.statements.by_id:
            return "statement", self.statements.places[key]
        return self._kinds.get(key)

    def evidence(self, fields: Fields, name: str = "evidence") -> tuple[str, ...]:
        """The keys of a list that says what something rests on, noted as used."""
        keys = fields.texts(name)
        self.references.extend(Reference(key.place, key.value, Target.EVIDENCE) for key in keys)
        return tuple(dict.fromkeys(key.value for key in keys))

    def refer(self, fields: Fields, name: str, target: Target) -> tuple[str, ...]:
        """The ids of a list, noted as used."""
        keys = fields.ids(name)
        self.references.extend(Reference(key.place, key.value, target) for key in keys)
        return tuple(key.value for key in keys)

    def required_evidence(self, fields: Fields, what: str, faults: Faults) -> tuple[str, ...]:
        """The keys of the list ``evidence``, which is to have one; ``what`` is what would be without, as ``a step``."""
        keys = self.evidence(fields)
        if not fields.has("evidence") or fields.is_empty_list("evidence"):
            place = fields.place_of("evidence")
            faults.add(place, f"{what} without evidence", "name what it rests on: evidence: [P1]")
        return keys


def entries(node: Node, names: Sequence[str], what: str, faults: Faults) -> Iterator[Fields]:
    """The tables of a file that is a list of ``what``; a fault where it is none."""
    if isinstance(node, Items):
        yield from tables(node.items, names, faults)
    else:
        faults.add_unread(node.place, f"the file is to be a list of {what}", "begin each entry with a hyphen")


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _plural(kind: str) -> str:
    return {"entity": "entities", "figure of steps": "figures of steps"}.get(kind, f"{kind}s")
