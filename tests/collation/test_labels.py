"""Sixty pairs labelled by hand: how often the program and the reader agree is published, and stays so."""

from __future__ import annotations

from tests.collation.corpus import labels
from tests.collation.matrix import PAGE, matrix, parted, told

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
    assert [label.title for label in labels() if told(label) is not Fidelity(label.told)] == []
