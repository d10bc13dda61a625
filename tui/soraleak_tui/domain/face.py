"""Face: what the front page of a dossier says, as a value that needs nothing else of the dossier to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soraleak_tui.domain.inline import Inline


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane as the front page shows it."""

    target: str
    key: str
    """The key that opens it."""
    title: str
    standfirst: str
    counts: str
    """What it rests on, counted, in words; empty while that is not known."""


@dataclass(frozen=True, slots=True)
class Way:
    """Another way on: a key, a name and what is there."""

    target: str
    key: str
    title: str
    counts: str


@dataclass(frozen=True, slots=True)
class Face:
    """All that the front page says."""

    title: str
    date: str
    subtitle: str
    story: Inline
    panes: Sequence[Pane]
    ways: Sequence[Way]
