"""A dossier as linear text, for a pipe, a file, a listener, or a terminal that can do no more."""

from __future__ import annotations

import argparse
import gc
import os

from soraleak_tui.cli import common, places
from soraleak_tui.edition.linear.sections import UnknownError, sections
from soraleak_tui.layout.filling import filled
from soraleak_tui.navigation.text import ViewError

MEASURE = 80
"""Cells of a line where there is no terminal, and in a wide one at most: longer lines are hard to read."""


def run(arguments: argparse.Namespace) -> int:
    """Print the dossier that the arguments name, or the part of it, row by row as it is made."""
    common.write_legibly()
    dossier = common.opened(arguments)
    # What was opened stays; what is thrown away on the long way through it must not pile up.
    gc.freeze()
    gc.enable()
    try:
        name, at, pick = places.told(arguments)
        rows = sections(dossier, name, at, pick=pick)
    except UnknownError as error:
        return common.unknown(error.kind, error.given, error.known)
    except ViewError as error:
        return places.refused(error)
    width = width_of_lines()
    for row in rows:
        for line in filled(row, width):
            print(line)
    return 0


def width_of_lines() -> int:
    """The terminal's, at most 80; the one that is asked for in ``COLUMNS``, however wide, so that no line need end."""
    width = common.terminal_width(MEASURE)
    return width if os.environ.get("COLUMNS", "").isdecimal() else min(MEASURE, width)
