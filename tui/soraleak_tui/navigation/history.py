"""History: the views that a reader came by, to be walked back and forth."""

from __future__ import annotations

from dataclasses import dataclass, replace

from soraleak_tui.navigation.view import View

LONGEST = 200
"""Views behind the one at hand that are remembered; the oldest go first."""


@dataclass(frozen=True, slots=True)
class History:
    """The view at hand between those behind and those ahead of it: each step leaves all the others as they are."""

    behind: tuple[View, ...] = ()
    """Oldest first."""
    here: View | None = None
    """None before anything was seen."""
    ahead: tuple[View, ...] = ()
    """Those that one came back from, the nearest first."""

    def noted(self, view: View) -> History:
        """The reader is seen at a view: the same thing at another place moves on, anything else is a step to it."""
        if self.here is None or self.here.is_of(view):
            return replace(self, here=view)
        return self.gone(view)

    def gone(self, view: View) -> History:
        """The reader goes to a view, and what lay ahead is forgotten; to the very view at hand is no step."""
        if self.here is None or self.here == view:
            return replace(self, here=view)
        return History((*self.behind, self.here)[-LONGEST:], view)

    def back(self) -> History:
        """One step back; the same history where there is none."""
        if self.here is None or not self.behind:
            return self
        return History(self.behind[:-1], self.behind[-1], (self.here, *self.ahead))

    def forward(self) -> History:
        """One step forward; the same history where there is none."""
        if self.here is None or not self.ahead:
            return self
        return History((*self.behind, self.here), self.ahead[0], self.ahead[1:])
