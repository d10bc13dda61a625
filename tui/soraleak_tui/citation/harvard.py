"""Harvard as Cite Them Right has it: an entry of a reference list.

Source: Pears and Shields, Cite Them Right, 12th edition. Its rules for what is missing: without an author the title
comes first (for an article in a newspaper, the newspaper); ``no date``; without a title a description.
"""

from __future__ import annotations

from soraleak_tui.citation.dates import day_and_month, day_first, is_doubtful, year
from soraleak_tui.citation.names import initials, inverted, listed
from soraleak_tui.citation.parts import IN_PERIODICAL, capitalised, caveat, publisher
from soraleak_tui.citation.quotes import nested
from soraleak_tui.citation.titles import description
from soraleak_tui.domain.source import Source

_MOST_AUTHORS = 3
"""More are cut to the first and ``et al.``"""
_ITALIC = frozenset({"book", "graphic", "legislation", "motion_picture", "report", "song", "thesis", "webpage"})
"""Types whose title is set in italics; the others' stands in single quotation marks."""
_PAPERS = IN_PERIODICAL - {"post-weblog"}
_DATED_TO_THE_DAY = frozenset(
    {"article-magazine", "article-newspaper", "personal_communication", "post-weblog", "speech"}
)


def harvard(source: Source) -> str:
    """The entry."""
    title, container = _title(source), nested(source.container_title or "", "‘")
    author = _authors(source)
    if not author and source.type in _PAPERS:
        author, container = container, ""
    if not author:
        author, title = title, ""
    head = f"{author} ({_year(source)})"
    work = ", ".join(part for part in (title, container) if part)
    entry = _closed(" ".join(part for part in (head, work) if part), _behind(source))
    day = day_and_month(source.issued) if source.issued and source.type in _DATED_TO_THE_DAY else ""
    entry = f"{entry}, {day}" if day else entry
    if source.url:
        return f"{_closed(entry, [f'Available at: {source.url}{_reading(source)}'])}."
    return entry if entry.endswith((".", "?", "!")) else f"{entry}."


def _closed(text: str, parts: list[str]) -> str:
    """The text with the parts behind it, each after a full stop that no other end mark makes needless."""
    for part in parts:
        text += f"{'' if text.endswith(('.', '?', '!')) else '.'} {part}"
    return text


def _authors(source: Source) -> str:
    names = [inverted(name, initials(name.given, "")) for name in source.author]
    return f"{names[0]} et al." if len(names) > _MOST_AUTHORS else listed(names, " and ")


def _title(source: Source) -> str:
    if not source.title:
        return f"[{description(source)}]"
    title = nested(source.title, "‘") if source.type in _ITALIC else f"‘{nested(source.title, '“')}’"
    return f"{title} {caveat(source)}".rstrip()


def _year(source: Source) -> str:
    if source.issued is None:
        return "no date"
    return f"c. {year(source.issued)}" if is_doubtful(source.issued) else year(source.issued)


def _behind(source: Source) -> list[str]:
    """The genre of a report, and the publisher of what is no paper, unless it has just been named."""
    parts = [capitalised(source.genre)] if source.genre and source.title and source.type == "report" else []
    name = "" if source.type in _PAPERS else publisher(source)
    return [*parts, name] if name else parts


def _reading(source: Source) -> str:
    return f" (Accessed: {day_first(source.accessed)})" if source.accessed else ""
