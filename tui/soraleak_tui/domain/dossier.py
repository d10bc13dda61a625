"""Dossier: everything about one event, and the ways to look things up in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.prose import Page, Passage, Plan
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.source import Source
from soraleak_tui.domain.statement import Document, Statement

if TYPE_CHECKING:
    # Nothing of these is needed before a reader looks at it, and the first screen waits for every import.
    from soraleak_tui.domain.entity import Entity
    from soraleak_tui.domain.erratum import Erratum
    from soraleak_tui.domain.event import Event, Zone
    from soraleak_tui.domain.figure import Figure
    from soraleak_tui.domain.fingerprint import Fingerprint
    from soraleak_tui.domain.interest import Interest
    from soraleak_tui.domain.mechanism import Mechanism
    from soraleak_tui.domain.question import Question
    from soraleak_tui.domain.unknown import Unknown


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Party:
    """One of those whose words are told; its place in the dossier's list gives its hue."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one event; immutable, and consistent once it has been loaded."""

    id: str
    title: str
    subtitle: str
    date: Edtf
    version: str
    language: str
    licence: str
    parties: tuple[Party, ...]
    pages: tuple[Page, ...]
    """In reading order; the first paragraph of the first page is the story in short."""
    sources: Mapping[str, Source]
    documents: tuple[Document, ...]
    statements: Mapping[str, Statement]
    quotations: Mapping[str, Quotation]
    """By key, ``source:id``: those of the sources, of the primary wordings and of the witnesses."""
    quoted: Mapping[str, Sequence[str]]
    """The keys of each source's quotations, by the id of the source; those without are not in it."""
    passages: Mapping[str, Passage]
    cited: Mapping[str, Sequence[str]] = field(default_factory=_nothing)
    """The ids of the passages that rest on each source, by its id, as ``cited_in`` has it."""
    brief: Page | None = None
    """The dossier in a minute; it is no page of the reading order, and its passages are only its own."""
    plans: Mapping[str, Plan] = field(default_factory=dict, compare=False)
    """Plans that are kept with the pages, by the id of the page; of the others they are made when they are wanted."""
    questions: Mapping[str, Question] = field(default_factory=_nothing)
    """In the order of the file; so for all that follows."""
    figures: Mapping[str, Figure] = field(default_factory=_nothing)
    events: Mapping[str, Event] = field(default_factory=_nothing)
    zones: tuple[Zone, ...] = ()
    """The clocks by which the hours of events are told."""
    entities: Mapping[str, Entity] = field(default_factory=_nothing)
    errata: Mapping[str, Erratum] = field(default_factory=_nothing)
    unknowns: Mapping[str, Unknown] = field(default_factory=_nothing)
    interests: Mapping[str, Interest] = field(default_factory=_nothing)
    mechanisms: Mapping[str, Mechanism] = field(default_factory=_nothing)
    fingerprints: Mapping[str, Fingerprint] = field(default_factory=_nothing)
    """By the id of the source."""

    @property
    def prose(self) -> tuple[Page, ...]:
        """Everything that was written for it to be read: the pages, and the dossier in a minute if there is that."""
        return (*self.pages, *([self.brief] if self.brief else ()))

    def page(self, page_id: str) -> Page:
        """The page of that id; KeyError if there is none."""
        for page in self.pages:
            if page.id == page_id:
                return page
        raise KeyError(page_id)

    def quotation_of(self, key: str) -> Quotation | None:
        """The exact words that a key stands for: a quotation's own, a statement's primary wording, else None."""
        if key in self.statements:
            return self.statements[key].primary
        return self.quotations.get(key)

    def source_of(self, key: str) -> str | None:
        """The id of the source that a key leads to: of a statement, that of its primary wording; None without one."""
        if key in self.sources:
            return key
        quotation = self.quotation_of(key)
        return quotation.source if quotation else None

    def behind(self, key: str) -> tuple[str, ...]:
        """The sources that a key rests on: its own; of a statement in no known wording, all that have words for it."""
        source = self.source_of(key)
        if source is not None:
            return (source,)
        return self.statements[key].speaking if key in self.statements else ()

    def statement_of(self, key: str) -> str | None:
        """The id of the statement that a key is about: its own, or the one that a quotation renders; else None."""
        if key in self.statements:
            return key
        return self.quotations[key].statement if key in self.quotations else None

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError if there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)


def cited_in(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """The ids of the passages that rest on each source, itself, its words or a statement, in reading order."""
    found: dict[str, dict[str, None]] = {}
    for passage in dossier.passages.values():
        for source in (source for key in passage.evidence for source in dossier.behind(key)):
            found.setdefault(source, {})[passage.id] = None
    return {source: tuple(passages) for source, passages in found.items()}


def by_source(quotations: Iterable[Quotation]) -> dict[str, tuple[str, ...]]:
    """The keys of quotations by their sources, in order."""
    found: dict[str, list[str]] = {}
    for quotation in quotations:
        found.setdefault(quotation.source, []).append(quotation.key)
    return {source: tuple(keys) for source, keys in found.items()}
