"""Keeper: what the screens know of the app, and no more: it remembers where the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from soraleak_tui.navigation.view import View


@runtime_checkable
class Keeper(Protocol):
    """Remembers views; an app that is none remembers nothing."""

    def note(self) -> None:
        """Remember what is on the screen: the reader is about to leave it."""

    def place_in(self, page: str) -> View | None:
        """Where the reader left a page; None where the reader was never there."""


@dataclass(frozen=True, slots=True)
class Session:
    """How the program was started."""

    start: View | None = None
    """What to show first; None for the front page."""
    folder: Path | None = None
    """Where to keep what the reader leaves; None for nowhere."""
    dossier: str | None = None
    """The folder of the dossier, for a command that opens it; None for the one that comes with the program."""
