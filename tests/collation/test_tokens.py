"""Words, marks and blanks: cut apart, and put together again."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.collation.texts import ANY

from soraleak_tui.collation.tokens import Sort, joined, tokens


@given(ANY)
def test_the_tokens_of_a_text_are_the_text(text: str) -> None:
    assert joined(tokens(text)) == text


@given(ANY)
def test_only_the_first_token_may_be_blank(text: str) -> None:
    parts = tokens(text)
    assert all(part.text for part in parts[1:])
    assert all(not any(sign.isspace() for sign in part.text) for part in parts if part.sort is Sort.WORD)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aren't we R&D?", ["aren't", "we", "R&D", "?"]),
        ("text-to-video, $150B ~300 1.10", ["text-to-video", ",", "$150B", "~300", "1.10"]),
        ("‘art washing’", ["‘", "art", "washing", "’"]),
        ("arts . . . What […] (...) on…", ["arts", ". . .", "What", "[…]", "(...)", "on", "…"]),
        ("我们ok。", ["我", "们", "ok", "。"]),
        ("cafe\u0301 [̲̅$̲̅]", ["cafe\u0301", "[̲̅", "$̲̅", "]"]),
        ("☠️ 👩\u200d👧", ["☠️", "👩\u200d👧"]),
        ("end. Next", ["end", ".", "Next"]),
        ("  two", ["", "two"]),
        ("", []),
    ],
)
def test_what_belongs_together_stays_together(text: str, expected: list[str]) -> None:
    assert [part.text for part in tokens(text)] == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don’t", "don't"),
        ("“", '"'),
        ("‘", "«"),
        ("—", "-"),
        ("art‑washing", "Art-Washing"),
        (". . .", "[…]"),
        ("cafe\u0301", "CAFÉ"),
        ("ﬁlm", "film"),
    ],
)
def test_what_differs_in_typography_alone_matches(one: str, other: str) -> None:
    assert tokens(one)[0].key == tokens(other)[0].key


@pytest.mark.parametrize(("one", "other"), [("we're", "were"), ("labour", "labor"), (",", "."), ("$150B", "150B")])
def test_what_says_something_else_does_not_match(one: str, other: str) -> None:
    assert tokens(one)[0].key != tokens(other)[0].key
