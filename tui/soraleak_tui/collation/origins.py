"""Origins: the independent roots that reports rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Kind, Source

OWN_GROUND = frozenset({Kind.PRIMARY, Kind.ORIGINAL})
"""Kinds of sources that bring something of their own."""


def origins(dossier: Dossier, sources: Iterable[str]) -> frozenset[str]:
    """Ids of the independent roots behind the sources; KeyError for an id that the dossier does not have.

    A root is a source that rests on no source of the dossier. A primary source and an original report are roots of
    themselves, whatever they rest on besides: they bring something of their own, and what they took over leads on to
    its own roots. Where sources rest on one another in a circle with no way out, the circle is one root, named by its
    first id in the order of the alphabet.
    """
    return frozenset().union(*(_roots(dossier, source) for source in sources))


def credited_roots(dossier: Dossier, source: str, credited: Sequence[str] = ()) -> frozenset[str]:
    """Where one thing that a source says may come from; KeyError for an id that the dossier does not have.

    Whom it credits leads to its roots, and its own id to itself. Without credits a source that brings something of its
    own is taken at its word; what another says may come from any root that it rests on.
    """
    return frozenset().union(
        *([each] if each == source and credited else _own_roots(dossier, each) for each in credited or (source,))
    )


def _own_roots(dossier: Dossier, source: str) -> frozenset[str]:
    return frozenset([source]) if dossier.sources[source].kind in OWN_GROUND else origins(dossier, [source])


def _roots(dossier: Dossier, source: str) -> frozenset[str]:
    known = dossier.sources
    return ends_of(source, lambda each: _below(dossier, known[each]), lambda each: known[each].kind in OWN_GROUND)


def ends_of(
    source: str, below: Callable[[str], Iterable[str]], counts: Callable[[str], bool] = lambda _source: False
) -> frozenset[str]:
    """Where one gets to from a source by way of what is ``below`` each: those with nothing below, and all that count.

    In a circle that leads nowhere else, the first of its ids.
    """
    seen: set[str] = set()
    ends: set[str] = set()
    waiting = [source]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        under = list(below(current))
        if not under or counts(current):
            ends.add(current)
        waiting += under
    return frozenset(ends or {min(seen)})


def _below(dossier: Dossier, source: Source) -> list[str]:
    return [rest.source for rest in source.rests_on if rest.source in dossier.sources]
