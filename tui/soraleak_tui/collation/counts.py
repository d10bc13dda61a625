"""What a page rests on, in numbers; always counted, never typed."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.collation.languages import with_languages
from soraleak_tui.collation.verbatim import is_verbatim
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
    """Witnesses whose fidelity is verbatim, added up over the statements."""


def count(dossier: Dossier, page: Page) -> PageCounts:
    """Count what the page rests on; KeyError where its document is none of the dossier's."""
    sources = {source for passage in page.passages for key in passage.evidence for source in _sources(dossier, key)}
    if page.document is None:
        return PageCounts(len(page.passages), len(sources), 0, 0, 0)
    document = dossier.document(page.document)
    return PageCounts(
        passages=len(page.passages),
        sources=len(sources),
        statements=len(document.statements),
        witnesses=len(_rendering(document)),
        verbatim=_verbatim(dossier, document),
    )


def _sources(dossier: Dossier, key: str) -> tuple[str, ...]:
    if key in dossier.sources:
        return (key,)
    quotation = dossier.quotation_of(key)
    return (quotation.source,) if quotation else ()


def _rendering(document: Document) -> set[str]:
    return {
        witness.source for statement in document.statements for witness in statement.witnesses if witness.quotations
    }


def _verbatim(dossier: Dossier, document: Document) -> int:
    return sum(_verbatim_witnesses(dossier, statement) for statement in document.statements)


def _verbatim_witnesses(dossier: Dossier, statement: Statement) -> int:
    primary = statement.primary
    if primary is None:
        return 0
    return sum(
        is_verbatim(primary.exact, with_languages(dossier, statement, witness.quotations))
        for witness in statement.witnesses
        if witness.source != primary.source
    )
