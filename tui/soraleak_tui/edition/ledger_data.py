"""The ledger as plain data, for the JSON of the command line (docs/ledger-json.md)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Camp, Column, Entry, Ledger, Pick, Row
from soraleak_tui.domain.value import Value
from soraleak_tui.edition.data import Data, headed
from soraleak_tui.edition.telling.moments import value_in_words
from soraleak_tui.edition.telling.questions import unknowns_of
from soraleak_tui.layout.short import entry_in_short

FORM = 1
"""The version of the form."""


def ledger_data(dossier: Dossier, ledger: Ledger, rows: Iterable[Row], pick: Pick) -> Data:
    """Everything about the rows that were chosen, and what was counted over all."""
    return {
        **headed(FORM, dossier),
        "chosen": {"show": pick.show, "pane": pick.pane, "source": pick.source, "order": _order(pick)},
        "counts": {
            "questions": len(ledger.rows),
            "settled": sum(row.settled for row in ledger.rows),
            "conflicts": sum(row.conflict for row in ledger.rows),
        },
        "compared": {"sources": list(ledger.compared), "origins": ledger.origins},
        "sources": [_source(column) for column in ledger.columns],
        "questions": [row_data(dossier, row) for row in rows],
    }


def question_data(dossier: Dossier, row: Row, pages: Collection[str]) -> Data:
    """Everything about one question: the row, the pages that it bears on, and what is not known of it."""
    unknowns = [{"id": each.id, "title": each.title} for each in unknowns_of(dossier, row.question)]
    bears_on = [page.id for page in dossier.pages if page.id in pages]
    return {**headed(FORM, dossier), "question": {**row_data(dossier, row), "pages": bears_on, "unknowns": unknowns}}


def row_data(dossier: Dossier, row: Row) -> Data:
    """One question, its finding, the sides that there are, and every answer."""
    found = row.question.finding
    return {
        "id": row.id,
        "title": row.question.title,
        "topic": row.question.topic,
        "note": row.question.note,
        "finding": {
            "outcome": found.outcome,
            "text": found.text,
            "value": _value(dossier, found.value),
            "evidence": list(found.evidence),
            "contradicts": list(found.contradicts),
        },
        "conflict": row.conflict,
        "agreed": row.agreed,
        "alone": sorted(row.alone),
        "origins": row.origins,
        "count": row.count,
        "sides": [_camp(dossier, camp) for camp in row.camps],
        "answers": [_entry(dossier, entry) for cell in row.cells.values() for entry in cell.entries],
    }


def _order(pick: Pick) -> str:
    return "conflict" if pick.ranked else "file"


def _source(column: Column) -> Data:
    return {"id": column.source, "label": column.label, "answers": column.answers, "read_in_full": column.in_full}


def _camp(dossier: Dossier, camp: Camp) -> Data:
    return {
        "value": _value(dossier, camp.value),
        "sources": list(camp.sources),
        "origins": camp.origins,
        "opposed": camp.opposed,
    }


def _entry(dossier: Dossier, entry: Entry) -> Data:
    said = entry.answer.saying
    spoken = (
        {
            "short": entry_in_short(entry, dossier.zones),
            "value": _value(dossier, entry.answer.value),
            "quotation": said.quotation,
            "exact": entry.exact,
            "gist": said.gist,
            "hedge": said.hedge,
            "credits": list(said.credits),
            "evidence": list(said.evidence),
        }
        if said is not None
        else {}
    )
    return {"source": entry.answer.source, "standing": entry.standing, "note": entry.answer.note, **spoken}


def _value(dossier: Dossier, value: Value | None) -> Data | None:
    if value is None:
        return None
    in_words = value_in_words(value, dossier.zones)
    return {"measure": value.measure, "text": value.text, "unit": value.unit, "in_words": in_words}
