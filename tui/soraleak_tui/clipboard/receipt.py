"""Receipt: what really became of a copy, and the one line that says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

OSC_52: Final = "OSC 52"
"""Name of the route through the terminal itself."""

TMUX: Final = "tmux load-buffer -w"
"""Name of the route through tmux."""


class Certainty(StrEnum):
    """How much is known about the fate of a copy."""

    CONFIRMED = "confirmed"
    """Read back, and equal."""
    SENT = "sent"
    """Handed over; nothing answers for what became of it."""
    FAILED = "failed"
    """Every route refused."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The result of a copy: by which route, how surely, and what stood in the way."""

    route: str
    """The tool, ``OSC 52``, or empty where there was none."""
    certainty: Certainty
    reason: str = ""
    """Why it failed, or why it is not confirmed; may be empty."""

    @property
    def message(self) -> str:
        """One line for the reader; says "copied" of a confirmed native route and of no other."""
        if self.certainty is Certainty.FAILED:
            return f"could not copy: {self.reason or 'no way out'}; shown below"
        if self.route == OSC_52:
            return f"sent to the terminal ({OSC_52})"
        if self.route == TMUX:
            return f"in the tmux buffer ({TMUX})" if self.certainty is Certainty.CONFIRMED else f"sent to tmux ({TMUX})"
        if self.certainty is Certainty.CONFIRMED:
            return f"copied ({self.route})"
        return f"handed to {self.route}, not confirmed"
