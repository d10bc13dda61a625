"""Evidence in words: a quotation, a source or a statement as something that a passage rests on."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.source import Source
from soraleak_tui.domain.statement import Statement
from soraleak_tui.layout.card import facts


def named(source: Source) -> str:
    """The id and the label of a source; the label alone where it begins with the id."""
    return source.label if source.label.startswith(source.id) else f"{source.id}, {source.label}"


def evidence(dossier: Dossier, passage: str, told: set[str]) -> Iterator[str]:
    """What a passage rests on, piece by piece; what is in ``told`` is only named, and what is told here is put there.

    KeyError for an id that the dossier does not have.
    """
    yield f"Evidence for {passage}:"
    for key in dossier.passages[passage].evidence:
        if key in told:
            yield f"{_kind(dossier, key)} {key}, as above."
        else:
            told.add(key)
            yield from piece(dossier, key)


def piece(dossier: Dossier, key: str) -> Iterator[str]:
    """One piece of evidence: who, how surely, and the exact words if there are any."""
    if key in dossier.statements:
        yield from _statement(dossier, dossier.statements[key])
    elif key in dossier.quotations:
        yield from quotation(dossier, dossier.quotations[key])
    else:
        source = dossier.sources[key]
        title = f"Title: {source.title}" if source.title else "Title not established."
        yield f"Source {named(source)} ({', '.join(facts(source))}). {title}"


def quotation(dossier: Dossier, words: Quotation) -> Iterator[str]:
    """Exact words, with all that tells where they stand."""
    return exact(words, standing(dossier, words), _from(dossier, words))


def exact(words: Quotation, *told: str) -> Iterator[str]:
    """Exact words behind their id and what there is to tell of them; empty texts are left out."""
    yield f"Quotation {', '.join([words.key, *filter(None, told)])}:"
    yield f"“{words.exact}”"
    if words.note:
        yield f"Note: {words.note}"


def standing(dossier: Dossier, words: Quotation) -> str:
    """Which statement the words render, if they render one."""
    if words.statement is None:
        return ""
    primary = dossier.statements[words.statement].primary
    is_primary = primary is not None and primary.key == words.key
    return f"{'the primary wording' if is_primary else 'a rendering'} of statement {words.statement}"


def _kind(dossier: Dossier, key: str) -> str:
    if key in dossier.statements:
        return "Statement"
    return "Quotation" if key in dossier.quotations else "Source"


def _statement(dossier: Dossier, statement: Statement) -> Iterator[str]:
    head = f"Statement {statement.id}, {statement.title}, {counted(statement.rendered, 'rendering')}."
    if statement.primary is None:
        yield f"{head} No primary wording is known."
        return
    yield f"{head} The primary wording:"
    yield from exact(statement.primary, _from(dossier, statement.primary))


def _from(dossier: Dossier, words: Quotation) -> str:
    source = dossier.sources[words.source]
    return f"from {source.label} ({', '.join(facts(source, words))})"
