"""The ledger: every answer in one cell, how it stands, which answers can be true together, and what a choice leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from types import MappingProxyType

import pytest
from hypothesis import given, strategies as st
from tests.collation.making import dossier as made, source

from soraleak_tui.collation.ledger import ledger, row
from soraleak_tui.collation.picking import columns_of, pages_of, picked
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Pick, Row, Show, Standing, parts_of, target_of
from soraleak_tui.domain.question import Answer, Finding, Outcome, Question, Silence
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.source import Extent, Kind
from soraleak_tui.domain.value import Measure, Value

YES, NO = (Value.parse(Measure.TERM, word) for word in ("yes", "no"))
SOURCES = {
    each.id: each
    for each in (
        source("P", Kind.PRIMARY),
        source("X", Kind.ORIGINAL, ["P"]),
        source("Y", Kind.ORIGINAL, ["P"]),
        source("A", Kind.AGGREGATION, ["X", "Y"]),
        source("B", Kind.AGGREGATION, ["X"]),
        source("C", Kind.COMMENT, extent=Extent.PART),
    )
}
WORDS = {
    "P:long": "We opened it for three hours, and then it was shut",
    "A:long": "for three hours, and then",
    "B:long": "about one hour",
    "C:long": "three hours or so",
}
QUOTATIONS = {key: Quotation(key.partition(":")[0], key.partition(":")[2], exact) for key, exact in WORDS.items()}


def hours(text: str) -> Value:
    return Value.parse(Measure.DURATION, text)


def answer(name: str, value: Value | None = None, *credited: str, quotation: str | None = None) -> Answer:
    return Answer(name, Saying(name, quotation, "" if quotation else "so", credits=credited), None, value)


def silent(name: str, silence: Silence = Silence.NOTHING) -> Answer:
    return Answer(name, None, silence)


def question(
    *answers: Answer,
    finds: Value | None = None,
    outcome: Outcome = Outcome.SETTLED,
    evidence: Sequence[str] = ("P",),
    contradicts: Sequence[str] = (),
    name: str = "Q",
) -> Question:
    finding = Finding(outcome, "So.", tuple(evidence), tuple(contradicts), finds)
    return Question(name, "How long?", "Time", answers, finding)


def asking(*questions: Question) -> Dossier:
    return replace(
        made(None, [], SOURCES),
        questions=MappingProxyType({each.id: each for each in questions}),
        quotations=MappingProxyType(QUOTATIONS),
    )


def standings(asked: Question) -> dict[str, Standing]:
    return {source: cell.standing for source, cell in row(asking(asked), asked).cells.items()}


def test_answers_stand_to_what_is_settled() -> None:
    found = standings(
        question(
            answer("A", hours("3 h")),
            answer("B", hours("1 h")),
            answer("C", hours("~3 h")),
            answer("X"),
            silent("Y"),
            silent("P", Silence.UNREAD),
            finds=hours("3 h..3 h 30 min"),
        )
    )
    assert found == {
        "A": Standing.AGREES,
        "B": Standing.CONFLICTS,
        "C": Standing.ALIKE,
        "X": Standing.UNCOMPARED,
        "Y": Standing.NOTHING,
        "P": Standing.UNREAD,
    }


def test_what_is_open_is_held_against_the_others() -> None:
    both = (answer("A", YES), answer("B", NO), answer("C", YES))
    assert set(standings(question(*both, outcome=Outcome.OPEN)).values()) == {Standing.CONFLICTS}
    same = question(answer("A", YES), answer("B", YES), outcome=Outcome.OPEN)
    assert set(standings(same).values()) == {Standing.AGREES}
    assert standings(question(answer("A", YES), answer("B"), outcome=Outcome.OPEN)) == {
        "A": Standing.UNCOMPARED,
        "B": Standing.UNCOMPARED,
    }


def test_a_value_that_is_settled_counts_only_where_something_is_settled() -> None:
    asked = question(answer("A", NO), answer("B", NO), finds=YES, outcome=Outcome.OPEN)
    assert set(standings(asked).values()) == {Standing.AGREES}


def test_the_same_term_in_other_words_is_told_from_the_same_words() -> None:
    asked = question(
        answer("P", YES, quotation="P:long"),
        answer("A", YES, quotation="A:long"),
        answer("C", YES, quotation="C:long"),
        answer("X", YES),
        finds=YES,
    )
    assert standings(asked) == {
        "P": Standing.AGREES,
        "A": Standing.AGREES,
        "C": Standing.ALIKE,
        "X": Standing.AGREES,
    }


def test_words_without_a_value_agree_where_they_are_those_of_the_proof() -> None:
    asked = question(
        answer("P", quotation="P:long"),
        answer("A", quotation="A:long"),
        answer("B", quotation="B:long"),
        answer("C", quotation="C:long"),
        evidence=["P:long"],
        contradicts=["C:long"],
    )
    assert standings(asked) == {
        "P": Standing.AGREES,
        "A": Standing.AGREES,
        "B": Standing.UNCOMPARED,
        "C": Standing.CONFLICTS,
    }
    alone = question(answer("P", quotation="P:long"), answer("B", quotation="B:long"), evidence=["P:long", "B:long"])
    assert set(standings(alone).values()) == {Standing.UNCOMPARED}


def test_another_unit_is_another_question_and_no_conflict() -> None:
    before, after = (Value.parse(Measure.MONEY, text, unit) for text, unit in (("150bn", "before"), ("157bn", "after")))
    asked = question(answer("A", before), answer("B", after), finds=after)
    found = row(asking(asked), asked)
    assert not found.conflict
    assert found.cells["A"].standing is Standing.UNCOMPARED
    assert found.count == "1 and 1"


def test_origins_are_counted_by_side_what_is_settled_first() -> None:
    asked = question(
        answer("X", hours("3 h"), "X"),
        answer("A", hours("~3 h"), "Y"),
        answer("B", hours("1 h")),
        answer("C", hours("2 h")),
        finds=hours("3 h"),
    )
    found = row(asking(asked), asked)
    assert found.count == "2 to 1 to 1"
    assert [camp.sources for camp in found.camps] == [("X", "A"), ("B",), ("C",)]
    assert found.alone == {"B", "C"}


def test_sides_that_exclude_each_other_may_share_an_origin() -> None:
    """Both have it from X, who did not say both: one report was retold in two ways, and is one origin."""
    shared = row(asking(), question(answer("A", YES, "X"), answer("B", NO, "X"), finds=YES))
    assert (shared.count, shared.origins, shared.share_origins) == ("1 to 1", 1, True)
    apart = row(asking(), question(answer("A", YES, "X"), answer("B", NO, "Y"), finds=YES))
    assert (apart.count, apart.origins, apart.share_origins) == ("1 to 1", 2, False)


def test_an_answer_knows_whom_it_excludes() -> None:
    asked = question(answer("A", YES), answer("B", NO), answer("C", NO), answer("C", None), outcome=Outcome.OPEN)
    found = row(asking(asked), asked)
    against = {entry.key: found.against(entry) for entry in found.entries if entry.answer.value}
    assert against == {"A": ("B", "C"), "B": ("A",), "C": ("A",)}
    assert all(found.against(entry) == () for entry in found.entries if entry.answer.value is None)


def test_a_source_that_contradicts_itself_has_one_cell_with_both_answers() -> None:
    asked = question(answer("A", YES), answer("A", NO), answer("B", YES), finds=YES)
    found = row(asking(asked), asked)
    assert len(found.cells["A"].entries) == 2
    assert found.cells["A"].standing is Standing.CONFLICTS
    assert found.alone == {"A"}


def test_what_all_agree_on_and_what_one_alone_says() -> None:
    agreed = row(asking(), question(answer("A", YES), answer("B", YES), silent("C"), finds=YES))
    assert agreed.agreed
    assert agreed.alone == frozenset()
    one = row(asking(), question(answer("A", YES), silent("B"), finds=YES))
    assert (one.agreed, one.alone) == (False, frozenset({"A"}))
    loose = row(asking(), question(answer("A", YES), answer("B")))
    assert (loose.agreed, loose.alone) == (False, frozenset())


def test_columns_are_those_asked_everything_then_those_with_most_answers() -> None:
    book = ledger(
        asking(
            question(silent("C"), answer("A", YES), answer("P", YES), name="Q1"),
            question(silent("C"), answer("B", YES), answer("P", NO), name="Q2"),
        )
    )
    assert book.compared == ("C", "P")
    assert [(column.source, column.answers, column.in_full) for column in book.columns] == [
        ("C", 0, False),
        ("P", 2, True),
        ("A", 1, True),
        ("B", 1, True),
    ]
    assert [column.source for column in columns_of(book, book.rows[:1])] == ["P", "A"]


def test_a_dossier_without_questions_has_an_empty_ledger() -> None:
    book = ledger(asking())
    assert (book.rows, book.columns, book.compared, book.origins) == ((), (), (), 0)


def test_targets_say_which_question_and_which_source() -> None:
    assert parts_of(target_of("Q1", "001")) == ("Q1", "001")
    assert parts_of(target_of("Q1", None)) == ("Q1", None)


def test_the_pages_of_a_question_are_those_that_rest_on_its_words(builtin_dossier: Dossier) -> None:
    bearing = pages_of(builtin_dossier)
    assert bearing.keys() == builtin_dossier.questions.keys()
    assert "leak" in bearing["Q1"]
    assert bearing["Q27"] == {"response"}


def test_the_rarest_conflict_comes_first(builtin_dossier: Dossier) -> None:
    book = ledger(builtin_dossier)
    ranked = picked(book, Pick(ranked=True), {})
    assert [one.conflict for one in ranked] == sorted((one.conflict for one in book.rows), reverse=True)
    assert not ranked[0].settled


VALUES = st.sampled_from([None, YES, NO, hours("3 h"), hours("~3 h"), hours("1 h..4 h"), hours("1 h")])
SPOKEN = st.builds(
    lambda name, value, credited: answer(name, value, *credited),
    st.sampled_from(sorted(SOURCES)),
    VALUES,
    st.lists(st.sampled_from(sorted(SOURCES)), max_size=2, unique=True),
)
QUOTED = st.builds(
    lambda key, value: answer(key.partition(":")[0], value, quotation=key), st.sampled_from(sorted(WORDS)), VALUES
)
SILENT = st.builds(silent, st.sampled_from(sorted(SOURCES)), st.sampled_from(Silence))
KEYS = st.lists(st.sampled_from([*SOURCES, *WORDS]), max_size=2, unique=True)


@st.composite
def questions(draw: st.DrawFn, name: str = "Q") -> Question:
    return question(
        *draw(st.lists(st.one_of(SPOKEN, QUOTED, SILENT), max_size=8)),
        finds=draw(VALUES),
        outcome=draw(st.sampled_from(Outcome)),
        evidence=draw(KEYS),
        contradicts=draw(KEYS),
        name=name,
    )


BOOKS = st.integers(0, 4).flatmap(lambda count: st.tuples(*(questions(f"Q{number}") for number in range(count))))


@given(BOOKS)
def test_every_answer_stands_in_exactly_one_cell(asked: tuple[Question, ...]) -> None:
    book = ledger(asking(*asked))
    assert [one.id for one in book.rows] == [each.id for each in asked]
    for found, each in zip(book.rows, asked, strict=True):
        held = Counter(id(entry.answer) for cell in found.cells.values() for entry in cell.entries)
        assert held == Counter(map(id, each.answers))
        assert all(entry.answer.source == source for source, cell in found.cells.items() for entry in cell.entries)
        assert {column.source for column in book.columns} >= set(found.speaking)


def check_camps(found: Row) -> None:
    in_camps = [id(entry) for camp in found.camps for entry in camp.entries]
    assert len(in_camps) == len(set(in_camps))
    assert set(in_camps) <= {id(entry) for entry in found.entries}
    for camp in found.camps:
        assert 1 <= camp.origins <= len(camp.entries)
    assert found.origins <= len(found.entries)
    assert bool(found.origins) == bool(found.entries)
    assert not any(camp.opposed for camp in found.camps[:1])


@given(questions())
def test_sides_part_the_answers_and_count_no_more_origins_than_answers(asked: Question) -> None:
    found = row(asking(asked), asked)
    check_camps(found)
    assert found.origins >= max((camp.origins for camp in found.camps), default=0)
    assert found.alone <= set(found.speaking)
    assert not (found.agreed and found.conflict)
    settled = asked.finding.value if asked.finding.outcome is Outcome.SETTLED else None
    for entry in found.entries:
        value = entry.answer.value
        told = entry.key in asked.finding.contradicts
        against = settled is not None and value is not None and value.agrees(settled) is False
        assert not (told or against) or entry.standing is Standing.CONFLICTS


@given(BOOKS, st.data())
def test_a_choice_leaves_some_of_the_rows_and_order_changes_none(
    asked: tuple[Question, ...], data: st.DataObject
) -> None:
    book = ledger(asking(*asked))
    bearing = {each.id: data.draw(st.frozensets(st.sampled_from("ab"))) for each in asked}
    everything = set(map(id, book.rows))
    for show, pane, name in product(Show, (None, "a"), (None, "A")):
        rows = picked(book, Pick(show, pane, name), bearing)
        assert set(map(id, rows)) <= everything
        assert len(rows) <= len(picked(book, Pick(Show.ALL, pane, name), bearing))
        ranked = picked(book, Pick(show, pane, name, ranked=True), bearing)
        assert sorted(map(id, ranked)) == sorted(map(id, rows))
        assert {column.source for column in columns_of(book, rows)} <= {column.source for column in book.columns}


@pytest.mark.slow
def test_a_thousand_sources_that_answer_two_hundred_questions_take_no_longer_than_a_breath() -> None:
    """Fifty answers to each question, from a thousand sources: no column for those that never answer."""
    from time import process_time

    names = [f"S{number}" for number in range(1_000)]
    sources = {name: source(name, Kind.AGGREGATION, [names[(at * 7) % 50]]) for at, name in enumerate(names)}
    asked = [
        question(
            *(answer(names[(number * 31 + at) % 900], hours(f"{at % 5 + 1} h")) for at in range(50)),
            finds=hours("3 h"),
            name=f"Q{number}",
        )
        for number in range(200)
    ]
    many = replace(asking(*asked), sources=MappingProxyType(sources))
    started = process_time()
    book = ledger(many)
    assert process_time() - started < 5
    assert len(book.columns) == 900
