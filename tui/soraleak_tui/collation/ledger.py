"""The ledger of a dossier: computed from its answers, values and findings, and never typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from soraleak_tui.collation.answers import Agreement, agreement, roots_of
from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.origins import origins
from soraleak_tui.collation.stances import benchmark, entries
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import SPEAKING, Camp, Cell, Column, Entry, Ledger, Row, Standing
from soraleak_tui.domain.question import Question
from soraleak_tui.domain.source import Extent
from soraleak_tui.domain.value import Value

_SAME = frozenset({Standing.AGREES, Standing.ALIKE})


def ledger(dossier: Dossier) -> Ledger:
    """Every question across every source that has an answer to one; KeyError for an id that the dossier has not."""
    rows = tuple(row(dossier, question) for question in dossier.questions.values())
    compared = _compared(rows)
    return Ledger(rows, _columns(dossier, rows, compared), compared, len(origins(dossier, compared)))


def row(dossier: Dossier, question: Question) -> Row:
    """One question across all sources."""
    found = entries(dossier, question)
    by_source: dict[str, list[Entry]] = {}
    for entry in found:
        by_source.setdefault(entry.answer.source, []).append(entry)
    speaking = [entry for entry in found if entry.standing in SPEAKING]
    conflict = any(entry.standing is Standing.CONFLICTS for entry in found)
    camps = _camps(dossier, question, speaking)
    return Row(
        question,
        {source: Cell(source, tuple(given)) for source, given in by_source.items()},
        camps,
        conflict or agreement(question) is Agreement.CONFLICT,
        _behind(dossier, speaking),
    )


def _camps(dossier: Dossier, question: Question, speaking: Sequence[Entry]) -> tuple[Camp, ...]:
    """The answers by what can be true together, what is settled first, then those with most origins behind them."""
    settled = benchmark(question)
    is_first = [entry.standing in _SAME and (settled is not None or entry.answer.value is None) for entry in speaking]
    first = [entry for entry, held in zip(speaking, is_first, strict=True) if held]
    rest = [entry for entry, held in zip(speaking, is_first, strict=True) if not held]
    groups = _grouped(each for each in rest if each.answer.value or each.standing is Standing.CONFLICTS)
    counted = [(group, _behind(dossier, group)) for group in groups]
    counted.sort(key=lambda pair: -pair[1])
    if first:
        counted.insert(0, (first, _behind(dossier, first)))
    return tuple(
        Camp(tuple(group), count, number > 0 and _opposes(group, counted[0][0]))
        for number, (group, count) in enumerate(counted)
    )


def _grouped(found: Iterable[Entry]) -> list[list[Entry]]:
    groups: list[tuple[dict[Value, None], list[Entry]]] = []
    for entry in found:
        value = entry.answer.value
        home = next((group for group in groups if value is not None and _fits(value, group[0])), None)
        if home is None:
            groups.append(({value: None} if value is not None else {}, [entry]))
        else:
            home[1].append(entry)
            if value is not None:
                home[0][value] = None
    return [group for _, group in groups]


def _fits(value: Value, others: Iterable[Value]) -> bool:
    known = list(others)
    return bool(known) and (value in known or all(value.agrees(other) for other in known))


def _opposes(group: Sequence[Entry], first: Sequence[Entry]) -> bool:
    """Whether they exclude each other: it is told so, or two of their values cannot both be true."""
    if any(entry.standing is Standing.CONFLICTS for entry in group) and all(
        entry.standing is not Standing.CONFLICTS for entry in first
    ):
        return True
    values, others = ({entry.answer.value for entry in part if entry.answer.value} for part in (group, first))
    return any(value.agrees(other) is False for value in values for other in others)


def _behind(dossier: Dossier, found: Iterable[Entry]) -> int:
    return fewest([roots_of(dossier, entry.answer) for entry in found])


def _compared(rows: Sequence[Row]) -> tuple[str, ...]:
    """The sources that have an entry in every row, in their order."""
    first = rows[0].cells if rows else {}
    return tuple(source for source in first if all(source in each.cells for each in rows[1:]))


def _columns(dossier: Dossier, rows: Sequence[Row], compared: Sequence[str]) -> tuple[Column, ...]:
    answers: dict[str, int] = dict.fromkeys(compared, 0)
    for each in rows:
        for source in each.speaking:
            answers[source] = answers.get(source, 0) + 1
    order = [*compared, *sorted((one for one in answers if one not in compared), key=lambda one: -answers[one])]
    known = ((source, dossier.sources[source]) for source in order)
    return tuple(
        Column(source, known_as.label, answers[source], known_as.extent is Extent.FULL) for source, known_as in known
    )
