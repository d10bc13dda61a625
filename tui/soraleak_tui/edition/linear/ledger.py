"""The ledger in words: question by question, a row for each source that has an answer, and the silent in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import SPEAKING, Cell, Entry, Ledger, Pick, Row, Standing
from soraleak_tui.edition.linear.evidence import named
from soraleak_tui.edition.telling.ledger import choice_in_words, counts_in_words
from soraleak_tui.edition.telling.moments import value_in_words
from soraleak_tui.edition.telling.questions import outcome_of, standing_in_words
from soraleak_tui.layout.ledger import SIGNS, legend
from soraleak_tui.layout.short import entry_in_short


def ledger_in_words(dossier: Dossier, ledger: Ledger, rows: Iterable[Row], pick: Pick) -> Iterator[str]:
    """What was counted, what the signs mean, then every row; an empty row of text parts two of them."""
    yield counts_in_words(ledger)
    chosen = choice_in_words(dossier, pick)
    if chosen:
        yield f"Shown: {chosen}."
    yield f"{legend()[:1].upper()}{legend()[1:]}"
    for row in rows:
        yield ""
        yield from row_in_words(dossier, row)


def row_in_words(dossier: Dossier, row: Row) -> Iterator[str]:
    """The question, what is settled, and a row for each answer."""
    yield f"{row.id} {row.question.title}"
    value = row.question.finding.value
    found = f"{outcome_of(row)}{f': {value_in_words(value, dossier.zones)}' if value is not None else ''}"
    yield f"  {found[:1].upper()}{found[1:]}"
    for cell in row.cells.values():
        yield from (_answer(dossier, row, cell, entry) for entry in cell.entries if entry.standing in SPEAKING)
    for silent in (Standing.NOTHING, Standing.UNREAD):
        who = [source for source, cell in row.cells.items() if cell.standing is silent]
        if who:
            yield f"  {SIGNS[silent]} {', '.join(who)}: {silent}"


def _answer(dossier: Dossier, row: Row, cell: Cell, entry: Entry) -> str:
    """``≠ 000, publisher unknown: ~1 h, “about an hour”, conflicts with what is settled``."""
    short = entry_in_short(entry, dossier.zones)
    exact = f"“{entry.exact}”" if entry.exact else ""
    told = dict.fromkeys((short, exact, standing_in_words(row, entry)))
    return f"  {SIGNS[entry.standing]} {named(dossier.sources[cell.source])}: {', '.join(filter(None, told))}"
