"""Plain text is broken at blanks alone: words can be searched, addresses followed, and the rows put together again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, strategies as st
from rich.cells import cell_len

from soraleak_tui.layout.filling import filled, hung

PIECES = st.sampled_from(
    (
        "a",
        "bc",
        "word",
        "well-known",
        " ",
        "  ",
        "\t",
        "—",
        "\u00a0",
        "e\u0301",
        " \u0301",
        "漢字。",
        "👩\u200d👧",
        "❤\ufe0f",
    )
)
ROWS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80).filter(lambda text: "\n" not in text))
WIDTHS = st.integers(1, 60)


def first_piece(line: str) -> str:
    """What no break parts: the first word, with blanks that carry a mark, and what comes behind those."""
    first, *others = line.split(" ")
    for word in others:
        if word and cell_len(word[0]) > 0:
            break
        first += f" {word}"
    return first.rstrip(" ")


@given(ROWS, WIDTHS)
def test_the_lines_with_a_blank_between_two_are_the_row_again(row: str, width: int) -> None:
    assert " ".join(filled(row, width)) == row.replace("\t", " ")


@example("aaaa well-known \u0301", 16)
@given(ROWS, WIDTHS)
def test_a_line_is_wider_than_it_may_be_only_for_a_single_word(row: str, width: int) -> None:
    for line in filled(row, width):
        assert cell_len(line.rstrip(" ")) <= width or first_piece(line.strip(" ")) == line.strip(" ")


@given(ROWS, WIDTHS)
def test_a_line_is_as_full_as_it_can_be(row: str, width: int) -> None:
    for line, following in pairwise(filled(row, width)):
        assert cell_len(line) + 1 + cell_len(first_piece(following)) > width


@given(ROWS, WIDTHS)
def test_no_line_is_empty_but_where_the_row_is(row: str, width: int) -> None:
    assert all(line.strip(" ") for line in filled(row, width)) or not row.strip("\t ")


@given(st.lists(ROWS, min_size=1, max_size=4), WIDTHS)
def test_a_newline_begins_another_row(rows: list[str], width: int) -> None:
    assert list(filled("\n".join(rows), width)) == [line for row in rows for line in filled(row, width)]


@pytest.mark.parametrize("width", [1, 10, 40, 80])
def test_no_address_and_no_compound_is_torn(width: int) -> None:
    address = "https://example.org/a-long/way?to=the-end&of=it"
    lines = list(filled(f"The back-translated words: {address} (read 2026)", width))
    assert any(address in line for line in lines)
    assert any("back-translated" in line for line in lines)


def test_a_break_takes_one_blank_and_leaves_the_others() -> None:
    assert list(filled("one   two", 4)) == ["one  ", "two"]
    assert list(filled("  one two", 5)) == ["  one", "two"]


def test_a_row_without_words_stays_an_empty_line() -> None:
    assert list(filled("", 10)) == [""]
    assert list(filled("a\n\nb", 10)) == ["a", "", "b"]


def test_wide_characters_count_for_two() -> None:
    assert list(filled("漢字 漢字 漢字", 9)) == ["漢字 漢字", "漢字"]


def test_what_goes_on_hangs_and_gives_way_to_a_word_that_needs_the_room() -> None:
    assert list(hung("  one two three", 9)) == ["  one two", "    three"]
    assert list(hung("  one sixteen", 8)) == ["  one", " sixteen"]
    assert list(hung("  one seventeen", 8)) == ["  one", "seventeen"]


@given(st.lists(st.sampled_from(("a", "word", "well-known", "漢字")), min_size=1, max_size=20), WIDTHS)
def test_no_hanging_line_is_too_wide_unless_its_word_is(words: list[str], width: int) -> None:
    lines = list(hung(" ".join(words), width))
    assert " ".join(lines).split() == words
    assert all(cell_len(line) <= width or line in words for line in lines)
