"""Prose as values: the blocks of a page, the runs of text in them, and the passages that rest on evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soraleak_tui.domain.inline import Inline, Mark, Run

__all__ = [
    "Block",
    "BlockQuote",
    "CodeBlock",
    "ComparisonBlock",
    "Heading",
    "Inline",
    "ListBlock",
    "Mark",
    "Page",
    "Paragraph",
    "Passage",
    "Plan",
    "RuleBlock",
    "Run",
    "Table",
]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a page; level 2 to 6 (1 is the page's title and stands in its front matter)."""

    level: int
    inline: Inline
    slug: str
    line: int = 0
    """Line in the file, from 1; so for every block."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inline: Inline
    line: int = 0


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Blocks set off as quoted."""

    blocks: tuple[Block, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list: numbered from ``start``, or with bullets where ``start`` is None."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None
    tight: bool = True
    line: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``aligned`` has ``left``, ``center`` or ``right`` for each column."""

    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    aligned: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Text shown as it is, line by line."""

    text: str
    info: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class RuleBlock:
    """A thematic break."""

    line: int = 0


@dataclass(frozen=True, slots=True)
class ComparisonBlock:
    """A comparison that the page asks for at this place."""

    statement: str
    sources: tuple[str, ...]
    """Witnesses to set against the primary wording; all that have words where empty."""
    line: int = 0


Block = Heading | Paragraph | BlockQuote | ListBlock | Table | CodeBlock | RuleBlock | ComparisonBlock


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of a page that rests on evidence."""

    id: str
    """Page id, ``#`` and a running number from 1; no id of anything else has that sign."""
    page: str
    text: str
    """The words as shown, without marks."""
    evidence: tuple[str, ...]
    """What it rests on: ``source:quotation``, ``source`` or the id of a statement."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be known of a page without its blocks: enough to find one's way, and to guess how high each block is.

    The first three have a number for each block.
    """

    gaps: Sequence[int]
    """Empty rows before a block."""
    rows: Sequence[int]
    """Rows that it takes however wide the page is."""
    cells: Sequence[int]
    """Cells of its running text, which take more rows the narrower the page is."""
    headings: tuple[tuple[int, Heading], ...]
    """The page's own headings, each with the number of its block."""
    passages: Mapping[str, int]
    """Passages that have words to show, in reading order, each with the number of the block that it begins in."""
    links: tuple[tuple[str, str], ...]
    """The words and the address of every link, in reading order, each address once."""


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown text of a pane."""

    id: str
    title: str
    standfirst: str
    blocks: Sequence[Block]
    """May be read from the disk one by one, as they are looked at."""
    passages: Sequence[Passage]
    document: str | None = None
    """The document of a party that the page is about, if it is about one."""
    file: str = ""
    """Where it was written, if not in the file of its id among the pages."""

    @property
    def written_in(self) -> str:
        """The file that it was written in, within the dossier's folder."""
        return self.file or f"pages/{self.id}.md"
