"""``check``: every fault of a dossier, one a line, or what is in it when there is none."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.cli import common
from soraleak_tui.domain.fault import DossierError
from soraleak_tui.domain.numbers import counted

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier

_DESCRIPTION = """\
Check every file of a dossier. Each fault is one line: file, line, column, what is wrong, what is right. A number in the
prose that is tied to no figure, date or name is told in the same form, and is no fault unless --strict says so."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("check", help="say what is wrong with a dossier", description=_DESCRIPTION)
    parser.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=common.DOSSIER_HELP)
    parser.add_argument("--report", action="store_true", help="say what is quoted, proven, answered and missing")
    parser.add_argument("--strict", action="store_true", help="leave with 2 for numbers that are tied to nothing too")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the faults and leave with 2, or print remarks and a summary and leave with 0."""
    from soraleak_tui.cli.remarks import remarks

    common.write_legibly()
    if arguments.folder is not None:
        arguments.dossier = arguments.folder
    try:
        dossier = common.opened(arguments)
    except DossierError as error:
        print("\n".join(map(str, error.faults)))
        return common.WRONG
    if arguments.report:
        from soraleak_tui.cli.report import report

        print("\n".join(report(dossier)))
    found = tuple(remarks(common.root_of(arguments), dossier))
    for remark in found:
        print(remark)
    print(summary(dossier, len(found)))
    return common.WRONG if found and arguments.strict else 0


def summary(dossier: Dossier, remarks: int = 0) -> str:
    """What is in a dossier, counted, in one line."""
    from soraleak_tui.cli.report import counts

    told = ", ".join(counted(number, *names) for number, *names in counts(dossier) if number)
    numbers = f", {counted(remarks, 'number')} tied to nothing" if remarks else ""
    return f"{dossier.id} {dossier.version}: no faults{numbers}; {told}"
