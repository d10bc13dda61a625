"""Naming: which sources a reader means by ``source:ft``, ``source:002`` or ``source:"ars technica"``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from soraleak_tui.search.folding import fold
from soraleak_tui.search.query import words_of


def meant(name: Sequence[str], sources: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The ids of the sources of a name in folded words; ``sources``: by id, what each is called.

    The source of just that id; else those of which each word begins a word of what they are called, and those whose
    initials it is.
    """
    exact = [source for source in sources if words_of(fold(source).lower) == tuple(name)]
    return tuple(exact or (source for source, called in sources.items() if any(_fits(name, one) for one in called)))


def _fits(name: Sequence[str], called: str) -> bool:
    words = words_of(fold(called).lower)
    if len(name) == 1 and name[0] == "".join(word[0] for word in words):
        return True
    return all(any(word.startswith(one) for word in words) for one in name)
