"""The parts of a citation that several manuals choose in the same way."""

from __future__ import annotations

from soraleak_tui.citation.quotes import american, nested
from soraleak_tui.citation.titles import SMALL, headline, is_english
from soraleak_tui.domain.source import Kind, Source

IN_PERIODICAL = frozenset({"article-journal", "article-magazine", "article-newspaper", "post-weblog"})
ON_SITE = frozenset({"interview", "post", "webpage"})
IN_SERIES = IN_PERIODICAL | ON_SITE
"""Types whose container is named as it is; the others stand "in" it."""
BOOKISH = frozenset({"book", "motion_picture", "report"})
"""Types that a publisher brings out, and whose year is all that is cited of their date."""


def publisher(source: Source) -> str:
    """The publisher, unless the site or paper has that very name; empty if unknown."""
    same = (source.publisher or "").casefold() == (source.container_title or "").casefold()
    return "" if same else source.publisher or ""


def caveat(source: Source) -> str:
    """What the source is, where its words came through other hands: a style that prints no genre must still say it."""
    through_others = source.kind in {Kind.REPOST, Kind.TRANSLATION}
    return f"[{source.genre}]" if through_others and source.genre and source.title else ""


def capitals(source: Source, text: str, small: frozenset[str]) -> str:
    """The text in headline capitals if it is English, and not the text of a post, which stays as posted."""
    return headline(text, small) if is_english(source) and source.type != "post" else text


def american_title(source: Source, outer: str, small: frozenset[str] = SMALL) -> str:
    """The title with headline capitals and American quotation marks, beginning with ``outer``; empty if unknown."""
    return american(capitals(source, nested(source.title or "", outer), small))


def american_container(source: Source) -> str:
    """The container in headline capitals; empty if unknown."""
    name = nested(source.container_title or "", "“")
    return american(headline(name) if is_english(source) else name)


def capitalised(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]
