"""Places: everything in a dossier that a reader can see, one after the other, in reading order.

Pages come first, then the statements by document, the records by their sorts, and the sources, each followed by its
quotations. Nothing is kept:
a dossier whose parts are read when they are asked for can be gone through in little memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Block, Page
from soraleak_tui.domain.source import Name, Source
from soraleak_tui.domain.statement import Statement
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind
from soraleak_tui.search.records import records
from soraleak_tui.search.words import passages_in, words_of

FRONT_PAGE = "Front page"


def places(dossier: Dossier) -> Iterator[Place]:
    """Every place that has words, numbered."""
    found = (
        place
        for part in (_front, _pages, _statements, records, _sources)
        for place in part(dossier)
        if place.text.strip()
    )
    return (replace(place, number=number) for number, place in enumerate(found, 1))


def _front(dossier: Dossier) -> Iterator[Place]:
    group = Group(GroupKind.FRONT, dossier.id, FRONT_PAGE)
    yield Place(0, PlaceKind.FRONT, group, dossier.id, _text(dossier.title, dossier.subtitle))


def _pages(dossier: Dossier) -> Iterator[Place]:
    for page in dossier.pages:
        group = Group(GroupKind.PAGE, page.id, page.title)
        yield Place(0, PlaceKind.TITLE, group, page.id, page.title)
        yield Place(0, PlaceKind.STANDFIRST, group, page.id, page.standfirst)
        for number, block in enumerate(page.blocks):
            yield _block(dossier, page, group, number, block)


def _block(dossier: Dossier, page: Page, group: Group, number: int, block: Block) -> Place:
    passages = passages_in(block)
    keys = (key for passage in passages for key in dossier.passages[passage].evidence)
    return Place(
        0,
        PlaceKind.BLOCK,
        group,
        page.id,
        words_of(block),
        block=number,
        passage=passages[0] if passages else "",
        sources=_of(dossier, keys),
    )


def _statements(dossier: Dossier) -> Iterator[Place]:
    for document in dossier.documents:
        group = Group(GroupKind.DOCUMENT, document.id, document.title)
        for statement in document.statements:
            yield _statement(dossier, group, statement)


def _statement(dossier: Dossier, group: Group, statement: Statement) -> Place:
    title = f"{statement.id} · {statement.title}"
    text = _text(title, statement.note, statement.primary.exact if statement.primary else "")
    sources = dict.fromkeys((*statement.speaking, *_of(dossier, statement.evidence)))
    return Place(0, PlaceKind.STATEMENT, group, statement.id, text, sources=tuple(sources))


def _sources(dossier: Dossier) -> Iterator[Place]:
    for source in dossier.sources.values():
        group = Group(GroupKind.SOURCE, source.id, source.label_with_id)
        yield _record(source, group)
        for key in dossier.quoted.get(source.id, ()):
            quotation = dossier.quotations[key]
            text = _text(quotation.exact, quotation.note)
            yield Place(0, PlaceKind.QUOTATION, group, key, text, sources=(source.id,))


def _record(source: Source, group: Group) -> Place:
    """What the record of a source says, field by field in its order."""
    publication = (source.container_title, source.publisher, source.genre, source.url)
    reading = (str(source.kind), source.sureness.in_words, source.reading)
    text = _text(
        source.label_with_id,
        source.title,
        *map(_name, source.author),
        *publication,
        *reading,
        *(root.credit for root in source.rests_on),
        source.remark,
    )
    names = tuple(name for name in (source.label, source.container_title) if name)
    return Place(0, PlaceKind.SOURCE, group, source.id, text, sources=(source.id,), names=names)


def _name(name: Name) -> str:
    return name.literal or " ".join(part for part in (name.given, name.particle, name.family, name.suffix) if part)


def _of(dossier: Dossier, keys: Iterable[str]) -> tuple[str, ...]:
    """The sources that keys lead to, each once."""
    return tuple(dict.fromkeys(source for source in map(dossier.source_of, keys) if source is not None))


def _text(*parts: str | None) -> str:
    return "\n".join(part for part in parts if part)
