"""The tables of an edition: one file of SQLite from which every part can be read without the rest."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from soraleak_tui.edition.pickled import to_bytes

if TYPE_CHECKING:
    import sqlite3

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.face import Face
    from soraleak_tui.domain.prose import Page, Plan

BLOCKS = 16
"""Blocks of a page that are read together."""
PASSAGES = 64
"""Passages of a page that are read together."""

RECORDS = (
    *("questions", "figures", "events", "entities", "errata"),
    *("unknowns", "interests", "mechanisms", "fingerprints"),
)
"""The mappings of a Dossier that are tables of the same name."""
TABLES = ("value", "source", "statement", "quotation", "quoted", "cited", *RECORDS, "block", "passage")
"""Each has names and values. The ids of a table, in order, are the value ``ids`` and the name of the table."""


def write(connection: sqlite3.Connection, dossier: Dossier, face: Face, plans: Sequence[Plan]) -> None:
    """Write a dossier into an empty database, each page with its plan; sqlite3.Error where that fails."""
    for table in TABLES:
        connection.execute(f"CREATE TABLE {table} (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID")
    by_id = {
        "source": dossier.sources,
        "statement": dossier.statements,
        "quotation": dossier.quotations,
        "quoted": dossier.quoted,
        "cited": dossier.cited,
        **{name: getattr(dossier, name) for name in RECORDS},
    }
    values: dict[str, object] = {"head": _head(dossier), "face": face}
    for table, mapping in by_id.items():
        _insert(connection, table, mapping.items())
        values[f"ids {table}"] = list(mapping)
    for page, plan in zip(dossier.pages, plans, strict=True):
        _insert(connection, "block", _chunked(page.id, page.blocks, BLOCKS))
        _insert(connection, "passage", _chunked(page.id, page.passages, PASSAGES))
        values[f"plan {page.id}"] = _packed(plan)
    _insert(connection, "value", values.items())


def _insert(connection: sqlite3.Connection, table: str, values: Iterable[tuple[str, object]]) -> None:
    rows = ((name, to_bytes(name, value)) for name, value in values)
    connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", rows)  # noqa: S608  the name is ours


def _chunked(page: str, values: Sequence[object], size: int) -> Iterator[tuple[str, object]]:
    for at in range(0, len(values), size):
        yield chunk_name(page, at // size), tuple(values[at : at + size])


def chunk_name(page: str, number: int) -> str:
    """The name of some blocks or passages of a page; the first are number 0."""
    return f"{page}#{number}"


_OF_DOCUMENT = ("id", "title", "party", "primary", "collated")


def _head(dossier: Dossier) -> dict[str, object]:
    """All of a dossier but its sources, statements, quotations, passages, records and the blocks of its pages."""
    names = ("id", "title", "subtitle", "date", "version", "language", "licence", "parties", "zones", "brief")
    return {
        **{name: getattr(dossier, name) for name in names},
        "pages": [_page(page) for page in dossier.pages],
        "documents": [
            ({name: getattr(each, name) for name in _OF_DOCUMENT}, len(each.statements)) for each in dossier.documents
        ],
    }


def _page(page: Page) -> tuple[object, ...]:
    return page.id, page.title, page.standfirst, page.document, len(page.blocks), len(page.passages)


def _packed(plan: Plan) -> dict[str, object]:
    """A plan with its numbers as bytes, which are read back a hundred times as fast."""
    numbers = (int(passage.rpartition("#")[2]) for passage in plan.passages)
    return {
        "gaps": array("I", plan.gaps).tobytes(),
        "rows": array("I", plan.rows).tobytes(),
        "cells": array("I", plan.cells).tobytes(),
        "headings": plan.headings,
        "numbers": array("I", numbers).tobytes(),
        "begins": array("I", plan.passages.values()).tobytes(),
        "links": plan.links,
    }
