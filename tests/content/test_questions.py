"""The questions and the errors: all there, answered by every article, and at one with what is computed from them."""

from __future__ import annotations

import pytest

from soraleak_tui.collation import ledger
from soraleak_tui.collation.answers import Agreement, agreement, contradicted
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Standing
from soraleak_tui.domain.question import Outcome
from soraleak_tui.loading import builtin, load

ARTICLES = ("000", "001", "002", "003", "004")
NOT_SETTLED = {"Q5", "Q6", "Q7", "Q15", "Q18", "Q31", "Q37", "Q39"}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """The dossier that the program shows by itself."""
    return load(builtin())


def test_all_questions_and_errors_are_there(dossier: Dossier) -> None:
    assert set(dossier.questions) == {f"Q{number}" for number in range(1, 43)}
    assert list(dossier.errata) == [f"E{number}" for number in range(1, 25)]


def test_what_cannot_be_settled_is_not_said_to_be(dossier: Dossier) -> None:
    open_ones = {each.id for each in dossier.questions.values() if each.finding.outcome is Outcome.OPEN}
    assert open_ones == NOT_SETTLED
    assert all(dossier.questions[each].finding.value is None for each in NOT_SETTLED)


def test_every_article_answers_every_question_or_is_said_to_be_silent(dossier: Dossier) -> None:
    for question in dossier.questions.values():
        assert tuple(dict.fromkeys(answer.source for answer in question.answers))[: len(ARTICLES)] == ARTICLES


def test_what_a_finding_contradicts_is_an_answer_and_is_all_that_its_value_excludes(dossier: Dossier) -> None:
    for question in dossier.questions.values():
        given = {answer.saying.quotation or answer.source for answer in question.answers if answer.saying}
        excluded = {answer.saying.quotation or answer.source for answer in contradicted(question) if answer.saying}
        assert excluded <= set(question.finding.contradicts) <= given, question.id


def test_what_is_settled_says_which_of_answers_that_exclude_each_other_is_right(dossier: Dossier) -> None:
    for question in dossier.questions.values():
        finding = question.finding
        if finding.outcome is Outcome.SETTLED and agreement(question) is Agreement.CONFLICT:
            assert finding.value is not None or finding.contradicts, question.id


def test_who_holds_back_does_not_conflict_with_what_is_as_good_as_certain(dossier: Dossier) -> None:
    row = ledger.row(dossier, dossier.questions["Q25"])
    held_back = [entry for entry in row.entries if entry.answer.saying and entry.answer.saying.hedge]
    assert [entry.answer.source for entry in held_back] == ["002", "003"]
    assert {entry.standing for entry in held_back} == {Standing.ALIKE}
    assert not row.conflict


def test_questions_of_one_topic_stand_together(dossier: Dossier) -> None:
    topics = [question.topic for question in dossier.questions.values()]
    assert len([topic for topic, before in zip(topics, ["", *topics], strict=False) if topic != before]) == len(
        set(topics)
    )
    assert "" not in topics


def test_the_articles_that_err_are_those_of_the_proof_sheet(dossier: Dossier) -> None:
    by_article = {
        article: {each.id for each in dossier.errata.values() if article in each.sources} for article in ARTICLES
    }
    assert by_article == {
        "000": {f"E{number}" for number in range(1, 9)},
        "001": {f"E{number}" for number in range(9, 15)} | {"E24"},
        "002": {"E15", "E16", "E17", "E18"},
        "003": {"E19", "E20", "E21", "E22"},
        "004": {"E18", "E23", "E24"},
    }
