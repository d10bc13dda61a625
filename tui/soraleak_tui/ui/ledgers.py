"""What the ledger shows: which questions and sources, as a table or as a list, and the answer under the cursor."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from soraleak_tui.collation.picking import columns_of, picked
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Column, Ledger, Row
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.records import TITLES
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.edition.telling.ledger import choice_in_words, counts_in_words
from soraleak_tui.edition.telling.lists import question_sections
from soraleak_tui.layout.galley import Galley
from soraleak_tui.layout.ledger import TABLE_FROM, frame, head, legend, row_lines
from soraleak_tui.layout.line import Line, Role, Span
from soraleak_tui.layout.listing import Listing
from soraleak_tui.layout.sheet import CellSheet, ListSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.navigation.view import LedgerLook

TITLE = TITLES[RecordKind.QUESTIONS]


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows and columns that a choice leaves of a ledger, and how they are shown."""

    dossier: Dossier
    ledger: Ledger
    look: LedgerLook
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        ledger: Ledger,
        look: LedgerLook,
        bearing: Mapping[str, Collection[str]],
    ) -> Shown:
        """Choose from a ledger; ``bearing`` has the pages of each question, where a page is chosen."""
        rows = picked(ledger, look.pick, bearing)
        return cls(dossier, ledger, look, rows, columns_of(ledger, rows))

    def is_table(self, width: int) -> bool:
        """Whether the answers stand in columns at that width."""
        return width + 2 >= TABLE_FROM if self.look.table is None else self.look.table

    def window(self, width: int) -> tuple[Column, ...]:
        """The sources in sight."""
        fit = frame(width, len(self.columns)).count
        start = max(0, min(self.look.first or 0, len(self.columns) - fit))
        return self.columns[start : start + fit]

    def head(self, width: int) -> tuple[Line, ...]:
        """What stands above the columns; nothing above a list."""
        if not self.is_table(width) or not self.columns:
            return ()
        window = self.window(width)
        start = self.columns.index(window[0]) + 1
        last = f"–{start + len(window) - 1}" if len(window) > 1 else ""
        return head(window, frame(width, len(self.columns)), f"{start}{last} of {len(self.columns)} sources")

    def sheet(self, width: int) -> CellSheet | ListSheet:
        """All rows, laid out where they are looked at."""
        return self._table(width) if self.is_table(width) else self._list(width)

    def _table(self, width: int) -> CellSheet:
        window = self.window(width)
        pieces = [partial(self._introduced, width)]
        pieces += [partial(self._row, row, window, width) for row in self.rows]
        guesses = [len(self._introduced(width)), *[2] * len(self.rows)]
        galley = Galley(guesses, lambda item: pieces[item]())
        return CellSheet(galley, {row.id: number for number, row in enumerate(self.rows, 1)})

    def _row(self, row: Row, window: Sequence[Column], width: int) -> tuple[Line, ...]:
        return row_lines(row, window, frame(width, len(self.columns)), self.dossier.zones)

    def _introduced(self, width: int) -> tuple[Line, ...]:
        told = wrap([Span(self.said, Role.MUTED)], width)
        return (*told, *(wrap([Span(legend(), Role.MUTED)], width) if self.rows else ()), Line())

    def _list(self, width: int) -> ListSheet:
        found = Listing(TITLE, self.said, question_sections(self.rows, by_topic=not self.look.pick.ranked), width)
        return ListSheet(found.galley, found.items)

    @property
    def said(self) -> str:
        """How many there are, what is chosen, and how many origins stand behind the sources."""
        if not self.ledger.rows:
            return "This dossier has no questions. Writers put them into questions.yaml."
        return " ".join([counts_in_words(self.ledger), *self.chosen])

    @property
    def chosen(self) -> Iterator[str]:
        """What is shown of it, where that is not all."""
        words = choice_in_words(self.dossier, self.look.pick)
        if words and self.rows:
            yield f"Shown: {words}; {counted(len(self.rows), 'question')}."
        elif words:
            yield f"Shown: {words}. There is none; t, p and w choose again."

    def row(self, question: str | None) -> Row | None:
        """The row of a question; None where it is not shown."""
        return next((row for row in self.rows if row.id == question), None)
