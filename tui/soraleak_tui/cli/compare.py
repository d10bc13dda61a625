"""``compare``: a statement's wording beside its witnesses, as text."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from soraleak_tui.cli import common

if TYPE_CHECKING:
    from soraleak_tui.domain.comparison import Comparison
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.layout.line import Line

_DESCRIPTION = """\
Set the witnesses of a statement beside its primary wording: {-what a witness cuts-}, {+what it adds+}, {>what it has
elsewhere<} {<than the base>}, {~words that are not compared: of its own, or in another language~}. Words without a sign
are the same. What settles the wording stands above, what differs is told in words below."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("compare", help="set the words of sources side by side", description=_DESCRIPTION)
    parser.add_argument("statement", metavar="ID", help="the statement, for example L5")
    parser.add_argument(
        "sources", metavar="SOURCE", nargs="*", default=[], help="sources to compare (all that have words)"
    )
    parser.add_argument("--base", metavar="SOURCE", help="compare with this source (the primary wording)")
    common.add_width(parser)
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument("--json", action="store_true", help="print everything that is known (docs/compare-json.md)")
    layout.add_argument("--apparatus", action="store_true", help="place by place: the readings, and who has which")
    layout.add_argument("--columns", action="store_true", help="side by side, at any width where they fit")
    layout.add_argument("--stacked", action="store_true", help="one under the other, at any width")
    common.add_dossier(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the comparison and leave with 0, or say in one line what is unknown and leave with 2."""
    common.write_legibly()
    dossier = common.opened(arguments)
    refused = _refused(dossier, arguments)
    if refused is not None:
        return refused
    from soraleak_tui.collation.compare import compare
    from soraleak_tui.layout.comparison import COLUMNS_FROM
    from soraleak_tui.layout.plain import printed

    comparison = compare(dossier, arguments.statement, arguments.sources, arguments.base)
    if arguments.json:
        from soraleak_tui.cli.comparison_json import value
        from soraleak_tui.collation.compare import collated

        collation = collated(dossier, arguments.statement, arguments.sources, arguments.base)
        return common.print_json(value(dossier, comparison, collation))
    width = common.width_of(arguments)
    if arguments.apparatus:
        print(printed(_apparatus(dossier, comparison, width)))
        return 0
    side_by_side = arguments.columns or (width >= COLUMNS_FROM and not arguments.stacked)
    print(printed(_lines(dossier, comparison, width, side_by_side=side_by_side)))
    return 0


def _apparatus(dossier: Dossier, comparison: Comparison, width: int) -> Iterator[Line]:
    """What is settled, then place by place who has which reading."""
    from functools import partial

    from soraleak_tui.collation.standing import behind_reading
    from soraleak_tui.layout.apparatus import apparatus_lines
    from soraleak_tui.layout.comparison import MEASURE, introduced
    from soraleak_tui.layout.line import Line

    yield from introduced(comparison, width)
    yield Line()
    labels = {source.id: source.label_with_id for source in dossier.sources.values()}
    origins = partial(behind_reading, dossier, dossier.statements[comparison.statement])
    yield from apparatus_lines(comparison.apparatus, min(width, MEASURE), labels, origins)


def _refused(dossier: Dossier, arguments: argparse.Namespace) -> int | None:
    """Say in one line what cannot be compared, and give the code to leave with; None where all can be."""
    if arguments.statement not in dossier.statements:
        return common.unknown("statement", arguments.statement, dossier.statements)
    base: tuple[str, ...] = () if arguments.base is None else (arguments.base,)
    for source in (*arguments.sources, *base):
        if source not in dossier.sources:
            return common.unknown("source", source, dossier.sources)
    speaking = dossier.statements[arguments.statement].speaking
    for source in base:
        if source not in speaking:
            return common.fail(f"soraleak-tui: {source} has no words for {arguments.statement} to compare with")
    return None if speaking else common.fail(f"soraleak-tui: nobody has words for {arguments.statement}")


def _lines(dossier: Dossier, comparison: Comparison, width: int, *, side_by_side: bool) -> Iterator[Line]:
    from soraleak_tui.collation.summary import sentence
    from soraleak_tui.layout.comparison import MEASURE, columns, introduced, stacked
    from soraleak_tui.layout.line import Line, Role, Span
    from soraleak_tui.layout.wrap import wrap

    measure = min(width, MEASURE)
    labels = {source.id: source.label_with_id for source in dossier.sources.values()}
    yield from introduced(comparison, width)
    yield Line()
    yield from (columns if side_by_side else stacked)(comparison, width, labels)
    yield Line()
    for column in comparison.columns[1:]:
        told = sentence(dossier.sources[column.source].label, column)
        yield from wrap([Span(told)], measure, rest=[Span("  ")])
    if not comparison.is_compared:
        return
    places = f"{comparison.differences} {'difference' if comparison.differences == 1 else 'differences'}"
    yield from wrap([Span(f"In all: {places}.", Role.MUTED)], measure)
