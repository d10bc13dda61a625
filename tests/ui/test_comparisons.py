"""The state of the comparison screen: which witnesses, which base, columns or stacked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from soraleak_tui.domain.source import Extent
from soraleak_tui.layout.comparison import fitting
from soraleak_tui.layout.plain import plain
from soraleak_tui.ui.compared import lines
from soraleak_tui.ui.comparisons import Comparing, moved, speaking, widened


@pytest.mark.parametrize(("width", "stacked"), [(40, True), (99, True), (100, False), (200, False)])
def test_columns_need_a_hundred_cells(width, stacked):
    assert Comparing("L5").is_stacked(width) is stacked
    assert Comparing("L5", stacked=not stacked).is_stacked(width) is not stacked


@pytest.mark.parametrize(("width", "room"), [(20, 1), (78, 2), (104, 3), (120, 3), (160, 5)])
def test_as_many_witnesses_stand_beside_the_base_as_fit(width, room):
    assert Comparing("L5").room(width) == room


def test_the_witnesses_move_one_by_one_and_stop_where_the_last_is_in_sight(dossier):
    state = Comparing("L5")
    there = len(speaking(dossier.statements["L5"], None))
    assert moved(state, dossier, -1, 120).first == 0
    assert moved(state, dossier, 1, 120).first == 1
    assert moved(state, dossier, 100, 120).first == there - state.room(120)
    assert moved(moved(state, dossier, 100, 120), dossier, -1, 120).first == there - state.room(120) - 1


def test_no_more_witnesses_are_wanted_than_there_are_or_fit(dossier):
    state = Comparing("L5")
    there = len(speaking(dossier.statements["L5"], None))
    for _ in range(20):
        state = widened(state, dossier, 1, 200)
    assert state.room(200) == there
    assert widened(state, dossier, -1, 200).room(200) == there - 1
    narrow = Comparing("L5")
    for _ in range(20):
        narrow = widened(narrow, dossier, 1, 104)
    assert narrow.room(104) + 1 <= fitting(104)
    for _ in range(20):
        narrow = widened(narrow, dossier, -1, 104)
    assert narrow.room(104) == 1


def test_any_source_may_be_the_base_and_the_primary_wording_then_stands_beside_it(dossier):
    statement = dossier.statements["L5"]
    assert statement.primary.source not in speaking(statement, None)
    assert statement.primary.source in speaking(statement, "001")
    assert "001" not in speaking(statement, "001")


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_no_comparison_is_shown_without_what_is_settled_about_it(dossier, width):
    for statement in dossier.statements:
        text = " ".join(plain(lines(dossier, Comparing(statement), width)).split())
        settles = dossier.statements[statement].primary is not None
        assert ("settled by" if settles else "nothing here settles the words") in text


def test_who_says_nothing_is_told_and_only_of_sources_read_in_full(dossier):
    text = " ".join(plain(lines(dossier, Comparing("L5"), 120)).split())
    assert "Says nothing of it: 002 · Financial Times; 003 · eWEEK." in text


def test_what_does_not_fit_beside_the_base_is_named(dossier):
    text = " ".join(plain(lines(dossier, Comparing("L5"), 120)).split())
    shown = speaking(dossier.statements["L5"], None)[:3]
    hidden = [source for source in speaking(dossier.statements["L5"], None) if source not in shown]
    assert hidden
    assert all(source in text.split("Not shown here:")[1] for source in hidden)


def test_a_source_that_was_not_read_in_full_is_never_called_silent(dossier):
    statement = dossier.statements["L5"]
    silent = next(each.source for each in statement.witnesses if not each.quotations)
    sources = {**dossier.sources, silent: replace(dossier.sources[silent], extent=Extent.PART)}
    text = " ".join(plain(lines(replace(dossier, sources=sources), Comparing("L5"), 120)).split())
    assert silent not in text.split("Says nothing of it:")[1].split(".")[0]
    assert silent in text.split("Not read in full:")[1]
