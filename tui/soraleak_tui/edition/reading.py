"""Reading an edition: a Dossier whose parts come from the file when they are looked at."""

from __future__ import annotations

from array import array
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Block, Page, Passage, Plan
from soraleak_tui.domain.statement import Document, Statement
from soraleak_tui.edition.lazy import Begins, Chunked, Table
from soraleak_tui.edition.pickled import BrokenError
from soraleak_tui.edition.tables import BLOCKS, PASSAGES, RECORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from soraleak_tui.domain.quotation import Quotation
    from soraleak_tui.domain.source import Source
    from soraleak_tui.edition.file import EditionFile


def read_dossier(file: EditionFile) -> Dossier:
    """The dossier of an edition, of which nothing but the head has been read; BrokenError where that is broken."""
    head = file.value("head")
    try:
        return _dossier(file, dict(head))
    except (TypeError, ValueError, KeyError) as error:
        raise BrokenError(str(error)) from error


def _dossier(file: EditionFile, head: dict[str, Any]) -> Dossier:
    statements: Table[Statement] = _table(file, "statement")
    quotations: Table[Quotation] = _table(file, "quotation")
    sources: Table[Source] = _table(file, "source")
    pages = tuple(_page(file, *values) for values in head.pop("pages"))
    documents = head.pop("documents")
    records: dict[str, Any] = {name: _table(file, name) for name in RECORDS}
    starts = accumulate((values[-1] for values in documents), initial=0)
    return Dossier(
        **head,
        pages=pages,
        sources=sources,
        documents=tuple(
            _document(statements, start, *values) for start, values in zip(starts, documents, strict=False)
        ),
        statements=statements,
        quotations=quotations,
        quoted=_table(file, "quoted"),
        cited=_table(file, "cited"),
        passages=_passages(pages),
        **records,
        plans=Table(lambda: [page.id for page in pages], partial(_plan, file)),
    )


def _table(file: EditionFile, name: str) -> Table[Any]:
    return Table(partial(file.ids, name), partial(file.row, name))


def _page(
    file: EditionFile, page: str, title: str, standfirst: str, document: str | None, blocks: int, passages: int
) -> Page:
    read_blocks: Chunked[Block] = Chunked(blocks, BLOCKS, partial(file.chunk, "block", page))
    read_passages: Chunked[Passage] = Chunked(passages, PASSAGES, partial(file.chunk, "passage", page))
    return Page(page, title, standfirst, read_blocks, read_passages, document)


def _document(statements: Table[Statement], start: int, known: dict[str, Any], count: int) -> Document:
    pieces: Chunked[Statement] = Chunked(count, 1, lambda at: (statements[statements.ids[start + at]],))
    return Document(**known, statements=pieces)


def _passages(pages: Sequence[Page]) -> Table[Passage]:
    """Passages are numbered from 1 through their page, so that the id tells where one is kept."""
    by_id = {page.id: page for page in pages}

    def ids() -> list[str]:
        return [f"{page.id}#{number}" for page in pages for number in range(1, len(page.passages) + 1)]

    def number_of(passage: str) -> tuple[str, int]:
        page, _, number = passage.rpartition("#")
        return page, int(number) if number.isascii() and number.isdecimal() else 0

    def knows(passage: str) -> bool:
        page, number = number_of(passage)
        return page in by_id and 0 < number <= len(by_id[page].passages) and passage == f"{page}#{number}"

    def read(passage: str) -> Passage:
        page, number = number_of(passage)
        return by_id[page].passages[number - 1]

    return Table(ids, read, knows)


def _plan(file: EditionFile, page: str) -> Plan:
    packed = file.value(f"plan {page}")
    numbers = {name: _array(packed[name]) for name in ("gaps", "rows", "cells", "numbers", "begins")}
    return Plan(
        gaps=numbers["gaps"],
        rows=numbers["rows"],
        cells=numbers["cells"],
        headings=packed["headings"],
        passages=Begins(page, numbers["numbers"], numbers["begins"]),
        links=packed["links"],
    )


def _array(data: bytes) -> array[int]:
    found = array("I")
    found.frombytes(data)
    return found
