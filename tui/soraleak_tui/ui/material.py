"""What a copy takes: the text for the thing under the cursor, and what to call it."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.citation import cite, quote_and_cite, title_of_style
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Material:
    """A text to copy."""

    text: str
    what: str
    """What it is, in a few words."""


def material(dossier: Dossier, key: str, what: str, style: str) -> Material | None:
    """The text for a key; None where there are no exact words to copy."""
    quotation = quotation_of(dossier, key)
    source = dossier.sources[quotation.source if quotation else key]
    if what == "citation":
        return Material(cite(source, style, quotation), f"citation of {source.label}, {title_of_style(style)}")
    if quotation is None:
        return None
    if what == "quotation":
        return Material(quotation.exact, f"exact words from {source.label}")
    text = quote_and_cite(source, style, quotation)
    return Material(text, f"words and citation of {source.label}, {title_of_style(style)}")


def quotation_of(dossier: Dossier, key: str) -> Quotation | None:
    """The exact words that a key stands for: a quotation's own, or a statement's primary wording."""
    if key in dossier.statements:
        return dossier.statements[key].primary
    return dossier.quotations.get(key)


def known(dossier: Dossier, key: str | None) -> bool:
    """Whether a key stands for something that can be cited."""
    if key is None:
        return False
    return key in dossier.sources or quotation_of(dossier, key) is not None
