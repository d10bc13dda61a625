"""Answers that say the same, the origins behind them, and whether they agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.collation.answers import Agreement, agreement, contradicted, readings, roots_of
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.question import Answer, Finding, Outcome, Question, Silence
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.source import Dependence, Extent, Kind, Source, Sureness
from soraleak_tui.domain.value import Measure, Value

YES, NO = Value.parse(Measure.TERM, "yes"), Value.parse(Measure.TERM, "no")


def source(name: str, kind: Kind, *rests_on: str) -> Source:
    below = tuple(Dependence(each, "says so") for each in rests_on)
    return Source(name, name, "webpage", kind, Sureness.DIRECT, Extent.FULL, "Read.", rests_on=below)


def answer(name: str, value: Value | None = None, *credited: str) -> Answer:
    return Answer(name, Saying(name, gist="so", credits=credited), None, value)


def question(*answers: Answer, finds: Value | None = None) -> Question:
    return Question("Q", "Who?", "", answers, Finding(Outcome.SETTLED, "So.", ("P",), value=finds))


@pytest.fixture
def dossier(sample: Dossier) -> Dossier:
    """P, a primary source; X and Y, two reports on it; A rests on both, B on X, C on nobody."""
    sources: Mapping[str, Source] = {
        each.id: each
        for each in (
            source("P", Kind.PRIMARY),
            source("X", Kind.ORIGINAL, "P"),
            source("Y", Kind.ORIGINAL, "P"),
            source("A", Kind.AGGREGATION, "X", "Y"),
            source("B", Kind.AGGREGATION, "X"),
            source("C", Kind.COMMENT),
        )
    }
    return replace(sample, sources=MappingProxyType(dict(sources)))


@pytest.mark.parametrize(
    ("given_", "roots"),
    [
        (answer("A"), {"X", "Y", "P"}),
        (answer("A", None, "X"), {"X"}),
        (answer("A", None, "A"), {"A"}),
        (answer("A", None, "A", "Y"), {"A", "Y"}),
        (answer("X"), {"X"}),
        (answer("X", None, "P"), {"P"}),
        (answer("C"), {"C"}),
        (Answer("A", None, Silence.NOTHING), set()),
    ],
)
def test_an_answer_comes_from_whom_it_credits_or_else_from_what_its_source_rests_on(
    dossier: Dossier, given_: Answer, roots: set[str]
) -> None:
    assert roots_of(dossier, given_) == roots


def test_answers_of_one_value_are_one_reading_and_count_as_few_origins_as_explain_them(dossier: Dossier) -> None:
    asked = question(answer("A", YES), answer("C", NO), answer("B", YES), answer("X", YES), answer("Y"))
    found = readings(dossier, asked)
    assert [([each.source for each in one.answers], one.origins) for one in found] == [
        (["A", "B", "X"], 1),
        (["C"], 1),
        (["Y"], 1),
    ]
    assert found[0].roots == {"X", "Y", "P"}


def test_two_reports_are_two_origins_and_what_both_may_have_fed_is_none_more(dossier: Dossier) -> None:
    (both,) = readings(dossier, question(answer("X", YES), answer("Y", YES), answer("A", YES)))
    assert both.origins == 2


def test_values_written_otherwise_are_one_if_their_bounds_are(dossier: Dossier) -> None:
    minutes, hour = Value.parse(Measure.DURATION, "60 min"), Value.parse(Measure.DURATION, "1 h")
    assert len(readings(dossier, question(answer("X", minutes), answer("Y", hour)))) == 1
    assert len(readings(dossier, question(answer("X", Value.parse(Measure.DURATION, "~1 h")), answer("Y", hour)))) == 2


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(Answer("A", None, Silence.NOTHING)), Agreement.NOBODY),
        (question(answer("A", YES)), Agreement.ONE),
        (question(answer("A", YES), answer("A", NO)), Agreement.CONFLICT),
        (question(answer("A", YES), answer("X", YES)), Agreement.AGREE),
        (question(answer("A", YES), answer("X", YES), answer("Y", NO)), Agreement.CONFLICT),
        (question(answer("A", YES), answer("X")), Agreement.UNCOMPARED),
        (question(answer("A", YES), answer("X", YES), answer("Y")), Agreement.PARTLY),
        (question(answer("A"), answer("X", YES), answer("Y", NO)), Agreement.CONFLICT),
        (question(answer("A", YES), answer("X", Value.parse(Measure.COUNT, "1", "a"))), Agreement.UNCOMPARED),
    ],
)
def test_answers_agree_conflict_or_are_not_compared(asked: Question, expected: Agreement) -> None:
    assert agreement(asked) is expected


def test_answers_that_cannot_be_right_if_the_finding_is_are_named() -> None:
    asked = question(answer("A", YES), answer("X", NO), answer("Y"), finds=YES)
    assert [each.source for each in contradicted(asked)] == ["X"]
    assert contradicted(question(answer("X", NO))) == ()


@given(st.lists(st.sampled_from(["A", "B", "C", "X", "Y", "P"]), min_size=1, max_size=6))
def test_origins_are_never_more_than_answers_or_roots_and_never_none(names: list[str]) -> None:
    sources = {name: source(name, Kind.COMMENT) for name in "CP"}
    sources |= {name: source(name, Kind.AGGREGATION, "C", "P") for name in "ABXY"}
    bare = _Bare(sources)
    (found,) = readings(bare, question(*(answer(name, YES) for name in names)))  # type: ignore[arg-type]
    assert 1 <= found.origins <= min(len(names), len(found.roots))


class _Bare:
    """As much of a dossier as origins need."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.sources = sources


def test_many_roots_are_counted_one_after_the_other(dossier: Dossier) -> None:
    many = {f"R{number}": source(f"R{number}", Kind.ORIGINAL) for number in range(40)}
    wide = {"W": source("W", Kind.AGGREGATION, *many)}
    whole = replace(dossier, sources=MappingProxyType({**many, **wide}))
    (found,) = readings(whole, question(answer("W", YES), *(answer(f"R{number}", YES) for number in range(20))))
    assert found.origins == 20
