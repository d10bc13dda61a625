"""Verbatim: whether words stand in the primary wording as they are; and what is declared of them, which comes first.

The first rules of docs/fidelity.md. They stand apart from the others because they need no alignment: what only counts
verbatim witnesses, as the front page does, is done at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from soraleak_tui.collation.tokens import Tokens, tokens
from soraleak_tui.domain.comparison import Fidelity
from soraleak_tui.domain.quotation import Manner, Quotation


def is_verbatim(base: str, quotations: Sequence[Quotation]) -> bool:
    """Whether ``fidelity`` calls the fragments verbatim: there are some, and each that is quoted stands in the base."""
    if not quotations or declared(quotations) is not None:
        return False
    # Most renderings differ, and a search for their characters tells so without cutting either text into words.
    spaced = " ".join(base.split())
    if not all(" ".join(words.split()) in spaced for words in quoted(quotations)):
        return False
    whole = tokens(base)
    return all(contains(whole, tokens(words)) for words in quoted(quotations))


def declared(quotations: Sequence[Quotation]) -> Fidelity | None:
    """The class that the dossier's writer has declared by language or manner; None where the words are to tell."""
    if any(part.back_translated for part in quotations):
        return Fidelity.BACK_TRANSLATED
    if any(part.language for part in quotations):
        return Fidelity.TRANSLATED
    if quotations and all(part.manner is Manner.RETOLD for part in quotations):
        return Fidelity.PARAPHRASED
    return None


def quoted(quotations: Sequence[Quotation]) -> tuple[str, ...]:
    """The words of the fragments that are not retold."""
    return tuple(part.exact for part in quotations if part.manner is not Manner.RETOLD)


def contains(base: Tokens, words: Tokens) -> bool:
    """Whether the words stand in the base as they are; the blank behind the last one does not count."""
    whole, sought = _exact(base), _exact(words)
    if not sought:
        return True
    last = len(sought) - 1
    return any(
        whole[place : place + last] == sought[:last] and whole[place + last][0] == sought[last][0]
        for place in range(len(whole) - last)
    )


def _exact(parts: Tokens) -> list[tuple[str, bool]]:
    """Each token's own text, and whether a blank follows."""
    return [(part.text, bool(part.blank)) for part in parts if part.text]
