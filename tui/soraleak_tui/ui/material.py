"""What a copy takes: the text for the thing under the cursor, and what to call it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soraleak_tui.citation import cite, quote_and_cite, title_of_style, words_of
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.ui.messages import Taking


@dataclass(frozen=True, slots=True)
class Material:
    """A text to copy."""

    text: str
    what: str
    """What it is, in a few words."""


def material(dossier: Dossier, keys: Sequence[str], taking: Taking, style: str) -> Material | None:
    """The text for the keys of a source or of its fragments; None where there are no exact words to copy."""
    quotations = [quotation for key in keys if (quotation := dossier.quotation_of(key)) is not None]
    source = dossier.sources[quotations[0].source if quotations else keys[0]]
    if taking is Taking.CITATION:
        return Material(cite(source, style, *quotations), f"citation of {source.label}, {title_of_style(style)}")
    if not quotations:
        return None
    many = f", {counted(len(quotations), 'fragment')}" if len(quotations) > 1 else ""
    if taking is Taking.QUOTATION:
        return Material(words_of(*quotations), f"exact words from {source.label}{many}")
    return Material(quote_and_cite(source, style, *quotations), f"words and citation of {source.label}{many}")


def known(dossier: Dossier, keys: Sequence[str]) -> bool:
    """Whether all keys stand for something that can be cited, and there are some."""
    return bool(keys) and all(key in dossier.sources or dossier.quotation_of(key) is not None for key in keys)
