"""Citations: from a source, or a quotation with its source, to text to paste.

Nothing here knows of files or screens. The styles give plain text: italics, which the manuals ask for, are not shown.
Single citations have no year suffix (2024a): that belongs to a list, where two works would otherwise look alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from soraleak_tui.citation.apa import apa
from soraleak_tui.citation.bibtex import bibtex
from soraleak_tui.citation.chicago import bibliography, note
from soraleak_tui.citation.csl_json import csl_json
from soraleak_tui.citation.harvard import harvard
from soraleak_tui.citation.markdown import block_quote, markdown
from soraleak_tui.citation.mla import mla
from soraleak_tui.citation.plain import plain
from soraleak_tui.citation.record import record
from soraleak_tui.domain.comparison import GAP
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.source import Source

__all__ = ["STYLES", "cite", "cite_all", "quote_and_cite", "record", "title_of_style", "words_of"]


def _one_record(source: Source) -> str:
    return csl_json([source])


_WRITERS: dict[str, tuple[str, Callable[[Source], str]]] = {
    "plain": ("Plain", plain),
    "markdown": ("Markdown", markdown),
    "apa": ("APA 7", apa),
    "mla": ("MLA 9", mla),
    "chicago-note": ("Chicago 18, note", note),
    "chicago": ("Chicago 18, bibliography", bibliography),
    "harvard": ("Harvard (Cite Them Right 12)", harvard),
    "bibtex": ("BibTeX", bibtex),
    "csl-json": ("CSL-JSON", _one_record),
}

STYLES: tuple[str, ...] = tuple(_WRITERS)
"""The names of the styles, in the order to offer them."""


def title_of_style(style: str) -> str:
    """What a reader sees for a style, with the manual's edition; KeyError for a style that is not in STYLES."""
    return _WRITERS[style][0]


def cite(source: Source, style: str, *quotations: Quotation) -> str:
    """The citation of a source; KeyError for a style that is not in STYLES.

    Quotations change nothing in it, as web pages have no page numbers; ValueError if one is another source's, so that
    words are never cited from where they do not stand.
    """
    for quotation in quotations:
        if quotation.source != source.id:
            message = f"{quotation.key} is not a quotation from {source.id}"
            raise ValueError(message)
    return _WRITERS[style][1](source)


def words_of(*quotations: Quotation) -> str:
    """The exact words as they are; of several fragments of one source each between “ and ”, with ``…`` between two.

    They come in the order in which they stand in the source. What stands between two of them there was not quoted, so
    no pair of marks ever encloses both.
    """
    if len(quotations) == 1:
        return quotations[0].exact
    return GAP.text.join(map(_marked, quotations))


def quote_and_cite(source: Source, style: str, *quotations: Quotation) -> str:
    """The exact words of one or more fragments, as ``words_of`` joins them, then the citation.

    KeyError and ValueError as in ``cite``. The words stand between “ and ” and are never altered inside. In Markdown
    each fragment is a block quote and in BibTeX they are an ``annotation``, escaped so that a reader of the format gets
    them back; in CSL-JSON they are the item's ``note``.
    """
    citation = cite(source, style, *quotations)
    if style == "markdown":
        quotes = f"\n\n{GAP.text.strip()}\n\n".join(block_quote(quotation.exact) for quotation in quotations)
        return f"{quotes}\n\n{citation}"
    if style == "bibtex":
        return bibtex(source, words_of(*quotations))
    if style == "csl-json":
        return csl_json([source], words_of(*quotations))
    return f"{GAP.text.join(map(_marked, quotations))}\n{citation}"


def _marked(quotation: Quotation) -> str:
    return f"“{quotation.exact}”"


def cite_all(sources: Iterable[Source], style: str) -> str:
    """The citations of several sources as one text: a list in CSL-JSON, else with an empty line between two."""
    if style == "csl-json":
        return csl_json(tuple(sources))
    return "\n\n".join(cite(source, style) for source in sources)
