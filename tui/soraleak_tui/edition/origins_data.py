"""Who rests on whom as plain data, for the JSON of the command line (docs/origins-json.md)."""

from __future__ import annotations

from soraleak_tui.collation.origins import origins
from soraleak_tui.collation.stemma import stemma
from soraleak_tui.collation.weight import weight
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.stemma import Drawing, Lost, Node
from soraleak_tui.edition.data import Data, headed

FORM = 1
"""The version of the form."""


def stemma_data(dossier: Dossier, drawn: Drawing, question: str | None) -> Data:
    """A stemma: of all sources, or of those behind the answers to a question."""
    alone = frozenset(drawn.stemma.alone)
    return {
        **headed(FORM, dossier),
        "question": question,
        "count": len(drawn.stemma.nodes),
        "origins": sorted(drawn.stemma.origins),
        "sources": [_node(dossier, drawn, node, alone=node.source in alone) for node in drawn.stemma.nodes],
    }


def weight_data(dossier: Dossier, source: str) -> Data:
    """What hangs on one source; KeyError where the dossier has none of that id."""
    weighed = weight(dossier, stemma(dossier), source)
    return {
        **headed(FORM, dossier),
        "source": source,
        "origins": sorted(origins(dossier, [source])),
        "falls": list(weighed.falls),
        "shaken": list(weighed.shaken),
        "wordings": list(weighed.wordings),
        "lost": [_lost(each) for each in weighed.lost],
    }


def _node(dossier: Dossier, drawn: Drawing, node: Node, *, alone: bool) -> Data:
    source = dossier.sources[node.source]
    return {
        "id": source.id,
        "label": source.label,
        "kind": source.kind,
        "own": node.own,
        "alone": alone,
        "lit": drawn.lit.get(source.id),
        "rests_on": [{"source": edge.source, "credit": edge.credit} for edge in node.rests_on],
    }


def _lost(lost: Lost) -> Data:
    said = [each.saying.keys[0] for each in lost.answers if each.saying is not None]
    return {"kind": lost.loss, "id": lost.id, **({"answers": said} if lost.answers else {})}
