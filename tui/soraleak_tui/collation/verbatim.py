"""Verbatim: whether words stand in the primary wording as they are; and what is declared of them, which comes first.

The first rules of docs/fidelity.md. They stand apart from the others because they need no alignment: what only counts
verbatim witnesses, as the front page does, is done at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from soraleak_tui.collation.tokens import Tokens, tokens
from soraleak_tui.domain.comparison import Fidelity
from soraleak_tui.domain.quotation import Manner, Quotation

Exact = list[tuple[str, bool]]
"""Each token's own text, and whether a blank follows."""


def is_verbatim(base: str, quotations: Sequence[Quotation]) -> bool:
    """Whether ``fidelity`` calls the fragments verbatim: there are some, and each that counts stands in the base."""
    if not quotations or translation(quotations) is not None:
        return False
    # Most renderings differ, and a search for their characters tells so without cutting either text into words.
    spaced = " ".join(base.split())
    if not all(" ".join(words.split()) in spaced for words in counting(quotations)):
        return False
    whole = tokens(base)
    return all(contains(whole, tokens(words)) for words in counting(quotations))


def declared(stands: Callable[[str], bool], quotations: Sequence[Quotation]) -> Fidelity | None:
    """The class that the dossier's writer has declared by language or manner; None where the words are to tell.

    ``stands`` says of words whether they stand in the base. Words that stand there are not the source's own, though it
    gives them without quotation marks.
    """
    told = translation(quotations)
    if told is not None or not quotations or any(part.manner is not Manner.RETOLD for part in quotations):
        return told
    same = all(stands(part.exact) for part in quotations)
    return None if same else Fidelity.PARAPHRASED


def translation(quotations: Sequence[Quotation]) -> Fidelity | None:
    """The class of words that went through another language; None where none did."""
    if any(part.back_translated for part in quotations):
        return Fidelity.BACK_TRANSLATED
    if any(part.language for part in quotations):
        return Fidelity.TRANSLATED
    return None


def counting(quotations: Sequence[Quotation]) -> tuple[str, ...]:
    """The words that the class depends on: of the fragments that are not retold, or of all where all are."""
    quoted = tuple(part.exact for part in quotations if part.manner is not Manner.RETOLD)
    return quoted or tuple(part.exact for part in quotations)


def contains(base: Tokens, words: Tokens) -> bool:
    """Whether the words stand in the base as they are; the blank behind the last one does not count."""
    return stands_in(exact(base), exact(words))


def stands_in(whole: Exact, sought: Exact) -> bool:
    """The same of texts that are looked at exactly already."""
    if not sought:
        return True
    last = len(sought) - 1
    return any(
        whole[place : place + last] == sought[:last] and whole[place + last][0] == sought[last][0]
        for place in range(len(whole) - last)
    )


def exact(parts: Tokens) -> Exact:
    """Each token's own text, and whether a blank follows."""
    return [(part.text, bool(part.blank)) for part in parts if part.text]
