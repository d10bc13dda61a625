"""Unknowns: what nobody could establish, in the reader's sight."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.domain.dates import Edtf


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing that is not known."""

    id: str
    title: str
    """What is not known, as a question or a phrase."""
    text: str
    """How far the evidence goes."""
    evidence: tuple[str, ...]
    """What was looked at: keys as in prose; empty only where ``looked`` says when nothing was found."""
    looked: Edtf | None = None
