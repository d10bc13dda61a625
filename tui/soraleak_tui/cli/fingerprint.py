"""``fingerprint``: from a text, what proves quotations of it once the text itself is not there."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from soraleak_tui.cli import common

_DESCRIPTION = """\
Write the fingerprint of a text: the file that belongs at fingerprints/ID.yaml in a dossier. From it `verify` proves
that quotations stand in the text; the text cannot be read back from it."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("fingerprint", help="make what proves quotations of a text", description=_DESCRIPTION)
    parser.add_argument("file", metavar="FILE", type=Path, help="the text, or the page of the web, as saved")
    parser.add_argument("--source", metavar="ID", help="the id of the source (what the name of the file begins with)")
    parser.add_argument("--salt", metavar="N", type=int, default=0, help="let other words match falsely (0)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the file and leave with 0, or say in one line what is wrong and leave with 2."""
    from soraleak_tui.cli.saved import text_of
    from soraleak_tui.fingerprints.bloom import GRAMS, fingerprint
    from soraleak_tui.fingerprints.writing import as_yaml

    source = arguments.source or re.split(r"[_.]", arguments.file.name)[0]
    if not re.fullmatch(r"[A-Za-z0-9_-]+", source) or not 0 <= arguments.salt <= 1_000_000:
        return common.fail("soraleak-tui: name the source: --source ID, of letters, digits, hyphens and underscores")
    try:
        made = fingerprint(source, text_of(arguments.file), arguments.salt)
    except UnicodeDecodeError:
        return common.fail(f"soraleak-tui: {common.shown_path(arguments.file)} is not UTF-8")
    if made.words < GRAMS:
        return common.fail(f"soraleak-tui: {common.shown_path(arguments.file)} has no text")
    print(as_yaml(made), end="")
    odds = f"three other words match once in {1 / made.odds:,.0f}"
    print(f"{source}: {made.words:,} words in {len(made.bits):,} bytes; {odds}", file=sys.stderr)
    return 0
