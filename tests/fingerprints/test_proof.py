"""What a fingerprint says of quotations: proven, refuted, too short, and how sure that is."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.words import folded, words_of
from soraleak_tui.fingerprints.bloom import fingerprint
from soraleak_tui.fingerprints.proof import Proof, Standing, prove

TEXT = (
    "The parish of Little Marrow wrote that its clock would stop for one short week in August. “The bells will not be "
    "touched,” the sexton said, and nobody in the village doubted him for more than an afternoon."
)
PRINT = fingerprint("X1", TEXT)
COUNT = len(words_of(TEXT))


def quotation(exact: str, prefix: str = "", suffix: str = "", *, outside: bool = False) -> Quotation:
    return Quotation("X1", "q", exact, prefix, suffix, outside=outside)


def standing(exact: str, prefix: str = "", suffix: str = "") -> Standing:
    return prove(quotation(exact, prefix, suffix), PRINT).standing


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("The bells will not be touched", Standing.PROVEN),
        ("the bells WILL not be touched.", Standing.PROVEN),
        ("The bells will be touched", Standing.REFUTED),
        ("The bells will never be touched", Standing.REFUTED),
        ("short week", Standing.SHORT),
        ("…", Standing.SHORT),
    ],
)
def test_words_are_proven_or_refuted_or_too_few(exact: str, expected: Standing) -> None:
    assert standing(exact) is expected


def test_a_word_around_makes_a_short_quotation_provable() -> None:
    assert standing("short week", "one ") is Standing.PROVEN
    assert standing("short week", "two ") is Standing.REFUTED
    assert standing("short week", "", " in") is Standing.PROVEN


def test_what_has_no_fingerprint_is_unproven_and_so_is_what_stands_outside_its_text() -> None:
    assert prove(quotation("The bells will not"), None) == Proof("X1:q", Standing.UNPROVEN)
    assert prove(quotation("no such words here", outside=True), PRINT).standing is Standing.UNPROVEN


def test_the_odds_are_those_of_the_word_of_which_least_is_known() -> None:
    (p,) = {PRINT.odds}
    assert prove(quotation("bells will not be touched"), PRINT).odds == p
    assert prove(quotation("will not be", "bells ", " touched"), PRINT).odds == pytest.approx(p**2)
    assert prove(quotation("will not be", "The bells ", " touched the"), PRINT).odds == pytest.approx(p**3)
    assert prove(quotation("bells will not be touched"), PRINT).odds_of_others == pytest.approx(p**3)


spans = st.tuples(st.integers(0, COUNT - 3), st.integers(3, 12)).map(lambda span: (span[0], min(COUNT, sum(span))))


@given(spans, st.integers(0, 3))
def test_every_stretch_of_a_text_is_proven(span: tuple[int, int], around: int) -> None:
    first, last = span
    places = words_of(TEXT)
    start, end = places[first][0], places[last - 1][1]
    before, behind = places[max(0, first - around)][0], places[min(COUNT, last + around) - 1][1]
    assert standing(TEXT[start:end], TEXT[before:start], TEXT[end:behind]) is Standing.PROVEN


@given(spans, st.data())
def test_a_stretch_with_one_word_changed_is_refuted(span: tuple[int, int], data: st.DataObject) -> None:
    words = list(folded(TEXT)[slice(*span)])
    place = data.draw(st.integers(0, len(words) - 1))
    words[place] += "q"
    assert standing(" ".join(words)) is Standing.REFUTED
