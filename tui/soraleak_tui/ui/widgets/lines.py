"""LinesView: a window on a sheet of lines, with a cursor on the things that can be pointed at."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from soraleak_tui.layout.line import Role, Span
from soraleak_tui.layout.pointing import pointer_at, targets_beginning
from soraleak_tui.layout.reading import MEASURE
from soraleak_tui.ui.messages import OpenLink, TargetChosen
from soraleak_tui.ui.paint import Inks, inks_of, joined, paint
from soraleak_tui.ui.widgets.marked import Marked


class LinesView(Marked, can_focus=True):
    """Paints the rows in sight; the thing under the cursor stands out."""

    cursor: reactive[str | None] = reactive(None, repaint=False)
    """The target that is pointed at."""

    def __init__(self, view_id: str, *, measure: int = MEASURE, bars: bool = False, cursor_moves: bool = False) -> None:
        """``bars`` stand beside what the cursor is on; ``cursor_moves`` lets j and k move it and not the rows."""
        super().__init__(view_id, measure=measure)
        self._bars = bars
        self.cursor_moves = cursor_moves
        self._inks: Inks | None = None

    def targets_in_sight(self) -> list[str]:
        """Targets that begin in sight, in reading order; nothing beyond the window is laid out for it."""
        return targets_beginning(self.sheet, self.port.in_sight)

    def step(self, by: int) -> bool:
        """Move the cursor by so many targets; False at either end. Without a cursor, the first one in sight."""
        targets = self.sheet.targets
        if not targets:
            return False
        if self.cursor not in targets:
            sight = self.targets_in_sight()
            self.point(sight[0 if by > 0 else -1] if sight else targets[0 if by > 0 else -1])
            return True
        at = targets.index(self.cursor) + by
        if not 0 <= at < len(targets):
            return False
        self.point(targets[at])
        return True

    def point(self, target: str | None) -> None:
        """Put the cursor on a target and bring it into sight."""
        if target is not None:
            self.show_rows(self.sheet.rows_of(target))
        self.cursor = target

    def choose(self) -> None:
        """Ask for what stands behind the thing under the cursor."""
        if self.cursor is not None:
            self.post_message(TargetChosen(self.id or "", self.cursor))

    def watch_cursor(self, before: str | None, cursor: str | None) -> None:
        """Paint anew what changed."""
        for target in (before, cursor):
            self.refresh_target(target)

    def refresh_target(self, target: str | None) -> None:
        """Paint anew the rows on which a target stands, as far as they are in sight."""
        rows = self.sheet.rows_of(target) if target is not None else range(0)
        if rows:
            self.refresh(Region(0, rows.start - self.top, self.size.width, len(rows)))

    def on_click(self, event: events.Click) -> None:
        """A click points; on what is pointed at already, it opens."""
        offset = event.get_content_offset(self)
        span = self.span_at(*offset) if offset is not None else None
        if span is None or self.screen.get_selected_text():
            return
        if span.link is not None:
            self.post_message(OpenLink(span.link))
        elif span.target is not None and span.target == self.cursor:
            self.choose()
        elif span.target is not None:
            self.cursor = span.target

    def span_at(self, x: int, y: int) -> Span | None:
        """What stands in a cell of the window."""
        row = self.top + y
        end = self.margin
        is_shown = row in self.port.in_sight and row < self.sheet.height
        for span in self.sheet.line(row).spans if is_shown and x >= end else ():
            end += cell_len(span.text)
            if x < end:
                return span
        return None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Rows that the sheet takes at a width; asked where a view is as high as its words."""
        del container, viewport
        return self._make(max(1, min(self._measure, width - 2))).height if self._make is not None else 0

    def notify_style_update(self) -> None:
        """Take the styles anew when the theme changed."""
        super().notify_style_update()
        self._inks = None

    @property
    def inks(self) -> Inks:
        """The styles of this view under the theme of now."""
        if self._inks is None:
            self._inks = inks_of(self.app)
        return self._inks

    def render_line(self, y: int) -> Strip:
        """Paint one row of the window."""
        row = self.top + y
        width = self.size.width
        caption = self.port.caption if y == 0 else None
        if caption is not None:
            behind = self.inks.roles[caption.spans[-1].role]
            return paint(caption, self.inks, self.margin).crop_extend(0, width, behind)
        if row >= self.sheet.height:
            return Strip.blank(width, self.inks.roles[Role.TEXT])
        line = self.sheet.line(row)
        strip = paint(line, self.inks, self.margin, pointer_at(self.sheet, self.cursor, row), bars=self._bars)
        strip = joined(strip.crop_extend(0, width, self.inks.roles[Role.TEXT]))
        return self.selected(self.highlighted(strip, row, self.inks), row).apply_offsets(0, row)
