"""What a comparison shows: which witnesses beside which base, and how; the state of that screen, and how it moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from soraleak_tui.domain.comparison import Comparison, Locus
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.statement import Statement
from soraleak_tui.layout.comparison import COLUMNS_FROM, fitting
from soraleak_tui.navigation.view import ComparisonLook

NARROWEST = 26
"""Cells that a column of words should have."""
Stop = tuple[int, str | None]
"""A difference that the reader can go to: its number in the apparatus, and the witness that has it, if one is meant."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """The state of the comparison screen."""

    statement: str
    first: int = 0
    """Number of the first witness shown in columns, from 0."""
    wanted: int | None = None
    """Witnesses wanted beside the base; None for as many as fit."""
    stacked: bool | None = None
    """Stacked or in columns; None by the width."""
    base: str | None = None
    """The source to compare with; None for the primary wording."""
    chosen: tuple[str, ...] | None = None
    """The witnesses to compare; None for all that have words."""
    folded: bool = False
    """Whether what is alike is left away."""
    apparatus: bool = False
    """Whether the apparatus is shown instead of the words."""
    free: bool = False
    """Whether each column scrolls by itself."""
    shifts: tuple[tuple[str, int], ...] = ()
    """By source, how many of its rows are gone beyond the top."""
    at: int | None = None
    """Number of the difference that the reader has come to, in the apparatus, from 0."""

    def is_stacked(self, width: int) -> bool:
        """Whether witnesses stand one under the other at that width."""
        return width < COLUMNS_FROM if self.stacked is None else self.stacked

    def room(self, width: int) -> int:
        """Witnesses that fit beside the base, at least one."""
        most = max(1, fitting(width) - 1)
        return max(1, min(most, width // NARROWEST - 1 if self.wanted is None else self.wanted))

    def is_loose(self, width: int) -> bool:
        """Whether columns are shown that scroll by themselves."""
        return self.free and not self.apparatus and not self.is_stacked(width)

    @property
    def look(self) -> ComparisonLook:
        """The same as a part of a view; the first witness is told as it is."""
        return ComparisonLook(
            self.base,
            self.stacked,
            self.first,
            self.wanted,
            self.chosen,
            self.folded,
            self.apparatus,
            self.free,
            self.shifts,
            None if self.at is None else self.at + 1,
        )


def state_of(dossier: Dossier, statement: str, look: ComparisonLook, on: str | None) -> Comparing:
    """The state that a part of a view tells; where it does not say which witness is the first, ``on`` is in sight."""
    state = Comparing(
        statement,
        look.first or 0,
        look.wanted,
        look.stacked,
        look.base,
        look.chosen,
        look.folded,
        look.apparatus,
        look.free,
        look.shifts,
        None if not look.difference else look.difference - 1,
    )
    if look.first is not None:
        return state
    witnesses = compared_sources(dossier.statements[statement], state)
    return replace(state, first=witnesses.index(on) if on in witnesses else 0)


def turned_to(state: Comparing, statement: str) -> Comparing:
    """Another statement, shown in the same way; base, choice and differences are those of the one before."""
    return replace(state, statement=statement, first=0, base=None, chosen=None, shifts=(), at=None)


def speaking(statement: Statement, base: str | None) -> tuple[str, ...]:
    """Sources that have words for the statement and are not the base."""
    sources = statement.speaking
    resolved = base or (sources[0] if sources else None)
    return tuple(source for source in sources if source != resolved)


def compared_sources(statement: Statement, state: Comparing) -> tuple[str, ...]:
    """The witnesses that the reader has chosen, in the order of the statement; all where none was chosen."""
    there = speaking(statement, state.base)
    return tuple(source for source in there if state.chosen is None or source in state.chosen) or there


def toggled(state: Comparing, dossier: Dossier, source: str) -> Comparing:
    """With one witness more or less; without the last one, all are there again."""
    statement = dossier.statements[state.statement]
    there = speaking(statement, state.base)
    chosen = set(there if state.chosen is None else state.chosen) ^ {source}
    kept = tuple(each for each in there if each in chosen)
    return replace(state, chosen=None if kept in {(), there} else kept, first=0, at=None)


def moved(state: Comparing, dossier: Dossier, by: int, width: int) -> Comparing:
    """The next witnesses, or those before; it stops at either end."""
    last = len(compared_sources(dossier.statements[state.statement], state)) - state.room(width)
    return replace(state, first=max(0, min(last, state.first + by)))


def widened(state: Comparing, dossier: Dossier, by: int, width: int) -> Comparing:
    """With so many witnesses more or fewer beside the base; no more than there are, or than fit."""
    there = len(compared_sources(dossier.statements[state.statement], state))
    after = replace(state, wanted=max(1, min(there, state.room(width) + by)))
    return replace(after, wanted=after.room(width))


def shifted(state: Comparing, source: str, by: int) -> Comparing:
    """With one column moved by so many rows; never below its first."""
    shifts = dict(state.shifts)
    rows = max(0, shifts.pop(source, 0) + by)
    return replace(state, shifts=tuple(sorted({**shifts, **({source: rows} if rows else {})}.items())))


def window(sources: Sequence[str], state: Comparing, width: int) -> tuple[str, ...]:
    """The witnesses that stand beside the base at a width: all where they are stacked."""
    if state.is_stacked(width):
        return tuple(sources)
    room = state.room(width)
    start = max(0, min(state.first, len(sources) - room))
    return tuple(sources[start : start + room])


def stops(comparison: Comparison, shown: Sequence[str], *, stacked: bool, apparatus: bool) -> list[Stop]:
    """The differences that can be gone to, in the order in which they are read.

    Side by side, each place once, with the first witness that has it; one under the other, each witness's places after
    those of the one above; in the apparatus, each place.
    """
    departing = enumerate(map(_departing, comparison.apparatus.places))
    having = {number: [source for source in shown if source in sources] for number, sources in departing}
    if apparatus:
        return [(number, None) for number in having]
    if stacked:
        return [(number, source) for source in shown for number, sources in having.items() if source in sources]
    return [(number, sources[0]) for number, sources in having.items() if sources]


def _departing(place: Locus) -> frozenset[str]:
    """The sources that have not the words of the base at a place."""
    return frozenset(source for reading in place.readings if not reading.is_base for source in reading.sources)


def out_of_sight(comparison: Comparison, shown: Sequence[str]) -> bool:
    """Whether there is a place at which only sources differ that are not shown."""
    return any(_departing(place).isdisjoint(shown) for place in comparison.apparatus.places)


def stops_at(comparison: Comparison, state: Comparing, shown: Sequence[str], width: int) -> tuple[list[Stop], bool]:
    """The differences that can be gone to at a width, and whether each witness has its own, one below the other."""
    stacked = state.is_stacked(width) and not state.apparatus
    return stops(comparison, shown, stacked=stacked, apparatus=state.apparatus), stacked


def reached(
    comparison: Comparison, state: Comparing, shown: Sequence[str], cursor: str | None, width: int
) -> str | None:
    """Which difference the reader has come to: of those that are gone to one by one, else of all places."""
    if state.at is None:
        return None
    found, stacked = stops_at(comparison, state, shown, width)
    if stacked and (state.at, cursor) in found:
        return f"Difference {found.index((state.at, cursor)) + 1} of {len(found)}"
    return f"Place {state.at + 1} of {len(comparison.apparatus.places)}"


def next_stop(found: Sequence[Stop], at: int | None, cursor: str | None, by: int, *, stacked: bool) -> Stop | None:
    """The difference after the one at hand, or before it; the first, or the last, where none is; None at either end."""
    if not found:
        return None
    here = [place for place, (number, source) in enumerate(found) if number == at and (source == cursor or not stacked)]
    if here:
        place = here[0] + by
    elif at is not None and not stacked:
        later = [place for place, (number, _) in enumerate(found) if number > at]
        place = (later[0] if later else len(found)) - (by < 0)
    else:
        place = 0 if by > 0 else len(found) - 1
    return found[place] if 0 <= place < len(found) else None
