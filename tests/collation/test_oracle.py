"""CollateX as a judge: every difference from it is known and has its reason, and the published table is that of now."""

from __future__ import annotations

from tests.collation.corpus import collated
from tests.collation.oracle.differing import PAGE, both, parted, reasons, table


def test_every_case_with_two_texts_was_given_to_collatex() -> None:
    asked = {title for title, _, _ in both()}
    assert {case.title for case in collated() if len(case.texts) > 1 and all(case.texts.values())} == asked


def test_every_difference_has_its_reason_and_every_reason_a_difference() -> None:
    assert {title for title, ours, theirs in both() if ours != theirs} == set(reasons())


def test_the_published_table_is_that_of_now() -> None:
    _, published, _ = parted(PAGE.read_text(encoding="utf-8"))
    assert published.strip() == table()
