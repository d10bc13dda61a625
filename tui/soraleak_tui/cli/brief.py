"""A dossier in a minute: the story and what matters of it, with what each sentence rests on."""

from __future__ import annotations

import argparse

from soraleak_tui.cli import common
from soraleak_tui.cli.plain import width_of_lines
from soraleak_tui.edition.linear.brief import brief_in_words
from soraleak_tui.layout.filling import filled


def run(arguments: argparse.Namespace) -> int:
    """Print it; of a dossier that has none, the story in short."""
    common.write_legibly()
    width = width_of_lines()
    for row in brief_in_words(common.opened(arguments)):
        for line in filled(row, width):
            print(line)
    return 0
