"""Standing: how many independent origins stand behind each reading of a comparison."""

from __future__ import annotations

from collections.abc import Collection

from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.searched import was_searched
from soraleak_tui.domain.comparison import Apparatus, Place, Reading
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.source import Kind
from soraleak_tui.domain.statement import Statement


def origins_behind(dossier: Dossier, sources: Collection[str], others: Collection[str] = ()) -> int:
    """How many independent origins at least the same words of some sources have, as far as the dossier knows.

    A source has them from what it rests on, and that from what it rests on in turn; ``others``, of which it is known
    that they have not these words, cannot have given them. Where a source leads back to another of ``sources`` of which
    nothing is below, that is where it has them from. So an error that two sources made for themselves has two origins,
    and one that both took over has one. KeyError for an id that the dossier does not have.
    """
    having, not_them = frozenset(sources), frozenset(others)
    return fewest(_origins(dossier, source, having, not_them) for source in having)


def _origins(dossier: Dossier, source: str, having: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    seen: set[str] = set()
    ends: set[str] = set()
    waiting = [source]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        rests = (rest.source for rest in dossier.sources[current].rests_on)
        below = [rest for rest in rests if rest in dossier.sources and rest not in others]
        if not below:
            ends.add(current)
        waiting += below
    ends = ends or {min(seen)}
    return frozenset(ends & having) or frozenset(ends)


def without(dossier: Dossier, statement: Statement) -> frozenset[str]:
    """Sources that cannot have given anybody words for a statement: silent ones, and what parties said elsewhere."""
    speaking = set(statement.speaking)
    return frozenset(
        source.id
        for source in dossier.sources.values()
        if source.id not in speaking and (source.kind is Kind.PRIMARY or was_searched(dossier, statement, source.id))
    )


def behind_reading(dossier: Dossier, statement: Statement, place: Place, reading: Reading) -> int:
    """How many origins one reading has at one place: those who read otherwise there are none of them.

    What the primary wording has, everybody has from there.
    """
    others = {source for other in place.readings if other is not reading for source in other.sources}
    return _of_words(dossier, statement, reading.sources, others - {*reading.sources})


def _of_words(dossier: Dossier, statement: Statement, sources: Collection[str], others: Collection[str]) -> int:
    if statement.primary is not None and statement.primary.source in sources:
        return 1
    return origins_behind(dossier, sources, without(dossier, statement).union(others))


def standing(dossier: Dossier, statement: Statement, apparatus: Apparatus, sources: Collection[str]) -> str:
    """In a sentence, how many of some sources have the words of the base, how many others, and the origins of both.

    ``sources`` have words and are not the base. Empty where there are none. Sources that depart from the base in
    different ways have origins of their own.
    """
    ways = _departures(apparatus)
    compared = [source for source in sources if source not in apparatus.apart]
    alike = [source for source in compared if source not in ways]
    unlike = [source for source in compared if source in ways]
    told: list[str] = []
    if alike:
        origins = _of_words(dossier, statement, [apparatus.base, *alike], unlike)
        told.append(_told(alike, "has its words", "have its words", origins))
    if unlike:
        groups = {way: [source for source in unlike if ways[source] == way] for way in map(ways.__getitem__, unlike)}
        all_compared = {apparatus.base, *compared}
        origins = sum(_of_words(dossier, statement, group, all_compared - {*group}) for group in groups.values())
        them = "them" if alike else "its words"
        told.append(_told(unlike, f"departs from {them}", f"depart from {them}", origins))
    apart = len(sources) - len(compared)
    if apart:
        told.append(f"{counted(apart, 'source')} {'is' if apart == 1 else 'are'} not compared word by word")
    return f"{'; '.join(told)}." if told else ""


def _departures(apparatus: Apparatus) -> dict[str, tuple[tuple[int, int], ...]]:
    """For each source that departs from the base the places and the readings of them in which it does."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, place in enumerate(apparatus.places):
        for which, reading in enumerate(place.readings):
            for source in () if reading.is_base else reading.sources:
                found[source] = (*found.get(source, ()), (number, which))
    return found


def _told(sources: Collection[str], one: str, many: str, origins: int) -> str:
    verb = one if len(sources) == 1 else many
    return f"{counted(len(sources), 'source')} {verb}, {counted(origins, 'origin')}"
