"""Fixed: rows that stay where they are while others go by."""

from __future__ import annotations

from soraleak_tui.ui.widgets.lines import LinesView


class Fixed(LinesView, can_focus=False):
    """Takes no keys; its lines are as long as those of the view that goes by."""

    def __init__(self, view_id: str, *, measure: int) -> None:
        """Nothing is shown yet."""
        super().__init__(view_id, measure=measure)
