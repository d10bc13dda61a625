"""How precise the words are in which a source prints a time."""

from __future__ import annotations

import pytest

from soraleak_tui.domain.moments import Precision
from soraleak_tui.loading.precision import finest

POINTS = {
    "at about 8:30 Eastern": Precision.MINUTE,
    "as of 12:01 p.m. ET": Precision.MINUTE,
    "half past eight": Precision.MINUTE,
    "1点01分": Precision.MINUTE,
    "8h30": Precision.MINUTE,
    "at 8 p.m. on Tuesday": Precision.HOUR,
    "at noon": Precision.HOUR,
    "um 8 Uhr": Precision.HOUR,
    "on Tuesday": Precision.DAY,
    "yesterday (26 November)": Precision.DAY,
    "2024-11-26": Precision.DAY,
    "11月27日": Precision.DAY,
    "hier soir": Precision.DAY,
    "in November": Precision.MONTH,
    "in February this year": Precision.MONTH,
    "2024年11月": Precision.MONTH,
    "in 2024": Precision.YEAR,
    "last year": Precision.YEAR,
    "recently": None,
    "": None,
}
INTERVALS = {
    "late Tuesday": Precision.HOUR,
    "on Tuesday morning": Precision.HOUR,
    "凌晨": Precision.HOUR,
    "late September": Precision.HOUR,
    "in the first week of October": Precision.DAY,
    "fin septembre": Precision.DAY,
    "in the spring of 2024": Precision.MONTH,
}


@pytest.mark.parametrize("words", POINTS)
def test_words_allow_a_point_no_finer_than_they_are(words: str) -> None:
    assert finest(words, interval=False) == POINTS[words]


@pytest.mark.parametrize("words", INTERVALS)
def test_vague_words_allow_an_interval_with_finer_edges(words: str) -> None:
    assert finest(words, interval=True) == INTERVALS[words]
    assert (finest(words, interval=False) or Precision.YEAR) < INTERVALS[words]
