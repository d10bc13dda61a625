"""TimelineScreen: what happened when, as stretches of time at a zoom, and what grew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.timeline import Timeline, Zoom
from soraleak_tui.edition.telling.timeline import nearest_zoom, timeline
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.reading import measured
from soraleak_tui.layout.sheet import Sheet, StaticSheet
from soraleak_tui.layout.timeline import CHART_FROM, TITLE, Chart, ChartSheet
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.keys import TIMELINE
from soraleak_tui.ui.messages import ViewLaidOut
from soraleak_tui.ui.screens.listed import RecordsScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.fixed import Fixed
from soraleak_tui.ui.widgets.lines import LinesView

MEASURE = 158
"""Cells of a line at most."""


class TimelineScreen(RecordsScreen, inherit_bindings=False):
    """Events on an axis, in a narrow window as a list; Enter opens one, + and - change the zoom."""

    BINDINGS: ClassVar[list[BindingType]] = [*TIMELINE]
    AUTO_FOCUS = "#list"

    def __init__(self, dossier: Dossier, zoom: Zoom | None) -> None:
        """Begin at a zoom, or as far off as the dossier has something for."""
        super().__init__(dossier, Name.TIMELINE)
        self._timeline: Timeline = timeline(dossier, zoom)
        self._above = Line()

    def body(self) -> Iterable[Widget]:
        """The row above, and one view, as wide as there is room: the longer an axis, the more it tells."""
        view = LinesView("list", measure=MEASURE, cursor_moves=True)
        view.show(self._sheet)
        yield Fixed("above", measure=MEASURE)
        yield view

    @property
    def view(self) -> LinesView:
        """The events."""
        return self.query_one("#list", LinesView)

    def fit(self, size: Size) -> None:
        """A chart or a list, before the first layout."""
        super().fit(size)
        self.set_class(measured(size.width, MEASURE) < CHART_FROM or not self._timeline.zooms, "-list")

    def on_mount(self) -> None:
        """Have the row above follow the rows in sight, in the same picture."""
        super().on_mount()
        self.watch(self.view, "standing", self._put_above)

    def on_view_laid_out(self, event: ViewLaidOut) -> None:
        """At another width everything is drawn anew."""
        self._put_above()
        super().on_view_laid_out(event)

    def _put_above(self) -> None:
        """The title, or a ruler of what is in sight; nothing above a list."""
        sheet, above = self.view.sheet, self.query_one("#above", Fixed)
        line = sheet.above(self.view.port.hold) if isinstance(sheet, ChartSheet) else Line()
        if line != self._above:
            self._above = line
            above.show(lambda _width: StaticSheet([line]))
            self.paint_together(above, self.view, self.query_one(StatusLine))

    def _sheet(self, width: int) -> Sheet:
        if width < CHART_FROM or not self._timeline.zooms:
            return super()._sheet(width)
        return ChartSheet(Chart(self._timeline, width, titled=False))

    @property
    def place(self) -> str:
        """What is shown, and how close one looks."""
        return f"{TITLE} · {self._timeline.zoom}" if self._timeline.zooms else TITLE

    def action_zoom(self, by: int) -> None:
        """Closer or further off."""
        zooms = self._timeline.zooms
        at = zooms.index(self._timeline.zoom) + by if zooms else -1
        if self.view.text_width < CHART_FROM:
            self.tell(f"A window of {CHART_FROM + 2} columns has room for the scale")
        elif not 0 <= at < len(zooms):
            self.tell("One cannot look closer" if by > 0 else "One cannot look from further away")
        else:
            self.note()
            self._look(zooms[at])

    def _look(self, zoom: Zoom) -> None:
        cursor = self.view.cursor
        self._timeline = timeline(self._dossier, zoom, self._timeline.zooms)
        self.view.show(self._sheet, top=0)
        targets = self.view.sheet.targets
        self.view.point(cursor if cursor in targets else next(iter(targets), None))
        self.query_one(StatusLine).place = self.place
        self.mark(self.sought)
        self._put_above()

    def here(self) -> View | None:
        """With the zoom, where it is not the furthest."""
        view, zooms = super().here(), self._timeline.zooms
        return view and replace(view, zoom=self._timeline.zoom if self._timeline.zoom not in zooms[:1] else None)

    def go_there(self, view: View) -> None:
        """At that zoom."""
        wanted = nearest_zoom(self._timeline.zooms, view.zoom)
        if wanted is not self._timeline.zoom:
            self._look(wanted)
        super().go_there(view)
