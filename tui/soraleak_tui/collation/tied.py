"""Numbers in the prose of a dossier that are tied to nothing: to no figure, no date and no name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numerals import Number, Numeral, numerals
from soraleak_tui.domain.prose import Block, BlockQuote, Heading, Inline, ListBlock, Mark, Paragraph, Passage, Table

_LEAST_WORD = 3
"""Number words below it are hardly ever figures: one, two, a couple."""
_MONTH = r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"  # noqa: E501
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATES = re.compile(
    rf"{_DAY}(?:\s?[–-]\s?{_DAY})?\s(?:of\s)?{_MONTH}(?:\s\d{{4}})?|{_MONTH}\s{_DAY}(?:\s?[–-]\s?{_DAY})?(?:,?\s\d{{4}})?"
    rf"|{_MONTH}\s\d{{4}}|\d{{1,2}}[:.]\d{{2}}(?:\s?[ap]\.?m\b\.?)?|\d{{1,2}}\s?[ap]\.?m\b\.?|\d{{4}}s\b|UTC\s?[+−-]\s?\d+"
    r"|(?:half|quarter)\s(?:past|to)\s\w+|\w+\so[’']clock|\b\w+\sin\sthe\s(?:morning|afternoon|evening)"
)
_QUOTED = re.compile(r"“[^”]*”")
_YEAR = re.compile(r"\b\d{4}\b")


@dataclass(frozen=True, slots=True)
class Untied:
    """One number that stands alone."""

    file: str
    text: str
    line: int
    """That in which its block begins; 0 for the head of the page."""
    nth: int
    """Which it is of the numbers from that line on that are written alike, from 0."""


def untied(dossier: Dossier) -> Iterator[Untied]:
    """Every number of the pages, in digits or in words from three up, that is tied to nothing.

    In a passage a figure ties a number if it has the number and rests on a source that the passage rests on; elsewhere
    any figure does that has it. What stands between quotation marks is the source's, and is tied to its quotation.
    """
    ties = _Ties(dossier)
    for page in dossier.prose:
        seen: Counter[tuple[int, str]] = Counter()
        for head in (page.title, page.standfirst):
            yield from _in_text(ties, _Place(page.written_in, 0, seen), head, [])
        for line, inline in _lines(page.blocks):
            text = "".join(" " * len(run.text) if run.marks & Mark.CODE else run.text for run in inline)
            passages = [run.passage for run in inline for _ in run.text]
            yield from _in_text(ties, _Place(page.written_in, line, seen), text, passages)


@dataclass(frozen=True, slots=True)
class _Place:
    """A block of a page, and how often each number was seen in it so far."""

    file: str
    line: int
    seen: Counter[tuple[int, str]]

    def number(self, written: str) -> int:
        self.seen[self.line, written] += 1
        return self.seen[self.line, written] - 1


def _in_text(ties: _Ties, place: _Place, text: str, passages: Sequence[str | None]) -> Iterator[Untied]:
    masked = ties.masked(text)
    for numeral in numerals(text):
        written = text[numeral.start : numeral.end]
        nth = place.number(written)
        hidden = masked[numeral.start : numeral.end] != written
        passage = passages[numeral.start] if passages else None
        if not hidden and _counts(numeral) and not ties.tie(numeral.value, passage):
            yield Untied(place.file, written, place.line, nth)


def _counts(numeral: Numeral) -> bool:
    return numeral.digits or numeral.value >= _LEAST_WORD


@dataclass(slots=True)
class _Ties:
    """What numbers of a dossier can be tied to."""

    dossier: Dossier
    figures: dict[Number, list[frozenset[str]]] = field(default_factory=dict)
    """The sources of each figure, by its numbers."""
    names: re.Pattern[str] | None = None
    years: frozenset[str] = frozenset()
    of_brief: dict[str, Passage] = field(default_factory=dict)
    """The passages of the dossier in a minute, which are only its own."""

    def __post_init__(self) -> None:
        self.of_brief = {passage.id: passage for passage in (self.dossier.brief.passages if self.dossier.brief else ())}
        for figure in self.dossier.figures.values():
            bounds = {bound for bound in (figure.value.low, figure.value.high) if bound is not None}
            for number in figure.value.numbers | bounds:
                self.figures.setdefault(number, []).append(self._sources(figure.keys))
        named = sorted({name for name in _names(self.dossier) if any(numerals(name))}, key=len, reverse=True)
        self.names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, named))})(?!\w)") if named else None
        self.years = frozenset(f"{point.year:04}" for date in _dates(self.dossier) for point in _ends(date))

    def tie(self, number: Number, passage: str | None) -> bool:
        """Whether a figure has the number and, in a passage, a source in common with it."""
        found = self.figures.get(number, [])
        if passage is None:
            return bool(found)
        found_in = self.of_brief.get(passage) or self.dossier.passages[passage]
        cited = self._sources(found_in.evidence)
        return any(sources & cited for sources in found)

    def masked(self, text: str) -> str:
        """The text with blanks for quotations, dates and names."""
        for pattern in (_QUOTED, self.names, _DATES):
            text = pattern.sub(lambda match: " " * len(match[0]), text) if pattern else text
        return _YEAR.sub(lambda match: " " * 4 if match[0] in self.years else match[0], text)

    def _sources(self, keys: Iterable[str]) -> frozenset[str]:
        return frozenset(source for key in keys if (source := self.dossier.source_of(key)) is not None)


def _names(dossier: Dossier) -> Iterator[str]:
    """Names that may have a number in them: of entities, and of sources, whose ids are names too."""
    for entity in dossier.entities.values():
        yield from (entity.name, *entity.aliases)
    for source in dossier.sources.values():
        yield from filter(None, (source.label, source.outlet, source.title, source.container_title))
        if source.id.isdigit() and source.id.startswith("0"):
            yield source.id


def _dates(dossier: Dossier) -> Iterator[Edtf]:
    yield dossier.date
    yield from (event.when for event in dossier.events.values())
    yield from (figure.day for figure in dossier.figures.values() if figure.day)
    yield from (source.issued for source in dossier.sources.values() if source.issued)


def _ends(date: Edtf) -> tuple[Point, ...]:
    return (date.start, date.end or date.start)


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[int, Inline]]:
    for block in blocks:
        match block:
            case Heading(inline=inline) | Paragraph(inline=inline):
                yield block.line, inline
            case BlockQuote(blocks=inner):
                yield from _lines(inner)
            case ListBlock(items=items):
                for item in items:
                    yield from _lines(item)
            case Table(header=header, rows=rows):
                for cells in (header, *rows):
                    yield from ((block.line, cell) for cell in cells)
