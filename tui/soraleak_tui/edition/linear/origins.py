"""The chapter on who rests on whom: every source with what it rests on and what hangs on it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.stemma import Drawing, Node, Stemma
from soraleak_tui.edition.linear.evidence import named
from soraleak_tui.edition.linear.numbering import chapter_of_origins
from soraleak_tui.edition.linear.records import parts_in_words
from soraleak_tui.edition.telling.origins import TITLE, drawing, weighing


def origins_in_words(dossier: Dossier) -> Iterator[str]:
    """The whole chapter: each source, those above first, in full."""
    drawn = drawing(dossier)
    stemma = drawn.stemma
    yield from _opening(dossier, drawn)
    for number in range(1, len(stemma.nodes) + 1):
        yield ""
        yield from _one(dossier, stemma, number)


def origins_listed(dossier: Dossier) -> Iterator[str]:
    """The chapter as a list to choose from."""
    drawn = drawing(dossier)
    yield from _opening(dossier, drawn)
    yield ""
    for number, node in enumerate(drawn.stemma.nodes, 1):
        rests = ", ".join(edge.source for edge in node.rests_on)
        lies = f"rests on {rests}" if rests else "rests on nothing here"
        yield f"{chapter_of_origins(dossier)}.{number} {named(dossier.sources[node.source])}, {lies}"


def weight_in_words(dossier: Dossier, source: str) -> Iterator[str]:
    """One source of the chapter; KeyError where the dossier has none of that id."""
    stemma = drawing(dossier).stemma
    number = [node.source for node in stemma.nodes].index(dossier.sources[source].id) + 1
    return _one(dossier, stemma, number)


def roots_in_words(dossier: Dossier, question: str) -> Iterator[str]:
    """The sources that answer a question, and what they rest on as far as answers may come from there."""
    drawn = drawing(dossier, question)
    yield from drawn.introduction
    yield ""
    for node in drawn.stemma.nodes:
        lit = drawn.lit.get(node.source)
        yield from _standing(dossier, node, f"{lit}: " if lit else "between: ")


def _opening(dossier: Dossier, drawn: Drawing) -> Iterator[str]:
    yield f"{chapter_of_origins(dossier)} {TITLE}"
    yield ""
    yield from drawn.introduction


def _one(dossier: Dossier, stemma: Stemma, number: int) -> Iterator[str]:
    node = stemma.nodes[number - 1]
    yield f"{chapter_of_origins(dossier)}.{number} {named(dossier.sources[node.source])}"
    yield ""
    yield from _standing(dossier, node)
    below = stemma.below.get(node.source, ())
    yield f"On it rest: {', '.join(below)}." if below else "Nothing here rests on it directly."
    yield from parts_in_words(dossier, weighing(dossier, node.source, stemma).parts)


def _standing(dossier: Dossier, node: Node, before: str = "") -> Iterator[str]:
    """What it rests on, each with the words that show it."""
    name = f"{before}{named(dossier.sources[node.source])} " if before else ""
    if not node.rests_on:
        yield f"{name or 'It '}rests on nothing here."
    for edge in node.rests_on:
        yield f"{name or 'It '}rests on {named(dossier.sources[edge.source])}: {edge.credit}"
