"""Comparisons inside a page: their rows, made when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soraleak_tui.layout.evidence import aimed, hint
from soraleak_tui.layout.line import Line

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.prose import ComparisonBlock
    from soraleak_tui.layout.blocks import Embed


def embedded(dossier: Dossier) -> Embed:
    """How a comparison stands inside a page: stacked, and every row of it leads to the comparison itself."""

    def embed(block: ComparisonBlock, width: int) -> tuple[Line, ...]:
        # Most pages begin without one: what compares is imported by the first.
        from soraleak_tui.collation.compare import compare
        from soraleak_tui.layout.comparison import inside_page

        comparison = compare(dossier, block.statement, block.sources)
        labels = {column.source: dossier.sources[column.source].label_with_id for column in comparison.columns}
        found = (*inside_page(comparison, width, labels), Line(), hint(dossier, block.statement))
        return tuple(aimed(line, block.statement) for line in found)

    return embed
