"""A page in words: its blocks in order, each with the evidence of its passages and its links behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from soraleak_tui.collation.counts import PageCounts, count
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.prose import Block, Heading, Page
from soraleak_tui.edition.linear.comparing import inside_page
from soraleak_tui.edition.linear.evidence import evidence
from soraleak_tui.edition.linear.numbering import Numbers, chapter_of_page
from soraleak_tui.layout.linear import Part, parts
from soraleak_tui.layout.plan import plan_of
from soraleak_tui.layout.walk import text_of


def page_in_words(dossier: Dossier, page: Page) -> Iterator[str]:
    """The whole chapter."""
    number = chapter_of_page(dossier, page.id)
    yield f"{number} {page.title}"
    yield ""
    yield page.standfirst
    yield f"{_counts(count(dossier, page))}."
    numbers = Numbers(number)
    for block in page.blocks:
        yield from _block(dossier, block, numbers)


def headings_of(dossier: Dossier, page: Page) -> Iterator[str]:
    """The headings right below that of the chapter, with their numbers; no block is read where a plan has them."""
    numbers = Numbers(chapter_of_page(dossier, page.id))
    plan = dossier.plans.get(page.id)
    headings = (block for block in page.blocks if isinstance(block, Heading))
    for heading in headings if plan is None else (heading for _, heading in plan.headings):
        number = numbers.of(heading.level)
        if number.count(".") == 1:
            yield f"{number} {text_of(heading.inline)}"


def passage_in_words(dossier: Dossier, passage: str) -> Iterator[str]:
    """The heading that a passage stands under, the piece of the page that has its words, and its evidence.

    Only the evidence where the passage has no words. KeyError for an id that the dossier does not have.
    """
    page = dossier.page(dossier.passages[passage].page)
    plan = dossier.plans.get(page.id) or plan_of(page.blocks)
    if passage not in plan.passages:
        yield from evidence(dossier, passage, set())
        return
    at = plan.passages[passage]
    number = chapter_of_page(dossier, page.id)
    numbers, under = Numbers(number), f"{number} {page.title}"
    for place, heading in plan.headings:
        if place <= at:
            under = f"{numbers.of(heading.level)} {text_of(heading.inline)}"
    yield under
    yield ""
    for part in parts(page.blocks[at]):
        if passage in part.passages:
            yield from _part(dossier, replace(part, passages=(passage,)))


def _block(dossier: Dossier, block: Block, numbers: Numbers) -> Iterator[str]:
    lead = f"{numbers.of(block.level)} " if isinstance(block, Heading) else ""
    bare = False
    for part in parts(block):
        if not (part.close and bare):
            yield ""
        yield from _part(dossier, part, lead)
        bare = not (part.passages or part.links or part.comparison)


def _part(dossier: Dossier, part: Part, lead: str = "") -> Iterator[str]:
    """The words; behind them, in one paragraph that can be skipped, the evidence of each passage and every link."""
    if part.text:
        yield lead + part.text
    if part.comparison is not None:
        yield from inside_page(dossier, part.comparison)
    if part.passages or part.links:
        yield ""
    told: set[str] = set()
    for passage in part.passages:
        yield from evidence(dossier, passage, told)
    for words, address in part.links:
        yield f"Link: {address}" if words == address else f"Link, {words}: {address}"


def _counts(counts: PageCounts) -> str:
    told = f"{counted(counts.passages, 'passage')} from {counted(counts.sources, 'source')}"
    if not counts.statements:
        return told
    witnesses = counted(counts.witnesses, "witness", "witnesses")
    return f"{told}; {counted(counts.statements, 'statement')}, {witnesses}, {counts.verbatim or 'none'} verbatim"
