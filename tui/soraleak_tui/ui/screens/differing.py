"""What a screen with a comparison does to show it in other ways, and to go from one difference to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from soraleak_tui.domain.comparison import Comparison
from soraleak_tui.layout.comparison import heights
from soraleak_tui.layout.line import Line, Role
from soraleak_tui.layout.sheet import Sheet
from soraleak_tui.ui.compared import compared, sheet
from soraleak_tui.ui.comparisons import (
    Comparing,
    next_stop,
    out_of_sight,
    shifted,
    stops_at,
    turned_to,
    window,
)
from soraleak_tui.ui.screens.placed import PlacedComparison

_Key = tuple[str, str | None, tuple[str, ...] | None]
REST = 0.05
"""Seconds after a key at which what is likely to come is looked at."""


class DifferingScreen(PlacedComparison, inherit_bindings=False):
    """Columns that scroll as one or by themselves, what is alike folded, the apparatus, and the differences."""

    _known: Mapping[_Key, Comparison] = MappingProxyType({})
    """What is compared now, and what is likely to be next."""
    _laid_out: Mapping[tuple[Comparing, int], Sheet] = MappingProxyType({})
    """What is likely to be next, at a width."""

    @property
    def comparison(self) -> Comparison:
        """What is compared now; made anew only where another statement, base or choice of witnesses is."""
        return self._of(self.state)

    def _of(self, state: Comparing) -> Comparison:
        key = (state.statement, state.base, state.chosen)
        if key not in self._known:
            self._known = {**self._known, key: compared(self._dossier, state)}
        return self._known[key]

    def look_ahead(self) -> None:
        """Lay out the statements before and behind while the reader looks at this one; forget all others."""
        names = list(self._dossier.statements)
        at, width = names.index(self.state.statement), self.view.text_width
        places = [place for place in (at + 1, at - 1) if 0 <= place < len(names)] if self.is_active else []
        around = [turned_to(self.state, names[place]) for place in places]
        self._known = {(state.statement, state.base, state.chosen): self._of(state) for state in (self.state, *around)}
        self._laid_out = {(state, width): self._sheet_of(state, width) for state in around}

    def sheet(self, width: int) -> Sheet:
        """The rows at a width."""
        return self._laid_out.get((self.state, width)) or self._sheet_of(self.state, width)

    def _sheet_of(self, state: Comparing, width: int) -> Sheet:
        return sheet(self._dossier, state, width, self._of(state))

    @property
    def in_sight(self) -> tuple[str, ...]:
        """The witnesses beside or below the base."""
        sources = [column.source for column in self.comparison.columns[1:]]
        return tuple(sources) if self.state.apparatus else window(sources, self.state, self.view.text_width)

    def go_by(self, rows: int) -> None:
        """So many rows down or up; where columns scroll by themselves, only that of the source under the cursor."""
        source, width = self.view.cursor, self.view.text_width
        if source is None or not self.state.is_loose(width):
            super().go_by(rows)
            return
        last = heights(self.comparison.beside(self.in_sight), width).get(source, 1) - 1
        gone = dict(self.state.shifts).get(source, 0)
        self.state = shifted(self.state, source, min(rows, last - gone))

    def action_fold(self) -> None:
        """Leave away what is alike, or show it again."""
        self.state = replace(self.state, folded=not self.state.folded)

    def action_apparatus(self) -> None:
        """The apparatus instead of the words, or the words again."""
        self.state = replace(self.state, apparatus=not self.state.apparatus)

    def action_scrolling(self) -> None:
        """Columns scroll together, or each by itself."""
        free = not self.state.free
        self.state = replace(self.state, free=free, shifts=())
        if not free:
            self.tell("The columns scroll together")
        elif self.state.is_loose(self.view.text_width):
            self.tell("Each column scrolls by itself: Tab chooses one")
        else:
            self.tell("Columns will scroll by themselves where they stand side by side")

    async def action_difference(self, by: int) -> None:
        """The next difference or the one before; where something was looked for, the next hit of that."""
        if self.sought is not None:
            await self.app.run_action(f"app.hit({by})")
            return
        found, flat = stops_at(self.comparison, self.state, self.in_sight, self.view.text_width)
        stop = next_stop(found, self.state.at, self.view.cursor, by, stacked=flat)
        if stop is None:
            hidden = not flat and out_of_sight(self.comparison, self.in_sight) and not self.state.apparatus
            self.tell(_none_left(by, there=bool(found), hidden=hidden))
            return
        number, source = stop
        if source is not None:
            self.view.cursor = source
        self.state = replace(self.state, at=number)
        self.say_place()
        self._show_reached(source)

    def _show_reached(self, source: str | None) -> None:
        """Bring the difference into sight that the reader has come to, all rows of it."""
        sheet = self.view.sheet
        lit = [_reached(sheet.line(row), source) for row in range(sheet.height)]
        if True in lit:
            first = lit.index(True)
            last = lit.index(False, first) if False in lit[first:] else len(lit)
            self.view.show_rows(range(first, last))

    def watch_state(self, before: Comparing, state: Comparing) -> None:
        """Show the words anew; the same statement keeps its place."""
        same = before.statement == state.statement and before.apparatus == state.apparatus
        self.view.show(self.sheet, top=None if same else 0)
        if before.statement != state.statement:
            self.view.cursor = None
            self.set_timer(REST, self.look_ahead)
        self.say_place()


def _reached(line: Line, source: str | None) -> bool:
    """Whether a row has something of that difference, as a source has it."""
    return any(span.role is Role.REACHED and span.target in {source, None} for span in line.spans)


def _none_left(by: int, *, there: bool, hidden: bool) -> str:
    if hidden and (by > 0 or not there):
        return "Sources not shown differ too: →"
    if not there:
        return "There is no difference here"
    return "The last difference" if by > 0 else "The first difference"
