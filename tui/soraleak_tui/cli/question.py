"""``question``: one question with every answer, the finding, its proof and what is not known; as text or as JSON."""

from __future__ import annotations

import argparse

from soraleak_tui.cli import common

_DESCRIPTION = """\
One question: what is settled and by what, every source's answer in its exact words with its hedge and whom it credits,
how it stands to what is settled, how many independent origins stand behind it, who is silent, and what is not known."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("question", help="show one question with every answer", description=_DESCRIPTION)
    parser.add_argument("question", metavar="ID", help="the question, for example Q1; ledger lists them")
    parser.add_argument("--json", action="store_true", help="print everything about it (docs/ledger-json.md)")
    common.add_width(parser)
    common.add_dossier(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the question and leave with 0, or say in one line that there is none of that id and leave with 2."""
    common.write_legibly()
    dossier = common.opened(arguments)
    if arguments.question not in dossier.questions:
        return common.unknown("question", arguments.question, dossier.questions)
    if arguments.json:
        from soraleak_tui.collation.ledger import row
        from soraleak_tui.collation.picking import pages_of
        from soraleak_tui.edition.ledger_data import question_data

        found = row(dossier, dossier.questions[arguments.question])
        data = question_data(dossier, found, pages_of(dossier)[found.id])
        common.print_json(data)
        return 0
    from soraleak_tui.edition.linear.records import record_in_words
    from soraleak_tui.layout.filling import filled

    width = common.width_of(arguments)
    for text in record_in_words(dossier, arguments.question, numbered=False):
        for line in filled(text, width):
            print(line)
    return 0
