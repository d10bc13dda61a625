"""Figures: numbers that never stand alone, but with what they count, who says so, and of which day they are."""

from __future__ import annotations

from dataclasses import dataclass

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.value import Value


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of one source."""

    id: str
    value: Value
    scope: str
    """What is counted or measured, exactly, in our words."""
    saying: Saying | None
    """Who says so; None where it was reckoned."""
    day: Edtf | None
    """The day of which it is true; None only where it was reckoned."""
    series: str = ""
    """Figures of one series count the same thing at different times or by different hands."""
    reckoning: str = ""
    """Our arithmetic or counting, where no source prints the number: ``157 − 6.6 = 150.4``."""
    evidence: tuple[str, ...] = ()
    """What was reckoned from: keys as in prose."""
    note: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """All that it rests on."""
        return (self.saying.keys if self.saying else ()) + self.evidence
