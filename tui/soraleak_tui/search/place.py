"""Place: one text that can be found, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What a place is."""

    FRONT = "front"
    """The title and the subtitle of the dossier."""
    TITLE = "title"
    """The title of a page."""
    STANDFIRST = "standfirst"
    """What the front page says of a page."""
    BLOCK = "block"
    """A block of a page."""
    STATEMENT = "statement"
    SOURCE = "source"
    """The record of a source."""
    QUOTATION = "quotation"
    RECORD = "record"
    """A question, an event, an error and so on."""


class GroupKind(StrEnum):
    """What places are told under."""

    FRONT = "front"
    PAGE = "page"
    DOCUMENT = "document"
    SOURCE = "source"
    RECORDS = "records"
    """The records of one sort."""


@dataclass(frozen=True, slots=True)
class Group:
    """A pane or a source: what a place is told under."""

    kind: GroupKind
    id: str
    """Of the page, of the document or of the source; of the dossier for the front page; the name of a list."""
    title: str


@dataclass(frozen=True, slots=True)
class Place:
    """One text of the dossier, in the words as shown; its paragraphs and cells end with a newline."""

    number: int
    """In reading order, from 1."""
    kind: PlaceKind
    group: Group
    id: str
    """Of the page, the statement, the source or the record, or the key of the quotation."""
    text: str
    block: int = -1
    """Number of the block in its page, from 0."""
    passage: str = ""
    """Id of the first passage in the block; empty where it has none."""
    sources: tuple[str, ...] = ()
    """Ids of the sources that it is of or rests on."""
    names: tuple[str, ...] = ()
    """What a source is called; of the record of a source alone."""

    @property
    def at(self) -> str:
        """The id that opens it: of the passage where it has one, else its own."""
        return self.passage or self.id
