"""Ids and views against a dossier: which place an id means, what is refused and in which words."""

from __future__ import annotations

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.timeline import Zoom
from soraleak_tui.navigation.known import check, place_of, view_of
from soraleak_tui.navigation.text import ViewError
from soraleak_tui.navigation.view import ComparisonLook, Name, Over, PageLook, View, Window


@pytest.mark.parametrize(
    ("at", "view"),
    [
        ("opening#2", View(Name.PAGE, "opening", "opening#2")),
        ("opening", View(Name.PAGE, "opening")),
        ("S1", View(Name.COMPARE, "S1")),
        ("X4", View(Name.SOURCE, "X4")),
        ("X4:start", View(Name.SOURCE, "X4", "X4:start")),
    ],
)
def test_every_id_has_its_place(sample: Dossier, at: str, view: View) -> None:
    assert view_of(sample, None, at) == view


def test_every_id_of_the_program_s_own_dossier_has_a_place_that_is_there(builtin_dossier: Dossier) -> None:
    dossier = builtin_dossier
    everything = (*dossier.passages, *dossier.statements, *dossier.sources, *dossier.quotations)
    for at in (*everything, *(page.id for page in dossier.pages)):
        check(dossier, place_of(dossier, at))


def test_nothing_asked_for_is_no_view(sample: Dossier) -> None:
    assert view_of(sample, None, None) is None


@pytest.mark.parametrize(
    ("text", "at", "view"),
    [
        ("opening,columns=off", "opening#2", View(Name.PAGE, "opening", "opening#2", page=PageLook(columns=False))),
        ("compare,layout=stacked", "S1", View(Name.COMPARE, "S1", comparison=ComparisonLook(stacked=True))),
        ("compare,of=S1", "X4", View(Name.COMPARE, "S1", "X4")),
        ("statements", "S1", View(Name.STATEMENTS, on="S1")),
        ("sources", "X4", View(Name.SOURCES, on="X4")),
        ("source", "X4", View(Name.SOURCE, "X4")),
        ("weight", "X4", View(Name.WEIGHT, "X4")),
        ("weight,of=001,on=Q2", None, View(Name.WEIGHT, "001", "Q2")),
        ("origins", "X4", View(Name.ORIGINS, on="X4")),
        ("origins,of=Q2,answer=001", None, View(Name.ORIGINS, "Q2", answer="001")),
        ("timeline,zoom=hours", "ribbon", View(Name.TIMELINE, on="ribbon", zoom=Zoom.HOURS)),
        ("timeline", "crowd", View(Name.TIMELINE, on="crowd")),
        ("front", "opening", View(Name.FRONT, on="page:opening")),
        ("links", "opening#2", View(Name.PAGE, "opening", "opening#2", window=Window(Over.LINKS))),
        ("help", None, View(Name.FRONT, window=Window(Over.HELP))),
    ],
)
def test_a_view_and_a_place_go_together(sample: Dossier, text: str, at: str | None, view: View) -> None:
    assert view_of(sample, text, at) == view


@pytest.mark.parametrize(
    ("text", "at", "kind", "wrong"),
    [
        (None, "opening#99", "passage, page, statement, source, quotation or record", "opening#99"),
        ("openings", None, "view", "openings"),
        ("opening,on=opening#99", None, "place in the view 'opening' called", "opening#99"),
        ("opening,opened=opening#99", None, "passage in the view 'opening' called", "opening#99"),
        ("compare", None, "", "the view 'compare' needs a statement: add --at and its id"),
        ("source", None, "", "the view 'source' needs a source: add --at and its id"),
        ("compare,of=S9", None, "statement", "S9"),
        ("compare,of=S1,base=X99", None, "wording of S1 in", "X99"),
        ("source,of=X99", None, "source", "X99"),
        ("weight", None, "", "the view 'weight' needs a source: add --at and its id"),
        ("weight,of=X99", None, "source", "X99"),
        ("origins,of=Q99", None, "question", "Q99"),
        ("origins,of=Q2,answer=X99", None, "answer to Q2 by", "X99"),
        ("origins,answer=001", None, "answer to no question by", "001"),
        ("origins", "S1", "place in the view 'origins' called", "S1"),
        ("timeline,zoom=weeks", None, "zoom", "weeks"),
        ("opening", "S1", "", "S1 has no place in the view 'opening'"),
        ("compare", "X4", "", "X4 has no place in the view 'compare'"),
        ("statements", "X4", "place in the view 'statements' called", "X4"),
        ("front", "S1", "place in the view 'front' called", "page:S1"),
    ],
)
def test_what_is_not_there_is_told(sample: Dossier, text: str | None, at: str | None, kind: str, wrong: str) -> None:
    with pytest.raises(ViewError) as error:
        view_of(sample, text, at)
    assert (error.value.kind, error.value.given) == (kind, wrong)
