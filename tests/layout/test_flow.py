from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st
from tests.layout.samples import paragraph, plain
from tests.layout.strategies import BLOCKS, HEADINGS, INLINE, PARAGRAPHS

from soraleak_tui.domain.prose import Block, Heading, Paragraph, RuleBlock, Run, Table
from soraleak_tui.layout.flow import Flow
from soraleak_tui.layout.line import Line, Role, unwrap

WIDTHS = st.integers(1, 100)
FEW = settings(max_examples=30)
PAGES = st.lists(BLOCKS, max_size=6)
WITHOUT_TABLES = st.lists(st.one_of(PARAGRAPHS, HEADINGS, st.builds(RuleBlock)), max_size=6)
NUMBERED = Heading(2, (Run("a letter 漢字。", passage="p#1"),), "one")
LONG = [block for n in range(7_000) for block in (Heading(2, plain(f"Part {n}"), f"part-{n}"), paragraph("word " * 29))]


def lines(flow: Flow) -> list[Line]:
    flow.complete()
    return [flow.line(y) for y in range(flow.height)]


def rows(*blocks: Block, title: str = "") -> list[str]:
    return [line.text for line in lines(Flow(blocks, 20, title=title))]


def letters(text: str) -> str:
    return text.replace(" ", "").replace("\n", "")


@FEW
@given(PAGES, WIDTHS, st.sampled_from(("", "The leak, a title")))
def test_the_height_is_exact_once_the_page_is_complete(blocks: list[Block], width: int, title: str) -> None:
    flow = Flow(blocks, width, title=title)
    flow.complete()
    height = flow.height
    assert flow.line(height) == Line()
    assert height == 0 or flow.line(height - 1) is not flow.line(height)
    assert flow.galley.laid_out == len(blocks) + bool(title)


@FEW
@given(PAGES, WIDTHS)
def test_read_from_the_top_every_row_comes_in_its_turn(blocks: list[Block], width: int) -> None:
    flow, complete = Flow(blocks, width), lines(Flow(blocks, width))
    assert [flow.line(y) for y in range(len(complete))] == complete


@FEW
@given(WITHOUT_TABLES, WIDTHS, WIDTHS, st.integers(0, 60))
@example([NUMBERED], 15, 3, 3).via("the number of a passage has a last row for itself")
@example([NUMBERED, paragraph("More.")], 15, 3, 3).via("the same, and more words come after it")
def test_the_words_at_the_top_stay_there_at_another_width(blocks: list[Block], one: int, other: int, y: int) -> None:
    before, after = Flow(blocks, one, title="The leak"), Flow(blocks, other, title="The leak")
    y = min(y, len(lines(before)) - 1)
    place = before.offset_at(y)
    hold = after.galley.hold(after.row_at(*place))
    words = letters(unwrap(lines(before)[y:]))
    passed = letters(unwrap(lines(after)))[: -len(words) or None]
    row = after.galley.row_of(hold)
    above = letters(unwrap(lines(after)[:row]))
    here = letters(after.line(row).words)
    if lines(before)[y].words.strip():
        assert len(above) <= len(passed) < len(above + here)
    else:  # blank, a rule, or nothing but the number of a passage, which may stand behind the last words here
        assert len(above) <= len(passed) <= len(above + here)


@FEW
@given(PAGES, WIDTHS, st.integers(0, 60))
def test_a_place_leads_back_to_its_row(blocks: list[Block], width: int, y: int) -> None:
    flow = Flow(blocks, width, title="The leak")
    place = flow.offset_at(y)
    assert flow.offset_at(flow.row_at(*place)) == place


def test_a_row_of_a_table_stays_at_the_top_when_the_table_becomes_records() -> None:
    table = Table(
        (plain("Who"), plain("What was said about the length")),
        ((plain("one"), plain("about an hour")), (plain("two"), plain("some three hours")), (plain("six"), ())),
        ("left", "left"),
    )
    wide, narrow = Flow([table], 76), Flow([table], 11)
    assert wide.line(3).text.startswith("two")
    assert narrow.line(narrow.row_at(*wide.offset_at(3))).text == "Who: two"


def test_only_what_is_asked_for_is_laid_out() -> None:
    flow = Flow(LONG, 76, title="A million characters")
    assert flow.line(0).spans[0].role is Role.TITLE
    assert flow.galley.laid_out == 1
    flow.line(2)
    assert flow.galley.laid_out == 2
    assert flow.row_of_heading("part-3") > 0
    assert flow.galley.laid_out == 3


def test_the_height_is_near_before_the_page_is_complete() -> None:
    flow = Flow(LONG, 76)
    estimated = flow.height
    flow.complete()
    assert 0.7 < estimated / flow.height < 1.3


def test_room_stands_before_headings_and_lesser_ones_are_close_to_their_text() -> None:
    heading, lesser = Heading(2, plain("Part"), "part"), Heading(3, plain("Lesser"), "lesser")
    assert rows(heading, paragraph("a"), paragraph("b"), heading, lesser, paragraph("c"), title="T") == [
        *("T", "", "Part", "", "a", "", "b", "", "", "Part", "", "Lesser", "c")
    ]


def test_an_empty_page_has_no_rows() -> None:
    flow = Flow((), 20)
    assert flow.height == 0
    assert flow.line(0) == flow.line(-1) == Line()
    assert flow.row_at(*flow.offset_at(3)) == 0
    assert flow.heading_at(0) is None


def test_the_opening_paragraph_has_a_role_of_its_own_where_it_is_wanted() -> None:
    blocks = [paragraph("a"), paragraph("b")]
    assert [line.spans[0].role for line in lines(Flow(blocks, 20, lead=True)) if line.spans] == [Role.LEAD, Role.TEXT]
    assert [line.spans[0].role for line in lines(Flow(blocks, 20)) if line.spans] == [Role.TEXT, Role.TEXT]


class TestPassages:
    blocks = (
        paragraph("opening"),
        Paragraph((Run("said by one ", passage="p#1"), Run("and by another", passage="p#2"), Run(" ", passage="p#3"))),
        paragraph("closing"),
    )

    def test_they_are_listed_in_reading_order_if_they_have_words(self) -> None:
        assert Flow(self.blocks, 20).passages == ("p#1", "p#2")

    def test_their_rows_are_found_and_nothing_further_is_laid_out(self) -> None:
        flow = Flow(self.blocks, 16)
        assert flow.rows_of_passage("p#1").start == 2
        assert flow.rows_of_passage("p#2") == range(2, 4)
        assert flow.galley.laid_out == 1

    def test_one_that_is_not_there_has_no_rows(self) -> None:
        assert not Flow(self.blocks, 16).rows_of_passage("p#9")

    @FEW
    @given(st.lists(st.builds(Paragraph, INLINE), max_size=3), WIDTHS)
    def test_every_passage_listed_has_rows(self, blocks: list[Block], width: int) -> None:
        flow = Flow(blocks, width)
        assert all(flow.rows_of_passage(passage) for passage in flow.passages)


class TestHeadings:
    blocks = (paragraph("a"), Heading(2, plain("Part\none"), "one"), paragraph("b"), Heading(3, plain("Two"), "two"))

    def test_they_are_listed_with_level_words_and_slug(self) -> None:
        assert Flow(self.blocks, 20).headings == ((2, "Part one", "one"), (3, "Two", "two"))

    def test_a_row_knows_the_heading_that_it_stands_under(self) -> None:
        flow = Flow(self.blocks, 20)
        assert flow.row_of_heading("one") == 3
        assert [flow.heading_at(y) for y in (0, 3, 5, 7, 99)] == [None, "one", "one", "two", "two"]

    def test_one_that_is_not_there_is_an_error(self) -> None:
        with pytest.raises(KeyError):
            Flow(self.blocks, 20).row_of_heading("three")
