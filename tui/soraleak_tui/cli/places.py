"""Where a reader wants to begin, from the words of a command line, and where to keep what the reader leaves."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.cli import common
from soraleak_tui.cli.folders import state_folder

if TYPE_CHECKING:
    import argparse

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.ledger import Pick
    from soraleak_tui.navigation.text import ViewError
    from soraleak_tui.navigation.view import View


def add(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options ``--at``, ``--view`` and ``--no-state``."""
    parser.add_argument(
        "--at",
        metavar="ID",
        help="begin at a passage, page, statement, source or quotation, or print it",
    )
    parser.add_argument(
        "--view", metavar="VIEW", help="begin with a view, NAME[,OPTION=VALUE...]; the palette gives it"
    )
    parser.add_argument("--no-state", action="store_true", help="neither read nor keep places and marks")


def wanted(dossier: Dossier, arguments: argparse.Namespace) -> View | None:
    """The view that the arguments ask for, None where they ask for none; ViewError where the dossier has it not."""
    from soraleak_tui.navigation.known import view_of

    return view_of(dossier, arguments.view, arguments.at)


def told(arguments: argparse.Namespace) -> tuple[str | None, str | None, Pick | None]:
    """The view, the place in it and the choice of questions as linear text takes them.

    What matters on a screen alone is left away.

    ViewError where the view has an option that there is not.
    """
    text: str | None = arguments.view
    if text is None or not {",", ":"} & set(text):
        return text, arguments.at, None
    from soraleak_tui.navigation.text import read
    from soraleak_tui.navigation.view import Name

    view = read(text)
    name = None if view.name is Name.PAGE else view.name.value
    return name, arguments.at or view.subject, view.ledger.pick


def refused(error: ViewError) -> int:
    """Say in one line what is wrong with the view that was asked for; the code to leave with."""
    if error.kind:
        return common.unknown(error.kind, error.given, error.known, error.hint)
    from soraleak_tui.loading.sanitise import sanitise

    return common.fail(f"soraleak-tui: {sanitise(error.given)}")


def folder(arguments: argparse.Namespace) -> Path | None:
    """Where what the reader leaves is kept; None with ``--no-state``, and where the reader has no home."""
    return None if arguments.no_state else state_folder(os.environ, sys.platform)
