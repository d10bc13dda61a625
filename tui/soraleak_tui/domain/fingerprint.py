"""Fingerprint: what is kept of a text so that words can be proven to stand in it, and the text cannot be read back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A Bloom filter of the runs of ``grams`` folded words of one source's text."""

    source: str
    words: int
    """Words of the text."""
    grams: int
    hashes: int
    """Bits that each run sets."""
    salt: int
    bits: bytes

    @property
    def odds(self) -> float:
        """The chance that a run of words that is not in the text is taken for one that is."""
        filled = sum(byte.bit_count() for byte in self.bits)
        return (filled / (8 * len(self.bits))) ** self.hashes
