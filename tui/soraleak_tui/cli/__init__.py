"""The command line: no command opens the interface, the others answer on the standard output.

Nothing but the interface imports what draws it, so that the commands start quickly and run where there is no terminal.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

try:
    from soraleak_tui.cli import common, places
    from soraleak_tui.domain.fault import DossierError
    from soraleak_tui.prelude.inks import DARK, INKS
except KeyboardInterrupt:
    # Interrupted before anything has begun: nobody wants to read where.
    raise SystemExit(128 + 2) from None

if TYPE_CHECKING:
    import argparse

    from soraleak_tui.edition.opening import Opening
    from soraleak_tui.navigation.view import View
    from soraleak_tui.prelude.curtain import Curtain

COMMANDS = (
    "check",
    "verify",
    "fingerprint",
    "new",
    "cite",
    "compare",
    "ledger",
    "question",
    "find",
    "origins",
    "timeline",
)
"""Modules of this package, each with ``add`` and ``run``, in the order of the help."""

_EXAMPLES = """\
examples:
  soraleak-tui                         read, in this terminal
  soraleak-tui --brief                 read the story in a minute
  soraleak-tui --plain | less          read as plain text
  soraleak-tui new my-dossier          write a small dossier to begin your own from
  soraleak-tui check my-dossier        see what is wrong with it, file by file
  soraleak-tui verify                  prove its quotations, without the texts they come from
  soraleak-tui --dossier my-dossier    read it
  soraleak-tui --at 001                begin at a source, a statement, a page or a passage

Leave with 0 when all went well, 1 when there was nothing to show (find, ledger, timeline), 2 when something was wrong
in what was given or read.
"""


_READ = SimpleNamespace(
    version=False, brief=False, plain=False, debug=False, theme=None, at=None, view=None, no_state=False
)
"""What the parser makes of no arguments at all."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say (those of the process by default); the code to leave with."""
    # What a start makes stays until the end: to look for what could be thrown away costs a tenth of the start.
    gc.disable()
    try:
        return _main(argv)
    finally:
        gc.enable()


def _main(argv: Sequence[str] | None) -> int:
    common.write_any_character()
    given = sys.argv[1:] if argv is None else argv
    # Without a word there is nothing to parse, and the parser takes as long to import as a kept dossier to be read.
    arguments = cast("argparse.Namespace", _READ) if not given else _parser().parse_args(given)
    try:
        code = _run(arguments)
        common.flush()
    except DossierError as error:
        return common.fail(*map(str, error.faults))
    except BrokenPipeError:
        return common.abandon_output()
    except OSError as error:
        return common.fail(f"soraleak-tui: {common.described(error)}")
    except KeyboardInterrupt:
        return common.INTERRUPTED
    return code


def _parser() -> argparse.ArgumentParser:
    import argparse

    from soraleak_tui.cli.parsing import CommandParser

    parser = argparse.ArgumentParser(
        prog="soraleak-tui",
        description="Read a dossier in the terminal: who said what, in which words, and where the reports differ.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    common.add_dossier(parser)
    parser.add_argument("--plain", action="store_true", help="print all of it as text that needs no screen")
    parser.add_argument("--brief", action="store_true", help="print the story and what matters of it, in a minute")
    parser.add_argument("--version", action="store_true", help="say which program and which dossier this is")
    parser.add_argument("--theme", metavar="NAME", help="the colours: ink (dark), paper (light), or one of Textual's")
    places.add(parser)
    parser.add_argument("--debug", action="store_true", help="if the interface fails, show where")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=CommandParser)
    for name in COMMANDS:
        import_module(f"soraleak_tui.cli.{name}").add(commands)
    return parser


def _run(arguments: argparse.Namespace) -> int:
    if arguments.version:
        return _version(arguments)
    if arguments.brief:
        from soraleak_tui.cli import brief

        return brief.run(arguments)
    if hasattr(arguments, "run"):
        return int(arguments.run(arguments))
    if arguments.theme not in {None, *INKS}:
        from soraleak_tui.ui.theme import names

        if arguments.theme not in names():
            return common.unknown("theme", arguments.theme, names())
    if arguments.plain or not sys.stdout or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        from soraleak_tui.cli import plain

        return plain.run(arguments)
    return _read(arguments)


def _read(arguments: argparse.Namespace) -> int:
    """Open the interface where the arguments say. The front page is drawn before what draws all else is imported."""
    theme, start = arguments.theme or DARK, None
    common.write_legibly("screen")
    if arguments.view is None and arguments.at is None:
        opening = common.begun(arguments)
    else:
        from soraleak_tui.navigation.text import ViewError

        opening = common.begun_with_all(arguments)
        try:
            start = places.wanted(opening.dossier(), arguments)
        except ViewError as error:
            return places.refused(error)
    # A fault of the start would be told on the screen that the curtain is on, and go with it.
    curtain = None if arguments.debug else _curtain(opening, start, theme)
    from soraleak_tui.ui.keeper import Session
    from soraleak_tui.ui.run import run_app

    session = Session(start, places.folder(arguments), common.dossier_option(arguments))
    return run_app(opening, theme, debug=arguments.debug, curtain=curtain, session=session)


def _curtain(opening: Opening, start: View | None, theme: str) -> Curtain | None:
    """The first screen, drawn at once, where that is the front page or a page; who begins elsewhere waits for it."""
    from functools import partial

    from soraleak_tui.prelude.curtain import raise_curtain

    if start is None:
        from soraleak_tui.prelude.front import front_rows

        return raise_curtain(partial(front_rows, opening.face), theme, os.environ)
    from soraleak_tui.prelude.page import can_draw, page_rows

    return raise_curtain(partial(page_rows, opening.dossier(), start), theme, os.environ) if can_draw(start) else None


def _version(arguments: argparse.Namespace) -> int:
    from soraleak_tui import version

    print(f"soraleak-tui {version()}")
    dossier = common.opened(arguments)
    print(f"dossier {dossier.id} {dossier.version} ({common.fingerprint_of(arguments)})")
    return 0
