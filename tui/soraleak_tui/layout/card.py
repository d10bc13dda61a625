"""Cards: how a quotation and a source are shown as evidence, beside a page, on a screen of their own or as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.source import Source
from soraleak_tui.layout.dates_in_words import date_in_words
from soraleak_tui.layout.inline import furniture, titled
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.words import EXTENT, language_in_words, names_in_words, variable_in_words
from soraleak_tui.layout.wrap import wrap

_DOT = " · "
_NAMES = 16
"""Cells of the column of names in a full record."""
_BESIDE = 50
"""Cells from which the names stand in a column of their own."""


def quotation_card(
    quotation: Quotation, source: Source, width: int, *, party_role: Role | None = None
) -> tuple[Line, ...]:
    """Who says it and how surely, the exact words between quotation marks, and what there is to note.

    The words are the spans of ``Role.QUOTE`` that are no furniture, and nothing else is. ``party_role`` is the look of
    the source's name where it is a party that speaks for itself.
    """
    told = _DOT.join(facts(source, quotation, short=True))
    return (
        *wrap((Span(source.label, party_role or Role.LABEL, target=source.id),), width),
        *wrap((Span(told, Role.MUTED),), width),
        *_exact(quotation.exact, width),
        *_quiet(quotation.note, width),
    )


def source_brief(source: Source, width: int) -> tuple[Line, ...]:
    """A source as evidence where no words of it are quoted: who, how surely, and its title."""
    title = titled(source.title) if source.title else [Span("title not established", Role.MUTED)]
    return (
        *wrap((Span(source.label, Role.LABEL, target=source.id),), width),
        *wrap((Span(_DOT.join(facts(source, short=True)), Role.MUTED),), width),
        *wrap(title, width),
    )


def source_card(source: Source, width: int, sources: Mapping[str, Source]) -> tuple[Line, ...]:
    """All that is recorded of a source; those that it rests on are targets, as far as ``sources`` has them."""
    title = Span(source.title, Role.LEAD) if source.title else Span("title not established", Role.MUTED)
    return (
        *wrap((Span(source.label, Role.TITLE, target=source.id),), width),
        *wrap((title,), width),
        Line(),
        *(line for name, value in fields(source, sources) for line in _field(name, value, width)),
    )


def fields(source: Source, sources: Mapping[str, Source]) -> Iterator[tuple[str, Sequence[Span]]]:
    """What is recorded of a source besides its label and title: names and values; no name where the last one holds on.

    Those that it rests on are targets, as far as ``sources`` has them.
    """
    yield from _publication(source)
    yield from _reading(source)
    yield from _roots(source, sources)
    yield from _gaps(source)


def facts(source: Source, quotation: Quotation | None = None, *, short: bool = False) -> tuple[str, ...]:
    """What sort of witness a source is and how surely it was read; with a quotation, how it gives these words too.

    With ``short`` a month has three letters.
    """
    parts = (
        str(source.kind),
        language_of(source, quotation),
        date_in_words(source.issued, short=short) if source.issued else "",
        source.sureness.in_words,
        *(manner(quotation) if quotation else ()),
    )
    return tuple(part for part in parts if part)


def language_of(source: Source, quotation: Quotation | None = None) -> str:
    """``in French``; nothing of English, which is the language of all that stands around the words."""
    spoken = language_in_words((quotation and quotation.language) or source.language)
    return "" if spoken == "English" else f"in {spoken}"


def manner(quotation: Quotation) -> tuple[str, ...]:
    """How a source gives words that are not simply its own or quoted."""
    retold = ("retold in its own words",) if quotation.manner is Manner.RETOLD else ()
    return (*retold, *(("translated back",) if quotation.back_translated else ()))


def _exact(words: str, width: int) -> tuple[Line, ...]:
    """The words with the opening mark hanging before them."""
    opening, closing = (Span(mark, Role.QUOTE, furniture=True) for mark in "“”")
    return wrap((Span(words, Role.QUOTE), closing), width, first=(opening,), rest=(furniture(" ", Role.TEXT),))


def _quiet(text: str, width: int) -> tuple[Line, ...]:
    return wrap((Span(text, Role.MUTED),), width) if text else ()


def _publication(source: Source) -> Iterator[tuple[str, Sequence[Span]]]:
    facts = (
        ("Author", names_in_words(source.author)),
        ("In", source.container_title),
        ("Publisher", source.publisher),
        ("Date", date_in_words(source.issued) if source.issued else None),
        ("Genre", source.genre),
        ("Language", language_in_words(source.language)),
    )
    yield from ((name, (Span(words),)) for name, words in facts if words)
    if source.url:
        yield "Address", (Span(source.url, link=source.url),)


def _reading(source: Source) -> Iterator[tuple[str, Sequence[Span]]]:
    yield "Kind", (Span(source.kind),)
    yield "Sureness", (Span(f"{source.sureness} · {source.sureness.in_words} · {EXTENT[source.extent]}"),)
    yield "How it was read", (Span(source.reading),)
    if source.accessed:
        yield "Consulted", (Span(date_in_words(source.accessed)),)


def _roots(source: Source, sources: Mapping[str, Source]) -> Iterator[tuple[str, Sequence[Span]]]:
    for number, root in enumerate(source.rests_on):
        known = sources.get(root.source)
        name = Span(known.label if known else root.source, Role.LABEL, target=root.source if known else None)
        credit = (Span(f": {root.credit}"),) if root.credit else ()
        yield "" if number else "Rests on", (name, *credit)


def _gaps(source: Source) -> Iterator[tuple[str, Sequence[Span]]]:
    if source.not_established:
        yield "Not established", (Span(", ".join(map(variable_in_words, source.not_established))),)
    if source.remark:
        yield "Remark", (Span(source.remark),)


def _field(name: str, value: Sequence[Span], width: int) -> tuple[Line, ...]:
    """A named value; the name beside it where there is room for a column of names, else before it."""
    if width >= _BESIDE:
        column, empty = (furniture(text.ljust(_NAMES + 1), Role.MUTED) for text in (name, ""))
        return wrap(value, width, first=(column,), rest=(empty,))
    label = (Span(f"{name}: ", Role.MUTED),) if name else (furniture("  "),)
    return wrap((*label, *value), width, rest=(furniture("  "),) if width > 4 else ())
