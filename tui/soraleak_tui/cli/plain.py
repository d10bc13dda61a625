"""The pages of a dossier as plain text, for a pipe, a file or a terminal that can do no more."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from soraleak_tui.cli import common
from soraleak_tui.collation.compare import compare
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Block, ComparisonBlock, Page
from soraleak_tui.layout.blocks import lay_out
from soraleak_tui.layout.comparison import inside_page
from soraleak_tui.layout.inline import raised
from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.plain import plain
from soraleak_tui.layout.walk import passages_of
from soraleak_tui.layout.wrap import wrap

MEASURE = 76
"""Cells of a line, at most."""
_MARGIN = (Span("    "),)
_HANGING = (Span("      "),)


def run(arguments: argparse.Namespace) -> int:
    """Print every page of the dossier that the arguments name."""
    dossier = common.opened(arguments)
    width = min(MEASURE, common.terminal_width(MEASURE))
    for line in text_of(dossier, width):
        print(line)
    return 0


def text_of(dossier: Dossier, width: int) -> Iterator[str]:
    """The lines of all pages, each with its title, its standfirst and the evidence behind its blocks."""
    yield from _words(dossier.title.upper(), width)
    yield from _words(dossier.subtitle, width)
    yield from _words(f"{dossier.date.text} · dossier {dossier.version} · {dossier.licence}", width)
    for page in dossier.pages:
        yield from _page(dossier, page, width)


def _page(dossier: Dossier, page: Page, width: int) -> Iterator[str]:
    def embed(block: ComparisonBlock, room: int) -> tuple[Line, ...]:
        labels = {key: source.label_with_id for key, source in dossier.sources.items()}
        comparison = compare(dossier, block.statement, block.sources)
        return inside_page(comparison, room, labels)

    yield from ("", "", "=" * width)
    yield from _words(page.title, width)
    yield "=" * width
    yield from _words(page.standfirst, width)
    for block in page.blocks:
        yield ""
        yield from _rows(lay_out(block, width, embed))
        yield from _evidence(dossier, block, width)


def _evidence(dossier: Dossier, block: Block, width: int) -> Iterator[str]:
    """What the passages of a block rest on, each piece once: the raised numbers of its passages, its key, its words."""
    numbers: dict[str, list[str]] = {}
    for passage in passages_of((block,)):
        for key in dossier.passages[passage].evidence:
            numbers.setdefault(key, []).append(raised(passage))
    for key, raised_numbers in numbers.items():
        said = f"{' '.join(raised_numbers)} [{key}] {_said(dossier, key)}"
        yield from _rows(wrap((Span(said),), width, first=_MARGIN, rest=_HANGING))


def _said(dossier: Dossier, key: str) -> str:
    """A quotation with the name of its source, a source with its title, or a statement with its primary wording."""
    if (quotation := dossier.quotations.get(key)) is not None:
        return f"{dossier.sources[quotation.source].label}: “{quotation.exact}”"
    if (source := dossier.sources.get(key)) is not None:
        return f"{source.label}: {source.title}" if source.title else source.label
    statement = dossier.statements[key]
    return f"{statement.title}: “{statement.primary.exact}”" if statement.primary else statement.title


def _words(text: str, width: int) -> Iterator[str]:
    return _rows(wrap((Span(text),), width))


def _rows(lines: Iterable[Line]) -> Iterator[str]:
    yield from plain(lines).split("\n")
