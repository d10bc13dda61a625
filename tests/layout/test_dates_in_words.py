from __future__ import annotations

import pytest

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.layout.dates_in_words import date_in_words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024", "2024"),
        ("2024-11", "November 2024"),
        ("2024-11-26", "26 November 2024"),
        ("2024-11-XX", "November 2024"),
        ("2024-XX-XX", "2024"),
        ("2024-11~", "about November 2024"),
        ("2024-11-26?", "26 November 2024 (uncertain)"),
        ("2024%", "about 2024 (uncertain)"),
        ("2024-11-26/2024-11-27", "26–27 November 2024"),
        ("2024-11-26/2024-11-26", "26 November 2024"),
        ("2024-11-26/2024-12-02", "26 November – 2 December 2024"),
        ("2024-11/2024-12", "November–December 2024"),
        ("2024-11/2024-11-26", "November – 26 November 2024"),
        ("2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025"),
        ("2024/2025", "2024 – 2025"),
        ("2024/2024-11", "2024 – November 2024"),
        ("2024-11-26~/2024-11-27?", "about 26 November 2024 – 27 November 2024 (uncertain)"),
    ],
)
def test_a_date_is_as_precise_in_words_as_it_is_written(date: str, words: str) -> None:
    assert date_in_words(Edtf.parse(date)) == words


def test_months_can_be_short() -> None:
    assert date_in_words(Edtf.parse("2024-11-26"), short=True) == "26 Nov 2024"
    assert date_in_words(Edtf.parse("2024-11-26/2024-12-02"), short=True) == "26 Nov – 2 Dec 2024"
