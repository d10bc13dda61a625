"""MLA 9: an entry of a works-cited list.

Source: MLA Handbook, 9th edition, chapter 5. What is missing is left out without a sign: no author (5.3 to 5.22),
the title comes first; no date, none is printed, and the day of reading follows the address (5.111).
"""

from __future__ import annotations

from soraleak_tui.citation.dates import SHORT_MONTHS, day_first, is_doubtful, year
from soraleak_tui.citation.names import direct, inverted
from soraleak_tui.citation.parts import IN_PERIODICAL, american_container, american_title, capitalised, publisher
from soraleak_tui.citation.punctuation import sentences
from soraleak_tui.citation.quotes import nested, quoted
from soraleak_tui.citation.titles import description
from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.source import Source

_QUOTED_ALONE = frozenset({"document", "interview", "manuscript", "personal_communication", "post", "speech"})
"""Types whose title is set in quotation marks even without a container."""
_DATED_BY_YEAR = frozenset({"book", "chapter", "motion_picture"})


def mla(source: Source) -> str:
    """The entry."""
    last = ", ".join(part for part in (_container(source), _publisher(source), _date(source), _address(source)) if part)
    parts = [_authors(source), _title(source), _genre(source), capitalised(last) if _leads(source) else last]
    if source.accessed and source.issued is None:
        parts.append(f"Accessed {day_first(source.accessed, SHORT_MONTHS)}")
    return sentences(parts)


def _authors(source: Source) -> str:
    """One name, two, or the first and ``et al.``; none where a body is author and publisher in one (5.3 to 5.22)."""
    names = source.author
    if not names or (len(names) == 1 and source.publisher and names[0].literal == source.publisher):
        return ""
    first = inverted(names[0])
    if len(names) == 1:
        return first
    return f"{first}, and {direct(names[1])}" if len(names) == 2 else f"{first}, et al."


def _title(source: Source) -> str:
    """The title, or a plain description without marks for a work that has none (5.23 to 5.30)."""
    if not source.title:
        return description(source)
    stands_alone = not source.container_title and source.type not in _QUOTED_ALONE
    if stands_alone or source.type == "book":
        return american_title(source, "“")
    return quoted(american_title(source, "‘"), ".")


def _genre(source: Source) -> str:
    return capitalised(nested(source.genre or "", "“")) if source.title else ""


def _container(source: Source) -> str:
    return american_container(source)


def _publisher(source: Source) -> str:
    """The publisher, but not of a periodical, nor of a site of the same name."""
    if source.type in IN_PERIODICAL or source.type == "interview":
        return ""
    return publisher(source)


def _date(source: Source) -> str:
    if source.issued is None:
        return ""
    return _written(source.issued, by_year=source.type in _DATED_BY_YEAR)


def _written(date: Edtf, *, by_year: bool) -> str:
    written = year(date) if by_year else day_first(date, SHORT_MONTHS)
    return f"circa {written}" if is_doubtful(date) else written


def _address(source: Source) -> str:
    return source.url or ""


def _leads(source: Source) -> bool:
    """Whether the date is the first word behind the title."""
    return not _container(source) and not _publisher(source) and bool(_date(source))
