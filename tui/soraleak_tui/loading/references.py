"""References across the files of a dossier: every id that one file uses is to be defined in another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from graphlib import CycleError, TopologicalSorter

from soraleak_tui.domain.source import Source
from soraleak_tui.loading.faults import Faults, Place, nearest, shown


class Target(StrEnum):
    """What an id is to be the id of."""

    SOURCE = "source"
    STATEMENT = "statement"
    PARTY = "party"
    DOCUMENT = "document"
    EVIDENCE = "evidence"
    """A source, a quotation (``source:id``) or a statement."""
    QUOTATION = "quotation"


_DEFINED = {
    Target.SOURCE: "the id of a source in sources.yaml",
    Target.STATEMENT: "the id of a statement in statements/",
    Target.PARTY: "the id of one of the parties in dossier.yaml",
    Target.DOCUMENT: "the id of one of the documents in dossier.yaml",
    Target.EVIDENCE: "the id of a source or a statement, or source:quotation",
    Target.QUOTATION: "source:id of a quotation, a primary wording or a witness",
}
_ONE_OUT = "take one of them out of the other's rests-on"


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that is used at a place, and what it is to be the id of."""

    place: Place
    id: str
    target: Target

    def follows_from(self, astray: Collection[str], sources: Collection[str]) -> bool:
        """Whether it means a quotation of a known source whose own source is wrong, which is a fault already."""
        source, _, quotation = self.id.partition(":")
        return self.target in {Target.EVIDENCE, Target.QUOTATION} and source in sources and quotation in astray


def check_references(references: Iterable[Reference], known: Mapping[Target, Collection[str]], faults: Faults) -> None:
    """Note every id that is not known, with the nearest that is."""
    for reference in references:
        if reference.id not in known[reference.target]:
            kind = "nothing that can be cited" if reference.target is Target.EVIDENCE else f"no {reference.target}"
            hint = nearest(reference.id, known[reference.target]) or f"write {_DEFINED[reference.target]}"
            faults.add(reference.place, f"there is {kind} of the id {shown(reference.id)}", hint)


def check_reserved(key: str, places: Mapping[str, Place], faults: Faults) -> None:
    """Note a source or a statement whose id means something else in prose."""
    if key in places:
        wrong = f"the id {shown(key)} is not free: in prose it marks words that state no fact"
        faults.add(places[key], wrong, "give it another")


def check_signs(signs: Iterable[Reference], known: Collection[str], faults: Faults) -> None:
    """Note every key without brackets that is known, or whose source is: the others are names of accounts."""
    for sign in signs:
        if sign.id in known or sign.id.partition(":")[0] in known:
            faults.add(sign.place, "a citation without its brackets", rf"write [@{sign.id}], or \@ for the sign")


def check_circles(sources: Mapping[str, Source], places: Mapping[str, Place], faults: Faults) -> None:
    """Note every circle of sources that rest on each other, at the first source of the circle in the file."""
    rests_on = {key: {each.source for each in source.rests_on} for key, source in sources.items()}
    while circle := _circle(rests_on):
        first = min(circle, key=list(sources).index)
        at = circle.index(first)
        turned = [*circle[at:], *circle[:at], first]
        faults.add(places[first], f"these sources rest on each other in a circle: {', '.join(turned)}", _ONE_OUT)
        rests_on[turned[0]].discard(turned[1])


def _circle(rests_on: Mapping[str, Collection[str]]) -> list[str]:
    """One circle, each source before one that it rests on; empty where there is none."""
    known = {key: [each for each in others if each in rests_on] for key, others in rests_on.items()}
    try:
        TopologicalSorter(known).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][1:]))
    return []
