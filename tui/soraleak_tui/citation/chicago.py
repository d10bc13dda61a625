"""Chicago 18, notes and bibliography: a full note, and an entry of a bibliography.

Source: The Chicago Manual of Style, 18th edition, chapters 13 and 14. Its rules for what is missing: in a note the
title comes first where no author is known; in a bibliography the newspaper or the owner of the site stands in for the
author (14.104 and the rule on unsigned articles in newspapers); ``n.d.`` without a date, but for a web page the day of
reading is enough (14.104); a doubtful date in square brackets with a question mark.
"""

from __future__ import annotations

from soraleak_tui.citation.dates import is_doubtful, month_first, year
from soraleak_tui.citation.names import direct, inverted, listed
from soraleak_tui.citation.parts import (
    BOOKISH,
    IN_PERIODICAL,
    IN_SERIES,
    american_container,
    american_title,
    capitalised,
    publisher,
)
from soraleak_tui.citation.punctuation import commas, sentences
from soraleak_tui.citation.quotes import nested, quoted
from soraleak_tui.citation.titles import SMALL, description
from soraleak_tui.domain.source import Name, Source

_MOST_AUTHORS = 6
"""More are cut to the first three and ``et al.`` in a bibliography; a note names two at most (chapter 13)."""
_UNSIGNED = frozenset({"article-magazine", "article-newspaper", "broadcast"})
"""Types for which the container stands in for an author in a bibliography."""
_QUOTED_ALONE = frozenset({"document", "interview", "personal_communication", "post", "speech", "webpage"})
"""Types whose title is set in quotation marks even without a container."""
_SMALL = SMALL - {"about"}
"""Prepositions of five letters have a capital since the 18th edition (chapter 8)."""
_PAPERS = IN_PERIODICAL - {"post-weblog"}
"""Types that are cited without a publisher."""
_DATED_IN_FULL = IN_SERIES | {"document", "personal_communication", "software", "speech"}


def note(source: Source) -> str:
    """A full note."""
    names = listed([direct(name) for name in source.author], " and ")
    if len(source.author) > 2:
        names = f"{direct(source.author[0])} et al."
    container = _container(source, "in")
    facts = [_publisher(source), _date(source)]
    described = _genre(source)
    if source.type in BOOKISH and facts[0]:
        within = commas([names, _title(source, ","), described, container])
        parts = [f"{within} ({', '.join(fact for fact in facts if fact)})"]
    else:
        front = [names, _title(source, ","), described, container]
        is_unsigned = source.type in _UNSIGNED and not source.author and not source.title
        parts = [*(reversed(front) if is_unsigned else front), *facts]
    return _ended(commas([*parts, _reading(source), source.url or ""]))


def bibliography(source: Source) -> str:
    """An entry of a bibliography."""
    stand_in = "" if source.author else _stand_in(source)
    author = _authors(source.author) or stand_in
    container = "" if stand_in and stand_in == american_container(source) else _container(source, "In")
    owner = "" if stand_in and stand_in == source.publisher else _publisher(source)
    described = capitalised(_genre(source))
    facts = [container, owner, _date(source)]
    between = [described]
    if source.type == "personal_communication":
        between, facts = [], [described, *facts]
    if source.type not in IN_SERIES and container:
        late = source.type not in {"broadcast", "motion_picture"}
        between = [", ".join(part for part in (container, described) if part)] if late else [described, container]
        facts = facts[1:]
    last = ", ".join(fact for fact in facts if fact)
    last = capitalised(last) if last.startswith("released") else last
    return sentences([author, _title(source, "."), *between, last, capitalised(_reading(source)), source.url or ""])


def _authors(names: tuple[Name, ...]) -> str:
    written = [direct(name) if place else inverted(name, particle_last=True) for place, name in enumerate(names)]
    if len(written) > _MOST_AUTHORS:
        return ", ".join([*written[:3], "et al."])
    return listed(written, ", and ")


def _stand_in(source: Source) -> str:
    if source.type == "webpage":
        return source.publisher or american_container(source)
    return american_container(source) if source.type in _UNSIGNED else ""


def _title(source: Source, mark: str) -> str:
    """The title, or a description without marks for a work that has none."""
    if not source.title:
        return description(source)
    if source.type == "book" or not (source.container_title or source.type in _QUOTED_ALONE):
        return american_title(source, "“", _SMALL)
    return quoted(american_title(source, "‘", _SMALL), mark)


def _genre(source: Source) -> str:
    if source.genre is None and source.type == "personal_communication":
        return "personal communication"
    return nested(source.genre or "", "“") if source.title else ""


def _container(source: Source, within: str) -> str:
    name = american_container(source)
    if not name or source.type in IN_SERIES | {"broadcast", "motion_picture"}:
        return name
    return f"{within} {name}"


def _publisher(source: Source) -> str:
    return "" if source.type in _PAPERS else publisher(source)


def _date(source: Source) -> str:
    if source.issued is None:
        return "" if source.type == "webpage" and _reading(source) else "n.d."
    written = month_first(source.issued) if source.type in _DATED_IN_FULL else year(source.issued)
    if is_doubtful(source.issued):
        written = f"[{written}?]"
    return f"released {written}" if source.type == "software" else written


def _reading(source: Source) -> str:
    """The day of reading, for what has no date (14.104)."""
    if source.issued or source.accessed is None or not source.url:
        return ""
    return f"accessed {month_first(source.accessed)}"


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
