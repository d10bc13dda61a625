"""Words are counted so that no way of writing makes them fewer."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.words import folded, words_of

COUNTS = {
    "": 0,
    " \n\t": 0,
    "one": 1,
    "one  two\nthree": 3,
    "one—two–three": 3,
    "one--two---three": 3,
    "“Yes—” he said — “no”": 4,
    "text-to-video isn't R&D": 3,
    "1914–18": 2,
    "的的的": 3,
    "ひらがな": 4,
    "カ゛ラー。": 4,
    "OpenAIの「声明」": 4,
    "한국어 낱말": 2,
    "☠️ dear ☠️": 3,
    "— … ,": 0,
}


@pytest.mark.parametrize("text", COUNTS)
def test_words_are_counted_one_by_one(text: str) -> None:
    assert len(words_of(text)) == COUNTS[text]


@given(
    st.lists(st.sampled_from(["one", "two-fold", "的", "3", "isn't"])), st.sampled_from([" ", "—", "--", " – ", "\n"])
)
def test_the_count_is_the_same_whatever_stands_between(words: list[str], between: str) -> None:
    text = between.join(words)
    assert [text[start:end] for start, end in words_of(text)] == words


@given(st.text())
def test_words_stand_in_order_and_do_not_overlap(text: str) -> None:
    ends = [end for place in words_of(text) for end in place]
    assert ends == sorted(ends)


FOLDED = {
    "“Dear Enterprise AI Lords,”": ("dear", "enterprise", "ai", "lords"),
    "we’re not R&D — $150B ~300": ("we're", "not", "r&d", "$150b", "~300"),
    "5% (five)": ("5%", "five"),
    "text‑to‑video": ("text-to-video",),
    "☠️ free ☠": ("☠", "free", "☠"),
    "ＡＩ的声明。": ("ai", "的", "声", "明"),
    "cafe\u0301 café": ("café", "café"),
    "labour, labor": ("labour", "labor"),
    "… — !": (),
}


@pytest.mark.parametrize("text", FOLDED)
def test_words_are_folded_for_typography_and_for_nothing_else(text: str) -> None:
    assert folded(text) == FOLDED[text]


@given(st.text())
def test_there_are_as_many_folded_words_as_words(text: str) -> None:
    assert len(folded(text)) == len(words_of(text))
