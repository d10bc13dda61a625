"""The files of the evidence say in values what they say in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.entity import EntityKind
from soraleak_tui.domain.question import Outcome, Silence
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.value import Measure
from soraleak_tui.loading import load

from .copies import copied


def test_a_question_has_the_collated_sources_first_silent_ones_too(sample: Dossier) -> None:
    question = sample.questions["Q1"]
    assert (question.title, question.topic) == ("At what time was the ribbon cut?", "The morning")
    assert [(answer.source, answer.silence) for answer in question.answers] == [
        ("001", Silence.NOTHING),
        ("002", None),
        ("003", Silence.NOTHING),
        ("X4", None),
    ]
    assert [answer.source for answer in question.speaking] == ["002", "X4"]
    assert sample.questions["Q2"].answers[-1].silence is Silence.UNREAD


def test_an_answer_has_its_words_its_hedge_its_credit_and_its_value(sample: Dossier) -> None:
    answer = sample.questions["Q1"].answers[-1]
    assert answer.saying == Saying("X4", "X4:start", hedge="about", credits=("X4",))
    assert answer.value is not None
    assert (answer.value.measure, answer.value.text) == (Measure.INSTANT, "2031-05-04T08:30+00:00~")


def test_an_answer_may_be_a_gist_with_its_evidence(sample: Dossier) -> None:
    answer = sample.questions["Q3"].answers[-1]
    assert answer.saying == Saying("P2", gist="Walkers will be made to pay.", evidence=("P2",))
    assert answer.saying.keys == ("P2",)


def test_a_finding_says_what_settles_a_question_and_what_cannot_be_right(sample: Dossier) -> None:
    settled, unsettled = sample.questions["Q3"].finding, sample.questions["Q1"].finding
    assert (settled.outcome, settled.evidence, settled.contradicts) == (Outcome.SETTLED, ("S2",), ("P2",))
    assert (unsettled.outcome, unsettled.evidence) == (Outcome.OPEN, ("X4:start", "002:twice"))


def test_exact_words_given_with_an_answer_become_a_quotation_of_the_record(tmp_path: Path) -> None:
    root = copied(tmp_path)
    file = root / "questions.yaml"
    answers = '- {source: "001", exact: thanked, manner: retold}\n      - {source: "001", exact: the masons}'
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            "- quotation: X4:start\n        hedge: about",
            answers + "\n      - source: X4\n        exact: cut about noon\n        hedge: about",
        ),
        encoding="utf-8",
    )
    dossier = load(root)
    keys = [answer.saying.quotation for answer in dossier.questions["Q1"].speaking if answer.saying]
    assert keys == ["001:Q1", "001:Q1-2", "002:twice", "X4:Q1"]
    assert dossier.quotations["001:Q1-2"].exact == "the masons"
    assert dossier.quotations["X4:Q1"].statement is None


def test_a_figure_has_its_scope_its_day_and_its_words_or_its_reckoning(sample: Dossier) -> None:
    crowd, openings = sample.figures["crowd"], sample.figures["openings"]
    assert (crowd.value.low, crowd.value.approximate, crowd.value.unit) == (400, True, "people")
    assert (crowd.keys, crowd.series) == (("001:crowd",), "people")
    assert crowd.day is not None
    assert (openings.saying, openings.day, openings.keys) == (None, None, ("002:twice",))


def test_an_event_keeps_the_accounts_that_conflict_with_it(sample: Dossier) -> None:
    ribbon = sample.events["ribbon"]
    assert [account.printed for account in ribbon.accounts] == ["about 8:30 in the morning", "late on Sunday"]
    assert [account.printed for account in ribbon.conflicting] == ["late on Sunday"]
    assert (ribbon.timed, ribbon.parties) == (True, ("council",))
    assert [(zone.name, zone.offset) for zone in sample.zones] == [("UTC", 0), ("Aldmouth", 60)]


def test_an_event_without_accounts_is_its_own(sample: Dossier) -> None:
    answer, works = sample.events["answer"], sample.events["works"]
    (account,) = answer.accounts
    assert (account.when, account.evidence, account.printed) == (answer.when, ("P2",), "")
    assert (answer.timed, answer.lasting, works.lasting) == (False, False, True)


def test_an_entity_has_its_names_and_what_is_claimed_of_it(sample: Dossier) -> None:
    mayor = sample.entities["mayor"]
    assert (mayor.kind, mayor.aliases) == (EntityKind.PERSON, ("the mayor",))
    assert [claim.quotation for claim in mayor.claims] == ["001:S3"]


def test_an_error_has_its_words_and_its_proof(sample: Dossier) -> None:
    erratum = sample.errata["E1"]
    assert (erratum.sources, erratum.evidence) == (("002",), ("S1",))


def test_what_is_not_known_has_what_was_looked_at_or_when(sample: Dossier) -> None:
    looked = sample.unknowns["U2"].looked
    assert sample.unknowns["U1"].evidence == ("002:twice",)
    assert looked is not None
    assert looked.text == "2031-06-01"


def test_a_step_without_an_end_stays_where_it_is(sample: Dossier) -> None:
    crossing = sample.mechanisms["crossing"]
    assert [(step.start, step.end) for step in crossing.steps] == [("east", "deck"), ("deck", "deck"), ("deck", "west")]
    assert crossing.stations[0].text == "Where the town is."


@pytest.mark.parametrize(
    ("field", "value"),
    [("outlet: The Echo of Aldmouth", "The Echo of Aldmouth"), ("read-at: [https://mirror.example/1]", None)],
)
def test_a_source_says_where_it_was_read_and_what_its_outlet_is(tmp_path: Path, field: str, value: str | None) -> None:
    root = copied(tmp_path)
    file = root / "sources.yaml"
    text = file.read_text(encoding="utf-8").replace("label: The Echo\n", f"label: The Echo\n      {field}\n", 1)
    file.write_text(text, encoding="utf-8")
    source = load(root).sources["001"]
    assert (source.outlet == value) if value else (source.read_at == ("https://mirror.example/1",))
