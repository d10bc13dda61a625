"""Sixty pairs labelled by hand: how often the program and the reader agree is published, and stays so."""

from __future__ import annotations

import pytest
from tests.collation.corpus import labels
from tests.collation.matrix import PAGE, kappa, matrix, parted, told

from soraleak_tui.domain.comparison import Fidelity


def test_there_are_sixty_of_every_class() -> None:
    assert len(labels()) == 60
    assert len({label.title for label in labels()}) == 60
    without = {Fidelity.PRIMARY, Fidelity.NOT_READ, Fidelity.UNKNOWN}
    assert {Fidelity(label.told) for label in labels()} == {*Fidelity} - without


def test_the_published_matrix_is_that_of_now() -> None:
    _, table, _ = parted(PAGE.read_text(encoding="utf-8"))
    assert table.strip() == matrix()


def test_where_both_part_is_known() -> None:
    """The second reader found that a word is cut silently beside [sic], and the rule follows."""
    parted_ = [label.title for label in labels() if told(label) is not Fidelity(label.told)]
    assert parted_ == ["A gloss, and a word lost without a mark"]


def test_every_label_is_a_class() -> None:
    assert all(Fidelity(told_) for label in labels() for told_ in (label.told, label.second))


def test_kappa_is_1_for_those_who_agree_and_0_by_chance() -> None:
    assert kappa([("a", "a"), ("b", "b")]) == 1
    assert kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0
    # 60 of 100 alike, of which 54 by chance.
    counts = {("y", "y"): 45, ("y", "n"): 15, ("n", "y"): 25, ("n", "n"): 15}
    assert kappa([pair for pair, count in counts.items() for _ in range(count)]) == pytest.approx(0.13, abs=0.01)
