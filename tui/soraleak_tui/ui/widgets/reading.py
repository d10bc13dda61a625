"""Reading: outline, page and evidence side by side, kept in step with each other."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive, var

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Page, Passage
from soraleak_tui.layout.reading import place_in_words, tail_of
from soraleak_tui.ui.messages import ViewLaidOut
from soraleak_tui.ui.widgets.evidence_view import EvidenceView
from soraleak_tui.ui.widgets.outline import Outline
from soraleak_tui.ui.widgets.page_view import PageView


class Reading(Horizontal):
    """The evidence follows the passage under the cursor, and the cursor what is in sight."""

    text = getters.query_one(PageView)
    evidence = getters.query_one(EvidenceView)
    outline = getters.query_one(Outline)

    alone: reactive[bool] = reactive(default=False, toggle_class="-alone")
    """Whether the reader wants the page without its side columns."""

    place: var[tuple[str, str]] = var(("", ""))
    """Where the reader is: page and heading, and how far."""

    def __init__(self, dossier: Dossier, page: Page) -> None:
        """Begin with that page."""
        super().__init__()
        self._dossier = dossier
        self._page = page

    def compose(self) -> ComposeResult:
        """The three columns."""
        yield Outline("outline")
        yield PageView(self._dossier, self._page)
        yield EvidenceView(self._dossier)

    @property
    def beside(self) -> bool:
        """Whether the evidence stands beside the page."""
        return not (self.screen.has_class("-narrow") or self.alone)

    @property
    def passage(self) -> Passage | None:
        """The passage under the cursor of the page."""
        return self._dossier.passages.get(self.text.cursor or "")

    def look(self) -> None:
        """Bring cursor, evidence, outline and place in step with the rows in sight."""
        text = self.text
        if not text.size.height:
            return
        if self.beside:
            text.opened = None
            text.keep_cursor_in_sight()
            passage = self.passage
            row = text.sheet.rows_of(passage.id).start - text.top if passage else 0
            self.evidence.follow(passage.evidence if passage else (), row)
        here = text.heading
        self.outline.follow(text.flow.headings, here)
        self.place = place_in_words(text.page.title, text.flow.headings, here), tail_of(text.percent)

    def on_mount(self) -> None:
        """Follow the page at once, so that all of a move is painted in one go."""
        self.watch(self.text, "standing", self.look, init=False)
        self.watch(self.text, "cursor", self._follow_cursor, init=False)

    def _follow_cursor(self, cursor: str | None) -> None:
        """The evidence follows: beside the page, or opened under the passage."""
        if not self.beside and (cursor is None or cursor in self._dossier.passages):
            self.text.opened = cursor
        self.look()

    def watch_alone(self) -> None:
        """Follow the change of room."""
        self.call_after_refresh(self.look)

    def on_view_laid_out(self, event: ViewLaidOut) -> None:
        """Bring the rest in step with the page before anything is painted; only the page's own layout matters."""
        if event.view == "page":
            self.look()
        else:
            event.stop()

    def on_outline_picked(self, event: Outline.Picked) -> None:
        """A click in the outline."""
        self.text.go_to(self.text.row_of_heading(event.slug))
