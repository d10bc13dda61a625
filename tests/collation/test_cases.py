"""The corpus: what a reader sees of two texts, and the class that the second is given."""

from __future__ import annotations

import pytest
from tests.collation.corpus import Case, cases
from tests.collation.marking import compared

from soraleak_tui.collation.fidelity import fidelity

CASES = cases()
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)


def test_the_corpus_is_not_thin() -> None:
    assert len(CASES) >= 50
    assert len({case.title for case in CASES}) == len(CASES)


@every_case
def test_the_reader_sees_what_the_case_says(case: Case) -> None:
    assert compared(case.base, case.witness) == case.marked


@every_case
def test_the_class_is_what_the_case_says(case: Case) -> None:
    assert fidelity(case.base, case.witness, ()).value == case.fidelity
