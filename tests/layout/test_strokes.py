"""Strokes: every sign one cell wide, and those that stand together told apart in ASCII too."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from soraleak_tui.layout import strokes
from soraleak_tui.layout.legible import legible

ALL = {name: sign for name, sign in vars(strokes).items() if name.isupper()}


@pytest.mark.parametrize("sign", ALL.values(), ids=ALL)
def test_every_sign_takes_one_cell_and_has_one_that_stands_for_it(sign: str) -> None:
    assert len(sign) == cell_len(sign) == len(legible(sign)) == 1
    assert legible(sign).isascii()


@pytest.mark.parametrize(
    "together",
    [
        (strokes.LASTING, strokes.WITHIN, strokes.SHORT, strokes.REACH, strokes.BEFORE, strokes.AFTER, " "),
        (strokes.OWN, strokes.RETOLD),
        (strokes.POINT, strokes.ASIDE, strokes.DOWN, strokes.ACROSS),
    ],
)
def test_signs_that_stand_together_are_told_apart_in_ascii(together: tuple[str, ...]) -> None:
    assert len({*map(legible, together)}) == len(together)
