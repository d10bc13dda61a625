"""sources.yaml: the sources, as a bibliography of CSL variables with what is ours under ``custom``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from soraleak_tui.domain.source import Dependence, Extent, Kind, Name, Source, Sureness
from soraleak_tui.loading.faults import Faults, Place, nearest, shown
from soraleak_tui.loading.fields import Fields, is_address
from soraleak_tui.loading.nodes import Node, Table
from soraleak_tui.loading.references import Reference, Target

FILE = "sources.yaml"
_NAMES = ("id", "type", "title", "author", "container-title", "publisher", "issued", "accessed", "URL", "language")
_OURS = (
    *("label", "outlet", "kind", "sureness", "extent", "reading", "read-at", "words"),
    *("rests-on", "not-established", "remark"),
)
_TYPES = "such as webpage, article-newspaper or post-weblog"
_AUTHOR = ("family", "given", "literal", "non-dropping-particle", "suffix")
CSL_TYPES = frozenset(
    (
        "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection "
        "dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case "
        "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance "
        "periodical personal_communication post post-weblog regulation report review review-book software song speech "
        "standard thesis treaty webpage "
    ).split()
)
"""The item types of CSL 1.0.2, appendix III."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources by id, where each stands, and the ids that they use."""

    by_id: dict[str, Source] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    misdated: set[str] = field(default_factory=set)
    """Ids of those whose date could not be read, which is a fault already."""


def read_sources(node: Node, faults: Faults) -> Sources:
    """The values of sources.yaml."""
    found = Sources()
    if not isinstance(node, Table):
        faults.add_unread(node.place, "the file is to have the field 'references'", "write references: and a list")
        return found
    fields = Fields(node, ("references",), faults)
    fields.require("references")
    for each in fields.tables("references", (*_NAMES, "genre", "custom")):
        source = _source(each, found, faults)
        if each.has("issued") and source.issued is None:
            found.misdated.add(source.id)
        if source.id in found.by_id:
            first = found.places[source.id].line
            faults.add(
                each.place_of("id"),
                f"there are two sources of the id {shown(source.id)}",
                f"give one another id: the first is in line {first}",
            )
        elif source.id:
            found.by_id[source.id] = source
            found.places[source.id] = each.place_of("id")
    return found


def _source(fields: Fields, found: Sources, faults: Faults) -> Source:
    ours = fields.table("custom", _OURS)
    return Source(
        id=fields.id("id"),
        label=ours.text("label"),
        type=_type(fields, faults),
        kind=ours.choice("kind", tuple(Kind)),
        sureness=ours.choice("sureness", tuple(Sureness)),
        extent=ours.choice("extent", tuple(Extent)),
        reading=ours.text("reading"),
        title=fields.maybe("title"),
        author=tuple(_authors(fields, faults)),
        publisher=fields.maybe("publisher"),
        container_title=fields.maybe("container-title"),
        issued=fields.maybe_date("issued"),
        accessed=fields.maybe_date("accessed"),
        url=fields.address("URL"),
        language=fields.language("language") or "en",
        genre=fields.maybe("genre"),
        rests_on=tuple(_dependences(ours, found)),
        not_established=tuple(text.value for text in ours.texts("not-established")),
        remark=ours.words("remark"),
        outlet=ours.words("outlet"),
        words=_count(ours, faults),
        read_at=tuple(_addresses(ours, faults)),
    )


def _count(ours: Fields, faults: Faults) -> int | None:
    """How many words the text has; None where that is not said."""
    written = ours.maybe("words")
    if written is None:
        return None
    if not (written.isascii() and written.isdigit() and 0 < len(written) < 8):
        faults.add(ours.place_of("words"), f"{shown(written)} is not a number of words", "write words: 754, say")
        return None
    return int(written)


def _addresses(ours: Fields, faults: Faults) -> Iterator[str]:
    for text in ours.texts("read-at"):
        if not is_address(text.value):
            faults.add(text.place, f"{shown(text.value)} is not an address on the web", "write https://…")
        yield text.value


def _type(fields: Fields, faults: Faults) -> str:
    value = fields.text("type", _TYPES)
    if value and value not in CSL_TYPES:
        hint = nearest(value, CSL_TYPES) or f"write type: …, {_TYPES}"
        faults.add(fields.place_of("type"), f"{shown(value)} is not an item type of CSL", hint)
    return value


def _authors(fields: Fields, faults: Faults) -> Iterator[Name]:
    for each in fields.tables("author", _AUTHOR):
        if not (each.has("family") or each.has("literal")):
            faults.add(
                each.place, "an author without a name", "write {family: Doe, given: Jane} or {literal: Some body}"
            )
        yield Name(
            family=each.words("family"),
            given=each.words("given"),
            particle=each.words("non-dropping-particle"),
            suffix=each.words("suffix"),
            literal=each.words("literal"),
        )


def _dependences(ours: Fields, found: Sources) -> Iterator[Dependence]:
    for each in ours.tables("rests-on", ("source", "credit")):
        dependence = Dependence(each.text("source"), each.text("credit", "the words that show it"))
        if dependence.source:
            found.references.append(Reference(each.place_of("source"), dependence.source, Target.SOURCE))
        yield dependence
