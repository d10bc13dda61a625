"""Comparisons as values: columns of aligned stretches, with what differs marked; and how faithful each witness is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, groupby

from soraleak_tui.domain.quotation import Quotation


class Fidelity(StrEnum):
    """How a witness relates to the primary wording; always computed."""

    PRIMARY = "primary wording"
    VERBATIM = "verbatim"
    TYPOGRAPHY = "verbatim but for typography"
    RESPELLED = "respelled"
    CUT_MARKED = "cut with a mark"
    CUT = "cut silently"
    ALTERED = "altered"
    TRANSLATED = "translated"
    BACK_TRANSLATED = "back-translated"
    PARAPHRASED = "paraphrased"
    ABSENT = "says nothing"
    NOT_READ = "not read in full"
    UNKNOWN = "no primary wording known"


class Change(StrEnum):
    """How a stretch of a witness stands to the base."""

    SAME = "same"
    CUT = "cut"
    """Words of the base that the witness does not have."""
    ADDED = "added"
    """Words of the witness that the base does not have."""
    OWN = "own"
    """Words of the source's own, or in another language, that are not compared with the base."""
    GAP = "gap"
    """No words of anybody: the sign between two fragments of one source."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are alike in how they stand to the base."""

    text: str
    change: Change = Change.SAME


GAP = Stretch(" … ", Change.GAP)
"""What stands between two fragments of one source; ours, never the source's."""

Cell = tuple[Stretch, ...]


_COMPARED = frozenset({Change.SAME, Change.CUT, Change.ADDED})
_DIFFERING = frozenset({Change.CUT, Change.ADDED})


def places(cells: Iterable[Cell]) -> tuple[frozenset[Change], ...]:
    """The places where a witness differs, and what it does there: cuts, adds, or both, which is to change.

    What is cut and added side by side is one place, over the bounds of the cells too.
    """
    told = (
        stretch for stretch in chain.from_iterable(cells) if stretch.change is not Change.SAME or stretch.text.strip()
    )
    groups = groupby(told, key=lambda stretch: stretch.change in _DIFFERING)
    return tuple(frozenset(stretch.change for stretch in group) for differs, group in groups if differs)


@dataclass(frozen=True, slots=True)
class Column:
    """One text of a comparison."""

    source: str
    fidelity: Fidelity
    quotations: tuple[Quotation, ...]
    """Its words, in fragments; empty where it has none."""
    summary: str
    """What differs, in words, for example: drops "free"; adds "and"."""

    @property
    def words(self) -> str:
        """All its fragments, with a gap mark between two."""
        return GAP.text.join(quotation.exact for quotation in self.quotations)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The base and its witnesses, aligned: every row has one cell for each column, the base first.

    Where nobody has words for the statement, there are neither columns nor rows.
    """

    statement: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    settled: str
    """What is settled about these words and by which source, or that it is not."""
    differences: int
    """Places where a witness differs from the base."""
    one_measure: bool = True
    """Whether fidelity is told against the base: it is the primary wording, or none is known."""

    @property
    def is_compared(self) -> bool:
        """Whether any words of a witness are compared with the base word by word."""
        return any(stretch.change in _COMPARED for row in self.rows for cell in row[1:] for stretch in cell)
