"""Sentences that are too long, and words that pass a verdict where the reader is to come to one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soraleak_tui.domain.words import words_of

LONGEST_SENTENCE = 40
"""Words."""
VERDICTS = (
    "stole", "stolen", "theft", "lied", "lies", "liar", "lying", "obviously", "clearly", "of course", "naturally",
    "undoubtedly", "no doubt", "needless to say", "unfortunately", "sadly", "shocking", "shockingly", "stunning",
    "scandal", "scandalous", "outrageous", "greedy", "cynical", "hypocritical", "heroic", "brave", "shameful",
    "allegedly", "so-called", "admitted", "finally", "game-changing", "groundbreaking", "revolutionary", "delve",
    "testament", "landscape", "sloppy", "blunder", "careless", "exposed", "whistleblower",
)  # fmt: skip
"""Words that accuse, praise, or say that the writer is sure: the evidence is to say so."""
_VERDICT = re.compile(rf"\b(?:{'|'.join(VERDICTS)})\b", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?…:;])[”’\")]?\s+(?=[A-Z“‘\"(0-9])")
_SHORTENED = re.compile(r"\b(?:[ap]\.m|[A-Z]|Jr|Sr|St|Dr|Mr|Mrs|Ms|No|vs|etc|e\.g|i\.e)\.$")


def verdicts(text: str) -> tuple[str, ...]:
    """The words of a text that pass a verdict."""
    return tuple(match[0] for match in _VERDICT.finditer(text))


def long_sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of more than 40 words: how many, and how each begins."""
    for sentence in sentences(text):
        count = len(words_of(sentence))
        if count > LONGEST_SENTENCE:
            yield count, " ".join(sentence.split()[:6])


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a colon or a semicolon before a capital ends one too."""
    start = 0
    for match in _END.finditer(text):
        if not _SHORTENED.search(text[start : match.start()]):
            yield text[start : match.start()]
            start = match.end()
    yield text[start:]
