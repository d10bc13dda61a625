"""A page with what stands beside it, as the rows of a picture: for whoever begins on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Page
from soraleak_tui.edition.embedded import embedded
from soraleak_tui.layout.bars import Label, key_line, pane_line, status_line
from soraleak_tui.layout.evidence import evidence_lines
from soraleak_tui.layout.flow import Flow
from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.pointing import Piece, cursor_in_sight, pointed, pointer_at
from soraleak_tui.layout.reading import (
    beside,
    heading_here,
    margin_of,
    measured,
    outline,
    percent,
    place_in_words,
    tail_of,
)
from soraleak_tui.layout.sheet import PageSheet, Sheet, StaticSheet
from soraleak_tui.layout.sizes import MIDDLE, WIDE
from soraleak_tui.layout.viewport import Viewport
from soraleak_tui.navigation.view import Name, PageLook, View
from soraleak_tui.prelude.look import BAR, PAGE, plain
from soraleak_tui.prelude.picture import Row

KEYS: Sequence[Label] = (
    ("space", "Read on"),
    ("tab", "Evidence"),
    ("y", "Quote"),
    ("c", "Cite"),
    ("⏎", "Open"),
    ("esc", "Back"),
    ("/", "Find"),
)
LAST: Sequence[Label] = (("?", "Help"), ("q", "Quit"))
"""What the key line shows; a test compares it with the bindings of the reading screen."""
_AROUND = 3
"""Rows that are not the page's: the panes above, the place and the keys below."""
OUTLINE, EVIDENCE, EVIDENCE_MIDDLE = 24, 36, 28
"""Cells of the columns beside the page, the last in windows without an outline; the style sheet has the same."""


def can_draw(view: View) -> bool:
    """Whether a view is a page as it opens by itself: nothing opened in it, nothing marked, and no window over it."""
    return view.name is Name.PAGE and view.page == PageLook() and view.window is None and view.words is None


def page_rows(dossier: Dossier, view: View, size: tuple[int, int]) -> Iterator[Row]:
    """The rows of a view that can be drawn, of what the dossier has, in a window of so many columns and rows."""
    columns, rows = size
    page = dossier.page(view.subject or "")
    titles = [each.title for each in dossier.pages]
    spread = _Spread(dossier, page, view, columns, rows - _AROUND)
    yield plain(pane_line(titles, dossier.pages.index(page), dossier.title, columns).spans), BAR
    yield from ((pieces, PAGE) for pieces in spread.body())
    yield plain(status_line(*spread.place, columns).spans), BAR
    yield plain(key_line(KEYS, LAST, columns).spans), BAR


class _Spread:
    """A page as it stands in a window, with its columns side by side."""

    def __init__(self, dossier: Dossier, page: Page, view: View, columns: int, rows: int) -> None:
        wide = columns >= WIDE
        self._dossier, self._page = dossier, page
        self._gap = 1 if wide else 0
        """Rows above the columns, and cells before the evidence."""
        self._outline = OUTLINE if wide else 0
        self._evidence = EVIDENCE if wide else EVIDENCE_MIDDLE if columns >= MIDDLE else 0
        self._width = columns - self._outline - self._evidence
        width = measured(self._width)
        plan = dossier.plans.get(page.id)
        self._flow = Flow(page.blocks, width, embedded(dossier), title=page.title, lead=True, plan=plan)
        self._port = port = Viewport()
        port.fit(rows - self._gap)
        port.put(PageSheet(self._flow))
        lit = port.sheet.rows_of(view.on) if view.on is not None else range(0)
        port.begin(lit, None if view.top is None else ((view.top.block, view.top.letters), view.top.rows))
        cursor = view.on if lit else None
        self._cursor = cursor_in_sight(port.sheet, port.in_sight, cursor) if self._evidence else cursor
        self._here = heading_here(self._flow, port)

    @property
    def place(self) -> tuple[str, str]:
        """Where the reader is: page and heading, and how far."""
        return place_in_words(self._page.title, self._flow.headings, self._here), tail_of(
            percent(self._flow, self._port)
        )

    def body(self) -> Iterator[Sequence[Piece]]:
        """The rows of all columns."""
        port = self._port
        outlined = StaticSheet(self._outlined()) if self._outline else None
        evidence = StaticSheet(self._cards()) if self._evidence else None
        yield from [()] * self._gap
        for row in range(port.rows):
            page = _row(port.sheet, port.top + row, self._width, self._cursor)
            left = _row(outlined, row, self._outline) if outlined is not None else []
            right = _row(evidence, row, self._evidence - self._gap) if evidence is not None else []
            yield [*left, *page, Piece(Span(" " * self._gap)), *right]

    def _outlined(self) -> Sequence[Line]:
        return outline(self._flow.headings, self._here, measured(self._outline))

    def _cards(self) -> Sequence[Line]:
        """What the passage under the cursor rests on, at its height."""
        passage = self._dossier.passages.get(self._cursor or "")
        row = self._port.sheet.rows_of(passage.id).start - self._port.top if passage is not None else 0
        lines = evidence_lines(
            self._dossier, passage.evidence if passage is not None else (), measured(self._evidence - self._gap)
        )
        return beside(lines, row, self._port.rows)


def _row(sheet: Sheet, row: int, width: int, cursor: str | None = None) -> list[Piece]:
    """A row of a sheet in a window of that width, blanks to its edge; blank beyond the last row."""
    line = sheet.line(row) if row < sheet.height else Line()
    pointer = pointer_at(sheet, cursor, row) if row < sheet.height else None
    pieces = pointed(line, margin_of(width), pointer, bars=True)
    used = sum(piece.span.width for piece in pieces)
    return [*pieces, Piece(Span(" " * (width - used)))]
