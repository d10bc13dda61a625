"""Bloom filters of the runs of words of a text.

Each run of three folded words sets eleven bits of sixteen for each run: half of all bits are set then, and a run that
is not in the text is taken for one that is once in about 2,200. Bits are chosen by double hashing of one BLAKE2b.
Sources: B. H. Bloom, Space/Time Trade-offs in Hash Coding (1970); A. Kirsch and M. Mitzenmacher, Less Hashing, Same
Performance (2006).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.domain.digest import blake2b
from soraleak_tui.domain.fingerprint import Fingerprint
from soraleak_tui.domain.words import folded

GRAMS = 3
"""Words in a row. Shorter runs prove less; longer ones leave more quotations too short to be proven."""
HASHES = 11
BITS = 16
"""Bits of the filter for each run. More would make it easier to guess the text word by word, fewer would prove less."""
_PERSON = b"soraleak-tui"
_BETWEEN = "\x1f"

Words = tuple[str, ...]


def fingerprint(source: str, text: str, salt: int = 0) -> Fingerprint:
    """The fingerprint of a sanitised text; with another ``salt`` other runs are the ones that match falsely."""
    words = folded(text)
    runs = set(runs_of(words, GRAMS))
    size = max(1, (len(runs) * BITS + 7) // 8)
    bits = bytearray(size)
    for run in runs:
        for place in _places(run, HASHES, 8 * size, salt):
            bits[place // 8] |= 1 << place % 8
    return Fingerprint(source, len(words), GRAMS, HASHES, salt, bytes(bits))


def holds(print_: Fingerprint, run: Words) -> bool:
    """Whether the text has this run of words; sometimes wrongly so, by ``print_.odds``, and never wrongly not."""
    places = _places(run, print_.hashes, 8 * len(print_.bits), print_.salt)
    return all(print_.bits[place // 8] & (1 << place % 8) for place in places)


def likeness(print_: Fingerprint, words: Sequence[str]) -> float:
    """The part of the runs of a folded text that the fingerprint holds: 1 for the text that it was made from."""
    runs = set(runs_of(words, print_.grams))
    return sum(holds(print_, run) for run in runs) / len(runs) if runs else 0.0


def runs_of(words: Sequence[str], length: int) -> Iterator[Words]:
    """Every run of so many words; none where there are fewer."""
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _places(run: Words, hashes: int, size: int, salt: int) -> Iterator[int]:
    digest = blake2b(_BETWEEN.join(run).encode(), digest_size=16, person=_PERSON, salt=salt.to_bytes(8, "big")).digest()
    first, step = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big") | 1
    return ((first + number * step) % size for number in range(hashes))
