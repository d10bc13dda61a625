"""Terms: a text as the index keeps it, and a term of a query as the index is asked for it.

Full-text search of SQLite gets words that are folded already, parted by blanks: its tokenizer ``ascii`` changes
nothing of them. Behind the words of a text stand, so that no phrase reaches them, the words that hyphens and
apostrophes part, written as one, and the words with capitals, in letters that no folded word has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from soraleak_tui.search.folding import fold, lowered
from soraleak_tui.search.letters import ALONE, BREAK, LETTER, alone
from soraleak_tui.search.query import Term

_WALL = "\xa6"
"""A word of its own where no phrase goes over, and at the end of what is no word of the text; no letter."""
_PARTED = re.compile(rf"{LETTER}+(?:['-]{LETTER}+)+")
_SIGN = re.compile("['-]")
_CAPITALS = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(ord("A"), ord("Z") + 1)})
"""Full-width capitals, which fold away everywhere else; the tokenizer would make the others small."""
_ALONE = re.compile(f"([{ALONE}])")


def indexed(text: str) -> str:
    """What the index keeps of a text."""
    folded = fold(text)
    own = _apart(folded.lower)
    more = [*_together(folded.lower)]
    if folded.cased != folded.lower:
        # Folded text without capitals has none of the words that have one, so that the difference is those.
        cased = {*_apart(folded.cased).split(), *_together(folded.cased)}.difference(own.split(), more)
        more += (word.translate(_CAPITALS) for word in sorted(cased))
    return " ".join((own, _WALL, *more))


def _apart(folded: str) -> str:
    """The words with blanks between them."""
    text = folded.replace("'", " ").replace("-", " ").replace(BREAK, f" {_WALL} ")
    return text if text.isascii() else _ALONE.sub(r" \1 ", text)


def _together(folded: str) -> Iterator[str]:
    """Parted words as one, from each of their parts on."""
    for word in folded.split() if "'" in folded or "-" in folded else ():
        if "'" in word or "-" in word:
            for match in _PARTED.finditer(word):
                parts = _SIGN.split(match[0])
                yield from ("".join(parts[start:]) + _WALL for start in range(len(parts) - 1))


def asked(term: Term) -> str:
    """The term as an expression of the index; it may find too much where ``must_be_looked_at`` says so."""
    last = "" if term.whole or alone(term.words[-1]) else " *"
    ways = []
    if len(term.words) > 1 or not term.capitals:
        ways.append(" + ".join(_quoted(lowered(word)) for word in term.words) + last)
    for number, word in enumerate(term.words, 1):
        if word in term.capitals:
            ways.append(_quoted(word) + (last if number == len(term.words) else ""))
    expression = " AND ".join(f"({way})" for way in ways)
    if term.together and len(term.words) > 1:
        expression = f"({expression}) OR ({_quoted(''.join(term.words))} *)"
    return f"({expression})"


def letter_of(term: Term) -> str | None:
    """The letter that is all of the term, as the index keeps it at the beginning of words; None where there is more."""
    (word, *more) = term.words
    return None if more or len(word) > 1 or (term.whole and not alone(word)) else word.translate(_CAPITALS)


def letters_of(words: str) -> set[str]:
    """The letters with which words begin that the index keeps."""
    return {word[0] for word in words.split(" ") if word}


def must_be_looked_at(term: Term) -> bool:
    """Whether the index cannot tell that the words with capitals are those that stand side by side with the others."""
    return bool(term.capitals) and len(term.words) > 1


def _quoted(word: str) -> str:
    return f'"{word.translate(_CAPITALS)}"'
