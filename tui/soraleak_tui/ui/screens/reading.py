"""ReadingScreen: one page at a time, with everything that its statements rest on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.navigation.view import Name, View
from soraleak_tui.search.place import Place, PlaceKind
from soraleak_tui.ui.keeper import Keeper
from soraleak_tui.ui.keys import READING
from soraleak_tui.ui.messages import OpenEvidence, TargetChosen
from soraleak_tui.ui.screens.placed_page import PlacedPage
from soraleak_tui.ui.stretches import of_block
from soraleak_tui.ui.widgets.bars import PaneBar, StatusLine
from soraleak_tui.ui.widgets.reading import Reading

if TYPE_CHECKING:
    from soraleak_tui.search.query import Query


THE_END = "The end. 0 front · 5 compare · 6 ledger · 7 timeline · 8 sources · 9 more"
"""Where one can go on from there: every list there is, in 80 columns."""


class ReadingScreen(PlacedPage, inherit_bindings=False):
    """Pane bar, then outline, page and evidence."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "#page"
    kinds = frozenset({PlaceKind.TITLE, PlaceKind.BLOCK})
    BINDINGS: ClassVar[list[BindingType]] = [*READING]

    def __init__(self, dossier: Dossier, page_id: str, *, columns: bool = True) -> None:
        """Begin with that page, with outline and evidence beside it or without."""
        super().__init__()
        self._dossier = dossier
        self._first = dossier.page(page_id)
        self._columns = columns

    def body(self) -> Iterable[Widget]:
        """Pane bar, then the three columns."""
        yield PaneBar(self._dossier.pages, self._dossier.title)
        yield Reading(self._dossier, self._first)

    def on_mount(self) -> None:
        """Show the page."""
        self.watch(self.reading, "place", self._say_place)
        self.reading.alone = not self._columns
        self.go_there(View(Name.PAGE, self._first.id))

    def _say_place(self, place: tuple[str, str]) -> None:
        status = self.query_one(StatusLine)
        status.place, status.tail = place

    def go_to_hit(self, query: Query, place: Place, at: int) -> tuple[int, int]:
        """In its block; where the evidence stands beside the page, it follows."""
        self.set_focus(self.text)
        if self.text.opened is not None:
            self.text.cursor = None
        found = self.text.go_to_hit(query, partial(of_block, place.block), at)
        target = self.text.target_here()
        if self.reading.beside and target in self._dossier.passages:
            self.text.cursor = target
        return found

    def subject(self) -> str | None:
        """The evidence under the cursor; of a passage, its first."""
        cursor = self.view.cursor
        passage = self._dossier.passages.get(cursor or "")
        return passage.evidence[0] if passage else cursor

    def addresses(self) -> list[tuple[str, str]]:
        """Addresses of the sources under the cursor, then the links of the page."""
        passage = self.reading.passage
        ids = dict.fromkeys(filter(None, map(self._dossier.source_of, passage.evidence if passage else ())))
        sources = [self._dossier.sources[source] for source in ids]
        return [*((source.label, source.url) for source in sources if source.url), *self.text.flow.plan.links]

    def action_read_on(self) -> None:
        """A window down; at the end of the page, the next page from its top."""
        self.set_focus(self.text)
        if not self.text.port.at_end:
            self.action_screenful(1)
        elif not self.action_neighbour(1, top=True):
            self.tell(THE_END)

    def action_neighbour(self, by: int, *, top: bool = False) -> bool:
        """The page before or after; False where there is none."""
        pages = self._dossier.pages
        number = pages.index(self.text.page) + by
        if number not in range(len(pages)):
            return False
        self.note()
        page = pages[number].id
        place = self.app.place_in(page) if isinstance(self.app, Keeper) and not top else None
        self.go_there(place or View(Name.PAGE, page))
        return True

    def action_heading(self, by: int) -> None:
        """The next heading or the one before."""
        self.text.go_to_heading(by)

    def action_layout(self) -> None:
        """With the side columns, or the page alone."""
        self.reading.alone = not self.reading.alone

    def action_step(self, by: int) -> None:
        """The next passage; within the evidence, the next card."""
        if not self.view.step(by) and self.view is self.text:
            self.tell("No further passage on this page; Space reads on" if by > 0 else "This is the first passage")

    def action_back(self) -> None:
        """From the evidence to the page, and from the page to the front page."""
        if self.view is not self.text:
            self.view.cursor = None
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
            self.post_message(OpenEvidence(event.target if passage is None else passage.evidence[0]))
            return
        self.tell(f"{len(passage.evidence)} pieces of evidence: Tab the next, Enter opens")
        view = self.reading.evidence if self.reading.beside else self.text
        self.set_focus(view)
        view.point(passage.evidence[0])
