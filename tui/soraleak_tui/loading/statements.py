"""statements/NAME.yaml: a document of one party, cut into statements, with the witnesses of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.source import Source
from soraleak_tui.domain.statement import Document, Statement, Witness
from soraleak_tui.loading.crediting import check_credits
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node, Table
from soraleak_tui.loading.quotations import Quotations, exact_words
from soraleak_tui.loading.references import Reference, Target

_DOCUMENT = ("id", "title", "party", "primary", "collated", "statements")
_STATEMENT = ("id", "title", "exact", "prefix", "suffix", "note", "evidence", "witnesses")
_WITNESS = ("source", "id", "exact", "prefix", "suffix", "manner", "language", "back-translated", "note", "credits")


@dataclass(slots=True)
class Statements:
    """What was read so far: documents and statements by id, where each statement stands, and the ids they use."""

    quotations: Quotations
    documents: dict[str, Document] = field(default_factory=dict)
    by_id: dict[str, Statement] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Those of the dossier, which witnesses may credit."""

    def refer(self, fields: Fields, name: str, target: Target) -> str | None:
        """The id in a field, noted as used; None where the field is missing."""
        value = fields.maybe(name)
        if value is not None:
            self.references.append(Reference(fields.place_of(name), value, target))
        return value


def read_document(node: Node, name: str, found: Statements, faults: Faults) -> None:
    """Take in the values of ``statements/name.yaml``."""
    if not isinstance(node, Table):
        faults.add_unread(node.place, "the file is to have fields", f"the fields are {', '.join(_DOCUMENT)}")
        return
    fields = Fields(node, _DOCUMENT, faults)
    for required in ("party", "statements"):
        fields.require(required)
    document_id = fields.id("id")
    if document_id and document_id != name:
        faults.add(fields.place_of("id"), f"the id {shown(document_id)} is not the file's name", f"write id: {name}")
    primary = found.refer(fields, "primary", Target.SOURCE)
    collated = fields.ids("collated")
    found.references.extend(Reference(text.place, text.value, Target.SOURCE) for text in collated)
    reader = _Reader(name, primary, tuple(text.value for text in collated), found, faults)
    found.documents[name] = Document(
        id=name,
        title=fields.text("title"),
        party=found.refer(fields, "party", Target.PARTY) or "",
        primary=primary,
        collated=reader.collated,
        statements=tuple(reader.statement(each) for each in fields.tables("statements", _STATEMENT)),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the statements of one document."""

    document: str
    primary: str | None
    collated: tuple[str, ...]
    found: Statements
    faults: Faults

    def statement(self, fields: Fields) -> Statement:
        statement_id = fields.id("id")
        evidence = fields.texts("evidence")
        self.found.references.extend(Reference(text.place, text.value, Target.EVIDENCE) for text in evidence)
        if fields.has("note") and not evidence:
            self.faults.add(fields.place_of("note"), "a note without evidence", "name what it rests on: evidence: [P1]")
        statement = Statement(
            id=statement_id,
            title=fields.text("title"),
            document=self.document,
            primary=self._primary(fields, statement_id),
            witnesses=self._witnesses(fields, statement_id),
            note=fields.words("note"),
            evidence=tuple(text.value for text in evidence),
        )
        self._add(statement, fields.place_of("id"))
        return statement

    def _add(self, statement: Statement, place: Place) -> None:
        if statement.id in self.found.by_id:
            first = self.found.places[statement.id]
            hint = f"give one another id: the first is in {first.file}, line {first.line}"
            self.faults.add(place, f"there are two statements of the id {shown(statement.id)}", hint)
        elif statement.id:
            self.found.by_id[statement.id] = statement
            self.found.places[statement.id] = place

    def _primary(self, fields: Fields, statement_id: str) -> Quotation | None:
        if "exact" not in fields:
            for name in ("prefix", "suffix"):
                if name in fields:
                    self.faults.add(
                        fields.place_of(name), f"a {name} without the words that it belongs to", "give exact"
                    )
            return None
        exact = exact_words(fields, self.faults)
        if self.primary is None:
            right = "name its source as primary at the head of the file"
            self.faults.add(fields.place_of("exact"), "a primary wording of no source", right)
            self.found.quotations.unplaced.add(statement_id)
            return None
        quotation = Quotation(
            source=self.primary,
            id=statement_id,
            exact=exact,
            prefix=fields.words("prefix"),
            suffix=fields.words("suffix"),
            statement=statement_id,
        )
        self.found.quotations.add(quotation, fields.place_of("exact"), self.faults)
        return quotation

    def _witnesses(self, fields: Fields, statement_id: str) -> tuple[Witness, ...]:
        """The collated sources in their order, silent ones too, and then the others as they come."""
        words: dict[str, list[Quotation]] = {source: [] for source in self.collated}
        credited: dict[str, tuple[str, ...]] = {}
        count: Counter[str] = Counter()
        for each in fields.tables("witnesses", _WITNESS):
            if not each.has("source"):
                right = "write source: and the id of a source"
                self.faults.add(each.place_of("source"), "a witness names no source", right)
            source = self.found.refer(each, "source", Target.SOURCE) or ""
            count[source] += 1
            default = statement_id if count[source] == 1 else f"{statement_id}-{count[source]}"
            quotation = self._witness(each, source, default, statement_id)
            words.setdefault(source, []).append(quotation)
            credited[source] = (*credited.get(source, ()), *self._credits(each, source))
            self.found.quotations.add(quotation, each.place_of("id"), self.faults)
        return tuple(
            Witness(source, tuple(quotations), tuple(dict.fromkeys(credited.get(source, ()))))
            for source, quotations in words.items()
        )

    def _credits(self, fields: Fields, source: str) -> tuple[str, ...]:
        """Whom a fragment is credited to, noted as used."""
        keys = fields.ids("credits")
        self.found.references.extend(Reference(key.place, key.value, Target.SOURCE) for key in keys)
        credited = tuple(key.value for key in keys)
        check_credits(credited, source, self.found.sources, fields.place_of("credits"), self.faults)
        return credited

    def _witness(self, fields: Fields, source: str, default: str, statement_id: str) -> Quotation:
        return Quotation(
            source=source,
            id=fields.maybe_id("id") or default,
            exact=exact_words(fields, self.faults),
            prefix=fields.words("prefix"),
            suffix=fields.words("suffix"),
            manner=fields.choice("manner", (Manner.QUOTED, Manner.RETOLD)),
            language=fields.language("language"),
            back_translated=fields.flag("back-translated"),
            statement=statement_id,
            note=fields.words("note"),
        )
