"""``check``: every fault of a dossier, one a line, or what is in it when there is none."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.cli import common
from soraleak_tui.domain.fault import DossierError

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier

_DESCRIPTION = (
    "Check every file of a dossier. Each fault is one line: file, line, column, what is wrong, what is right."
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("check", help="say what is wrong with a dossier", description=_DESCRIPTION)
    parser.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=common.DOSSIER_HELP)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the faults and leave with 2, or print a summary and leave with 0."""
    if arguments.folder is not None:
        arguments.dossier = arguments.folder
    try:
        dossier = common.opened(arguments)
    except DossierError as error:
        print("\n".join(map(str, error.faults)))
        return common.WRONG
    print(summary(dossier))
    return 0


def summary(dossier: Dossier) -> str:
    """What is in a dossier, counted, in one line."""
    counts = (
        (len(dossier.pages), "page"),
        (len(dossier.passages), "passage"),
        (len(dossier.statements), "statement"),
        (len(dossier.sources), "source"),
        (len(dossier.quotations), "quotation"),
    )
    counted = ", ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in counts)
    return f"{dossier.id} {dossier.version}: no faults; {counted}"
