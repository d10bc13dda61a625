from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from tests.layout.samples import LOOSE, MARKED, SAMPLES, TABLE, TIGHT, plain
from tests.layout.strategies import BLOCKS

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    ListBlock,
    Mark,
    Paragraph,
    Run,
    Table,
)
from soraleak_tui.layout.blocks import lay_out
from soraleak_tui.layout.line import Line, Role, Span, unwrap

FEW = settings(max_examples=40)


def rows(block: Block, width: int) -> list[str]:
    return [line.text for line in lay_out(block, width)]


def span(block: Block, text: str, width: int = 200) -> Span:
    return next(span for line in lay_out(block, width) for span in line.spans if span.text == text)


@FEW
@given(BLOCKS, st.integers(20, 200))
def test_no_block_is_wider_than_it_may_be(block: Block, width: int) -> None:
    lines = lay_out(block, width)
    assert lines
    assert max(line.width for line in lines) <= width


@FEW
@given(BLOCKS, st.integers(1, 19))
def test_every_block_can_be_drawn_in_hardly_any_room(block: Block, width: int) -> None:
    assert lay_out(block, width)


@FEW
@given(BLOCKS, st.integers(1, 200), st.integers(1, 200))
def test_a_block_has_the_same_words_at_every_width(block: Block, one: int, other: int) -> None:
    def letters(width: int) -> list[str]:
        return sorted(unwrap(lay_out(block, width)).replace(" ", "").replace("\n", ""))

    assert letters(one) == letters(other)


@pytest.mark.parametrize("width", [20, 33, 76])
def test_a_paragraph_unwraps_to_its_words(width: int) -> None:
    assert unwrap(lay_out(MARKED, width)) == "".join(run.text for run in MARKED.inline)


def test_runs_keep_their_marks_their_link_and_their_passage() -> None:
    assert span(MARKED, "with early access").marks is Mark.EMPHASIS
    assert span(MARKED, "with early access").target == "leak#1"
    assert span(MARKED, "Hugging Face").link == "https://huggingface.co"
    assert span(MARKED, "one hour").marks is Mark.STRUCK


def test_headings_have_a_role_by_level_and_no_signs() -> None:
    assert lay_out(Heading(2, plain("A"), "a"), 20) == (Line((Span("A", Role.HEADING),)),)
    assert lay_out(Heading(3, plain("A"), "a"), 20) == (Line((Span("A", Role.SUBHEADING),)),)


def test_the_opening_paragraph_has_its_own_role() -> None:
    assert lay_out(Paragraph(plain("A")), 20, role=Role.LEAD) == (Line((Span("A", Role.LEAD),)),)


def test_numbers_are_set_flush_right_and_are_furniture() -> None:
    assert rows(LOOSE, 76)[0].startswith(" 9. ")
    assert unwrap(lay_out(LOOSE, 76)).startswith("Hundreds")


def test_each_depth_of_a_list_has_its_bullet() -> None:
    assert rows(TIGHT, 200)[1:4] == ["• PR puppets", "  – training data", "    ▪ validation tokens"]


def test_a_margin_gives_way_where_hardly_any_room_is_left() -> None:
    assert rows(TIGHT, 5)[-1] == ""
    assert max(map(len, rows(TIGHT, 5))) <= 5


def test_quoted_words_have_the_role_of_quotations() -> None:
    block = BlockQuote((Paragraph(plain("A")),))
    assert lay_out(block, 20) == (Line((Span("▏ ", Role.MARKER, furniture=True), Span("A", Role.QUOTE))),)


def test_wide_and_combining_characters_leave_the_columns_aligned() -> None:
    lines = lay_out(TABLE, 76)
    ends = [line.text.index(count) for line, count in zip(lines[2:], ("4", "12", "1  "), strict=True)]
    cells = [Line((Span(line.text[:end]),)).width for line, end in zip(lines[2:], ends, strict=True)]
    assert cells == [33, 32, 33]


def test_a_table_has_one_rule_and_no_other() -> None:
    assert [set(row) == {"─"} for row in rows(TABLE, 76)] == [False, True, False, False, False]


def test_a_table_too_wide_becomes_records() -> None:
    assert rows(TABLE, 20)[:3] == ["Question: How long", "  was access open?", "Sources: 4"]


@pytest.mark.parametrize("width", [1, 7, 20, 76])
def test_code_is_verbatim(width: int) -> None:
    code = "x = [1,  2]\n\n    \ny = “漢字”"
    assert unwrap(lay_out(CodeBlock(code + "\n"), width)) == code


def test_a_block_that_holds_nothing_is_one_empty_line() -> None:
    for block in (Table(((),), (), ()), BlockQuote(()), ListBlock(()), Paragraph(()), CodeBlock("")):
        assert unwrap(lay_out(block, 20)) == ""
        assert len(lay_out(block, 20)) == 1


def test_code_that_goes_on_is_marked() -> None:
    assert rows(CodeBlock("12345678\n\nabc"), 7) == ["  12345", "╰ 678", "", "  abc"]


def test_a_comparison_is_drawn_by_whoever_can() -> None:
    def embed(block: ComparisonBlock, width: int) -> tuple[Line, ...]:
        return (Line((Span(f"{block.statement} at {width}"),)),)

    lines = lay_out(BlockQuote((ComparisonBlock("L5", ()),)), 50, embed)
    assert [line.words for line in lines] == ["L5 at 48"]
    assert rows(ComparisonBlock("L5", ()), 80) == ["Comparison of L5 in every source that has it"]


def test_there_is_a_sample_of_every_kind_of_block() -> None:
    assert {type(block) for block in SAMPLES.values()} == set(Block.__args__)


def test_a_hard_break_ends_a_line() -> None:
    assert rows(Paragraph((Run("a"), Run("\n"), Run("b"))), 20) == ["a", "b"]
