"""The ledger as a view: what of it is shown, and how it comes to show it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from textual import getters
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from soraleak_tui.collation.picking import pages_of
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Ledger, parts_of, target_of
from soraleak_tui.edition.telling.ledger import choice_in_words
from soraleak_tui.layout.line import Line
from soraleak_tui.layout.sheet import StaticSheet
from soraleak_tui.navigation.view import LedgerLook, Name, View
from soraleak_tui.ui.ledger_details import detail
from soraleak_tui.ui.ledger_moves import with_in_sight
from soraleak_tui.ui.ledgers import TITLE, Shown
from soraleak_tui.ui.screens.house import HouseScreen
from soraleak_tui.ui.widgets.bars import StatusLine
from soraleak_tui.ui.widgets.ledger_view import Fixed, LedgerView
from soraleak_tui.ui.widgets.places import stand, top_of

_MARGINS = 2
"""Cells of a window that a view leaves blank."""


class PlacedLedger(HouseScreen, inherit_bindings=False):
    """The heads of the columns, the table, and what is under its cursor."""

    CSS_PATH = "ledger.tcss"
    AUTO_FOCUS = "#ledger"
    kind = Name.QUESTIONS
    look: reactive[LedgerLook] = reactive(LedgerLook(), init=False)
    table = getters.query_one(LedgerView)

    def __init__(self, dossier: Dossier, ledger: Ledger, look: LedgerLook) -> None:
        """Begin with a choice of the rows."""
        self._dossier = dossier
        self._bearing: Mapping[str, frozenset[str]] = {}
        self.ledger = ledger
        self.shown = self._choose(look)
        super().__init__()
        self.set_reactive(PlacedLedger.look, look)

    def body(self) -> Iterable[Widget]:
        """Three views, of which the table alone can be focused."""
        yield Fixed("ledger-head")
        yield LedgerView()
        yield Fixed("ledger-detail")

    def on_mount(self) -> None:
        """Point at the first question."""
        self._show(top=0)
        self.view.set_reactive(LedgerView.cursor, next(iter(self.view.sheet.targets), None))
        self.watch(self.table, "cursor", self._tell_cell, init=False)
        self._tell_cell()

    def fit(self, size: Size) -> None:
        """A table or a list, before the first layout."""
        super().fit(size)
        listed = not self.shown.is_table(size.width - _MARGINS)
        self.set_class(listed, "-list")
        if listed and self.is_attached:
            self.view.cursor = self.cell[0]

    @property
    def view(self) -> LedgerView:
        """The table."""
        return self.table

    @property
    def cell(self) -> tuple[str | None, str | None]:
        """The question and the source under the cursor."""
        return parts_of(self.view.cursor) if self.view.cursor is not None else (None, None)

    def _choose(self, look: LedgerLook) -> Shown:
        if look.pick.pane is not None and not self._bearing:
            self._bearing = pages_of(self._dossier)
        return Shown.of(self._dossier, self.ledger, look, self._bearing)

    def watch_look(self, _before: LedgerLook, look: LedgerLook) -> None:
        """Show the rows anew: where they are the same, in their place, else from the top, the cursor in sight."""
        rows, table = self.shown.rows, self.shown.is_table(self.view.text_width)
        self.shown = self._choose(look)
        same = rows == self.shown.rows and table == self.shown.is_table(self.view.text_width)
        self._show(top=None if same else 0)
        question, source = self.cell
        if self.shown.row(question) is None:
            self.view.cursor = next(iter(self.view.sheet.targets), None)
        elif not same:
            self.view.point(target_of(question or "", source))
        self._tell_cell()

    def _show(self, top: int | None) -> None:
        shown = self.shown
        self.set_class(not shown.is_table(self.view.text_width), "-list")
        self.view.shown = shown
        self.view.show(shown.sheet, top=top)
        self._put("ledger-head", shown.head)
        chosen = choice_in_words(self._dossier, shown.look.pick)
        self.query_one(StatusLine).place = f"{TITLE}, {len(shown.rows)}{' · ' if chosen else ''}{chosen}"

    def _put(self, view_id: str, rows: Callable[[int], tuple[Line, ...]]) -> None:
        self.query_one(f"#{view_id}", Fixed).show(lambda width: StaticSheet(rows(width)))

    def _tell_cell(self) -> None:
        cursor = self.view.cursor
        self._put("ledger-detail", lambda width: detail(self.shown, cursor, width))

    def here(self) -> View:
        """What is chosen, and what is under the cursor."""
        return View(Name.QUESTIONS, None, self.view.cursor, top_of(self.view), ledger=self.look)

    def go_there(self, view: View) -> None:
        """That choice, at that place."""
        self.look = view.ledger
        if view.on is not None and view.ledger.first is None:
            self.look = with_in_sight(self.shown, parts_of(view.on)[1], self.view.text_width)
        on = self.view.cursor if view.on is None else view.on
        if on is not None and not self.shown.is_table(self.view.text_width):
            on, _ = parts_of(on)  # a list has no cells
        stand(self.view, on, view.top)
        self._tell_cell()
