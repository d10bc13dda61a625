"""Points: what a record rests on, and what its sources say, as things that can be opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.telling import Heading, Part, Point
from soraleak_tui.layout.card import facts


def evidence(dossier: Dossier, heading: str, keys: Iterable[str]) -> Iterator[Part]:
    """A heading and a point for each key; nothing where there is none."""
    points = [point(dossier, key) for key in keys]
    if points:
        yield Heading(heading)
        yield from points


def point(dossier: Dossier, key: str, told: str = "", more: str = "") -> Point:
    """What a key stands for; ``told`` in words of ours, ``more`` in quiet."""
    quotation, source = dossier.quotation_of(key), dossier.source_of(key)
    statement = dossier.statements.get(key)
    if source is None:
        title = statement.title if statement else ""
        return Point(key, f"{key} · {title}", told=told, quiet=more)
    found = dossier.sources[source]
    name = f"{key} · {statement.title}, by {found.label}" if statement else label(dossier, source)
    quiet = ", ".join([*facts(found, quotation, short=True), *([more] if more else [])])
    exact = quotation.exact if quotation else ""
    title = "" if told or exact else found.title or ""
    return Point(key, name, exact, _joined(told, quotation.note if quotation else ""), quiet, title)


def saying(dossier: Dossier, said: Saying, *more: str) -> Point:
    """What one source says; ``more`` is what is to be added in words of ours."""
    hedge = f"Its hedge: “{said.hedge}”." if said.hedge else ""
    credits_ = [each for each in said.credits if each != said.source]
    from_whom = f"from {', '.join(label(dossier, each) for each in credits_)}" if credits_ else ""
    own = "on its own account" if said.source in said.credits else ""
    credit = ", ".join(part for part in (own, from_whom) if part)
    key = said.quotation or said.source
    rests = [each for each in said.evidence if each not in {key, said.source}]
    known = (
        f"known from {', '.join(label(dossier, dossier.source_of(each) or each) for each in rests)}" if rests else ""
    )
    return point(dossier, key, _joined(said.gist, hedge, *more), ", ".join(part for part in (credit, known) if part))


def label(dossier: Dossier, source: str) -> str:
    """The name of a source, with its id where the name does not begin with it."""
    found = dossier.sources.get(source)
    if found is None:
        return source
    return found.label if found.label.startswith(source) else f"{source} · {found.label}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
