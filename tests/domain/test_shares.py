"""Words quoted in all are counted once, and never too few."""

from __future__ import annotations

from hypothesis import given, strategies as st

from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.shares import words_quoted

WORDS = [f"word{number}" for number in range(60)]


def quoted(*texts: tuple[str, str, str]) -> int:
    return words_quoted(Quotation("X1", str(at), text[1], *text[::2]) for at, text in enumerate(texts))


def test_what_lies_inside_another_quotation_is_not_counted_again() -> None:
    assert quoted(("", "one two three four five", ""), ("", "two three four", "")) == 5


def test_overlapping_quotations_are_counted_as_their_union() -> None:
    assert quoted(("", "one two three four", ""), ("", "two three four five six", "")) == 6


def test_what_stands_around_a_quotation_tells_where_it_is_and_is_not_counted() -> None:
    assert quoted(("", "one two three four", ""), ("two three ", "four", "")) == 4
    assert quoted(("one two ", "three", ""), ("", "one two three", "")) == 3


def test_short_quotations_are_one_only_if_they_are_the_same() -> None:
    assert quoted(("", "one two", ""), ("", "One two,", ""), ("", "two", "")) == 3


def test_typography_makes_no_other_place() -> None:
    assert quoted(("", "we’re “not” here", ""), ("", "we're 'not' here", "")) == 3


@given(st.lists(st.tuples(st.integers(0, 55), st.integers(1, 12), st.integers(0, 4)), min_size=1, max_size=12))
def test_the_count_is_never_less_than_the_union_and_never_more_than_the_sum(spans: list[tuple[int, int, int]]) -> None:
    texts, union = [], set()
    for start, length, around in spans:
        end = min(start + length, len(WORDS))
        before, behind = WORDS[max(0, start - around) : start], WORDS[end : end + around]
        texts.append((" ".join([*before, ""]), " ".join(WORDS[start:end]), " ".join(["", *behind])))
        union |= set(range(start, end))
    assert len(union) <= quoted(*texts) <= sum(len(text[1].split()) for text in texts)


@given(st.permutations([(0, 10), (5, 9), (8, 20), (20, 25), (30, 34)]))
def test_the_count_does_not_depend_on_the_order(spans: list[tuple[int, int]]) -> None:
    texts = [("", " ".join(WORDS[start:end]), "") for start, end in spans]
    assert quoted(*texts) == quoted(*reversed(texts))
