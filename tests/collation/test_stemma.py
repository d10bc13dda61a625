"""The order of a stemma: every source once, none above what it rests on, circles drawn all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.collation.origins import origins
from soraleak_tui.collation.stemma import downwards, stemma, upwards
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Dependence, Extent, Kind, Source, Sureness
from soraleak_tui.loading import builtin, load

SAMPLE = load(builtin())
Graph = Mapping[str, Sequence[str]]


def dossier_of(graph: Graph, kinds: Mapping[str, Kind] | None = None) -> Dossier:
    """A dossier whose sources rest on each other as the graph has it."""
    sources = {
        name: Source(
            name,
            f"The {name}",
            "webpage",
            (kinds or {}).get(name, Kind.AGGREGATION),
            Sureness.DIRECT,
            Extent.FULL,
            "Read.",
            rests_on=tuple(Dependence(on, f"names {on}") for on in below),
        )
        for name, below in graph.items()
    }
    return replace(SAMPLE, sources=MappingProxyType(sources), questions={}, events={}, figures={}, quoted={})


@st.composite
def graphs(draw: st.DrawFn, *, circles: bool) -> Graph:
    """Up to a dozen sources; without circles each rests only on some before it."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 12)))]
    order = draw(st.permutations(names))
    found = {
        name: draw(st.lists(st.sampled_from(names if circles else order[:at] or [name]), max_size=3))
        for at, name in enumerate(order)
    }
    return {name: found[name] if circles else [on for on in found[name] if on != name] for name in names}


@given(graphs(circles=False))
def test_every_source_stands_once_and_below_all_that_it_rests_on(graph: Graph) -> None:
    dossier = dossier_of(graph)
    found = stemma(dossier)
    at = {node.source: number for number, node in enumerate(found.nodes)}
    assert sorted(at) == sorted(graph)
    assert len(found.nodes) == len(graph)
    for node in found.nodes:
        assert {edge.source for edge in node.rests_on} == set(graph[node.source])
        assert all(at[edge.source] < at[node.source] for edge in node.rests_on)
        assert node.under == max(graph[node.source], key=at.__getitem__, default=None)
        assert not node.circle
    assert found.origins == origins(dossier, graph)


@given(graphs(circles=False))
def test_what_is_drawn_under_a_source_follows_it_and_is_one_level_deeper(graph: Graph) -> None:
    path: list[str] = []
    for node in stemma(dossier_of(graph)).nodes:
        del path[node.depth :]
        assert node.under == (path[-1] if path else None)
        path.append(node.source)


@given(graphs(circles=True))
def test_circles_are_drawn_and_no_edge_is_lost(graph: Graph) -> None:
    found = stemma(dossier_of(graph))
    at = {node.source: number for number, node in enumerate(found.nodes)}
    assert sorted(at) == sorted(graph)
    for node in found.nodes:
        assert {edge.source for edge in (*node.rests_on, *node.circle)} == set(graph[node.source]) - {node.source}
        assert all(at[edge.source] < at[node.source] for edge in node.rests_on)
        assert all(at[edge.source] > at[node.source] for edge in node.circle)


def test_of_a_circle_with_no_way_out_the_first_id_is_placed_first() -> None:
    found = stemma(dossier_of({"d": ["c"], "c": ["b"], "b": ["c"]}))
    assert [node.source for node in found.nodes] == ["b", "c", "d"]
    assert [edge.source for edge in found.nodes[0].circle] == ["c"]
    assert found.origins == {"b"}


@given(graphs(circles=True), st.data())
def test_above_and_below_are_the_same_edges(graph: Graph, data: st.DataObject) -> None:
    dossier = dossier_of(graph)
    one, other = (data.draw(st.sampled_from(sorted(graph))) for _ in range(2))
    if one != other:
        assert (other in upwards(dossier, [one])) == (one in downwards(stemma(dossier).below, other))


def test_a_chain_of_any_length_is_drawn() -> None:
    names = [f"s{number}" for number in range(3_000)]
    found = stemma(dossier_of({name: names[:at][-1:] for at, name in enumerate(names)}))
    assert found.nodes[-1].depth == 2_999


def test_roots_come_by_how_much_rests_on_them_and_those_alone_last() -> None:
    graph: Graph = {"a": [], "b": [], "c": [], "x": ["c"], "y": ["c", "b"]}
    found = stemma(dossier_of(graph))
    assert [node.source for node in found.nodes] == ["c", "x", "b", "y", "a"]
    assert found.alone == ("a",)
    assert found.below == {"c": ("x", "y"), "b": ("y",)}


def test_some_can_be_drawn_alone() -> None:
    dossier = dossier_of({"a": [], "b": ["a"], "c": ["b", "a"]})
    found = stemma(dossier, ["a", "c"])
    assert [(node.source, node.under) for node in found.nodes] == [("a", None), ("c", "a")]
    with pytest.raises(KeyError):
        stemma(dossier, ["a", "nobody"])


def test_the_stemma_of_the_built_in_dossier_has_its_hundred_sources_and_leads_from_the_letter_down() -> None:
    found = stemma(SAMPLE)
    assert {node.source for node in found.nodes} == set(SAMPLE.sources)
    assert found.nodes[0].source == "P1"
    assert next(node for node in found.nodes if node.source == "X2").under == "X1"
