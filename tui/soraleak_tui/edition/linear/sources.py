"""The chapter of sources: the record of each, its citation, and every word of it that the dossier quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.citation import cite
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.source import Kind, Source
from soraleak_tui.edition.linear.evidence import exact, named, standing
from soraleak_tui.edition.linear.numbering import chapter_of_sources
from soraleak_tui.edition.telling.origins import compared_in_words, origins_counted
from soraleak_tui.layout.card import fields, language_of, manner
from soraleak_tui.layout.line import Span

TITLE = "Sources"


def sources_in_words(dossier: Dossier) -> Iterator[str]:
    """The whole chapter, every record in full."""
    yield from _opening(dossier)
    for number, kind, ids in kinds(dossier):
        yield from _kind(number, kind, ids)
        for place, source in enumerate(ids, 1):
            yield ""
            yield from _record(dossier, f"{number}.{place}", dossier.sources[source])


def sources_listed(dossier: Dossier) -> Iterator[str]:
    """The chapter as a list to choose from."""
    yield from _opening(dossier)
    for number, kind, ids in kinds(dossier):
        yield from _kind(number, kind, ids)
        yield ""
        for place, source in enumerate(ids, 1):
            rests = ", ".join(edge.source for edge in dossier.sources[source].rests_on)
            yield f"{number}.{place} {named(dossier.sources[source])}{f', rests on {rests}' if rests else ''}"


def source_in_words(dossier: Dossier, source_id: str) -> Iterator[str]:
    """One record; KeyError where the dossier has no source of that id."""
    source = dossier.sources[source_id]
    for number, kind, ids in kinds(dossier):
        if kind is source.kind:
            yield from _record(dossier, f"{number}.{ids.index(source_id) + 1}", source)


def kinds(dossier: Dossier) -> Iterator[tuple[str, Kind, Sequence[str]]]:
    """The kinds that there are sources of, each with the number of its heading and the ids of its sources."""
    found: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for source in dossier.sources.values():
        found[source.kind].append(source.id)
    chapter = chapter_of_sources(dossier)
    told = (pair for pair in found.items() if pair[1])
    return ((f"{chapter}.{place}", kind, ids) for place, (kind, ids) in enumerate(told, 1))


def kind_in_words(kind: Kind, count: int) -> str:
    """The heading of a kind: what sort of witnesses they are, and how many."""
    return f"{kind.value.capitalize()}, {counted(count, 'source')}"


def _opening(dossier: Dossier) -> Iterator[str]:
    yield f"{chapter_of_sources(dossier)} {TITLE}"
    yield ""
    yield f"{origins_counted(dossier)}."
    compared = compared_in_words(dossier)
    if compared:
        yield compared


def _kind(number: str, kind: Kind, ids: Sequence[str]) -> Iterator[str]:
    yield ""
    yield f"{number} {kind_in_words(kind, len(ids))}"


def _record(dossier: Dossier, number: str, source: Source) -> Iterator[str]:
    yield f"{number} {named(source)}"
    yield ""
    yield f"Title: {source.title}" if source.title else "Title not established."
    name = ""
    for own, value in fields(source, dossier.sources):
        name = own or name
        text = "".join(_value(dossier, span) for span in value)
        yield f"{name}: {text.replace(' · ', ', ') if name == 'Sureness' else text}"
    yield f"Citation: {cite(source, 'plain')}"
    keys = dossier.quoted.get(source.id, ())
    yield ""
    yield f"Its words in this dossier: {counted(len(keys), 'quotation')}." if keys else "None of its words are quoted."
    for key in keys:
        yield ""
        words = dossier.quotations[key]
        yield from exact(words, standing(dossier, words), language_of(source, words), *manner(words))


def _value(dossier: Dossier, span: Span) -> str:
    """The text; where it is the name of another source, with its id."""
    return named(dossier.sources[span.target]) if span.target is not None else span.text
