"""What hangs on a source: what it alone has, and what falls with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from tests.collation.test_stemma import Graph, dossier_of, graphs

from soraleak_tui.collation.stemma import stemma
from soraleak_tui.collation.weight import fallen, weight
from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.dossier import Dossier, cited_in
from soraleak_tui.domain.event import Account, Event
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.prose import Passage
from soraleak_tui.domain.question import Answer, Finding, Outcome, Question
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.source import Kind
from soraleak_tui.domain.statement import Statement, Witness
from soraleak_tui.domain.stemma import Loss, Weight
from soraleak_tui.domain.value import Measure, Value

YES, NO = Value.parse(Measure.TERM, "yes"), Value.parse(Measure.TERM, "no")


def answer(source: str, value: Value | None = None, *credited: str) -> Answer:
    return Answer(source, Saying(source, gist="so", credits=credited), None, value)


def question(*answers: Answer, evidence: tuple[str, ...] = ("P", "Y")) -> Question:
    return Question("Q", "Who?", "", answers, Finding(Outcome.SETTLED, "So.", evidence))


@pytest.fixture
def dossier() -> Dossier:
    """P, a primary source; X and Y, two reports on it; A rests on both, B on X alone, C on B, D on nobody."""
    graph: Graph = {"P": [], "X": ["P"], "Y": ["P"], "A": ["X", "Y"], "B": ["X"], "C": ["B"], "D": []}
    kinds = {"P": Kind.PRIMARY, "X": Kind.ORIGINAL, "Y": Kind.ORIGINAL}
    return dossier_of(graph, kinds)


def weighed(dossier: Dossier, source: str, *questions: Question) -> Weight:
    asked = replace(dossier, questions={each.id: each for each in questions})
    return weight(asked, stemma(asked), source)


def test_what_has_no_other_root_falls_and_what_has_one_is_shaken(dossier: Dossier) -> None:
    found = weighed(dossier, "X")
    assert found.falls == ("B", "C")
    assert found.shaken == ("A",)


def test_a_report_of_its_own_stands_though_what_it_rests_on_is_wrong(dossier: Dossier) -> None:
    assert weighed(dossier, "P").falls == ()
    assert set(weighed(dossier, "P").shaken) == {"X", "Y", "A", "B", "C"}


@pytest.mark.parametrize(
    ("source", "answers", "lost"),
    [
        ("X", (answer("X", YES), answer("B", YES), answer("D", NO)), [("X", "B")]),
        ("X", (answer("X", YES), answer("Y", YES)), []),
        ("X", (answer("A", YES, "X"), answer("D", NO)), [("A",)]),
        ("X", (answer("A", YES), answer("D", NO)), []),
        ("X", (answer("A", YES, "X", "Y"),), []),
        ("X", (answer("A", YES, "X", "A"),), []),
        ("X", (answer("X"), answer("D")), []),
        ("X", (answer("X"), answer("B")), [("X",), ("B",)]),
        ("P", (answer("X", YES, "P"), answer("Y", NO)), [("X",)]),
        ("A", (answer("A", YES), answer("D", NO)), [("A",)]),
        ("D", (answer("X", YES), answer("Y", YES)), []),
    ],
)
def test_an_answer_is_lost_that_nobody_independent_gives(
    dossier: Dossier, source: str, answers: tuple[Answer, ...], lost: list[tuple[str, ...]]
) -> None:
    found = weighed(dossier, source, question(*answers)).lost_of(Loss.ANSWER)
    assert [tuple(each.source for each in one.answers) for one in found] == lost


@pytest.mark.parametrize(
    ("evidence", "falls"), [(("X",), True), (("B", "C"), True), (("X", "A"), False), (("Y",), False)]
)
def test_a_finding_is_lost_whose_last_evidence_falls(dossier: Dossier, evidence: tuple[str, ...], falls: bool) -> None:  # noqa: FBT001 - a row of the table
    found = weighed(dossier, "X", question(evidence=evidence)).lost_of(Loss.FINDING)
    assert bool(found) is falls


def test_events_and_figures_are_lost_with_their_last_source(dossier: Dossier) -> None:
    day = Edtf.parse("2030-06-01")
    one = Account(day, "on Saturday", ("B",))
    other = Account(Edtf.parse("2030-07-01"), "in July", ("D",))
    events = {
        "told-by-b": Event("told-by-b", "It ends", day, ("X",), (one,)),
        "conflicting": Event("conflicting", "It ends", day, ("X",), (one, other)),
        "told-by-y": Event("told-by-y", "It ends", day, ("X",), (replace(one, evidence=("Y",)),)),
    }
    count = Value.parse(Measure.COUNT, "3", "names")
    figures = {
        "of-c": Figure("of-c", count, "names", Saying("C", gist="3"), day),
        "of-a": Figure("of-a", count, "names", Saying("A", gist="3"), day),
    }
    found = weight(replace(dossier, events=events, figures=figures), stemma(dossier), "X")
    assert [each.id for each in found.lost_of(Loss.EVENT, Loss.FIGURE)] == ["told-by-b", "conflicting", "of-c"]


@pytest.mark.parametrize(
    ("evidence", "falls"),
    [
        (("X",), True),
        (("B", "C"), True),
        (("X", "A"), False),
        (("D",), False),
        (("S1",), True),
        (("S1", "S2"), False),
        (("S3", "B:words"), True),
        (("X", "S3"), True),
        (("X", "S4"), False),
    ],
)
def test_a_passage_is_lost_all_of_whose_evidence_falls(
    dossier: Dossier, evidence: tuple[str, ...], *, falls: bool
) -> None:
    """S1 is worded by X and S2 by Y; in what words S3 and S4 were said nobody knows, C renders both, Y only S4."""
    words = {f"{source}:words": Quotation(source, "words", "so", statement="S") for source in ("B", "C", "Y")}
    by_c, by_y = (Witness(source, (words[f"{source}:words"],)) for source in ("C", "Y"))
    statements = {
        "S1": Statement("S1", "One", "d", Quotation("X", "S1", "one"), (by_y,)),
        "S2": Statement("S2", "Two", "d", Quotation("Y", "S2", "two"), (by_c,)),
        "S3": Statement("S3", "Three", "d", None, (by_c,)),
        "S4": Statement("S4", "Four", "d", None, (by_c, by_y)),
    }
    passages = {"p#1": Passage("p#1", "p", "So.", evidence), "p#2": Passage("p#2", "p", "Else.", ("D",))}
    whole = replace(dossier, statements=statements, quotations=words, passages=passages)
    whole = replace(whole, cited=cited_in(whole))
    found = weight(whole, stemma(whole), "X").lost_of(Loss.PASSAGE)
    assert [each.id for each in found] == (["p#1"] if falls else [])


def test_the_built_in_letter_settles_its_own_wording_and_has_parts_that_nobody_else_gives(
    builtin_dossier: Dossier,
) -> None:
    found = weight(builtin_dossier, stemma(builtin_dossier), "P1")
    assert len(found.wordings) > 20
    alone = {each.id for each in found.lost_of(Loss.STATEMENT)}
    assert alone
    assert alone < set(found.wordings)
    for each in alone:
        assert set(builtin_dossier.statements[each].speaking) <= {"P1", *found.falls}


def test_what_is_lost_stands_in_the_order_of_the_dossier(builtin_dossier: Dossier) -> None:
    """Whatever the order in which sources are gone through, which changes from one start to the next."""
    order = [*builtin_dossier.statements, *builtin_dossier.passages]
    several = 0
    for source in builtin_dossier.sources:
        found = weight(builtin_dossier, stemma(builtin_dossier), source)
        for loss in (Loss.STATEMENT, Loss.PASSAGE):
            places = [order.index(each.id) for each in found.lost_of(loss)]
            assert places == sorted(places)
            several += len(places) > 1 and len(found.falls) > 1
    assert several > 3


def test_there_is_no_weight_of_what_there_is_not(dossier: Dossier) -> None:
    with pytest.raises(KeyError):
        weighed(dossier, "nobody")


@given(graphs(circles=False), st.data())
def test_a_source_falls_exactly_when_every_way_up_ends_at_what_is_wrong(graph: Graph, data: st.DataObject) -> None:
    kinds = {name: data.draw(st.sampled_from([Kind.ORIGINAL, Kind.AGGREGATION]), label=name) for name in graph}
    wrong = data.draw(st.sampled_from(sorted(graph)))

    def stands(source: str) -> bool:
        if source == wrong:
            return False
        return kinds[source] is Kind.ORIGINAL or not graph[source] or any(map(stands, graph[source]))

    assert fallen(stemma(dossier_of(graph, kinds)), wrong) == {name for name in graph if not stands(name)}
