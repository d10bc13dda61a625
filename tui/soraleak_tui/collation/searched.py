"""Searched: of which sources it can be said that they have no words for a statement."""

from __future__ import annotations

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Extent
from soraleak_tui.domain.statement import Statement


def was_searched(dossier: Dossier, statement: Statement, source: str) -> bool:
    """Whether the silence of a source says something: it was compared in full."""
    collated = dossier.document(statement.document).collated
    return source in collated and dossier.sources[source].extent is Extent.FULL


def silent(dossier: Dossier, statement: Statement) -> tuple[str, ...]:
    """The sources of which it is known that they say nothing of a statement, in its order."""
    return tuple(source for source in _without(statement) if was_searched(dossier, statement, source))


def unread(dossier: Dossier, statement: Statement) -> tuple[str, ...]:
    """The sources that have no words for a statement here, and of which nobody can say that they say nothing."""
    known = silent(dossier, statement)
    return tuple(source for source in _without(statement) if source not in known)


def _without(statement: Statement) -> tuple[str, ...]:
    return tuple(witness.source for witness in statement.witnesses if not witness.quotations)
