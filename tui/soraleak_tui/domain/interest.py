"""Interests: what an outlet's owner had to do with a party before the event. No word on motive."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.domain.dates import Edtf


@dataclass(frozen=True, slots=True)
class Dealing:
    """One dealing of an owner with a party, from a public source that is older than the event."""

    party: str
    text: str
    date: Edtf
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Interest:
    """What is known of one outlet's dealings: some, or that none was found on a day."""

    id: str
    outlet: str
    sources: tuple[str, ...]
    """Ids of its articles in the dossier."""
    owner: str
    """Empty where it is not established."""
    dealings: tuple[Dealing, ...]
    looked: Edtf | None
    """The day on which none was found; None where there are some."""
    evidence: tuple[str, ...] = ()
    """What the owner rests on."""
    note: str = ""
