"""The opening: what dossier this is, how its text is to be read, and what is in it; and the front page in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.face import Face
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.records import TITLES, ids_of
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.edition.linear.numbering import chapter_of_sources, chapter_of_statements
from soraleak_tui.edition.linear.pages import headings_of
from soraleak_tui.edition.linear.records import chapters, number_of
from soraleak_tui.edition.linear.sources import TITLE as SOURCES, kind_in_words, kinds
from soraleak_tui.edition.linear.statements import TITLE as STATEMENTS, documents
from soraleak_tui.layout.dates_in_words import date_in_words
from soraleak_tui.layout.walk import text_of

_HOW_TO_READ = """\
Headings have numbers. A raised number behind words, such as ¹, ends a passage; what it rests on is told below the \
paragraph, behind the words “Evidence for” and the passage’s id.
The exact words of a source stand between quotation marks on lines of their own behind the word “Quotation” and an id.
An id leads to its place: soraleak-tui --plain --at ID. What has one can be cited: soraleak-tui cite ID."""


def opening(dossier: Dossier) -> Iterator[str]:
    """The title, how to read what follows, and the contents with their numbers."""
    yield from _masthead(dossier)
    yield ""
    yield "How to read this text"
    yield ""
    yield _HOW_TO_READ
    yield ""
    yield "Contents"
    yield ""
    yield from _contents(dossier)


def front_in_words(dossier: Dossier, face: Face) -> Iterator[str]:
    """What the front page says: the story in short, and what there is to read."""
    yield from _masthead(dossier)
    yield ""
    yield text_of(face.story)
    for number, pane in enumerate(face.panes, 1):
        yield ""
        yield f"{number} {pane.title}"
        yield pane.standfirst
        if pane.counts:
            yield f"{pane.counts.replace(' · ', ', ')}."
    counts = {way.target: way.counts for way in face.ways}
    yield ""
    yield f"{chapter_of_statements(dossier)} {STATEMENTS}: {counts['way:statements']}"
    for number, title, kinds_told in chapters(dossier):
        if number < chapter_of_sources(dossier):
            yield f"{number} {title}: {counts[f'way:{kinds_told[0]}']}"
    yield f"{chapter_of_sources(dossier)} {SOURCES}: {counts['way:sources']}"
    for number, title, kinds_told in chapters(dossier):
        if number > chapter_of_sources(dossier):
            told = "; ".join(f"{TITLES[kind]}, {len(ids_of(dossier, kind))}" for kind in kinds_told)
            yield f"{number} {title}: {told}"


def _masthead(dossier: Dossier) -> Iterator[str]:
    yield dossier.title
    yield ""
    yield dossier.subtitle
    yield f"{date_in_words(dossier.date)}. Dossier {dossier.id}, version {dossier.version}, licence {dossier.licence}."


def _contents(dossier: Dossier) -> Iterator[str]:
    for number, page in enumerate(dossier.pages, 1):
        yield f"{number} {page.title}"
        yield from headings_of(dossier, page)
    yield f"{chapter_of_statements(dossier)} {STATEMENTS}"
    for heading, document in documents(dossier):
        yield f"{heading} {document.title}, {counted(len(document.statements), 'statement')}"
    for number, _, told in chapters(dossier):
        if number < chapter_of_sources(dossier):
            yield from _of_chapter(dossier, told)
    yield f"{chapter_of_sources(dossier)} {SOURCES}"
    for heading, kind, ids in kinds(dossier):
        yield f"{heading} {kind_in_words(kind, len(ids))}"
    for number, title, told in chapters(dossier):
        if number > chapter_of_sources(dossier):
            yield f"{number} {title}"
            yield from _of_chapter(dossier, told)


def _of_chapter(dossier: Dossier, kinds_told: Iterable[RecordKind]) -> Iterator[str]:
    for kind in kinds_told:
        yield f"{number_of(dossier, kind)} {TITLES[kind]}, {len(ids_of(dossier, kind))}"
