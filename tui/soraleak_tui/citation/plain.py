"""Plain: the facts of a source in one line of everyday English, for a message or a remark.

No manual stands behind it: author, title, site or publisher, date, address, with commas between them. What is missing
is said (``no date``) or described in square brackets; the words of the title stay as they are.
"""

from __future__ import annotations

from soraleak_tui.citation.dates import day_first
from soraleak_tui.citation.names import direct, listed
from soraleak_tui.citation.parts import caveat
from soraleak_tui.citation.titles import description
from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.source import Source


def plain(source: Source) -> str:
    """The line, with a full stop only where no address ends it."""
    line = ", ".join(part for part in (authors(source), title(source), place(source), day(source)) if part)
    if not source.url:
        return f"{line}."
    return f"{line}, {source.url}{reading(source)}"


def authors(source: Source) -> str:
    """Up to three names in full, or the first ``and others``."""
    names = [direct(name) for name in source.author]
    return f"{names[0]} and others" if len(names) > 3 else listed(names, " and ")


def title(source: Source) -> str:
    """The title in double quotation marks, with a word on a repost or translation; or a description in brackets."""
    return f"“{source.title}” {caveat(source)}".rstrip() if source.title else f"[{description(source)}]"


def place(source: Source) -> str:
    """The site or paper, else the publisher, unless it is the author."""
    name = source.container_title or source.publisher or ""
    return "" if any(author.literal == name for author in source.author) else name


def day(source: Source) -> str:
    """The date, with ``about`` or a question mark as it is approximate or uncertain, or ``no date``."""
    if source.issued is None:
        return "no date"
    about = "about " if _any(source.issued, "approximate") else ""
    return f"{about}{day_first(source.issued)}{' (?)' if _any(source.issued, 'uncertain') else ''}"


def reading(source: Source) -> str:
    """The day of reading, for what has no date."""
    return f" (read {day_first(source.accessed)})" if source.accessed and source.issued is None else ""


def _any(date: Edtf, doubt: str) -> bool:
    return any(getattr(point, doubt) for point in (date.start, date.end or date.start))
