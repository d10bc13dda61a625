"""Stemma: the sources of a dossier in an order in which each comes below all that it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from soraleak_tui.collation.origins import OWN_GROUND, origins
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Dependence
from soraleak_tui.domain.stemma import Node, Stemma

Edges = Mapping[str, Mapping[str, Dependence]]
"""By the id of a source, what it rests on, each with the words that show it."""


def stemma(dossier: Dossier, only: Collection[str] | None = None) -> Stemma:
    """The stemma of all sources, or of ``only`` some; KeyError for an id that the dossier does not have.

    Roots come by how much rests on them, the most first, and else as in the dossier. A source is drawn under the last
    placed of those that it rests on, so that no edge leads upwards. Of a circle, which a dossier without faults does
    not have, the member with the first id is placed as if it rested on none of the others.
    """
    ids = [source for source in dossier.sources if only is None or source in only]
    if only is not None and len(ids) < len(set(only)):
        raise KeyError(next(source for source in only if source not in dossier.sources))
    edges = {source: _edges(dossier, source, frozenset(ids)) for source in ids}
    below: dict[str, list[str]] = {}
    for source in ids:
        for on in edges[source]:
            below.setdefault(on, []).append(source)
    order = _Order(edges, below)
    tops = [source for source in ids if not edges[source]]
    for source in sorted(tops, key=lambda top: -len(below.get(top, ()))):
        order.place(source)
    while waiting := [source for source in ids if source not in order.under]:
        order.place(_first_of_circle(edges, waiting))
    at = {source: number for number, source in enumerate(order.under)}
    nodes = tuple(_node(dossier, order, edges[source], source, at) for source in at)
    return Stemma(nodes, {source: tuple(those) for source, those in below.items()}, origins(dossier, ids))


def upwards(dossier: Dossier, sources: Iterable[str]) -> frozenset[str]:
    """Sources and all that they rest on, directly or through others; KeyError for an id that there is not."""
    found: set[str] = set()
    waiting = list(sources)
    while waiting:
        source = waiting.pop()
        if source not in found:
            found.add(source)
            waiting += (edge.source for edge in dossier.sources[source].rests_on if edge.source in dossier.sources)
    return frozenset(found)


def downwards(below: Mapping[str, Sequence[str]], source: str) -> frozenset[str]:
    """All that rests on a source, directly or through others."""
    found: set[str] = set()
    waiting = [source]
    while waiting:
        for one in below.get(waiting.pop(), ()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return frozenset(found - {source})


class _Order:
    """Places sources one after the other, each once all that it rests on has been placed."""

    def __init__(self, edges: Edges, below: Mapping[str, Sequence[str]]) -> None:
        self._below = below
        self._missing = {source: len(on) for source, on in edges.items()}
        self.under: dict[str, str | None] = {}
        """Those placed, in order, with the source that each is drawn under."""
        self.depth: dict[str, int] = {}

    def place(self, top: str) -> None:
        """Place a source at the top, and below it what then has all that it rests on."""
        waiting: list[tuple[str, str | None]] = [(top, None)]
        while waiting:
            source, under = waiting.pop()
            self.under[source] = under
            self.depth[source] = 0 if under is None else self.depth[under] + 1
            ready = []
            for one in self._below.get(source, ()):
                self._missing[one] -= 1
                if not self._missing[one] and one not in self.under:
                    ready.append((one, source))
            waiting += reversed(ready)


def _edges(dossier: Dossier, source: str, ids: frozenset[str]) -> Mapping[str, Dependence]:
    """What a source rests on, each once, by its first credit; what rests on itself rests on nothing by that."""
    found: dict[str, Dependence] = {}
    for edge in dossier.sources[source].rests_on:
        if edge.source in ids and edge.source != source:
            found.setdefault(edge.source, edge)
    return found


def _node(dossier: Dossier, order: _Order, edges: Mapping[str, Dependence], source: str, at: Mapping[str, int]) -> Node:
    under = order.under[source]
    circle = tuple(edge for on, edge in edges.items() if at[on] > at[source])
    rests = [edge for on, edge in edges.items() if on != under and edge not in circle]
    first = [edges[under]] if under is not None else []
    own = dossier.sources[source].kind in OWN_GROUND
    return Node(source, (*first, *rests), order.depth[source], own, circle)


def _first_of_circle(edges: Edges, waiting: Sequence[str]) -> str:
    """Of those that rest on one another, one with the least above it: a member of a circle with no way out."""
    left = frozenset(waiting)

    def above(source: str) -> int:
        found: set[str] = set()
        open_ = [source]
        while open_:
            fresh = [on for on in edges[open_.pop()] if on in left and on not in found]
            found.update(fresh)
            open_ += fresh
        return len(found)

    return min(waiting, key=lambda source: (above(source), source))
