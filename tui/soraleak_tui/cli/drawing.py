"""What the commands that draw share: how wide, with which signs, as lines or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from soraleak_tui.cli import common

if TYPE_CHECKING:
    import argparse

    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.layout.line import Line
    from soraleak_tui.layout.strokes import Strokes


def add_options(parser: argparse.ArgumentParser, name: str) -> None:
    """Give a parser the options of a drawing, and ``--dossier``; ``name`` is that of the command."""
    parser.add_argument("--json", action="store_true", help=f"print it as data (docs/{name}-json.md)")
    parser.add_argument("--width", metavar="N", type=_width, help="cells of a line (the terminal's, else 100)")
    parser.add_argument("--ascii", action="store_true", help="draw with signs of ASCII alone")
    common.add_dossier(parser)


def options(arguments: argparse.Namespace, otherwise: int) -> tuple[int, Strokes]:
    """The width in cells, and the signs: plain ones where they are asked for or the output has no others."""
    from soraleak_tui.layout.strokes import ASCII, strokes_of_encoding

    encoding = sys.stdout.encoding if sys.stdout is not None else None
    strokes = ASCII if arguments.ascii else strokes_of_encoding(encoding)
    return arguments.width or common.terminal_width(otherwise), strokes


def form(number: int, dossier: Dossier) -> dict[str, Any]:
    """What every object begins with: the version of its form, and of which dossier it is."""
    return {"form": number, "dossier": {"id": dossier.id, "version": dossier.version}}


def print_json(value: Mapping[str, Any]) -> int:
    """Print an object; the code to leave with."""
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))
    return 0


def print_lines(lines: Iterable[Line]) -> int:
    """Print lines as plain text; the code to leave with."""
    from soraleak_tui.layout.plain import plain

    print(plain(lines))
    return 0


def _width(given: str) -> int:
    from argparse import ArgumentTypeError

    number = int(given) if given.isascii() and given.isdigit() and len(given) < 5 else 0
    if not common.NARROWEST <= number <= common.WIDEST:
        raise ArgumentTypeError(f"it is a number from {common.NARROWEST} to {common.WIDEST}, not {given!r}")
    return number
