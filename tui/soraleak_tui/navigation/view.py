"""View: what a screen shows, so exactly that it can be shown again."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from soraleak_tui.domain.ledger import Pick
from soraleak_tui.domain.timeline import Zoom


class Name(StrEnum):
    """What fills the screen."""

    FRONT = "front"
    PAGE = "page"
    STATEMENTS = "statements"
    COMPARE = "compare"
    SOURCES = "sources"
    SOURCE = "source"
    ORIGINS = "origins"
    """Who rests on whom."""
    WEIGHT = "weight"
    """What hangs on a source."""
    QUESTIONS = "questions"
    TIMELINE = "timeline"
    MORE = "more"
    STEPS = "steps"
    ERRORS = "errors"
    UNKNOWNS = "unknowns"
    FIGURES = "figures"
    ENTITIES = "entities"
    INTERESTS = "interests"
    RECORD = "record"
    """A question, an event, a step, an error and so on."""


class Over(StrEnum):
    """What lies over it."""

    HELP = "help"
    STYLE = "style"
    LINKS = "links"
    MARKS = "marks"
    WITNESSES = "witnesses"
    FIND = "find"


@dataclass(frozen=True, slots=True)
class Top:
    """The first words in sight, wherever another width puts them, and at the same width the very row."""

    block: int
    """Number of the block, from 0, with -1 before the first; in a list, of the entry."""
    letters: int = 0
    """Letters of the block before the row; in a list, rows."""
    rows: int = 0
    """Rows between the row that has those words and the first one in sight: blank ones have no words of their own."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """How a page is shown."""

    columns: bool = True
    """Whether outline and evidence stand beside it, where there is room."""
    opened: str | None = None
    """The passage whose evidence is opened below it."""
    in_evidence: bool = False
    """Whether the keys act on the evidence beside it."""
    card: str | None = None
    """What is under the cursor there."""
    card_top: Top | None = None
    """The first row in sight there."""


@dataclass(frozen=True, slots=True)
class ComparisonLook:
    """How a comparison is shown."""

    base: str | None = None
    """The source that the others are compared with; None for the primary wording."""
    stacked: bool | None = None
    """One under the other, or in columns; None for what suits the width."""
    first: int | None = None
    """The first witness in sight, from 0; None for one that brings the cursor into sight."""
    wanted: int | None = None
    """Witnesses beside the base; None for as many as fit."""
    chosen: tuple[str, ...] | None = None
    """The witnesses that are compared; None for all."""
    folded: bool = False
    """Whether what is alike is left away."""
    apparatus: bool = False
    """Whether the apparatus is shown instead of the words."""
    free: bool = False
    """Whether each column scrolls by itself."""
    shifts: tuple[tuple[str, int], ...] = ()
    """By source, how many of its rows are gone beyond the top, where columns scroll by themselves."""
    difference: int | None = None
    """The difference that the reader has come to: its number in the apparatus, from 1."""


@dataclass(frozen=True, slots=True)
class LedgerLook:
    """How the questions are shown."""

    pick: Pick = field(default_factory=Pick)
    """Which of them, and in which order."""
    table: bool | None = None
    """With the answers of the sources in columns, or as a list; None for what suits the width."""
    first: int | None = None
    """The first source in sight, from 0; None for one that brings the cursor into sight."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window over the screen."""

    name: Over
    on: str | None = None
    """What is under its cursor."""
    top: Top | None = None


@dataclass(frozen=True, slots=True)
class View:
    """What is on the screen. Of the looks only that of its own kind may differ from the usual."""

    name: Name
    subject: str | None = None
    """The page, the statement or the source that it shows; None where it lists them. Of a stemma the question whose
    answers' roots are lit; None where all sources are drawn."""
    on: str | None = None
    """What is under the cursor."""
    top: Top | None = None
    """The first row in sight; None for one that brings the cursor into sight, without a cursor the first."""
    page: PageLook = field(default_factory=PageLook)
    comparison: ComparisonLook = field(default_factory=ComparisonLook)
    window: Window | None = None
    words: str | None = None
    """What is looked for, as it was typed: marked on the screen, and found in the window that finds."""
    ledger: LedgerLook = field(default_factory=LedgerLook)
    answer: str | None = None
    """Of a stemma of answers: the source whose answer is meant; None for all of them."""
    zoom: Zoom | None = None
    """Of the timeline: how close one looks; None for the furthest."""

    def is_of(self, other: View) -> bool:
        """Whether both show the same thing, though at another place or in another way."""
        return (self.name, self.subject) == (other.name, other.subject)
