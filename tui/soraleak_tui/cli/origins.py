"""``origins``: who rests on whom, what hangs on one source, and the roots of the answers to a question."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from soraleak_tui.cli import common, drawing

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.stemma import Drawing, Lost

FORM = 1
"""The version of the form of the JSON, in docs/origins-json.md."""
_WIDTH = 100
"""Cells of a line where there is no terminal."""
_DESCRIPTION = """\
Draw who rests on whom: each source once, below all that it rests on, with the words that show it. With the ID of a
source, say what it alone contributes and what falls if it is wrong; with that of a question, draw the roots of its
answers."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("origins", help="draw which source rests on which", description=_DESCRIPTION)
    parser.add_argument("id", metavar="ID", nargs="?", help="a source or a question (all sources)")
    drawing.add_options(parser, "origins")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print it and leave with 0, or say in one line what is unknown and leave with 2."""
    from soraleak_tui.edition.telling import origins
    from soraleak_tui.layout.stemma import tree
    from soraleak_tui.layout.telling import told

    dossier, given = common.opened(arguments), arguments.id
    if given is not None and given not in dossier.sources and given not in dossier.questions:
        return common.unknown("source or question", given, (*dossier.sources, *dossier.questions))
    width, strokes = drawing.options(arguments, _WIDTH)
    if given in dossier.sources:
        if arguments.json:
            return drawing.print_json(_weight(dossier, given))
        return drawing.print_lines(told(origins.weighing(dossier, given), width))
    drawn = origins.drawing(dossier, given)
    if arguments.json:
        return drawing.print_json(_stemma(dossier, drawn, given))
    return drawing.print_lines(tree(drawn, dossier.sources, width, strokes))


def _stemma(dossier: Dossier, drawn: Drawing, question: str | None) -> dict[str, Any]:
    alone = frozenset(drawn.stemma.alone)
    return {
        **drawing.form(FORM, dossier),
        "question": question,
        "count": len(drawn.stemma.nodes),
        "origins": sorted(drawn.stemma.origins),
        "sources": [
            {
                "id": node.source,
                "label": dossier.sources[node.source].label,
                "kind": dossier.sources[node.source].kind,
                "own": node.own,
                "alone": node.source in alone,
                "lit": drawn.lit.get(node.source),
                "rests_on": [{"source": edge.source, "credit": edge.credit} for edge in node.rests_on],
            }
            for node in drawn.stemma.nodes
        ],
    }


def _weight(dossier: Dossier, source: str) -> dict[str, Any]:
    from soraleak_tui.collation.origins import origins
    from soraleak_tui.collation.stemma import stemma
    from soraleak_tui.collation.weight import weight

    weighed = weight(dossier, stemma(dossier), source)
    return {
        **drawing.form(FORM, dossier),
        "source": source,
        "origins": sorted(origins(dossier, [source])),
        "falls": list(weighed.falls),
        "shaken": list(weighed.shaken),
        "wordings": list(weighed.wordings),
        "lost": [_lost(each) for each in weighed.lost],
    }


def _lost(lost: Lost) -> dict[str, Any]:
    said = [each.saying.keys[0] for each in lost.answers if each.saying is not None]
    return {"kind": lost.loss, "id": lost.id, **({"answers": said} if lost.answers else {})}
