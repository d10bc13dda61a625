"""``ledger``: what every source answers to every question, as text, as a table or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from soraleak_tui.cli import common
from soraleak_tui.domain.ledger import Pick, Show

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.domain.ledger import Ledger, Row

_DESCRIPTION = """\
Every question with what each source answers, in the fewest words: = agrees with what is settled, or is the same in the
same words; ≈ the same in other words, or less exactly; ≠ conflicts with what is settled or, where nothing is, with
another answer; · says nothing; ? was not read in full. Agreement is counted in independent origins: 3 to 1. Leave with
0 when a question was shown, 1 when none was left, 2 when something is wrong in what was given or read."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "ledger", help="set the answers of all sources to all questions side by side", description=_DESCRIPTION
    )
    parser.add_argument(
        "--show", choices=[show.value for show in Show], default=Show.ALL.value, help="which questions (all)"
    )
    parser.add_argument("--pane", metavar="PAGE", help="only questions that bear on this page")
    parser.add_argument("--source", metavar="SOURCE", help="only questions that this source answers")
    parser.add_argument(
        "--order", choices=["file", "conflict"], default="file", help="as they stand, or the sharpest conflicts first"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--table", action="store_true", help="as tables, as many sources in each as fit")
    how.add_argument("--json", action="store_true", help="print everything about the answers (docs/ledger-json.md)")
    common.add_width(parser)
    common.add_dossier(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the ledger and leave with 0, with 1 where no question is left, with 2 where an id is unknown."""
    common.write_legibly()
    dossier = common.opened(arguments)
    pages = [page.id for page in dossier.pages]
    if arguments.pane is not None and arguments.pane not in pages:
        return common.unknown("page", arguments.pane, pages, f"the pages are {', '.join(pages)}")
    if arguments.source is not None and arguments.source not in dossier.sources:
        return common.unknown("source", arguments.source, dossier.sources)
    from soraleak_tui.collation.ledger import ledger
    from soraleak_tui.collation.picking import pages_of, picked

    pick = Pick(Show(arguments.show), arguments.pane, arguments.source, arguments.order == "conflict")
    made = ledger(dossier)
    rows = picked(made, pick, pages_of(dossier) if pick.pane is not None else {})
    if arguments.json:
        from soraleak_tui.edition.ledger_data import ledger_data

        common.print_json(ledger_data(dossier, made, rows, pick))
    elif rows:
        width = common.width_of(arguments)
        told = _tables(dossier, made, rows, width) if arguments.table else _words(dossier, made, rows, pick, width)
        for line in told:
            print(line)
    else:
        common.fail(f"soraleak-tui: {'no question is left' if made.rows else 'this dossier has no questions'}")
    return 0 if rows else common.NOTHING


def _filled(text: str, width: int) -> Iterator[str]:
    from soraleak_tui.layout.filling import filled

    return filled(text, width)


def _words(dossier: Dossier, made: Ledger, rows: tuple[Row, ...], pick: Pick, width: int) -> Iterator[str]:
    from soraleak_tui.edition.linear.ledger import ledger_in_words
    from soraleak_tui.layout.filling import hung

    for text in ledger_in_words(dossier, made, rows, pick):
        yield from hung(text, width) if text.startswith(" ") else _filled(text, width)


def _tables(dossier: Dossier, made: Ledger, rows: tuple[Row, ...], width: int) -> Iterator[str]:
    """One table under the other, until every source has stood in one."""
    from soraleak_tui.collation.picking import columns_of
    from soraleak_tui.layout.ledger import frame, head, legend, row_lines

    columns = columns_of(made, rows)
    shares = frame(width, len(columns))
    yield from _filled(legend(), width)
    for start in range(0, len(columns), shares.count):
        shown = columns[start : start + shares.count]
        where = f"{start + 1}–{start + len(shown)} of {len(columns)} sources"
        yield ""
        yield from (line.text.rstrip() for line in head(shown, shares, where))
        for row in rows:
            yield from (line.text.rstrip() for line in row_lines(row, shown, shares, dossier.zones))
