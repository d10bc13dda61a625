"""APA 7: an entry of a reference list.

Source: Publication Manual of the American Psychological Association, 7th edition, chapters 9 and 10. Its rules for
what is missing (9.4, table 9.1): without an author the title moves to the front; without a date ``n.d.``; without a
title a description in square brackets.
"""

from __future__ import annotations

from soraleak_tui.citation.dates import is_doubtful, month_and_day, month_first, year
from soraleak_tui.citation.names import direct, initials, inverted, listed
from soraleak_tui.citation.parts import IN_PERIODICAL, IN_SERIES, ON_SITE, american_container, capitalised
from soraleak_tui.citation.punctuation import sentences
from soraleak_tui.citation.quotes import american, nested
from soraleak_tui.citation.titles import description
from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.source import Source

_MOST_AUTHORS = 20
"""More are cut to the first 19 and the last (9.8)."""
_DATED_TO_THE_DAY = IN_PERIODICAL - {"article-journal"} | ON_SITE | {"document", "speech", "broadcast"}
"""Types whose month and day are given (9.13 to 9.17)."""
_DESCRIBED = {"interview": "Interview", "motion_picture": "Video recording", "post": "Online post"} | {
    "software": "Computer software"
}
"""Types that are described in brackets even when no genre is given (9.18 to 9.22)."""
_DESCRIBED_IN_CONTAINER = frozenset({"document", "report", "speech"})
"""Types whose description follows the work that they stand in."""


def apa(source: Source) -> str:
    """The entry; a personal communication, which no reference list has, as it is cited in the text (8.9)."""
    if source.type == "personal_communication":
        return _in_text(source)
    return " ".join(part for part in (_entry(source), _address(source)) if part)


def _entry(source: Source) -> str:
    title, described = _title(source), _description(source)
    author = _authors(source) or (_owner(source) if title else "")
    date = f"({_date(source)})"
    container = _container(source)
    if described and container and source.type in _DESCRIBED_IN_CONTAINER:
        container, described = f"{container} {described}", ""
    publisher = "" if author == source.publisher else _publisher(source)
    if not author and title:
        return sentences([title, date, described, container, publisher])
    titled = f"{title} {described}".strip()
    front = [author, date, titled] if author else [titled, date]
    return sentences([*front, container, publisher])


def _authors(source: Source) -> str:
    names = [inverted(name, initials(name.given)) for name in source.author]
    if len(names) > _MOST_AUTHORS:
        return ", ".join([*names[:19], f"… {names[-1]}"])
    return listed(names, ", & ")


def _owner(source: Source) -> str:
    """The body behind a page or a program, which stands in for an author (10.10, 10.16)."""
    return source.publisher or "" if source.type in {"webpage", "software"} else ""


def _title(source: Source) -> str:
    return american(nested(source.title or "", "“"))


def _description(source: Source) -> str:
    words = nested(source.genre or "", "“") or _DESCRIBED.get(source.type, "")
    if not source.title:
        words = description(source)
    return f"[{capitalised(words)}]" if words else ""


def _container(source: Source) -> str:
    name = american_container(source)
    if not name or any(author.literal == source.container_title for author in source.author):
        return ""
    return name if source.type in IN_SERIES | {"software"} or not source.title else f"In {name}"


def _publisher(source: Source) -> str:
    """The publisher of what stands alone; of a page or an article the site or paper is named alone (9.29, 10.16)."""
    name = source.publisher or ""
    is_author = any(author.literal == name for author in source.author)
    is_covered = source.container_title is not None and source.type in ON_SITE
    same = name == source.container_title
    return "" if is_author or is_covered or same or source.type in IN_PERIODICAL else name


def _date(source: Source) -> str:
    if source.issued is None:
        return "n.d."
    precise = source.type in _DATED_TO_THE_DAY
    day = month_and_day(source.issued) if precise else ""
    written = ", ".join(part for part in (year(source.issued), day) if part)
    return f"ca. {written}" if is_doubtful(source.issued) else written


def _address(source: Source) -> str:
    """The address, without a stop behind it; with the day of reading where the page has no date (9.16)."""
    if source.url and source.accessed and source.issued is None:
        return f"Retrieved {month_first(source.accessed)}, from {source.url}"
    return source.url or ""


def _in_text(source: Source) -> str:
    names = [direct(name) if name.literal else _initialled(name.given, direct(name)) for name in source.author]
    date = _written(source.issued) if source.issued else "n.d."
    who = listed(names, " & ") or f"[{description(source)}]"
    return f"({who}, personal communication, {date})"


def _initialled(given: str, name: str) -> str:
    return name.replace(given, initials(given), 1) if given else name


def _written(date: Edtf) -> str:
    return f"ca. {month_first(date)}" if is_doubtful(date) else month_first(date)
