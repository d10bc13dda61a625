"""``origins``: who rests on whom, what hangs on one source, and the roots of the answers to a question."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from soraleak_tui.cli import common

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier

_DESCRIPTION = """\
Draw who rests on whom: each source once, below all that it rests on, with the words that show it. With the ID of a
source, say what it alone contributes and what falls if it is wrong; with that of a question, draw the roots of its
answers."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("origins", help="draw which source rests on which", description=_DESCRIPTION)
    parser.add_argument("id", metavar="ID", nargs="?", help="a source or a question (all sources)")
    parser.add_argument("--json", action="store_true", help="print it as data (docs/origins-json.md)")
    common.add_width(parser)
    common.add_dossier(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print it and leave with 0, or say in one line what is unknown and leave with 2."""
    common.write_legibly()
    dossier, given = common.opened(arguments), arguments.id
    if given is not None and given not in dossier.sources and given not in dossier.questions:
        return common.unknown("source or question", given, (*dossier.sources, *dossier.questions))
    if arguments.json:
        return common.print_json(_data(dossier, given))
    print(_drawn(dossier, given, common.width_of(arguments)))
    return 0


def _data(dossier: Dossier, given: str | None) -> Mapping[str, Any]:
    from soraleak_tui.edition.origins_data import stemma_data, weight_data
    from soraleak_tui.edition.telling.origins import drawing

    if given is not None and given in dossier.sources:
        return weight_data(dossier, given)
    return stemma_data(dossier, drawing(dossier, given), given)


def _drawn(dossier: Dossier, given: str | None, width: int) -> str:
    from soraleak_tui.edition.telling.origins import drawing, weighing
    from soraleak_tui.layout.plain import printed
    from soraleak_tui.layout.stemma import tree
    from soraleak_tui.layout.telling import told

    if given is not None and given in dossier.sources:
        return printed(told(weighing(dossier, given), width))
    return printed(tree(drawing(dossier, given), dossier.sources, width))
