"""The rows of the comparison screen: what is settled, the words or the apparatus, what differs, who is silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.searched import silent, unread
from soraleak_tui.collation.standing import behind_reading, origins_in_short
from soraleak_tui.collation.summary import sentence
from soraleak_tui.domain.comparison import Column, Comparison, Fidelity, Locus, Reading
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.statement import Statement
from soraleak_tui.layout.apparatus import apparatus_lines, said
from soraleak_tui.layout.comparison import MEASURE, captioned, columns, introduced, loose, stacked
from soraleak_tui.layout.fold import folded
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.sheet import CaptionedSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.ui.comparisons import Comparing, compared_sources, window

TOLD = frozenset(
    {
        Fidelity.RESPELLED,
        Fidelity.CUT_MARKED,
        Fidelity.GLOSS,
        Fidelity.CUT,
        Fidelity.ADDED,
        Fidelity.ALTERED,
        Fidelity.BACK_TRANSLATED,
    }
)
"""Classes whose differences are worth a sentence; of the others the head of the column says all."""


def compared(dossier: Dossier, state: Comparing) -> Comparison:
    """All witnesses that the reader has chosen beside the base, whether they are in sight or not."""
    sources = compared_sources(dossier.statements[state.statement], state)
    return compare(dossier, state.statement, sources, state.base)


def lines(dossier: Dossier, state: Comparing, width: int, comparison: Comparison | None = None) -> tuple[Line, ...]:
    """The whole screen; ``comparison`` is what ``compared`` gives for the state, where it is known already."""
    statement = dossier.statements[state.statement]
    whole = compared(dossier, state) if comparison is None else comparison
    sources = [column.source for column in whole.columns[1:]]
    shown = sources if state.apparatus else window(sources, state, width)
    labels = {column.source: dossier.sources[column.source].label_with_id for column in whole.columns}
    measure = min(width, MEASURE)
    part = whole.beside(shown)
    return (
        *introduced(whole, width),
        *_reached(dossier, statement, whole, state.at, measure),
        Line(),
        *_drawn(dossier, state, width, whole if state.apparatus else part, labels),
        Line(),
        *(() if state.apparatus else _summaries(dossier, part.columns[1:], measure)),
        *((Line(), *wrap([Span(statement.note, Role.MUTED)], measure)) if statement.note else ()),
        *_around(dossier, statement, sources, shown, measure),
    )


def sheet(dossier: Dossier, state: Comparing, width: int, comparison: Comparison) -> CaptionedSheet:
    """The same as a sheet; what is settled and what stands behind it never goes out of sight."""
    rows = lines(dossier, state, width, comparison)
    said_in = next(row for row, line in enumerate(rows) if any(span.role is Role.SETTLED for span in line.spans))
    here = _here(dossier, dossier.statements[state.statement], comparison, state.at)
    return CaptionedSheet(rows, captioned(comparison, min(width, MEASURE), here), said_in)


def _here(dossier: Dossier, statement: Statement, comparison: Comparison, at: int | None) -> str:
    """The origins of the readings of the difference that the reader has come to."""
    places = comparison.apparatus.places
    if at is None or at >= len(places):
        return ""
    place = places[at]
    counts = [behind_reading(dossier, statement, place, reading) for reading in place.readings]
    return origins_in_short(counts)


def _drawn(
    dossier: Dossier, state: Comparing, width: int, comparison: Comparison, labels: Mapping[str, str]
) -> tuple[Line, ...]:
    if state.apparatus:
        origins = partial(behind_reading, dossier, dossier.statements[state.statement])
        return apparatus_lines(comparison.apparatus, min(width, MEASURE), labels, origins, state.at)
    flat = state.is_stacked(width)
    shown = folded(comparison, across=not flat) if state.folded else comparison
    if state.is_loose(width):
        return loose(shown, width, labels, dict(state.shifts), state.at)
    return (stacked if flat else columns)(shown, width, labels, state.at)


def _reached(
    dossier: Dossier, statement: Statement, comparison: Comparison, at: int | None, width: int
) -> tuple[Line, ...]:
    """The readings of the difference that the reader has come to, and how many origins stand behind each."""
    places = comparison.apparatus.places
    if at is None or at >= len(places):
        return ()
    place = places[at]
    origins: Callable[[Locus, Reading], int] = partial(behind_reading, dossier, statement)
    spans = [Span(f"{at + 1} of {len(places)}: ", Role.KEY)]
    for number, reading in enumerate(place.readings):
        count = f" {counted(len(reading.sources), 'source')}, {counted(origins(place, reading), 'origin')}"
        spans += [Span(" · ", Role.MUTED)] if number else []
        spans += [*said(place, reading), Span(count, Role.MUTED)]
    return wrap(spans, width, rest=[Span("  ")])


def _summaries(dossier: Dossier, witnesses: Sequence[Column], width: int) -> tuple[Line, ...]:
    found: list[Line] = []
    for column in witnesses:
        if column.fidelity in TOLD:
            told = sentence(dossier.sources[column.source].label, column)
            found += wrap([Span(told, Role.TEXT)], width, rest=[Span("  ")])
    return tuple(found)


def _around(
    dossier: Dossier, statement: Statement, sources: Sequence[str], shown: Sequence[str], width: int
) -> tuple[Line, ...]:
    """The witnesses that are not in sight, the sources that say nothing, and those of which nobody can say so."""
    told = {
        "Not shown here": [source for source in sources if source not in shown],
        "Says nothing of it": silent(dossier, statement),
        "Not read in full": unread(dossier, statement),
    }
    parts = [
        f"{what}: {'; '.join(dossier.sources[source].label_with_id for source in who)}."
        for what, who in told.items()
        if who
    ]
    return tuple(line for part in parts for line in (Line(), *wrap([Span(part, Role.MUTED)], width)))
