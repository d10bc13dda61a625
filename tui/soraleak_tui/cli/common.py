"""What the commands share: the dossier asked about, the words of errors, and an output that can close."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from soraleak_tui import loading
from soraleak_tui.cli.folders import cache_folder
from soraleak_tui.edition import opening as edition

if TYPE_CHECKING:
    import argparse
    from importlib.resources.abc import Traversable

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.search.index import Index

DOSSIER_HELP = "the folder of the dossier (without it, the one that comes with the program)"
_WIDTH = 80
"""Cells of a line where there is no terminal."""
NARROWEST = 20
"""Cells of a line below which words are no longer readable."""
WIDEST = 1_000
"""Cells of a line beyond which no terminal goes, and padding would only fill the memory."""
NOTHING = 1
"""The code to leave with when there was nothing to show."""
WRONG = 2
"""The code to leave with when something is wrong in what was given or read."""
INTERRUPTED = 130
"""The code of a program that was interrupted from the keyboard: 128 and the number of the signal."""
CLOSED = 141
"""The code of a program whose output was closed: 128 and the number of the signal."""


def add_dossier(parser: argparse.ArgumentParser) -> None:
    """Give a parser the option ``--dossier DIR``; before or behind the name of a command it means the same."""
    from argparse import SUPPRESS

    parser.add_argument(
        "--dossier",
        metavar="DIR",
        type=Path,
        default=SUPPRESS,
        help=DOSSIER_HELP,
    )


def root_of(arguments: argparse.Namespace) -> Traversable:
    """The folder of the dossier that the arguments name, or of the one that comes with the program."""
    given: Path | None = getattr(arguments, "dossier", None)
    return loading.builtin() if given is None else given


def dossier_option(arguments: argparse.Namespace) -> str | None:
    """The folder that a command has to name so that it opens the same dossier from anywhere; None for the program's."""
    given: Path | None = getattr(arguments, "dossier", None)
    return None if given is None else str(given.absolute())


def opened(arguments: argparse.Namespace) -> Dossier:
    """The dossier that the arguments name; DossierError where it has a fault."""
    return edition.opened(root_of(arguments), cache_folder(os.environ, sys.platform))


def opened_to_search(arguments: argparse.Namespace) -> tuple[Dossier, Index]:
    """The dossier that the arguments name, and what answers searches; DossierError where it has a fault."""
    return edition.opened_to_search(root_of(arguments), cache_folder(os.environ, sys.platform))


def begun(arguments: argparse.Namespace) -> edition.Opening:
    """What there is to begin with of the dossier that the arguments name; DossierError where a fault shows at once."""
    return edition.begin(root_of(arguments), cache_folder(os.environ, sys.platform))


def begun_with_all(arguments: argparse.Namespace) -> edition.Opening:
    """As ``begun``, but with the whole dossier; DossierError where it has a fault."""
    return edition.begin_with_all(root_of(arguments), cache_folder(os.environ, sys.platform))


def fingerprint_of(arguments: argparse.Namespace) -> str:
    """The fingerprint of the dossier that the arguments name."""
    return loading.fingerprint(root_of(arguments))


def terminal_width(otherwise: int) -> int:
    """Cells of a line of the terminal, from 20 to 1,000; ``otherwise`` where there is no terminal.

    The variable ``COLUMNS`` stands above both, as for other programs.
    """
    from shutil import get_terminal_size

    return max(NARROWEST, min(WIDEST, get_terminal_size((otherwise, 24)).columns))


def width_given(given: str) -> int:
    """The number of cells of a ``--width``; ArgumentTypeError where no line can be so wide."""
    if not (given.isascii() and given.isdecimal()) or not NARROWEST <= int(given) <= WIDEST:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"a line has {NARROWEST} to {WIDEST} cells, not {given!r}")
    return int(given)


def add_width(parser: argparse.ArgumentParser) -> None:
    """Give a parser the option ``--width N``, which ``width_of`` reads."""
    parser.add_argument("--width", metavar="N", type=width_given, help="cells of a line (the terminal's, else 80)")


def width_of(arguments: argparse.Namespace) -> int:
    """Cells of a line: as many as were asked for, else those of the terminal."""
    return arguments.width or terminal_width(_WIDTH)


def print_json(value: object) -> int:
    """Print a value for other programs, on any output; the code to leave with."""
    import json

    write_legibly("json")
    print(json.dumps(value, ensure_ascii=False, indent=2))
    return 0


def fail(*lines: str) -> int:
    """Write lines on the standard error; the code to leave with."""
    for line in lines:
        print(line, file=sys.stderr)
    return WRONG


def described(error: OSError) -> str:
    """What the system refused, and of which file where it says so; on one line, with nothing unseen in it."""
    from soraleak_tui.loading.sanitise import sanitise

    reason = error.strerror or str(error)
    return reason if error.filename is None else f"{sanitise(str(error.filename))}: {reason}"


def shown_path(path: Path) -> str:
    """A path as messages name it: with nothing unseen in it."""
    from soraleak_tui.loading.sanitise import sanitise

    return sanitise(str(path))


def unknown(kind: str, given: str, known: Collection[str], otherwise: str = "") -> int:
    """Say in one line that there is nothing of an id, and which id is nearest; the code to leave with.

    ``kind`` is what was asked for, in a word: source, statement, quotation. ``otherwise`` is the hint where no id is
    near.
    """
    from soraleak_tui.loading.faults import nearest, shown
    from soraleak_tui.loading.sanitise import sanitise

    hint = nearest(given, known) or otherwise
    wrong = f"soraleak-tui: there is no {kind} {shown(sanitise(given))}"
    return fail(f"{wrong} ({hint})" if hint else wrong)


def write_any_character() -> None:
    """Let both outputs write a character that their encoding has not as its code, and not fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write_legibly(way: Literal["text", "screen", "json"] = "text") -> None:
    """Let both outputs write what is nearest for what their encoding has not.

    On a ``screen`` nothing takes another number of cells than it has; ``json`` is for other programs.
    """
    poor = [stream for stream in (sys.stdout, sys.stderr) if isinstance(stream, io.TextIOWrapper) and _is_poor(stream)]
    if poor:
        from soraleak_tui.layout import legible

        legible.register()
        for stream in poor:
            stream.reconfigure(errors={"text": legible.TEXT, "screen": legible.SCREEN, "json": legible.JSON}[way])


def _is_poor(stream: io.TextIOWrapper) -> bool:
    return not stream.encoding.lower().startswith("utf")


def flush() -> None:
    """Write what is waiting, so that a closed pipe is found now and not at the end of the interpreter."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon_output() -> int:
    """Write nothing more to an output that was closed; the code to leave with."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return CLOSED
