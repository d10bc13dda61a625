"""What a page rests on, in numbers; always counted, never typed."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Page
from soraleak_tui.domain.statement import Document, Statement


@dataclass(frozen=True, slots=True)
class PageCounts:
    """The numbers of one page; those of its document are 0 where it has none."""

    passages: int
    sources: int
    """Sources that its passages rest on, through quotations and statements too."""
    statements: int
    witnesses: int
    """Sources that render at least one of the document's statements."""
    verbatim: int
    """Witnesses that repeat words of the primary wording exactly, added up over the statements."""


def count(dossier: Dossier, page: Page) -> PageCounts:
    """Count what the page rests on."""
    sources = {source for passage in page.passages for key in passage.evidence for source in _sources(dossier, key)}
    if page.document is None:
        return PageCounts(len(page.passages), len(sources), 0, 0, 0)
    document = dossier.document(page.document)
    return PageCounts(
        len(page.passages), len(sources), len(document.statements), len(_rendering(document)), _verbatim(document)
    )


def _sources(dossier: Dossier, key: str) -> tuple[str, ...]:
    if key in dossier.quotations:
        return (dossier.quotations[key].source,)
    if key in dossier.statements:
        primary = dossier.statements[key].primary
        return (primary.source,) if primary else ()
    return (key,)


def _rendering(document: Document) -> set[str]:
    return {
        witness.source for statement in document.statements for witness in statement.witnesses if witness.quotations
    }


def _verbatim(document: Document) -> int:
    return sum(_verbatim_witnesses(statement) for statement in document.statements)


def _verbatim_witnesses(statement: Statement) -> int:
    if statement.primary is None:
        return 0
    primary = statement.primary.exact
    return sum(
        bool(witness.quotations) and all(quotation.exact in primary for quotation in witness.quotations)
        for witness in statement.witnesses
    )
