"""Quotation: exact words at a place in a source, in the shape of the W3C's TextQuoteSelector.

Source: W3C Web Annotation Data Model, section 4.2.4 (exact, prefix, suffix).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST = 40
"""The most words that a quotation may have."""


class Manner(StrEnum):
    """How a source gives another's words."""

    QUOTED = "quoted"
    """Between quotation marks, as the speaker's own."""
    RETOLD = "retold"
    """In the source's own words."""
    OWN = "own"
    """The source speaks for itself."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words of one source; never reworded, never trimmed."""

    source: str
    id: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    manner: Manner = Manner.OWN
    language: str | None = None
    """Language of the words where it is not the source's (BCP 47)."""
    back_translated: bool = False
    """The words went through another language and came back."""
    statement: str | None = None
    """The statement that these words render, if they render one."""
    note: str = ""
    outside: bool = False
    """The words stand in the source but outside the text of it that has a fingerprint."""

    @property
    def key(self) -> str:
        """The name by which prose cites it: ``source:id``."""
        return f"{self.source}:{self.id}"
