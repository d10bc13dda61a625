"""The chapters of questions, of events and of what there is more: each record in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from soraleak_tui.collation.ledger import ledger
from soraleak_tui.collation.picking import pages_of, picked
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Pick
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.records import MORE, TITLES, ids_of, kind_of
from soraleak_tui.domain.telling import Heading, Part, Picture, Point, RecordKind, Told
from soraleak_tui.edition.linear.numbering import chapter_of
from soraleak_tui.edition.telling import telling
from soraleak_tui.edition.telling.growth import growths
from soraleak_tui.edition.telling.ledger import choice_in_words
from soraleak_tui.edition.telling.lists import ABOUT, question_sections, record_list
from soraleak_tui.layout.listing import Section

MORE_TITLE = "More"


def chapters(dossier: Dossier) -> Iterator[tuple[int, str, Sequence[RecordKind]]]:
    """The chapters that there are: number, title, and the sorts of records in each."""
    for kind in (RecordKind.QUESTIONS, RecordKind.TIMELINE):
        if ids_of(dossier, kind):
            yield chapter_of(dossier, kind), TITLES[kind], [kind]
    more = [kind for kind in MORE if ids_of(dossier, kind)]
    if more:
        yield chapter_of(dossier, more[0]), MORE_TITLE, more


def number_of(dossier: Dossier, kind: RecordKind) -> str:
    """The number of the heading of a sort of which there are some: of its chapter, or of its section of the last."""
    chapter = chapter_of(dossier, kind)
    if kind not in MORE:
        return str(chapter)
    more = [each for each in MORE if ids_of(dossier, each)]
    return f"{chapter}.{more.index(kind) + 1}"


def chapter_in_words(dossier: Dossier, kinds: Iterable[RecordKind], title: str = "") -> Iterator[str]:
    """Sorts of records, every one in full; with the ``title`` of the chapter where that is not the one sort's."""
    if title:
        yield title
        yield ""
    for number, kind in enumerate(kind for kind in kinds if ids_of(dossier, kind)):
        yield from [""] if number else []
        yield from _head(dossier, kind)
        for record in ids_of(dossier, kind):
            yield ""
            yield from record_in_words(dossier, record)


def records_listed(dossier: Dossier, kind: RecordKind) -> Iterator[str]:
    """The records of a sort as a list to choose from."""
    introduction, sections = record_list(dossier, kind)
    yield from _listed(dossier, kind, introduction, sections)
    for growth in growths(dossier) if kind is RecordKind.TIMELINE else ():
        yield from ("", growth.title)
        for count in growth.counts:
            yield f"{count.target}, {count.when}, {count.value}, {count.who}: {count.scope}"


def questions_listed(dossier: Dossier, pick: Pick) -> Iterator[str]:
    """The questions that a choice leaves of the ledger, in its order, and what was chosen."""
    chosen = choice_in_words(dossier, pick)
    if not chosen:
        yield from records_listed(dossier, RecordKind.QUESTIONS)
        return
    rows = picked(ledger(dossier), pick, pages_of(dossier) if pick.pane is not None else {})
    introduction, _ = record_list(dossier, RecordKind.QUESTIONS)
    sections = question_sections(rows, by_topic=not pick.ranked)
    left = counted(len(rows), "question") if rows else "no question is left"
    yield from _listed(dossier, RecordKind.QUESTIONS, f"{introduction} Shown: {chosen}; {left}.", sections)


def _listed(dossier: Dossier, kind: RecordKind, introduction: str, sections: Iterable[Section]) -> Iterator[str]:
    yield f"{number_of(dossier, kind)} {TITLES[kind]}" if ids_of(dossier, kind) else TITLES[kind]
    yield ""
    yield introduction
    for section in sections:
        yield ""
        yield from [section.heading] if section.heading else []
        for entry in section.entries:
            sign = "" if entry.sign == entry.target else _by_words(entry.sign)
            told = (entry.target, sign, entry.title, entry.remark)
            yield ", ".join(part for part in told if part)


def _by_words(sign: str) -> str:
    """What stands in columns, with words between them that can be heard."""
    return " or ".join(part.strip() for part in sign.split("  ") if part.strip())


def record_in_words(dossier: Dossier, record: str, *, numbered: bool = True) -> Iterator[str]:
    """One record under its heading, with the number that it has in the whole text; KeyError for an unknown id.

    Where nothing of the whole text is near, it is better not ``numbered``.
    """
    told = telling(dossier, record)
    place = [*ids_of(dossier, told.kind)].index(record) + 1
    number = f"{number_of(dossier, told.kind)}.{place} " if numbered else ""
    yield f"{number}{record}: {told.title}"
    yield ""
    yield f"{told.above.replace(' · ', ', ')}."
    yield from parts_in_words(dossier, told.parts)


def _head(dossier: Dossier, kind: RecordKind) -> Iterator[str]:
    yield f"{number_of(dossier, kind)} {TITLES[kind]}"
    yield ""
    yield ABOUT[kind]


def parts_in_words(dossier: Dossier, parts: Iterable[Part]) -> Iterator[str]:
    """What there is to say, a row for each sentence, heading and thing that it rests on."""
    for part in parts:
        match part:
            case Heading():
                yield ""
                yield f"{part.text.replace(' · ', ', ')}:"
            case Told():
                yield f"{part.name}: {part.text}" if part.name else part.text
            case Picture():
                yield from _picture(part)
            case Point():
                yield from _point(dossier, part)


def _picture(drawn: Picture) -> Iterator[str]:
    yield f"Between {'; '.join(drawn.stations)}."
    last = drawn.passed[-1]
    start, end = drawn.stations[last.start], drawn.stations[last.end]
    yield f"This step is within one: {start}." if last.start == last.end else f"This step is from: {start}. To: {end}."


def _point(dossier: Dossier, part: Point) -> Iterator[str]:
    """What it is, with its id; exact words stand on a line of their own, ours behind them."""
    name = part.name.removeprefix(f"{part.key.partition(':')[0]} · ")
    quiet = f" ({part.quiet})" if part.quiet else ""
    head = f"{_called(dossier, part.key)} {part.key}, {name}{quiet}"
    if part.exact:
        yield f"{head}:"
        yield f"“{part.exact}”"
        yield from [f"Note: {part.told}"] if part.told else []
    elif part.title:
        yield f"{head}. Title: {part.title}"
    else:
        yield f"{head}. {part.told}".rstrip()


def _called(dossier: Dossier, key: str) -> str:
    if key in dossier.statements:
        return "Statement"
    if key in dossier.sources:
        return "Source"
    if key in dossier.passages:
        return "Passage"
    return "Quotation" if kind_of(dossier, key) is None else "Record"
