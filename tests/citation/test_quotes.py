"""Quotation marks in titles: apostrophes, depth, and marks without a partner."""

from __future__ import annotations

import pytest

from soraleak_tui.citation.quotes import nested, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 'b' c", "a “b” c"),
        ("a \"b 'c' d\" e", "a “b ‘c’ d” e"),
        ("‘a “b” c’", "“a ‘b’ c”"),
        ("'til then 'em and 'tis 'twas", "’til then ’em and ’tis ’twas"),
        ("rock 'n' roll of the '90s 'cause it's", "rock ’n’ roll of the ’90s ’cause it’s"),
        ("artists' rights", "artists’ rights"),
        ("it's the lab's", "it’s the lab’s"),
        ("“open only", "“open only"),
        ("close only”", "close only”"),
        ("", ""),
    ],
)
def test_marks_are_curled_and_alternate_from_double_inwards(text: str, expected: str) -> None:
    assert nested(text, "“") == expected


@pytest.mark.parametrize(
    ("title", "mark", "expected"),
    [
        ("Of the artists’", ".", "“Of the artists’.”"),
        ("They ‘quit’", ",", "“They ‘quit,’”"),
        ("Who?", ".", "“Who?”"),
        ("In the U.S.", ",", "“In the U.S.,”"),
        ("It is done.", ",", "“It is done,”"),
    ],
)
def test_stops_and_commas_stand_inside_as_americans_have_them(title: str, mark: str, expected: str) -> None:
    assert quoted(title, mark) == expected
