"""Excerpts: one row around the words that matter, with nothing wider than the room."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from soraleak_tui.layout.excerpt import excerpt

TEXT = "The page went up in the morning, and was found dead at noon.\nThree hours, says the group; an hour, says one."


def around(words: str, width: int, text: str = TEXT) -> str:
    start = text.index(words)
    return excerpt(text, start, start + len(words), width)


def test_a_text_that_fits_stands_whole():
    assert around("dead", 200) == TEXT.replace("\n", " · ")


def test_the_beginning_is_kept_where_the_words_are_near_it():
    assert around("went", 40) == "The page went up in the morning, and…"


def test_what_is_left_out_before_and_behind_is_shown():
    assert around("dead", 40) == "…was found dead at noon. · Three hours,…"


def test_the_end_is_kept_where_the_words_are_near_it():
    assert around("one", 40) == "…says the group; an hour, says one."


@pytest.mark.parametrize("width", [10, 20, 40])
def test_wide_characters_do_not_push_the_words_out(width):
    text = "我们不是你们的免费测试员、公关傀儡、训练数据、验证代币。" * 3
    assert "公关" in around("公关", width, text)


@given(text=st.text(max_size=200), width=st.integers(1, 120), data=st.data())
def test_no_row_is_wider_than_the_room_and_short_stretches_are_in_it(text, width, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = excerpt(text, start, end, width)
    assert cell_len(found) <= width
    assert "\n" not in found


@given(words=st.lists(st.text("abc", min_size=1, max_size=8), min_size=1, max_size=60), data=st.data())
def test_a_word_that_fits_into_half_the_room_is_shown_whole(words, data):
    text = " ".join(words)
    number = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join(words[:number])) + (number > 0)
    assert words[number] in excerpt(text, start, start + len(words[number]), 24)
