"""The evidence of a passage as lines: one card for each thing that the passage rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.layout.card import quotation_card, source_brief
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.wrap import wrap

PARTY_ROLES = (Role.PARTY_1, Role.PARTY_2)


def evidence_lines(dossier: Dossier, keys: Iterable[str], width: int) -> tuple[Line, ...]:
    """A card for each key, a blank line between two; every row of a card has the key as its target."""
    lines: list[Line] = []
    for key in keys:
        if lines:
            lines.append(Line())
        lines += (aimed(line, key) for line in card(dossier, key, width))
    return tuple(lines)


def card(dossier: Dossier, key: str, width: int) -> tuple[Line, ...]:
    """One piece of evidence and what Enter opens behind it."""
    if key in dossier.statements:
        statement = dossier.statements[key]
        head = wrap([Span(f"{statement.id} · {statement.title}", Role.LABEL)], width)
        shown = _words(dossier, statement.primary, width) if statement.primary else ()
        return (*head, *shown, hint(dossier, key))
    if key in dossier.quotations:
        return (*_words(dossier, dossier.quotations[key], width), hint(dossier, key))
    return (*source_brief(dossier.sources[key], width), hint(dossier, key))


def hint(dossier: Dossier, key: str) -> Line:
    """What Enter opens."""
    statement = dossier.statement_of(key)
    if statement is None:
        return _hint("the source")
    return _hint(f"compare {counted(dossier.statements[statement].rendered, 'rendering')}")


def party_role(dossier: Dossier, quotation: Quotation) -> Role | None:
    """The hue of a party's own words; None for words of anybody else."""
    if quotation.statement is None:
        return None
    document = dossier.document(dossier.statements[quotation.statement].document)
    if document.primary != quotation.source:
        return None
    number = [party.id for party in dossier.parties].index(document.party)
    return PARTY_ROLES[number] if number < len(PARTY_ROLES) else None


def aimed(line: Line, target: str) -> Line:
    """The line with every span standing for the target."""
    return replace(line, spans=tuple(replace(span, target=target) for span in line.spans))


def _words(dossier: Dossier, quotation: Quotation, width: int) -> tuple[Line, ...]:
    source = dossier.sources[quotation.source]
    return quotation_card(quotation, source, width, party_role=party_role(dossier, quotation))


def _hint(what: str) -> Line:
    return Line((Span("↵ ", Role.KEY, furniture=True), Span(what, Role.MUTED, furniture=True)))
