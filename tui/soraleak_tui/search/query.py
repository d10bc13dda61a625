"""Query: what the reader typed, as words, phrases and sources; whatever it is, it is never an error.

``words`` each begin a word of the place; ``"a phrase"`` has its words side by side, the last one whole once the phrase
is closed; ``source:name`` keeps to what is of a source or rests on it. A word with a capital means just these letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from soraleak_tui.search.folding import fold, lowered
from soraleak_tui.search.letters import ALONE, BREAK, GAPS, LETTER

_QUOTES = '"“”„‟«»＂'
_PIECE = re.compile(
    rf"source[:：](?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]?|(?P<source>[^\s{_QUOTES}]*))"
    rf"|[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}]?)"
    rf"|(?P<words>[^\s{_QUOTES}]+)",
    re.IGNORECASE,
)
_WORD = re.compile(rf"[{ALONE}]|{LETTER}+")
_HYPHENATED = re.compile(rf"{LETTER}+(?:-{LETTER}+)*")
_INNER_APOSTROPHE = re.compile(rf"(?<={LETTER})'(?={LETTER})")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side, folded; those with a capital are meant with their capitals."""

    words: tuple[str, ...]
    """At least one."""
    whole: bool = False
    """Whether the last word is a whole one; else it is the beginning of one."""
    together: bool = False
    """Whether they may also be written as one word, with hyphens and apostrophes in it or without."""

    @property
    def capitals(self) -> tuple[str, ...]:
        """The words with a capital."""
        return tuple(word for word in self.words if word != lowered(word))


@dataclass(frozen=True, slots=True)
class Query:
    """What a place must have: all the terms, and one of the sources where there are any."""

    typed: str
    terms: tuple[Term, ...] = ()
    sources: tuple[tuple[str, ...], ...] = ()
    """What is said of each source that will do: words of its name, folded."""

    def __bool__(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.terms or self.sources)


def parse(typed: str) -> Query:
    """Understand what was typed; of an empty query, and of one of signs alone, nothing is looked for."""
    terms: dict[Term, None] = {}
    sources: dict[tuple[str, ...], None] = {}
    for piece in _PIECE.finditer(typed):
        if piece["words"] is not None:
            found = _word(piece["words"])
        elif piece["phrase"] is not None:
            found = _phrase(piece["phrase"], whole=bool(piece["closed"]))
        else:
            name = words_of(lowered(fold(piece["quoted"] or piece["source"] or "").cased))
            sources |= {name: None} if name else {}
            continue
        terms |= {found: None} if found is not None else {}
    return Query(typed, tuple(terms), tuple(sources))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a folded text."""
    return tuple(_WORD.findall(text))


def _phrase(typed: str, *, whole: bool) -> Term | None:
    words = words_of(fold(typed).cased)
    return Term(words, whole=whole) if words else None


def _word(typed: str) -> Term | None:
    """What stands between blanks: one word, or several side by side as in ``well-known`` and ``and/or``."""
    cased = _INNER_APOSTROPHE.sub("", fold(typed).cased).strip(GAPS + BREAK)
    words = words_of(cased)
    together = _HYPHENATED.fullmatch(cased) is not None
    return Term(words, together=together) if words else None
