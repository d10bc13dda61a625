"""Searched: of which sources it can be said that they have no words for a statement."""

from __future__ import annotations

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Extent
from soraleak_tui.domain.statement import Statement


def was_searched(dossier: Dossier, statement: Statement, source: str) -> bool:
    """Whether the silence of a source says something: it was compared in full."""
    collated = dossier.document(statement.document).collated
    return source in collated and dossier.sources[source].extent is Extent.FULL
