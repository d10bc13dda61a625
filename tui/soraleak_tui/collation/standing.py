"""Standing: how many independent origins stand behind each reading of a comparison."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.origins import ends_of
from soraleak_tui.collation.searched import was_searched
from soraleak_tui.collation.settled import origins_of_renderings, settled_in_short
from soraleak_tui.domain.comparison import Apparatus, Caption, Deed, Difference, Locus, Reading
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.numbers import counted
from soraleak_tui.domain.source import Kind
from soraleak_tui.domain.statement import Statement

_SAME_WORDS = frozenset({Deed.QUOTES, Deed.SETS, Deed.RESPELLS})
"""What leaves the words what they are."""


def origins_behind(
    dossier: Dossier, statement: Statement, sources: Collection[str], others: Collection[str] = ()
) -> int:
    """How many independent origins at least the same words of some sources have, as far as the dossier knows.

    A source has them from what it rests on, and that from what it rests on in turn. Neither ``others``, of which it is
    known that they have not these words, can have given them, nor a source that says nothing of the statement, nor what
    a party said elsewhere. Where a source leads back to another of ``sources`` of which nothing is below, that is where
    it has them from. So an error that two sources made for themselves has two origins, and one that both took over has
    one. KeyError for an id that the dossier does not have.
    """
    walk = _Walk(dossier, statement, frozenset(sources), frozenset(others))
    return fewest(walk.origins(source) for source in walk.having)


@dataclass(frozen=True, slots=True)
class _Walk:
    """From sources back to where they have some words from."""

    dossier: Dossier
    statement: Statement
    having: frozenset[str]
    others: frozenset[str]

    def origins(self, source: str) -> frozenset[str]:
        """Where a source may have the words from; itself where nothing below it can have given them."""
        ends = ends_of(source, self._below)
        return ends & self.having or ends

    def _below(self, source: str) -> list[str]:
        return [rest.source for rest in self.dossier.sources[source].rests_on if self._can_give(rest.source)]

    def _can_give(self, source: str) -> bool:
        if source in self.others or source not in self.dossier.sources:
            return False
        if source in self.having or source in self.statement.speaking:
            return True
        silent = was_searched(self.dossier, self.statement, source)
        return not silent and self.dossier.sources[source].kind is not Kind.PRIMARY


def behind_reading(dossier: Dossier, statement: Statement, place: Locus, reading: Reading) -> int:
    """How many origins one reading has at one place: those who read otherwise there are none of them.

    What the primary wording has, everybody has from there.
    """
    others = {source for other in place.readings if other is not reading for source in other.sources}
    return _of_words(dossier, statement, reading.sources, others - {*reading.sources})


def _of_words(dossier: Dossier, statement: Statement, sources: Collection[str], others: Collection[str]) -> int:
    if statement.primary is not None and statement.primary.source in sources:
        return 1
    return origins_behind(dossier, statement, sources, others)


@dataclass(frozen=True, slots=True)
class Backing:
    """How some sources stand to the words of the base, and the independent origins behind them."""

    base: str | None
    """The base where it is not the primary wording; None where it is."""
    alike: tuple[str, ...]
    """Those that have its words, be they spelt or set otherwise."""
    otherwise: int
    """How many of them spell or set them otherwise."""
    of_base: int
    """The origins of these words, the base's own among them."""
    unlike: tuple[str, ...]
    """Those that depart from them."""
    of_others: int
    """The origins of what these have; who departs in another way has origins of its own."""
    apart: int
    """How many are not compared word by word."""

    @property
    def in_words(self) -> str:
        """In a sentence, how many there are of each, and the origins; empty where there are none."""
        told: list[str] = []
        its = "its" if self.base is None else f"{self.base}’s"
        if self.alike:
            other = f" ({self.otherwise} in other spelling or typography)" if self.otherwise else ""
            told.append(_told(self.alike, f"has {its} words{other}", f"have {its} words{other}", self.of_base))
        if self.unlike:
            them = "them" if self.alike else f"{its} words"
            departs = _told(self.unlike, f"departs from {them}", f"depart from {them}", self.of_others)
            told.append(f"{departs} of the {'change' if len(self.unlike) == 1 else 'changes'}")
        if self.apart:
            verb = "is" if self.apart == 1 else "are"
            told.append(f"{counted(self.apart, 'source')} {verb} not compared word by word")
        return f"{'; '.join(told)}." if told else ""


def standing(
    dossier: Dossier, statement: Statement, apparatus: Apparatus, sources: Mapping[str, Sequence[Difference]]
) -> Backing:
    """How many of some sources have the words of the base, how many others, and the origins of both.

    ``sources`` have words and are not the base, each with its differences: who only spells or sets the words of the
    base otherwise has them.
    """
    ways = _departures(apparatus)
    compared = [source for source in sources if source not in apparatus.apart]
    otherwise = {source for source in ways if _has_the_words(sources.get(source, ()))}
    for source in otherwise:
        del ways[source]
    alike = [source for source in compared if source not in ways]
    unlike = [source for source in compared if source in ways]
    groups = {way: [source for source in unlike if ways[source] == way] for way in map(ways.__getitem__, unlike)}
    everyone = {apparatus.base, *compared}
    is_primary = statement.primary is None or statement.primary.source == apparatus.base
    return Backing(
        None if is_primary else apparatus.base,
        tuple(alike),
        len(otherwise.intersection(alike)),
        _of_words(dossier, statement, [apparatus.base, *alike], unlike) if compared else 0,
        tuple(unlike),
        sum(_of_words(dossier, statement, group, everyone - {*group}) for group in groups.values()),
        len(sources) - len(compared),
    )


def caption(dossier: Dossier, statement: Statement, backing: Backing) -> Caption:
    """What is settled and what stands behind it, in the fewest words.

    Where nothing is compared word by word, the origins are those of all renderings.
    """
    if backing.unlike:
        behind = origins_in_short([backing.of_base, backing.of_others])
    elif backing.alike:
        behind = origins_in_short([backing.of_base])
    else:
        count = origins_of_renderings(dossier, statement)
        behind = origins_in_short([count]) if count else "no other source"
    return Caption(settled_in_short(dossier, statement), behind)


def origins_in_short(counts: Sequence[int]) -> str:
    """The origins of several readings: ``origins 1 to 2``; of a single one ``1 origin``."""
    return counted(counts[0], "origin") if len(counts) == 1 else f"origins {' to '.join(map(str, counts))}"


def _has_the_words(differences: Sequence[Difference]) -> bool:
    """Whether all that differs is how words are spelt or set."""
    return bool(differences) and all(each.deed in _SAME_WORDS for each in differences)


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
