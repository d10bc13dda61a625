"""Dates in the words of each style, whatever the precision of their ends."""

from __future__ import annotations

import pytest

from soraleak_tui.citation.dates import day_and_month, day_first, month_and_day, month_first, year
from soraleak_tui.domain.dates import Edtf


@pytest.mark.parametrize(
    ("text", "british", "american", "in_brackets"),
    [
        ("2024", "2024", "2024", "2024, "),
        ("2024-11", "November 2024", "November 2024", "2024, November"),
        ("2024-11-26", "26 November 2024", "November 26, 2024", "2024, November 26"),
        ("2024-11-XX", "November 2024", "November 2024", "2024, November"),
        ("2024-11-26/2024-11-28", "26–28 November 2024", "November 26–28, 2024", "2024, November 26–28"),
        ("2024-11-26/2024-11-26", "26 November 2024", "November 26, 2024", "2024, November 26"),
        ("2024-11-26~/2024-11-26", "26 November 2024", "November 26, 2024", "2024, November 26"),
        ("2024-11/2024-12", "November–December 2024", "November–December 2024", "2024, November–December"),
        ("2024-11/2024-11?", "November 2024", "November 2024", "2024, November"),
        ("2024~/2024", "2024", "2024", "2024, "),
        ("2024/2026", "2024–2026", "2024–2026", "2024–2026, "),
        (
            "2024-11-26/2024-12-03",
            "26 November–3 December 2024",
            "November 26–December 3, 2024",
            "2024, November 26–December 3",
        ),
        (
            "2024-12-30/2025-01-02",
            "30 December 2024–2 January 2025",
            "December 30, 2024–January 2, 2025",
            "2024–2025, December 30–January 2",
        ),
        (
            "2024-11-26/2024-11",
            "26 November 2024–November 2024",
            "November 26, 2024–November 2024",
            "2024, November 26–November",
        ),
        ("2024/2024-11", "2024–November 2024", "2024–November 2024", "2024, "),
        ("2024-11/2024", "November 2024–2024", "November 2024–2024", "2024, "),
    ],
)
def test_dates_say_what_is_known_and_no_more(text: str, british: str, american: str, in_brackets: str) -> None:
    date = Edtf.parse(text)
    assert day_first(date) == british
    assert month_first(date) == american
    assert f"{year(date)}, {month_and_day(date)}" == in_brackets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", ""),
        ("2024-11", "November"),
        ("2024-11-26", "26 November"),
        ("2024-11-26/2024-11-28", "26–28 November"),
        ("2024-11-26/2024-12-03", "26 November–3 December"),
        ("2024-11-26/2024-11", "26 November–November"),
        ("2024-11/2024-11~", "November"),
        ("2024-11-26/2024", ""),
    ],
)
def test_the_day_without_the_year(text: str, expected: str) -> None:
    assert day_and_month(Edtf.parse(text)) == expected
