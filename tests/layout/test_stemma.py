"""A stemma in text: each source once, all its words kept, at any width, with strokes that any terminal has."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len
from tests.collation.test_stemma import Graph, dossier_of, graphs

from soraleak_tui.collation.stemma import stemma
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.stemma import Drawing
from soraleak_tui.edition.telling.origins import drawing
from soraleak_tui.layout.line import Line, Role
from soraleak_tui.layout.plain import plain
from soraleak_tui.layout.stemma import BESIDE, Tree, tree

WIDTHS = (40, 80, 120, 160)
GRAPH: Graph = {"a": [], "b": ["a"], "c": ["a"], "d": ["b", "c"], "e": []}


def drawn(graph: Graph) -> tuple[Drawing, Dossier]:
    dossier = dossier_of(graph)
    return Drawing("Who", ("Some.",), stemma(dossier), {}), dossier


def words_of(lines: tuple[Line, ...], source: str, role: Role) -> str:
    spans = [
        span
        for line in lines
        for span in line.spans
        if (span.target, span.role, span.furniture) == (source, role, False)
    ]
    return " ".join(span.text for span in spans)


def test_a_stemma_as_it_is_drawn() -> None:
    shown, dossier = drawn(GRAPH)
    assert plain(tree(shown, dossier.sources, 60)).split("\n") == [
        "Who",
        "Some.",
        "● brings something of its own",
        "○ retells or comments on others",
        "",
        "○ a · The a  aggregation",
        "├─ ○ b · The b  aggregation",
        "│    names a; on it too, further down: d",
        "└─ ○ c · The c  aggregation",
        "   │ names a",
        "   └─ ○ d · The d  aggregation",
        "        names c; also on b: names b",
        "",
        "Standing alone · 1 source",
        "○ e · The e  aggregation",
    ]


def test_the_credit_lines_stand_beside_it_where_there_is_room() -> None:
    shown, dossier = drawn(GRAPH)
    rows = plain(tree(shown, dossier.sources, BESIDE)).split("\n")
    assert rows[2] == "● brings something of its own   ○ retells or comments on others"
    assert rows[5] == "├─ ○ b · The b  aggregation".ljust(45) + "names a; on it too, further down: d"


@given(graphs(circles=True), st.sampled_from(WIDTHS))
def test_every_source_is_one_target_with_all_its_words_within_the_width(graph: Graph, width: int) -> None:
    shown, dossier = drawn(graph)
    made = Tree(shown, dossier.sources, width)
    assert sorted(made.items) == sorted(graph)
    lines = tree(shown, dossier.sources, width)
    assert all(line.width <= width for line in lines)
    rows = [{span.target for span in line.spans} - {None} for line in lines]
    assert all(len(targets) <= 1 for targets in rows)
    for source, below in graph.items():
        assert f"{source} · The {source}" in words_of(lines, source, Role.LABEL)
        told = words_of(lines, source, Role.MUTED)
        for on in set(below) - {source}:
            assert f"names {on}" in told
        for one in (name for name, ons in graph.items() if source in ons and name != source):
            is_drawn_below = f"names {source}" in words_of(lines, one, Role.MUTED)
            assert is_drawn_below


def test_no_depth_pushes_the_words_off_the_screen() -> None:
    names = [f"s{number}" for number in range(60)]
    shown, dossier = drawn({name: names[:at][-1:] for at, name in enumerate(names)})
    for width in WIDTHS:
        lines = tree(shown, dossier.sources, width)
        assert all(line.width <= width for line in lines)
        assert "(59) " in plain(lines)
        assert "s59 · The s59" in words_of(lines, "s59", Role.LABEL)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_built_in_stemma_tells_every_source_and_every_credit(builtin_dossier: Dossier, width: int) -> None:
    lines = tree(drawing(builtin_dossier), builtin_dossier.sources, width)
    assert all(line.width <= width for line in lines)
    for source in builtin_dossier.sources.values():
        told = "".join(words_of(lines, source.id, Role.MUTED).split())
        for edge in source.rests_on:
            assert "".join(edge.credit.split()) in told, (source.id, edge)


def test_lit_sources_say_so_in_words_and_by_a_sign(builtin_dossier: Dossier) -> None:
    shown = drawing(builtin_dossier, "Q42", "003")
    assert shown.lit["003"] == "answers"
    assert shown.lit["X1"] == "root"
    lines = tree(shown, builtin_dossier.sources, 80)
    assert words_of(lines, "X1", Role.SETTLED) == "  ◂ root"
    assert words_of(lines, "003", Role.SETTLED) == "  ◂ answers"
    assert all(cell_len(row) <= 80 for row in plain(lines).split("\n"))
