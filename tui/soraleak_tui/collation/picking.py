"""Picking: the rows of a ledger by what they say, by the page that they bear on and by source; and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Column, Ledger, Pick, Row, Show, Standing
from soraleak_tui.domain.question import Question


def picked(ledger: Ledger, pick: Pick, bearing: Mapping[str, Collection[str]]) -> tuple[Row, ...]:
    """The rows that a choice leaves, in its order; ``bearing`` has the pages of each question (``pages_of``)."""
    rows = [row for row in ledger.rows if _is_wanted(row, pick, bearing)]
    return tuple(sorted(rows, key=_rank) if pick.ranked else rows)


def columns_of(ledger: Ledger, rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns that have an answer in one of the rows, in the order of the ledger."""
    speaking = {source for row in rows for source in row.speaking}
    return tuple(column for column in ledger.columns if column.source in speaking)


def pages_of(dossier: Dossier) -> dict[str, frozenset[str]]:
    """The pages that each question bears on: those that rest on words of its answers or its finding.

    Where no page rests on any of the words, those that rest on one of the sources of the finding.
    """
    cited = {page.id: {key for passage in page.passages for key in passage.evidence} for page in dossier.pages}
    return {question.id: frozenset(_pages(dossier, question, cited)) for question in dossier.questions.values()}


def _is_wanted(row: Row, pick: Pick, bearing: Mapping[str, Collection[str]]) -> bool:
    if pick.pane is not None and pick.pane not in bearing.get(row.id, ()):
        return False
    if pick.source is not None and pick.source not in row.speaking:
        return False
    match pick.show:
        case Show.CONFLICTS:
            return row.conflict if pick.source is None else row.cells[pick.source].standing is Standing.CONFLICTS
        case Show.ALONE:
            return bool(row.alone) if pick.source is None else pick.source in row.alone
        case Show.AGREED:
            return row.agreed
        case Show.ALL:
            return True


def _rank(row: Row) -> tuple[bool, bool, int, int]:
    """Conflicts first; of those the open ones, then the ones with most sides, then those where many back the others."""
    opposed = [camp.origins for camp in row.camps if camp.opposed]
    return not row.conflict, row.settled, -len(opposed), -sum(opposed)


def _pages(dossier: Dossier, question: Question, cited: Mapping[str, Collection[str]]) -> Iterator[str]:
    keys = set(_keys(question))
    words = {key for key in keys if key not in dossier.sources}
    words |= {statement for key in words if (statement := dossier.statement_of(key)) is not None}
    exact = list(_citing(words, cited))
    yield from exact or _citing(set(question.finding.evidence), cited)


def _keys(question: Question) -> Iterator[str]:
    for answer in question.answers:
        yield from answer.saying.keys if answer.saying else ()
    yield from question.finding.evidence
    yield from question.finding.contradicts


def _citing(keys: set[str], cited: Mapping[str, Collection[str]]) -> Iterable[str]:
    return (page for page, evidence in cited.items() if not keys.isdisjoint(evidence))
