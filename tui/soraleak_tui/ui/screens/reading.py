"""ReadingScreen: outline, page and evidence; the evidence follows the passage under the cursor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import getters
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.layout import links_of
from soraleak_tui.ui.evidence import statement_of
from soraleak_tui.ui.keys import READING
from soraleak_tui.ui.messages import OpenSource, OpenStatement, TargetChosen, TargetPointed, ViewScrolled
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import PaneBar, StatusLine
from soraleak_tui.ui.widgets.evidence_view import EvidenceView
from soraleak_tui.ui.widgets.outline import Outline
from soraleak_tui.ui.widgets.page_view import PageView


class ReadingScreen(HouseScreen, inherit_bindings=False):
    """One page at a time, with everything that its statements rest on."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = READING

    text = getters.query_one(PageView)
    evidence = getters.query_one(EvidenceView)
    outline = getters.query_one(Outline)

    alone: reactive[bool] = reactive(default=False, toggle_class="-alone")
    """Whether the reader wants the page without its side columns."""

    def __init__(self, dossier: Dossier, page_id: str) -> None:
        """Begin with that page."""
        super().__init__()
        self._dossier = dossier
        self._first = dossier.page(page_id)
        self._places: dict[str, int] = {}

    def body(self) -> Iterable[Widget]:
        """Pane bar, then the three columns."""
        yield PaneBar([page.title for page in self._dossier.pages], self._dossier.title)
        yield Horizontal(Outline("outline"), PageView(self._dossier, self._first), EvidenceView(self._dossier))

    @property
    def beside(self) -> bool:
        """Whether the evidence stands beside the page."""
        return not (self.has_class("-narrow") or self.alone)

    def on_mount(self) -> None:
        """Show the page."""
        self.show_page(self._first.id)

    def show_page(self, page_id: str) -> None:
        """Turn to a page, where the reader left it."""
        self._places[self.text.page.id] = self.text.top
        page = self._dossier.page(page_id)
        self.query_one(PaneBar).at = self._dossier.pages.index(page)
        self.text.turn_to(page, self._places.get(page_id, 0))
        self.set_focus(self.text)
        self._look()

    def watch_alone(self) -> None:
        """Follow the change of room."""
        self.call_after_refresh(self._look)

    def on_screen_resume(self) -> None:
        """Draw what may have changed meanwhile."""
        self.call_after_refresh(self._look)

    def on_target_pointed(self, event: TargetPointed) -> None:
        """The evidence follows: beside the page, or opened under the passage."""
        event.stop()
        if event.view != "page":
            return
        if not self.beside and (event.target is None or event.target in self._dossier.passages):
            self.text.opened = event.target
        self._look()

    def on_view_scrolled(self, event: ViewScrolled) -> None:
        """Keep cursor, evidence and status in step."""
        event.stop()
        if event.view == "page":
            self._look()

    def _look(self) -> None:
        """Bring cursor, evidence, outline and status in step with the rows in sight."""
        text = self.text
        if not text.size.height:
            self.call_after_refresh(self._look)
            return
        if self.beside:
            text.opened = None
            text.keep_cursor_in_sight()
            passage = self._dossier.passages.get(text.cursor or "")
            row = text.sheet.rows_of(passage.id).start - text.top if passage else 0
            self.evidence.follow(passage.evidence if passage else (), row)
        heading = self.outline.follow(text.flow.headings, text.heading)
        place = [text.page.title, heading, f"{text.percent} %"]
        self.query_one(StatusLine).place = " · ".join(part for part in place if part)

    def subject(self) -> str | None:
        """The evidence under the cursor; of a passage, its first."""
        cursor = self.view.cursor
        passage = self._dossier.passages.get(cursor or "")
        return passage.evidence[0] if passage else cursor

    def action_read_on(self) -> None:
        """A window down; at the end of the page, the next page from its top."""
        if not self.text.at_end:
            self.set_focus(self.text)
            self.action_screenful(1)
            return
        after = self._neighbour(1)
        if after is None:
            self.tell("The end. 0 front page · 5 compare · 8 sources")
        else:
            self._places[after] = 0
            self.show_page(after)

    def _neighbour(self, by: int) -> str | None:
        number = self._dossier.pages.index(self.text.page) + by
        return self._dossier.pages[number].id if 0 <= number < len(self._dossier.pages) else None

    def action_neighbour(self, by: int) -> None:
        """The page before or after, where there is one."""
        neighbour = self._neighbour(by)
        if neighbour is not None:
            self.show_page(neighbour)

    def action_heading(self, by: int) -> None:
        """The next heading or the one before."""
        self.text.go_to_heading(by)

    def action_layout(self) -> None:
        """With the side columns, or the page alone."""
        self.alone = not self.alone

    def action_step(self, by: int) -> None:
        """The next passage; within the evidence, the next card."""
        if not self.view.step(by) and self.view is self.text:
            self.tell("No further passage on this page; Space reads on" if by > 0 else "This is the first passage")

    def action_back(self) -> None:
        """From the evidence to the page, and from the page to the front page."""
        if self.focused is self.evidence:
            self.evidence.cursor = None
            self.set_focus(self.text)
        elif self.text.opened is not None:
            self.text.cursor = None
        else:
            super().action_back()

    def on_target_chosen(self, event: TargetChosen) -> None:
        """Open what is behind one piece of evidence; with several, go among them."""
        event.stop()
        passage = self._dossier.passages.get(event.target)
        if passage is None or len(passage.evidence) == 1:
            self._open(event.target if passage is None else passage.evidence[0])
            return
        view = self.evidence if self.beside else self.text
        self.set_focus(view)
        view.point(passage.evidence[0])

    def _open(self, key: str) -> None:
        statement, source = statement_of(self._dossier, key), key.partition(":")[0]
        if statement is not None:
            self.post_message(OpenStatement(statement, source if source != statement else None))
        elif source in self._dossier.sources:
            self.post_message(OpenSource(source))

    def on_pane_bar_picked(self, event: PaneBar.Picked) -> None:
        """A click on a page's name."""
        self.show_page(self._dossier.pages[event.number].id)

    def on_outline_picked(self, event: Outline.Picked) -> None:
        """A click in the outline."""
        self.text.go_to(self.text.flow.row_of_heading(event.slug))

    def addresses(self) -> list[tuple[str, str]]:
        """Addresses of the sources under the cursor, then the links of the page."""
        passage = self._dossier.passages.get(self.text.cursor or "")
        ids = [key.partition(":")[0] for key in passage.evidence] if passage else []
        sources = [self._dossier.sources[source] for source in dict.fromkeys(ids) if source in self._dossier.sources]
        return [*((source.label, source.url) for source in sources if source.url), *links_of(self.text.page.blocks)]
