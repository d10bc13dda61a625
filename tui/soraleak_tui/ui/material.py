"""What a copy takes: the text for the thing under the cursor, and what to call it."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.citation import cite, quote_and_cite, title_of_style
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.ui.messages import Taking


@dataclass(frozen=True, slots=True)
class Material:
    """A text to copy."""

    text: str
    what: str
    """What it is, in a few words."""


def material(dossier: Dossier, key: str, taking: Taking, style: str) -> Material | None:
    """The text for a key; None where there are no exact words to copy."""
    quotation = dossier.quotation_of(key)
    source = dossier.sources[quotation.source if quotation else key]
    if taking is Taking.CITATION:
        return Material(cite(source, style, quotation), f"citation of {source.label}, {title_of_style(style)}")
    if quotation is None:
        return None
    if taking is Taking.QUOTATION:
        return Material(quotation.exact, f"exact words from {source.label}")
    text = quote_and_cite(source, style, quotation)
    return Material(text, f"words and citation of {source.label}")


def known(dossier: Dossier, key: str | None) -> bool:
    """Whether a key stands for something that can be cited."""
    return key is not None and (key in dossier.sources or dossier.quotation_of(key) is not None)
