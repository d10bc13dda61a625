"""TimelineScreen: what happened when, as stretches of time at a zoom, and what grew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.timeline import Timeline, Zoom
from soraleak_tui.edition.telling.timeline import nearest_zoom, timeline
from soraleak_tui.layout.sheet import Sheet
from soraleak_tui.layout.timeline import CHART_FROM, TITLE, Chart, ChartSheet
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.ui.keys import TIMELINE
from soraleak_tui.ui.screens.listed import RecordsScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.lines import LinesView


class TimelineScreen(RecordsScreen, inherit_bindings=False):
    """Events on an axis, in a narrow window as a list; Enter opens one, + and - change the zoom."""

    BINDINGS: ClassVar[list[BindingType]] = [*TIMELINE]

    def __init__(self, dossier: Dossier, zoom: Zoom | None) -> None:
        """Begin at a zoom, or as far off as the dossier has something for."""
        super().__init__(dossier, Name.TIMELINE)
        self._timeline: Timeline = timeline(dossier, zoom)

    def body(self) -> Iterable[Widget]:
        """One view, as wide as there is room: the longer an axis, the more it tells."""
        view = LinesView("list", measure=158, cursor_moves=True)
        view.show(self._sheet)
        yield view

    def _sheet(self, width: int) -> Sheet:
        if width < CHART_FROM or not self._timeline.zooms:
            return super()._sheet(width)
        return ChartSheet(Chart(self._timeline, width))

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
