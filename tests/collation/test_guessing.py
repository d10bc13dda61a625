"""What a guess fits, on the questions of the dossier and on made ones, and what was printed, with its owners."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import MappingProxyType

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.collation.answers import roots_of
from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.guessing import Printed, fitted, printed
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.question import Answer, Finding, Outcome, Question
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.saying import Saying
from soraleak_tui.domain.value import Measure, Value
from soraleak_tui.layout.short import entry_in_short


def answers(dossier: Dossier, question: str) -> tuple[Printed, ...]:
    return printed(dossier, dossier.questions[question], partial(entry_in_short, zones=dossier.zones))


def sources(dossier: Dossier, question: str, guess: str) -> set[str]:
    fit = fitted(guess, answers(dossier, question), dossier.zones)
    return {source for each in fit.fits for source in each.sources}


THREE = {"001", "X1", "X11", "X12", "X16", "P4"}
DAY = {"002", "004", "X1", "X4", "X11"}


@pytest.mark.parametrize(
    ("question", "guess", "owners"),
    [
        *(("Q1", guess, THREE) for guess in ("3h", "3 h", "3 hours", "three hours", "“Three hours”", "about 3 hours")),
        *(("Q1", guess, {"000"}) for guess in ("an hour", "1 hour", "~1 h")),
        *(("Q1", guess, {"002"}) for guess in ("several hours", "Several hours.")),
        *(("Q2", guess, DAY) for guess in ("Tuesday", "26 Nov 2024", "26 November 2024", "on Tuesday, 26 November")),
        ("Q2", "late Tuesday", {"X11"}),
        ("Q2", "8:30 am Eastern", {"X4"}),
        ("Q2", "26 Nov 2024, ~08:30", {"002", "004", "X1", "X4"}),
        ("Q2", "27 November", {"X11", "X22", "X34"}),  # of which the first is all of it in Beijing
        ("Q2", "recently", {"000"}),
    ],
)
def test_a_guess_fits_what_was_printed(builtin_dossier: Dossier, question: str, guess: str, owners: set[str]) -> None:
    assert sources(builtin_dossier, question, guess) == owners


def test_every_answer_fits_itself_and_every_exact_word_is_owned(builtin_dossier: Dossier) -> None:
    for question in builtin_dossier.questions.values():
        found = answers(builtin_dossier, question.id)
        assert {source for each in found for source in each.sources} == {one.source for one in question.speaking}
        for each in found:
            assert each in fitted(each.text, found, builtin_dossier.zones).fits, each.text
        for answer in question.speaking:
            key = answer.saying.quotation if answer.saying else None
            if key is not None:
                exact = builtin_dossier.quotations[key].exact
                assert answer.source in sources(builtin_dossier, question.id, exact), (question.id, exact)


def test_those_that_say_the_same_are_one_answer_and_their_origins_are_counted_anew(builtin_dossier: Dossier) -> None:
    question = builtin_dossier.questions["Q2"]
    (early,) = (each for each in answers(builtin_dossier, "Q2") if "27 November" in each.text)
    assert early.sources == ("X22", "X34")
    behind = [roots_of(builtin_dossier, answer) for answer in question.speaking if answer.source in early.sources]
    assert early.origins == fewest(behind)


def made(sample: Dossier, *said: tuple[str, Value | None]) -> tuple[Printed, ...]:
    """Answers of the sources of the sample, in these words."""
    names = ("001", "002", "003", "P1")
    quotations = {f"{name}:Z": Quotation(name, "Z", words) for name, (words, _) in zip(names, said, strict=False)}
    given_ = [
        Answer(name, Saying(name, f"{name}:Z"), None, value) for name, (_, value) in zip(names, said, strict=False)
    ]
    question = Question("Z", "What?", "", tuple(given_), Finding(Outcome.OPEN, "So.", ("P1",)))
    dossier = replace(sample, quotations=MappingProxyType({**sample.quotations, **quotations}))
    return printed(dossier, question, partial(entry_in_short, zones=()))


YES, NO = Value.parse(Measure.TERM, "yes"), Value.parse(Measure.TERM, "no")
HALF, HOUR = Value.parse(Measure.DURATION, "30 min"), Value.parse(Measure.DURATION, "1 h")
BIG, WIDE = Value.parse(Measure.COUNT, "300", "artists"), Value.parse(Measure.COUNT, "100..999", "artists")


def owners(found: tuple[Printed, ...], guess: str) -> list[str]:
    return sorted(source for each in fitted(guess, found).fits for source in each.sources)


def test_a_value_says_more_than_words_that_happen_to_stand_there(sample: Dossier) -> None:
    found = made(sample, ("There is no doubt that it did", YES), ("It never did", NO))
    assert owners(found, "no") == ["002"]
    assert owners(found, "never") == ["002"]
    found = made(sample, ("half an hour", HALF), ("sixty minutes", HOUR))
    assert owners(found, "an hour") == ["002"]
    assert owners(made(sample, ("half an hour", HALF)), "an hour") == ["001"]


def test_a_guess_lies_within_what_was_printed(sample: Dossier) -> None:
    found = made(sample, ("three hundred", BIG), ("hundreds of them", WIDE))
    assert owners(found, "about 300 artists") == ["001", "002"]
    assert owners(found, "four hundred") == ["002"]
    assert owners(found, "hundreds") == ["001", "002"]


def test_same_words_are_one_answer_whatever_their_quotation_marks(sample: Dossier) -> None:
    (one,) = made(sample, ("After several hours", None), ("“after several hours.”", None))
    assert one.sources == ("001", "002")
    assert len(made(sample, (">3 h", None), ("3 h", HOUR))) == 2


def test_what_cannot_be_compared_is_not_denied(sample: Dossier) -> None:
    found = made(sample, ("three hundred", BIG), ("quite a few", None))
    assert fitted("no idea", found).compared == 0
    assert fitted("the", found).compared == 0
    assert fitted("", found).compared == 0
    far = fitted("5,000", found)
    assert (far.fits, far.compared) == ((), 1)
    assert fitted("5,000", made(sample, ("three hundred", BIG))).compared == 1


@given(st.text(max_size=30))
def test_anything_can_be_typed(builtin_dossier: Dossier, guess: str) -> None:
    for question in ("Q1", "Q2", "Q3", "Q8"):
        found = answers(builtin_dossier, question)
        fit = fitted(guess, found, builtin_dossier.zones)
        assert len(fit.fits) <= fit.compared <= len(found)
