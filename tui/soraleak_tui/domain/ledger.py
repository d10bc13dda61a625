"""Ledger: what every source answers to every question, how each answer stands to what is settled, and who backs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from soraleak_tui.domain.question import Answer, Outcome, Question
from soraleak_tui.domain.value import Value

_AT = "@"
"""Stands between a question and a source; no id has it."""


def target_of(question: str, source: str | None) -> str:
    """What the answer of a source to a question is called when it is pointed at; with None, the question itself."""
    return question if source is None else f"{question}{_AT}{source}"


def parts_of(target: str) -> tuple[str, str | None]:
    """The question and the source that a target means; None where it is the question itself."""
    question, _, source = target.partition(_AT)
    return question, source or None


class Standing(StrEnum):
    """How a source stands in a question; in the order of what is shown of a source that says more than one thing."""

    CONFLICTS = "conflicts"
    """With what is settled; where nothing is, with another answer."""
    ALIKE = "the same in other words"
    """Or less exactly: both can be true."""
    AGREES = "agrees"
    """In the same words, or with the same value."""
    UNCOMPARED = "not compared"
    """It answers, and no value says whether that is the same."""
    NOTHING = "says nothing"
    UNREAD = "not read in full"


SPEAKING = frozenset({Standing.CONFLICTS, Standing.ALIKE, Standing.AGREES, Standing.UNCOMPARED})
"""Standings of a source that answers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer, and how it stands."""

    answer: Answer
    standing: Standing
    exact: str = ""
    """Its exact words; empty where none are at hand."""

    @property
    def key(self) -> str:
        """What can be cited of it: its exact words, else the source."""
        said = self.answer.saying
        return (said.quotation if said else None) or self.answer.source


@dataclass(frozen=True, slots=True)
class Cell:
    """All that one source answers to one question; a source that contradicts itself has two entries."""

    source: str
    entries: tuple[Entry, ...]

    @property
    def standing(self) -> Standing:
        """The one that matters most."""
        found = {entry.standing for entry in self.entries}
        return next(standing for standing in Standing if standing in found)

    @property
    def speaks(self) -> bool:
        """Whether the source answers."""
        return self.standing in SPEAKING


@dataclass(frozen=True, slots=True)
class Camp:
    """Answers that can all be true together, and the fewest independent origins that explain them."""

    entries: tuple[Entry, ...]
    origins: int
    opposed: bool = False
    """Whether it cannot be true if the first camp is."""

    @property
    def value(self) -> Value | None:
        """What its first answer amounts to."""
        return self.entries[0].answer.value

    @property
    def sources(self) -> tuple[str, ...]:
        """Who is in it, each once."""
        return tuple(dict.fromkeys(entry.answer.source for entry in self.entries))


@dataclass(frozen=True, slots=True)
class Row:
    """One question across all sources."""

    question: Question
    cells: Mapping[str, Cell]
    """By source, in the order of the answers; a source of which nothing was taken down is not in it."""
    camps: tuple[Camp, ...]
    """What is settled first, then those with most origins; answers that nothing compares are in none."""
    conflict: bool
    origins: int
    """The fewest independent origins that explain every answer; 0 where nobody answers."""

    @property
    def id(self) -> str:
        """That of the question."""
        return self.question.id

    @property
    def speaking(self) -> tuple[str, ...]:
        """The sources that answer."""
        return tuple(source for source, cell in self.cells.items() if cell.speaks)

    @property
    def alone(self) -> frozenset[str]:
        """The sources with an answer that nobody else gives, as far as the answers can be compared."""
        if len(self.speaking) == 1:
            return frozenset(self.speaking)
        singles = (camp.sources[0] for camp in self.camps if len(camp.sources) == 1)
        return frozenset(singles) if len(self.camps) > 1 else frozenset()

    @property
    def agreed(self) -> bool:
        """Whether several sources answer, and all of them the same."""
        entries = self.entries
        same = all(entry.standing in {Standing.AGREES, Standing.ALIKE} for entry in entries)
        return len(self.speaking) > 1 and same and len(self.camps) == 1 and not self.conflict

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All answers that are not silence."""
        return tuple(entry for cell in self.cells.values() for entry in cell.entries if entry.standing in SPEAKING)

    def against(self, entry: Entry) -> tuple[str, ...]:
        """The sources with an answer that cannot be true together with this one, each once."""
        value = entry.answer.value
        if value is None:
            return ()
        answers = (each.answer for each in self.entries)
        return tuple(dict.fromkeys(each.source for each in answers if each.value and each.value.agrees(value) is False))

    @property
    def share_origins(self) -> bool:
        """Whether answers that exclude each other may go back to the same origin, which then was retold differently."""
        return sum(camp.origins for camp in self.camps if camp.opposed or camp is self.camps[0]) > self.origins

    @property
    def settled(self) -> bool:
        """Whether the evidence answers the question."""
        return self.question.finding.outcome is Outcome.SETTLED

    @property
    def count(self) -> str:
        """Origins behind the answers: ``3 to 1`` where they exclude each other, ``2 and 1`` where they do not."""
        behind = (f" {'to' if camp.opposed else 'and'} {camp.origins}" for camp in self.camps[1:])
        return "".join([*(str(camp.origins) for camp in self.camps[:1]), *behind])


@dataclass(frozen=True, slots=True)
class Column:
    """One source across all questions."""

    source: str
    label: str
    answers: int
    """Questions that it answers."""
    in_full: bool
    """Whether it was read in full."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every question with the answers of every source that has one."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    """Those asked every question first, then those with most answers."""
    compared: tuple[str, ...]
    """Sources that were held against every question."""
    origins: int
    """Independent origins behind those."""

    def row(self, question: str) -> Row | None:
        """The row of a question; None where there is none."""
        return next((row for row in self.rows if row.id == question), None)

    def column(self, source: str) -> Column | None:
        """The column of a source; None where it has none."""
        return next((column for column in self.columns if column.source == source), None)

    @property
    def entries(self) -> Iterator[Entry]:
        """Every answer, silences among them."""
        return (entry for row in self.rows for cell in row.cells.values() for entry in cell.entries)


class Show(StrEnum):
    """Which rows of a ledger are shown."""

    ALL = "all"
    CONFLICTS = "conflicts"
    ALONE = "alone"
    """What one source alone says."""
    AGREED = "agreed"
    """What all who answer agree on."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A choice of the rows of a ledger, and their order."""

    show: Show = Show.ALL
    pane: str | None = None
    """The page that the questions bear on; None for any."""
    source: str | None = None
    """A source that answers; with conflicts its own, and with ``Show.ALONE`` what it alone says; None for any."""
    ranked: bool = False
    """Whether the sharpest conflicts come first; else the order of the file."""
