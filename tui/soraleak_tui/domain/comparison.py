"""Comparisons as values: columns of aligned stretches, with what differs marked; and how faithful each witness is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
