"""dossier.yaml: what the dossier is called, its parties, and the list of its pages and documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Never

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.dossier import Dossier, Party
from soraleak_tui.domain.prose import Page
from soraleak_tui.loading.faults import Faults, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node, Table, Text

FILE = "dossier.yaml"
_REQUIRED = ("id", "title", "subtitle", "date", "version", "language", "licence", "parties", "pages")
_NAMES = (*_REQUIRED, "documents")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What dossier.yaml says; the names of pages and documents with their places."""

    id: str
    title: str
    subtitle: str
    date: Edtf
    version: str
    language: str
    licence: str
    parties: tuple[Party, ...]
    pages: tuple[Text, ...]
    documents: tuple[Text, ...]


def read_manifest(node: Node, faults: Faults) -> Manifest:
    """The values of dossier.yaml."""
    if not isinstance(node, Table):
        faults.add_unread(node.place, "the file is to have fields", f"the fields are {', '.join(_NAMES)}")
        node = Table(node.place)
    fields = Fields(node, _NAMES, faults)
    for name in ("parties", "pages"):
        fields.require(name)
    return Manifest(
        id=fields.id("id"),
        title=fields.text("title"),
        subtitle=fields.text("subtitle"),
        date=fields.date("date"),
        version=fields.text("version"),
        language=(fields.language("language") if fields.require("language") else None) or "",
        licence=fields.text("licence"),
        parties=_parties(fields, faults),
        pages=_pages(fields, faults),
        documents=fields.ids("documents"),
    )


def begun(manifest: Manifest, pages: Sequence[Page]) -> Dossier:
    """The dossier of that name with these pages, and nothing else in it yet."""
    nothing: Mapping[str, Never] = MappingProxyType({})
    return Dossier(
        id=manifest.id,
        title=manifest.title,
        subtitle=manifest.subtitle,
        date=manifest.date,
        version=manifest.version,
        language=manifest.language,
        licence=manifest.licence,
        parties=manifest.parties,
        pages=tuple(pages),
        sources=nothing,
        documents=(),
        statements=nothing,
        quotations=nothing,
        quoted=nothing,
        passages=MappingProxyType({passage.id: passage for page in pages for passage in page.passages}),
    )


def _pages(fields: Fields, faults: Faults) -> tuple[Text, ...]:
    if fields.is_empty_list("pages"):
        faults.add(fields.place_of("pages"), "the dossier has no pages", "write pages: [start], and pages/start.md")
    return fields.ids("pages")


def _parties(fields: Fields, faults: Faults) -> tuple[Party, ...]:
    parties: dict[str, Party] = {}
    for each in fields.tables("parties", ("id", "name")):
        party = Party(each.id("id"), each.text("name"))
        if party.id in parties:
            wrong = f"there are two parties of the id {shown(party.id)}"
            faults.add(each.place_of("id"), wrong, "give one another id")
        parties[party.id] = party
    return tuple(parties.values())
