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
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.source import Source

__all__ = ["STYLES", "cite", "cite_all", "quote_and_cite", "record", "title_of_style"]


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


def cite(source: Source, style: str, quotation: Quotation | None = None) -> str:
    """The citation of a source; KeyError for a style that is not in STYLES.

    A quotation changes nothing in it, as web pages have no page numbers; ValueError if it is another source's, so that
    words are never cited from where they do not stand.
    """
    if quotation is not None and quotation.source != source.id:
        message = f"{quotation.key} is not a quotation from {source.id}"
        raise ValueError(message)
    return _WRITERS[style][1](source)


def quote_and_cite(source: Source, style: str, quotation: Quotation) -> str:
    """The exact words, then the citation; KeyError and ValueError as in ``cite``.

    The words stand between “ and ” and are never altered inside. In Markdown they are a block quote and in BibTeX an
    ``annotation``, escaped so that a reader of the format gets them back; in CSL-JSON they are the item's ``note``.
    """
    citation = cite(source, style, quotation)
    if style == "markdown":
        return f"{block_quote(quotation.exact)}\n\n{citation}"
    if style == "bibtex":
        return bibtex(source, quotation.exact)
    if style == "csl-json":
        return csl_json([source], quotation.exact)
    return f"“{quotation.exact}”\n{citation}"


def cite_all(sources: Iterable[Source], style: str) -> str:
    """The citations of several sources as one text: a list in CSL-JSON, else with an empty line between two."""
    if style == "csl-json":
        return csl_json(tuple(sources))
    return "\n\n".join(cite(source, style) for source in sources)
