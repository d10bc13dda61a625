"""What a comparison shows: which witnesses beside which base, and how; the state of that screen and its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.searched import was_searched
from soraleak_tui.domain.comparison import Column, Fidelity
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.statement import Statement
from soraleak_tui.layout.comparison import COLUMNS_FROM, MEASURE, columns, fitting, introduced, stacked
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap

NARROWEST = 26
"""Cells that a column of words should have."""
TOLD = frozenset(
    {
        Fidelity.RESPELLED,
        Fidelity.CUT_MARKED,
        Fidelity.CUT,
        Fidelity.ALTERED,
        Fidelity.BACK_TRANSLATED,
    }
)
"""Classes whose differences are worth a sentence; of the others the head of the column says all."""


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

    def is_stacked(self, width: int) -> bool:
        """Whether witnesses stand one under the other at that width."""
        return width < COLUMNS_FROM if self.stacked is None else self.stacked

    def room(self, width: int) -> int:
        """Witnesses that fit beside the base, at least one."""
        most = max(1, fitting(width) - 1)
        return max(1, min(most, width // NARROWEST - 1 if self.wanted is None else self.wanted))


def speaking(statement: Statement, base: str | None) -> tuple[str, ...]:
    """Sources that have words for the statement and are not the base."""
    sources = statement.speaking
    resolved = base or (sources[0] if sources else None)
    return tuple(source for source in sources if source != resolved)


def moved(state: Comparing, dossier: Dossier, by: int, width: int) -> Comparing:
    """The next witnesses, or those before; it stops at either end."""
    last = len(speaking(dossier.statements[state.statement], state.base)) - state.room(width)
    return replace(state, first=max(0, min(last, state.first + by)))


def widened(state: Comparing, dossier: Dossier, by: int, width: int) -> Comparing:
    """With so many witnesses more or fewer beside the base; no more than there are, or than fit."""
    there = len(speaking(dossier.statements[state.statement], state.base))
    after = replace(state, wanted=max(1, min(there, state.room(width) + by)))
    return replace(after, wanted=after.room(width))


def lines(dossier: Dossier, state: Comparing, width: int) -> tuple[Line, ...]:
    """The whole screen: name, what is settled, the words, the note, who is silent."""
    statement = dossier.statements[state.statement]
    sources = speaking(statement, state.base)
    flat = state.is_stacked(width)
    room = state.room(width)
    shown = sources if flat else _window(sources, state.first, room)
    comparison = compare(dossier, state.statement, shown, state.base)
    labels = {source.id: source.label_with_id for source in dossier.sources.values()}
    draw = stacked if flat else columns
    measure = min(width, MEASURE)
    return (
        *introduced(comparison, width),
        *(wrap([Span(statement.note, Role.MUTED)], measure) if statement.note else ()),
        Line(),
        *draw(comparison, width, labels),
        Line(),
        *_summaries(comparison.columns[1:], labels, measure),
        *_around(dossier, statement, sources, shown, measure),
    )


def _window(sources: Sequence[str], first: int, room: int) -> tuple[str, ...]:
    start = max(0, min(first, len(sources) - room))
    return tuple(sources[start : start + room])


def _summaries(witnesses: Sequence[Column], labels: Mapping[str, str], width: int) -> tuple[Line, ...]:
    found: list[Line] = []
    for column in witnesses:
        if column.fidelity in TOLD:
            found += wrap([Span(f"{labels[column.source]}: ", Role.LABEL), Span(column.summary)], width)
    return tuple(found)


def _around(
    dossier: Dossier, statement: Statement, sources: Sequence[str], shown: Sequence[str], width: int
) -> tuple[Line, ...]:
    """The witnesses that are not in sight, the sources that say nothing, and those of which nobody can say so."""
    without = [witness.source for witness in statement.witnesses if not witness.quotations]
    silent = [source for source in without if was_searched(dossier, statement, source)]
    told = {
        "Not shown here": [source for source in sources if source not in shown],
        "Says nothing of it": silent,
        "Not read in full": [source for source in without if source not in silent],
    }
    parts = [
        f"{what}: {'; '.join(dossier.sources[source].label_with_id for source in who)}."
        for what, who in told.items()
        if who
    ]
    return tuple(line for part in parts for line in (Line(), *wrap([Span(part, Role.MUTED)], width)))
