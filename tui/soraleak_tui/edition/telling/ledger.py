"""What is to be said of a ledger as a whole: its counts, and what was chosen of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Ledger, Pick, Show
from soraleak_tui.domain.numbers import counted
from soraleak_tui.edition.telling.points import label

SHOWN: Mapping[Show, str] = MappingProxyType(
    {
        Show.ALL: "all questions",
        Show.CONFLICTS: "conflicts only",
        Show.ALONE: "what one source alone says",
        Show.AGREED: "what all who answer agree on",
    }
)
"""What each choice shows, in words."""
_BY = MappingProxyType({Show.CONFLICTS: "of", Show.ALONE: "of"})
"""What parts a choice from the source that it is of; else the source only answers."""


def counts_in_words(ledger: Ledger) -> str:
    """How many are settled, in how many the answers conflict, and which sources were held against all of them."""
    settled = sum(row.settled for row in ledger.rows)
    conflicts = sum(row.conflict for row in ledger.rows)
    told = f"{settled} of {len(ledger.rows)} settled; in {conflicts} the answers conflict."
    return " ".join(part for part in (told, compared_in_words(ledger)) if part)


def compared_in_words(ledger: Ledger) -> str:
    """How many sources were held against every question, and the independent origins behind them."""
    count = len(ledger.compared)
    if not count:
        return ""
    were, they = ("was", "it goes") if count == 1 else ("were", "they go")
    behind = counted(ledger.origins, "independent origin")
    return f"{counted(count, 'source')} {were} held against every question; {they} back to {behind}."


def choice_in_words(dossier: Dossier, pick: Pick) -> str:
    """What is chosen: ``conflicts only, The letter, answered by 001 · The AI Track``; empty for all of it."""
    told = [
        SHOWN[pick.show] if pick.show is not Show.ALL else "",
        dossier.page(pick.pane).title if pick.pane is not None else "",
        f"{_BY.get(pick.show, 'answered by')} {label(dossier, pick.source)}" if pick.source is not None else "",
        "the sharpest conflicts first" if pick.ranked else "",
    ]
    return ", ".join(part for part in told if part)
