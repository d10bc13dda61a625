from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len, split_graphemes

from soraleak_tui.domain.prose import Mark
from soraleak_tui.layout.line import Line, Role, Span, unwrap
from soraleak_tui.layout.wrap import wrap

TRICKY = st.sampled_from(
    (
        *("a", "bc", "word", " ", "  ", "-", "/", "—", "\n", "\t", "\u00a0", "…", "“", "”"),
        *("e\u0301", "\u0301", "\ufe0f", "\u200d", "\u200b", "\u1161", "漢", "字", "。", "「", "」", "ｶﾞ"),
        *("👩\u200d👩\u200d👧", "❤\ufe0f", "1\ufe0f\u20e3", "🇫🇷"),
    )
)
TEXT = st.one_of(st.text(max_size=80), st.lists(TRICKY, max_size=60).map("".join))
SPANS = st.lists(
    st.builds(
        Span,
        TEXT,
        st.sampled_from([Role.TEXT, Role.QUOTE]),
        st.sampled_from([Mark.NONE, Mark.STRONG]),
        st.sampled_from([None, "a-1", "a-2"]),
        st.sampled_from([None, "https://example.org"]),
        st.booleans(),
    ),
    max_size=5,
)
WIDTHS = st.integers(1, 40)


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def wrapped(text: str, width: int) -> list[str]:
    return texts(wrap([Span(text)], width))


@given(SPANS, WIDTHS)
def test_nothing_is_lost(spans: list[Span], width: int) -> None:
    words = "".join(span.text for span in spans if not span.furniture)
    assert unwrap(wrap(spans, width)) == words.replace("\t", " ")


@given(SPANS, WIDTHS)
def test_every_character_keeps_its_look(spans: list[Span], width: int) -> None:
    def looks(some: list[Span]) -> list[tuple[object, ...]]:
        return [
            (character, span.role, span.marks, span.target, span.link, span.furniture)
            for span in some
            for character in span.text.replace("\t", " ")
            if character not in " \n"
        ]

    assert looks([span for line in wrap(spans, width) for span in line.spans]) == looks(spans)


@given(SPANS, WIDTHS)
def test_no_line_is_wider_than_the_width_unless_one_cluster_is(spans: list[Span], width: int) -> None:
    for line in wrap(spans, width):
        clusters, _ = split_graphemes(line.text)
        assert line.width <= width or sum(cells > 0 for _, _, cells in clusters) == 1


@given(SPANS, st.integers(2, 40))
def test_a_margin_counts_and_is_no_part_of_the_words(spans: list[Span], width: int) -> None:
    margin, hanging = Span("1. "), Span("   ", furniture=True)
    lines = wrap(spans, width + 3, first=[margin], rest=[hanging])
    assert unwrap(lines) == unwrap(wrap(spans, width))
    assert lines[0].text.startswith("1. ")
    assert all(line.text.startswith("   ") for line in lines[1:])


@given(st.lists(st.text("abc-", min_size=1, max_size=8), max_size=30).map(" ".join), st.integers(8, 40))
def test_a_line_is_as_full_as_it_can_be(text: str, width: int) -> None:
    lines = wrap([Span(text)], width)
    for line, following in pairwise(lines):
        word = following.text.split(" ")[0]
        assert len(line.text) + len(line.join) + len(word) > width or "-" in word or "-" in line.text


def test_a_break_takes_exactly_one_blank() -> None:
    lines = wrap([Span("aaa   bbb")], 4)
    assert texts(lines) == ["aaa ", " bbb"]
    assert [line.join for line in lines] == [" ", "\n"]


def test_blanks_at_either_end_stay() -> None:
    assert unwrap(wrap([Span("  a b  ")], 3)) == "  a b  "


def test_no_text_is_one_empty_line() -> None:
    assert wrap([], 10) == (Line(),)


def test_a_newline_ends_a_line() -> None:
    assert wrap([Span("a\n\nb")], 10) == (Line((Span("a"),)), Line(), Line((Span("b"),)))


def test_a_tab_is_drawn_as_a_blank() -> None:
    assert wrapped("one\ttwo", 20) == ["one two"]


def test_a_no_break_blank_holds_even_where_a_word_must_be_broken() -> None:
    assert wrapped("some 10\u00a0000 words", 9) == ["some", "10\u00a0000", "words"]
    assert wrapped("abcdef\u00a0ghijkl", 7) == ["abcde", "f\u00a0ghijk", "l"]


def test_a_compound_is_broken_after_its_hyphen_but_a_date_is_not() -> None:
    assert wrapped("it was back-translated", 14) == ["it was back-", "translated"]
    assert wrapped("it was 2024-11-26", 14) == ["it was", "2024-11-26"]


def test_an_em_dash_ends_a_line() -> None:
    assert wrapped("the artists—three of them", 14) == ["the artists—", "three of them"]


def test_a_dash_or_a_dot_between_blanks_does_not_begin_a_line() -> None:
    assert wrapped("some words – and more", 10) == ["some", "words –", "and more"]
    assert wrapped("one · two", 3) == ["one", "·", "two"]


def test_a_long_address_is_broken_after_strokes() -> None:
    assert wrapped("https://example.org/one/1234567890123", 21) == ["https://example.org/", "one/1234567890123"]
    assert wrapped("https://e.org/1/2/3", 17) == ["https://e.org/1/", "2/3"]


def test_a_word_wider_than_the_line_is_broken_between_clusters() -> None:
    assert wrapped("e\u0301e\u0301e\u0301e\u0301", 3) == ["e\u0301e\u0301e\u0301", "e\u0301"]
    assert wrapped("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 3) == ["👩\u200d👩\u200d👧"] * 2


def test_wide_characters_part_but_for_closing_and_opening_signs() -> None:
    assert wrapped("我们不是你的", 6) == ["我们不", "是你的"]
    assert wrapped("我们不。是", 6) == ["我们", "不。是"]
    assert wrapped("我们「不是」", 6) == ["我们", "「不", "是」"]
    assert wrapped("公司OpenAI公司", 10) == ["公司OpenAI", "公司"]


def test_a_break_behind_a_character_wider_than_the_line_takes_the_blank_too() -> None:
    assert wrapped("漢 a", 1) == ["漢", "a"]
    assert [line.join for line in wrap([Span("漢 a")], 1)] == [" ", "\n"]


def test_a_blank_that_carries_a_mark_is_not_broken_at() -> None:
    assert wrapped("aa b \u0301cc", 6) == ["aa", "b \u0301cc"]


def test_joiners_that_open_a_text_hide_nothing() -> None:
    assert wrapped("\u200d\u200d⼀⼀", 3) == ["\u200d\u200d⼀", "⼀"]
    assert wrapped("\u200d", 3) == ["\u200d"]


def test_neighbours_of_the_same_look_become_one_span() -> None:
    spans = [Span("one "), Span(""), Span("two"), Span(" three", marks=Mark.STRONG)]
    assert wrap(spans, 40) == (Line((Span("one two"), Span(" three", marks=Mark.STRONG))),)


def test_a_blank_taken_from_furniture_does_not_become_words() -> None:
    lines = wrap([Span("ab"), Span(" \n", furniture=True), Span("cd")], 3)
    assert unwrap(lines) == "abcd"


@pytest.mark.parametrize("words", ["plain words, and “quoted” ones – ", "words with a 漢字 and an e\u0301 "])
def test_sixteen_times_the_text_takes_nowhere_near_the_square_of_that(words: str) -> None:
    def seconds(length: int) -> float:
        spans = [Span((words * length)[:length])]
        start = time.thread_time()  # of the processor: whatever else the machine does is not counted
        wrap(spans, 76)
        return time.thread_time() - start

    short = min(seconds(8_000) for _ in range(3))
    assert min(seconds(128_000) for _ in range(2)) < 80 * short


def test_the_characters_held_to_take_one_cell_do() -> None:
    ranges = [(0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x370, 0x482), (0x2010, 0x2027), (0x2030, 0x205E)]
    for first, last in ranges:
        for code in range(first, last + 1):
            assert cell_len("x" + chr(code)) == 2, hex(code)
