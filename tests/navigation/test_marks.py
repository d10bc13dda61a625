"""Marks: a letter each, the last one set holds."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from tests.navigation.strategies import views

from soraleak_tui.navigation.marks import LETTERS, NONE, free, marked
from soraleak_tui.navigation.view import Name, View


@given(st.lists(st.tuples(st.sampled_from(LETTERS), views())))
def test_the_last_view_under_a_letter_holds_and_the_letters_stand_in_order(set_: list[tuple[str, View]]) -> None:
    marks = NONE
    for letter, view in set_:
        marks = marked(marks, letter, view)
    assert dict(marks) == dict(set_)
    assert list(marks) == sorted(marks, key=LETTERS.index)


@pytest.mark.parametrize("letter", ["", "1", "ä", "ab", "'"])
def test_nothing_else_is_a_mark(letter: str) -> None:
    with pytest.raises(ValueError):
        marked(NONE, letter, View(Name.FRONT))


def test_the_first_free_letter_is_the_first_without_a_mark() -> None:
    marks = NONE
    for letter in LETTERS:
        assert free(marks) == letter
        marks = marked(marks, letter, View(Name.FRONT))
    assert free(marks) is None
