"""``new``: write a small working dossier to begin one's own from."""

from __future__ import annotations

import argparse
from pathlib import Path

from soraleak_tui import loading
from soraleak_tui.cli import common

_DESCRIPTION = """Write a small working dossier into a folder that is new or empty: two sources, one document of one
statement and two witnesses, and one page, about an event that never happened. Change it file by file, and let check say
what is wrong."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("new", help="write a small dossier to begin your own from", description=_DESCRIPTION)
    parser.add_argument("directory", metavar="DIR", type=Path, help="a folder that is new or empty")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the files and name each on a line; leave with 2 where the folder is not empty."""
    try:
        written = loading.write_example(arguments.directory)
    except FileExistsError as error:
        return common.fail(f"soraleak-tui: {error}")
    for path in written:
        print(path)
    return 0
