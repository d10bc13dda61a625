"""The JSON of ``compare``: a comparison as plain values, in the form of docs/compare-json.md."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from soraleak_tui.collation.collating import Collation
from soraleak_tui.collation.searched import silent, unread
from soraleak_tui.collation.standing import behind_reading
from soraleak_tui.domain.comparison import Column, Comparison, Difference, Locus
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.statement import Statement
from soraleak_tui.edition.data import headed

FORM = 1
"""The version of the form."""


def value(dossier: Dossier, comparison: Comparison, collation: Collation) -> dict[str, Any]:
    """All that a comparison tells; ``collation`` is what it was made of."""
    statement = dossier.statements[comparison.statement]
    table = collation.table
    return {
        **headed(FORM, dossier),
        "statement": statement.id,
        "title": statement.title,
        "note": statement.note,
        "settled": comparison.settled,
        "base": collation.base,
        "sources": [_source(dossier, column) for column in comparison.columns],
        "differences": comparison.differences,
        "places": [_place(dossier, statement, place) for place in comparison.apparatus.places],
        "not_compared": list(comparison.apparatus.apart),
        "silent": list(silent(dossier, statement)),
        "not_read_in_full": list(unread(dossier, statement)),
        "table": {"sources": list(table.sources), "columns": [list(column) for column in table.columns]},
    }


def _source(dossier: Dossier, column: Column) -> dict[str, Any]:
    source = dossier.sources[column.source]
    return {
        "id": source.id,
        "label": source.label,
        "kind": source.kind.value,
        "fidelity": column.fidelity.value,
        "because": _differences(column.grounds),
        "differences": _differences(column.differences),
        "summary": column.summary,
        "quotations": [
            {
                "key": part.key,
                "exact": part.exact,
                "manner": part.manner.value,
                "language": part.language or source.language,
                "back_translated": part.back_translated,
            }
            for part in column.quotations
        ],
    }


def _differences(found: Iterable[Difference]) -> list[dict[str, str]]:
    return [{"deed": each.deed.value, "base": each.base, "source": each.witness} for each in found]


def _place(dossier: Dossier, statement: Statement, place: Locus) -> dict[str, Any]:
    return {
        "after": place.before,
        "before": place.after,
        "base": place.lemma,
        "readings": [
            {
                "text": reading.text,
                "sources": list(reading.sources),
                "origins": behind_reading(dossier, statement, place, reading),
                "is_base": reading.is_base,
                "in_part": reading.in_part,
                "moved": reading.moved,
            }
            for reading in place.readings
        ],
        "in_part": list(place.partly),
        "not_quoted": list(place.lacking),
    }
