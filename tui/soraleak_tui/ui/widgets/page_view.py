"""PageView: the running text of one page, with room for evidence under a passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from textual.reactive import reactive

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Page
from soraleak_tui.edition.embedded import embedded
from soraleak_tui.layout.evidence import evidence_lines
from soraleak_tui.layout.flow import Flow
from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.opened_sheet import OpenedSheet
from soraleak_tui.layout.pointing import cursor_in_sight
from soraleak_tui.layout.reading import heading_here, percent
from soraleak_tui.layout.sheet import Anchor, PageSheet, Sheet
from soraleak_tui.ui.widgets.lines import LinesView

_INDENT = Span("  ", furniture=True)
KEPT = 6
"""Pages, each at a width, that are kept as they were laid out."""


class PageView(LinesView):
    """Lays out what is seen of a page; knows its headings and how far one is."""

    opened: reactive[str | None] = reactive(None)
    """The passage whose evidence stands under it."""

    def __init__(self, dossier: Dossier, page: Page) -> None:
        """Begin with that page."""
        super().__init__("page", bars=True)
        self._dossier = dossier
        self._embed = embedded(dossier)
        self.page = page
        self._flows: dict[tuple[str, int], Flow] = {}
        self.flow = self._flow_at(1)

    @property
    def place(self) -> Anchor:
        """The first words in sight, wherever another width or open evidence may put them."""
        return self.sheet.anchor_at(self.top)

    def turn_to(self, page: Page, place: Anchor | None) -> None:
        """Show a page from its top or from a place."""
        self.page = page
        self.set_reactive(PageView.opened, None)
        self.set_reactive(LinesView.cursor, None)
        self.show(self._lay_out)
        if place is not None:
            self.go_to(self.sheet.row_at(place))

    def _flow_at(self, width: int) -> Flow:
        return self._flow_of(self.page, width)

    def _flow_of(self, page: Page, width: int) -> Flow:
        """A page at a width, as far as it was laid out before: one goes to and fro between pages."""
        found = self._flows.pop((page.id, width), None)
        if found is None:
            plan = self._dossier.plans.get(page.id)
            found = Flow(page.blocks, width, self._embed, title=page.title, lead=True, plan=plan)
        self._flows[page.id, width] = found
        if len(self._flows) > KEPT:
            del self._flows[next(iter(self._flows))]
        return found

    def ready_another(self) -> bool:
        """Lay out the first rows of a page that the reader may turn to next; False when all that are kept are ready."""
        others = (page for page in self._dossier.pages[: KEPT - 1] if (page.id, self.text_width) not in self._flows)
        page = next(others, None)
        if page is None:
            return False
        self._flow_of(page, self.text_width).galley.move((0, 0), self.rows_in_sight)
        self._flow_of(self.page, self.text_width)
        return True

    def _lay_out(self, width: int) -> Sheet:
        self.flow = self._flow_at(width)
        if self.opened is None:
            return PageSheet(self.flow)
        keys = self._dossier.passages[self.opened].evidence
        cards = evidence_lines(self._dossier, keys, max(1, width - 2))
        slip = [Line(), *(Line((_INDENT, *line.spans), line.join) for line in cards), Line()]
        return OpenedSheet(PageSheet(self.flow), self.opened, slip)

    def watch_opened(self) -> None:
        """Let evidence open or close, with the words at the top in their place."""
        if self.is_attached:
            self.show(self._lay_out, top=None)
            self.show_rows(self._with_evidence(self.sheet.rows_of(self.cursor or "")))

    def _with_evidence(self, rows: range) -> range:
        """Rows of a passage and of the evidence open below it, a windowful at most: half of it for a long passage."""
        if self.opened is None or not isinstance(self.sheet, OpenedSheet):
            return rows
        start = max(rows.start, rows.stop - self.rows_in_sight // 2)
        return range(start, min(rows.stop + self.sheet.slipped, start + self.rows_in_sight - 1))

    def keep_cursor_in_sight(self) -> None:
        """Without a cursor in sight, take the first passage that begins in sight."""
        cursor = cursor_in_sight(self.sheet, self.port.in_sight, self.cursor)
        if cursor != self.cursor:
            self.refresh_target(self.cursor)
            self.set_reactive(LinesView.cursor, cursor)
            self.refresh_target(self.cursor)

    def row_of_heading(self, slug: str) -> int:
        """The row of a heading, evidence that is open above it counted."""
        return self.sheet.row_at(self.flow.offset_at(self.flow.row_of_heading(slug)))

    def go_to_heading(self, by: int) -> None:
        """The next heading below the top row, or the last one above it; only those nearby are laid out."""
        slugs = [slug for _level, _text, slug in self.flow.headings]
        blocks = [block for block, _heading in self.flow.plan.headings]
        here = self.place[0]
        ahead = slugs[bisect_left(blocks, here) :] if by > 0 else slugs[: bisect_right(blocks, here)][::-1]
        for slug in ahead:
            if (self.row_of_heading(slug) - self.top) * by > 0:
                self.cursor = None  # what was open under it closes, and rows shift
                self.go_to(self.row_of_heading(slug))
                return
        if by < 0:
            self.go_to(0)

    @property
    def heading(self) -> str | None:
        """Slug of the heading that the top rows stand under."""
        return heading_here(self.flow, self.port)

    @property
    def percent(self) -> int:
        """How far the reader is; 100 when the last row is in sight."""
        return percent(self.flow, self.port)
