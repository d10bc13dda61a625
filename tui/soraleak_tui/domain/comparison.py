"""Comparisons as values: columns of aligned stretches, with what differs marked; and how faithful each witness is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, groupby
from typing import NamedTuple

from soraleak_tui.domain.quotation import Quotation


class Fidelity(StrEnum):
    """How a witness relates to the primary wording; always computed."""

    PRIMARY = "primary wording"
    VERBATIM = "verbatim"
    TYPOGRAPHY = "verbatim but for typography"
    RESPELLED = "respelled"
    CUT_MARKED = "cut with a mark"
    GLOSS = "gloss in the quotation"
    CUT = "cut silently"
    ADDED = "words added"
    ALTERED = "words altered"
    TRANSLATED = "translated"
    BACK_TRANSLATED = "back-translated"
    PARAPHRASED = "paraphrased"
    ABSENT = "says nothing"
    NOT_READ = "not read in full"
    UNKNOWN = "no primary wording known"


class Deed(StrEnum):
    """What a source does to the words of a base, in a word that can stand before them."""

    QUOTES = "quotes"
    """It has them as they are."""
    SETS = "sets"
    """It has the same words in other letters or between other marks."""
    RESPELLS = "respells"
    CUTS = "cuts with a mark"
    GLOSSES = "puts in brackets"
    DROPS = "drops"
    ADDS = "adds"
    HAS = "has"
    """It has words instead of them."""
    MOVES = "moves"
    RENDERS = "renders"
    """It has them in words that are not compared one by one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that a source does, with the exact words; either text may be empty."""

    deed: Deed
    base: str = ""
    """Words of the base."""
    witness: str = ""
    """Words of the source."""


class Change(StrEnum):
    """How a stretch of a witness stands to the base."""

    SAME = "same"
    CUT = "cut"
    """Words of the base that the witness does not have."""
    ADDED = "added"
    """Words of the witness that the base does not have."""
    MOVED = "moved"
    """Words of the witness that the base has in another place."""
    LEFT = "left"
    """The place where the base has them; told as a difference where they stand now."""
    OWN = "own"
    """Words of the source's own, or in another language, that are not compared with the base."""
    GAP = "gap"
    """No words of anybody: the sign between two fragments of one source."""
    FOLD = "fold"
    """No words of anybody: it says how many words that are the same were left away."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are alike in how they stand to the base."""

    text: str
    change: Change = Change.SAME
    place: int | None = None
    """Number of the place in the apparatus, from 0, where it differs from the base."""


GAP = Stretch(" … ", Change.GAP)
"""What stands between two fragments of one source; ours, never the source's."""

Cell = tuple[Stretch, ...]


_COMPARED = frozenset({Change.SAME, Change.CUT, Change.ADDED, Change.MOVED, Change.LEFT})
_DIFFERING = frozenset({Change.CUT, Change.ADDED, Change.MOVED})


def places(cells: Iterable[Cell]) -> tuple[frozenset[Change], ...]:
    """The places where a witness differs, and what it does there: cuts, adds, or both, which is to change.

    What is cut and added side by side is one place, over the bounds of the cells too.
    """
    told = (
        stretch for stretch in chain.from_iterable(cells) if stretch.change is not Change.SAME or stretch.text.strip()
    )
    groups = groupby(told, key=lambda stretch: stretch.change in _DIFFERING)
    return tuple(frozenset(stretch.change for stretch in group) for differs, group in groups if differs)


class Reading(NamedTuple):
    """What stands at one place in some of the texts."""

    text: str
    """As the first of its sources prints it; empty where they have nothing there."""
    sources: tuple[str, ...]
    """Who has it, sorted; a source that renders the place twice may stand behind two readings."""
    is_base: bool = False
    """Whether these are the words of the base."""
    in_part: bool = False
    """Whether the sources quote only a part of the place and differ there; ``…`` stands for what they do not quote."""
    moved: bool = False
    """Whether words are missing or added here that stand elsewhere in the other text."""

    @property
    def absence(self) -> str:
        """Why there is no text, in words, for a reading that has none and is not the base's."""
        if self.moved:
            return "stands elsewhere"
        return "nothing here, as far as quoted" if self.in_part else "nothing here"


class Locus(NamedTuple):
    """One place of the base at which not all texts are alike: a variation unit, as textual critics call it."""

    start: int
    """Where in the base it begins: the token n, from 0, is 2n + 1, and the gap before it 2n."""
    end: int
    """Where it ends, counted likewise; two places never overlap."""
    before: str
    """The word of the base before it; empty at the beginning."""
    after: str
    """The word of the base behind it; empty at the end."""
    readings: tuple[Reading, ...]
    """The base's own first, then those of most sources; sorted, whatever the order in which the texts were given."""
    partly: tuple[str, ...]
    """Sources that quote only a part of the place, and that as the base has it; sorted."""
    lacking: tuple[str, ...]
    """Sources that are compared but whose words do not reach here, sorted."""

    @property
    def lemma(self) -> str:
        """The words of the base; empty where others add some."""
        return self.readings[0].text


@dataclass(frozen=True, slots=True)
class Apparatus:
    """For each place at which the texts differ, the readings and who has which."""

    base: str
    """The source with whose words the others are compared."""
    places: tuple[Locus, ...]
    """In the order of the base."""
    apart: tuple[str, ...] = ()
    """Sources of which nothing is compared word by word: own words, another language, too different; sorted."""


@dataclass(frozen=True, slots=True)
class AlignmentTable:
    """All words of all texts: those that stand for one another in one column, as collation programs exchange it."""

    sources: tuple[str, ...]
    """A row for each text: the base first, then the others, sorted."""
    columns: tuple[tuple[str, ...], ...]
    """For each column a word of each source, in the order of ``sources``; empty where it has none."""


@dataclass(frozen=True, slots=True)
class Column:
    """One text of a comparison."""

    source: str
    fidelity: Fidelity
    quotations: tuple[Quotation, ...]
    """Its words, in fragments; empty where it has none."""
    summary: str
    """What differs, in words, for example: drops "free"; adds "and"."""
    differences: tuple[Difference, ...] = ()
    """What differs from the base of the comparison, in the order of the words."""
    grounds: tuple[Difference, ...] = ()
    """What makes its fidelity, told against the primary wording; empty where there are no words, or none to compare."""

    @property
    def words(self) -> str:
        """All its fragments, with a gap mark between two."""
        return GAP.text.join(quotation.exact for quotation in self.quotations)


class Caption(NamedTuple):
    """What is settled and what stands behind it, in the fewest words."""

    settled: str = ""
    """``Settled by P1``."""
    behind: str = ""
    """``origins 1 to 2``: those of the words of the base, and those of other words; ``1 origin`` where all agree."""


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
    apparatus: Apparatus = Apparatus("", ())
    """Where the texts differ, and who has which reading; of the same alignments as the rows."""
    one_measure: bool = True
    """Whether fidelity is told against the base: it is the primary wording, or none is known."""
    caption: Caption = field(default_factory=Caption)
    """The same as ``settled`` in the fewest words."""

    @property
    def is_compared(self) -> bool:
        """Whether any words of a witness are compared with the base word by word."""
        return any(stretch.change in _COMPARED for row in self.rows for cell in row[1:] for stretch in cell)

    def beside(self, sources: Sequence[str]) -> Comparison:
        """The base with only these witnesses, in their order; what is settled and the apparatus stay those of all."""
        where = {column.source: place for place, column in enumerate(self.columns) if place}
        order = [0, *(where[source] for source in sources)]
        if not self.columns or order == list(range(len(self.columns))):
            return self
        rows = tuple(tuple(row[place] for place in order) for row in self.rows)
        count = sum(len(places([row[place] for row in self.rows])) for place in order[1:])
        return replace(self, columns=tuple(self.columns[place] for place in order), rows=rows, differences=count)
