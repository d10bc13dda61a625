"""``cite``: a source, or a quotation with its source, as text to paste."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from soraleak_tui.cli import common

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier

STYLES = "plain, markdown, apa, mla, chicago-note, chicago, harvard, bibtex, csl-json"
"""The styles as the help names them: written out, so that the help of no command waits for the citation package."""

_DESCRIPTION = """\
Print a citation. ID is a source (001), a quotation (001:L5), or a statement (L5), which means its primary wording; with
a SOURCE behind it the words of that source for the statement, all its fragments."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("cite", help="print a citation in one of nine styles", description=_DESCRIPTION)
    parser.add_argument("id", metavar="ID", nargs="?", help="what to cite")
    parser.add_argument("source", metavar="SOURCE", nargs="?", help="of a statement: whose words (its primary wording)")
    parser.add_argument("--style", metavar="S", default="plain", help=f"one of {STYLES} (plain)")
    parser.add_argument("--quote", action="store_true", help="print the exact words too")
    parser.add_argument("--all", action="store_true", help="cite every source, as one bibliography")
    common.add_dossier(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the citation and leave with 0, or say in one line what is wrong and leave with 2."""
    from soraleak_tui import citation

    if arguments.style not in citation.STYLES:
        return common.unknown("style", arguments.style, citation.STYLES, f"the styles are {STYLES}")
    if arguments.all == (arguments.id is not None) or (arguments.all and arguments.quote):
        return common.fail("soraleak-tui: cite needs an ID, or --all alone for every source")
    common.write_legibly("json" if arguments.style == "csl-json" else "text")
    dossier = common.opened(arguments)
    if arguments.all:
        print(citation.cite_all(dossier.sources.values(), arguments.style))
        return 0
    if arguments.source is not None:
        return _cite_words(dossier, arguments.id, arguments.source, arguments.style, quote=arguments.quote)
    return _cite(dossier, arguments.id, arguments.style, quote=arguments.quote)


def _cite_words(dossier: Dossier, statement: str, source: str, style: str, *, quote: bool) -> int:
    """Cite what a source has for a statement, however many fragments that is."""
    from soraleak_tui.citation import cite, quote_and_cite

    if statement not in dossier.statements:
        return common.unknown("statement", statement, dossier.statements)
    if source not in dossier.sources:
        return common.unknown("source", source, dossier.sources)
    words = dossier.statements[statement].words_of(source)
    if not words:
        return common.fail(f"soraleak-tui: {source} has no words for {statement}")
    print((quote_and_cite if quote else cite)(dossier.sources[source], style, *words))
    return 0


def _cite(dossier: Dossier, given: str, style: str, *, quote: bool) -> int:
    from soraleak_tui.citation import cite, quote_and_cite

    if given in dossier.sources and not quote:
        print(cite(dossier.sources[given], style))
        return 0
    quotation = dossier.quotation_of(given)
    if quotation is None:
        return _nothing(dossier, given)
    write = quote_and_cite if quote else cite
    print(write(dossier.sources[quotation.source], style, quotation))
    return 0


def _nothing(dossier: Dossier, given: str) -> int:
    """Say why there is nothing to cite, and what there is instead."""
    if given in dossier.sources:
        return common.fail(f"soraleak-tui: {given} is a source; --quote needs a quotation{_example(dossier, given)}")
    if given in dossier.statements:
        return common.fail(f"soraleak-tui: the primary wording of {given} is not known{_witness(dossier, given)}")
    return common.unknown(
        "source, quotation or statement", given, (*dossier.sources, *dossier.quotations, *dossier.statements)
    )


def _example(dossier: Dossier, source: str) -> str:
    key = next((key for key, quotation in dossier.quotations.items() if quotation.source == source), "")
    return f", for example {key}" if key else ", and it has none"


def _witness(dossier: Dossier, statement: str) -> str:
    source = next(iter(dossier.statements[statement].speaking), "")
    return f"; a witness has words for it: cite {statement} {source}" if source else ""
