"""A view in a dossier that has changed: there where it is there, else as near as can be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from tests.navigation.strategies import ids_of, views

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.navigation.known import check
from soraleak_tui.navigation.nearest import nearest
from soraleak_tui.navigation.text import ViewError
from soraleak_tui.navigation.view import ComparisonLook, Name, Over, PageLook, Top, View, Window


@given(st.data())
def test_wherever_a_view_was_there_is_something_near(sample: Dossier, data: st.DataObject) -> None:
    view = data.draw(views(ids_of(sample)))
    found = nearest(sample, view)
    check(sample, found)
    assert nearest(sample, found) == found


@given(st.data())
def test_what_is_there_stays_what_it_is(sample: Dossier, data: st.DataObject) -> None:
    view = replace(data.draw(views(ids_of(sample))), top=None)
    try:
        check(sample, view)
    except ViewError:
        return
    assert nearest(sample, view) == view


@pytest.mark.parametrize(
    ("view", "found"),
    [
        (View(Name.PAGE, "gone", "gone#3", Top(4, 2)), View(Name.PAGE, "opening")),
        (View(Name.PAGE, "opening", "opening#99"), View(Name.PAGE, "opening", "opening#6")),
        (View(Name.PAGE, "opening", "opening#0"), View(Name.PAGE, "opening", "opening#1")),
        (View(Name.PAGE, "opening", "speech#1"), View(Name.PAGE, "opening")),
        (View(Name.COMPARE, "S9", "001", Top(1)), View(Name.STATEMENTS)),
        (View(Name.COMPARE, "S1", "gone", comparison=ComparisonLook("003")), View(Name.COMPARE, "S1")),
        (View(Name.SOURCE, "gone", "gone:1"), View(Name.SOURCES)),
        (View(Name.SOURCE, "001", "001:gone"), View(Name.SOURCE, "001")),
        (View(Name.WEIGHT, "gone", "Q2"), View(Name.SOURCES)),
        (View(Name.ORIGINS, "Q99", "001", answer="001"), View(Name.ORIGINS, on="001")),
        (View(Name.ORIGINS, "Q2", "gone", answer="gone"), View(Name.ORIGINS, "Q2")),
        (View(Name.STATEMENTS, on="S9"), View(Name.STATEMENTS)),
        (View(Name.FRONT, on="page:gone"), View(Name.FRONT)),
        (
            View(Name.PAGE, "gone", window=Window(Over.HELP)),
            View(Name.PAGE, "opening", window=Window(Over.HELP)),
        ),
    ],
)
def test_what_is_gone_leads_to_the_nearest(sample: Dossier, view: View, found: View) -> None:
    assert nearest(sample, view) == found


def test_evidence_that_was_open_opens_at_the_nearest_passage(sample: Dossier) -> None:
    view = View(Name.PAGE, "opening", "gone:1", page=PageLook(opened="opening#99"))
    assert nearest(sample, view) == View(Name.PAGE, "opening", "opening#6", page=PageLook(opened="opening#6"))


def test_a_place_behind_the_end_of_a_page_is_its_last_block(sample: Dossier) -> None:
    last = len(sample.page("opening").blocks) - 1
    assert nearest(sample, View(Name.PAGE, "opening", top=Top(10_000, 5))).top == Top(last)
    assert nearest(sample, View(Name.PAGE, "opening", top=Top(last, 5))).top == Top(last, 5)
    assert nearest(sample, View(Name.PAGE, "opening", top=Top(-1))).top == Top(-1)


def test_numbers_that_are_none_lead_nowhere(sample: Dossier) -> None:
    for wrong in ("opening#", "opening#x", "opening#²", f"opening#{'9' * 5000}", "#1"):
        assert nearest(sample, View(Name.PAGE, "opening", wrong)).on in {None, "opening#6"}
