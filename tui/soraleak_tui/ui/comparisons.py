"""What a comparison shows: which witnesses beside which base, and how; the state of that screen and its lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from soraleak_tui.collation.compare import compare
from soraleak_tui.domain.comparison import Column, Fidelity
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import ComparisonBlock
from soraleak_tui.domain.statement import Statement
from soraleak_tui.layout.comparison import columns, stacked
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.ui.evidence import aimed

NARROWEST = 26
"""Cells that a column of words should have."""
TOLD = frozenset(
    {
        Fidelity.TYPOGRAPHY,
        Fidelity.RESPELLED,
        Fidelity.CUT_MARKED,
        Fidelity.CUT,
        Fidelity.ALTERED,
        Fidelity.BACK_TRANSLATED,
    }
)
"""Classes whose differences are worth a sentence; of the others the head of the column says all."""
STACKED_BELOW = 100
"""Cells below which columns are no help."""


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
        return width < STACKED_BELOW if self.stacked is None else self.stacked

    def room(self, width: int) -> int:
        """Witnesses that fit beside the base, at least one."""
        fitting = max(1, width // NARROWEST - 1)
        return fitting if self.wanted is None else max(1, min(self.wanted, max(1, width // 16 - 1)))


def speaking(statement: Statement, base: str | None) -> tuple[str, ...]:
    """Sources that have words for the statement and are not the base."""
    others = [witness.source for witness in statement.witnesses if witness.quotations]
    primary = [statement.primary.source] if statement.primary else []
    resolved = base or (primary or others[:1] or [""])[0]
    return tuple(source for source in dict.fromkeys([*primary, *others]) if source != resolved)


def silent(statement: Statement) -> tuple[str, ...]:
    """Collated sources that say nothing of the statement."""
    return tuple(witness.source for witness in statement.witnesses if not witness.quotations)


def moved(state: Comparing, dossier: Dossier, by: int) -> Comparing:
    """The next witnesses, or those before; it stops at either end."""
    last = max(0, len(speaking(dossier.statements[state.statement], state.base)) - 1)
    return replace(state, first=max(0, min(last, state.first + by)))


def lines(dossier: Dossier, state: Comparing, width: int) -> tuple[Line, ...]:
    """The whole screen: name, what is settled, the words, the note, who is silent."""
    statement = dossier.statements[state.statement]
    sources = speaking(statement, state.base)
    flat = state.is_stacked(width)
    room = state.room(width)
    shown = sources if flat else _window(sources, state.first, room)
    comparison = compare(dossier, state.statement, shown, state.base)
    labels = {source.id: named(dossier, source.id) for source in dossier.sources.values()}
    draw = stacked if flat else columns
    measure = min(width, 92)
    return (
        *wrap([Span(f"{statement.id} · {statement.title}", Role.TITLE)], width),
        *wrap([Span(comparison.settled, Role.SETTLED)], measure),
        *(wrap([Span(statement.note, Role.MUTED)], measure) if statement.note else ()),
        Line(),
        *draw(comparison, width, labels),
        Line(),
        *_summaries(comparison.columns[1:], labels, measure),
        *_around(dossier, sources, shown, silent(statement), measure),
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
    dossier: Dossier, sources: Sequence[str], shown: Sequence[str], absent: Sequence[str], width: int
) -> tuple[Line, ...]:
    """The witnesses that are not in sight, and the sources that say nothing."""
    hidden = [named(dossier, source) for source in sources if source not in shown]
    parts = []
    if hidden:
        parts.append(f"Not shown here: {'; '.join(hidden)}.")
    if absent:
        parts.append(f"Says nothing of it: {'; '.join(named(dossier, source) for source in absent)}.")
    return tuple(line for part in parts for line in (Line(), *wrap([Span(part, Role.MUTED)], width)))


def named(dossier: Dossier, source: str) -> str:
    """Id and label of a source; the label alone where it begins with the id."""
    label = dossier.sources[source].label
    return label if label.startswith(source) else f"{source} · {label}"


def embedded(dossier: Dossier) -> Callable[[ComparisonBlock, int], tuple[Line, ...]]:
    """How a comparison stands inside a page: stacked, and every row of it leads to the comparison itself."""
    labels = {source.id: named(dossier, source.id) for source in dossier.sources.values()}

    def embed(block: ComparisonBlock, width: int) -> tuple[Line, ...]:
        comparison = compare(dossier, block.statement, block.sources)
        found = (
            *wrap([Span(comparison.settled, Role.SETTLED)], width),
            Line(),
            *stacked(comparison, width, labels),
        )
        return tuple(aimed(line, block.statement) for line in found)

    return embed
