"""Titles: their capitals, and what stands in for a title that nobody knows."""

from __future__ import annotations

from soraleak_tui.citation.quotes import nested
from soraleak_tui.domain.source import Source

SMALL = frozenset(
    "a about an and as at but by de down for from in into nor of on onto or over so the till to up van via von "
    "with yet".split()
)
"""Words that stay small inside a headline. Source: CSL 1.0.2, stop words for title case, with pandoc's additions."""

_DESCRIPTIONS = {
    "article-journal": "Journal article",
    "article-magazine": "Magazine article",
    "article-newspaper": "Newspaper article",
    "motion_picture": "Video recording",
    "personal_communication": "Personal communication",
    "post": "Online post",
    "post-weblog": "Blog post",
    "software": "Computer software",
    "webpage": "Web page",
}


def description(source: Source) -> str:
    """What stands in for a title that is not established, without brackets or quotation marks.

    It is built from what is known alone: the genre, else the type. Where no author, container, publisher or address
    tells the work from any other, the dossier's own name for it follows, said to be that.
    """
    words = (
        nested(source.genre or "", "“")
        or _DESCRIPTIONS.get(source.type)
        or source.type.replace("_", " ").replace("-", " ")
    )
    words = words[:1].upper() + words[1:]
    if source.author or source.container_title or source.publisher or source.url:
        return words
    return f"{words}, here called {source.label}"


def is_english(source: Source) -> bool:
    """Whether the title is English, so that English rules for capitals hold for it."""
    return source.language.lower().partition("-")[0] == "en"


def headline(text: str, small: frozenset[str] = SMALL) -> str:
    """An English title in headline capitals: all words but the small ones (Chicago 18, chapter 8; MLA 9, chapter 2).

    Only words without any capital are touched: nobody's capitals are lost. Small words get theirs at the start, at the
    end, and after a full stop, a colon, a question or an exclamation mark.
    """
    words = text.split(" ")
    last = len(words) - 1
    fresh = True
    for place, word in enumerate(words):
        words[place] = _capitalised(word, frozenset() if fresh or place == last else small)
        fresh = word.rstrip("”’)]").endswith((":", ".", "?", "!")) or (fresh and not word)
    return " ".join(words)


def _capitalised(word: str, small: frozenset[str]) -> str:
    parts = word.split("-")
    for place, part in enumerate(parts):
        core = part.strip("“”‘’()[]{}<>,.;:!?…*_")
        if place:
            small = small or SMALL
        if core and core not in small and core == core.lower() and not ("<" in core or ">" in core):
            parts[place] = part.replace(core, core[0].upper() + core[1:], 1)
    return "-".join(parts)
