"""Hits on rows: over the end of a row, across furniture, down a column, and never where words do not go on."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.prose import BlockQuote, Mark, Paragraph, Run, Table
from soraleak_tui.layout.blocks import lay_out
from soraleak_tui.layout.flow import Flow
from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.sheet import PageSheet, StaticSheet
from soraleak_tui.layout.wrap import wrap
from soraleak_tui.search.marking import merged, occurrences
from soraleak_tui.search.query import parse
from soraleak_tui.ui.hits import hits
from soraleak_tui.ui.stretches import above, of_block, of_target, whole


def marked(lines, query: str, rows: range | None = None) -> list[str]:
    """The rows with [[ and ]] around what is marked on them; all of them, or some."""
    sheet = StaticSheet(lines)
    found = [line.text for line in lines]
    for piece in reversed(hits(sheet, rows or range(sheet.height), parse(query))):
        text = found[piece.row]
        found[piece.row] = f"{text[: piece.start]}[[{text[piece.start : piece.end]}]]{text[piece.end :]}"
    return found


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def test_a_word_is_marked_where_it_stands():
    assert marked(lay_out(paragraph("we are not your free bug testers"), 16), "test") == [
        "we are not your",
        "free bug [[test]]ers",
    ]


def test_a_phrase_goes_over_the_end_of_a_row():
    assert marked(lay_out(paragraph("we are not your free bug testers"), 16), '"your free bug"') == [
        "we are not [[your]]",
        "[[free bug]] testers",
    ]


def test_a_word_that_is_broken_goes_over_the_end_of_a_row():
    assert marked(lay_out(paragraph("incomprehensibilities"), 10), "incomprehensi") == [
        "[[incomprehe]]",
        "[[nsi]]bilitie",
        "s",
    ]


def test_chinese_goes_over_the_end_of_a_row():
    assert marked(lay_out(paragraph("我们不是你们的免费测试员"), 16), "免费测试") == [
        "我们不是你们的[[免]]",
        "[[费测试]]员",
    ]


def test_all_rows_of_a_hit_tell_where_it_begins():
    sheet = StaticSheet(lay_out(paragraph("we are not your free bug testers"), 16))
    first, second = hits(sheet, range(sheet.height), parse('"your free bug"'))
    assert first.begins == second.begins == (0, 11)


def test_one_row_alone_is_looked_at_with_those_that_it_goes_on_in():
    lines = lay_out(paragraph("we are not your free bug testers"), 16)
    assert marked(lines, '"your free bug"', range(1, 2)) == ["we are not your", "[[free bug]] testers"]


def test_emphasis_and_links_do_not_part_words():
    inline = (Run("the "), Run("un", Mark.EMPHASIS), Run("paid", Mark.STRONG, "https://a.example"), Run(" work"))
    assert marked(lay_out(Paragraph(inline), 40), "unpaid") == ["the [[unpaid]] work"]


def test_the_number_of_a_passage_does_not_part_a_phrase():
    inline = (Run("It stopped", passage="p#1"), Run(" and began.", passage="p#2"))
    assert marked(lay_out(Paragraph(inline), 40), '"stopped and"') == [
        "It [[stopped¹ and]] began.²".replace("¹ and", "]]¹[[ and")
    ]


def test_bars_and_bullets_are_not_words():
    lines = lay_out(BlockQuote((paragraph("we are not your free bug testers"),)), 18)
    assert marked(lines, '"your free"') == ["▏ we are not [[your]]", "▏ [[free]] bug testers"]


def test_a_hit_does_not_go_over_the_end_of_a_paragraph():
    lines = [*wrap([Span("one")], 20), *wrap([Span("two")], 20)]
    assert marked(lines, '"one two"') == ["one", "two"]


def test_words_of_two_columns_do_not_run_together():
    table = Table(((Run("Left"),), (Run("Right"),)), (((Run("bug"),), (Run("testers"),)),), ("left", "left"))
    assert marked(lay_out(table, 40), "testers")[-1].endswith("[[testers]]")
    assert "[[" not in "".join(marked(lay_out(table, 40), '"bug testers"'))


def side_by_side() -> list[Line]:
    def cell(text: str, target: str) -> Span:
        return Span(text, target=target)

    gap = Span("   ", furniture=True)
    return [
        Line((cell("we are not", "a"), gap, cell("not your", "b"))),
        Line((cell("your free", "a"), gap, cell("free work", "b"))),
        Line((cell("bug testers", "a"),)),
    ]


def test_a_phrase_goes_down_its_column():
    assert marked(side_by_side(), '"not your free bug"') == [
        "we are [[not]]   not your",
        "[[your free]]   free work",
        "[[bug]] testers",
    ]
    assert marked(side_by_side(), '"your free work"') == [
        "we are not   not [[your]]",
        "your free   [[free work]]",
        "bug testers",
    ]


def test_a_phrase_does_not_go_across_columns():
    assert "[[" not in "".join(marked(side_by_side(), '"free free"'))


def test_the_parts_of_one_card_are_no_column():
    lines = [Line((Span("The Echo", target="k"),)), Line((Span("original report", target="k"),))]
    assert "[[" not in "".join(marked(lines, '"echo original"'))


@given(
    words=st.lists(st.text("abAB-'é", min_size=1, max_size=6), min_size=1, max_size=20),
    query=st.text("abAB -'\"", max_size=8),
    width=st.integers(1, 30),
)
def test_what_is_marked_on_rows_is_what_is_found_in_the_text(words, query, width):
    text = " ".join(words)
    lines = wrap([Span(text)], width)
    sheet = StaticSheet(lines)
    parsed = parse(query)
    pieces = hits(sheet, range(sheet.height), parsed)
    shown = "".join(lines[piece.row].text[piece.start : piece.end] for piece in pieces)
    expected = "".join(text[start:end] for start, end in merged(occurrences(parsed, text)))
    assert shown.replace(" ", "") == expected.replace(" ", "")
    assert len({piece.begins for piece in pieces}) == len(merged(occurrences(parsed, text)))


@pytest.fixture
def page() -> PageSheet:
    return PageSheet(
        Flow([paragraph(f"paragraph {number} " + "word " * 40) for number in range(200)], 40, title="Title")
    )


def test_marking_lays_out_no_more_than_what_is_in_sight(page):
    rows = range(300, 320)
    found = hits(page, rows, parse("word"))
    assert found
    assert page.flow.galley.laid_out < 20


@pytest.mark.parametrize("block", [0, 7, 199])
def test_the_rows_of_a_block_are_those_with_its_words(page, block):
    rows = of_block(block, page)
    begins = hits(page, rows, parse(f'"paragraph {block}"'))
    assert [piece.row for piece in begins] == [rows.start]
    assert hits(page, rows, parse("paragraph")) == tuple(
        piece for piece in hits(page, rows, parse("paragraph")) if piece.row == rows.start
    )


def test_the_title_is_the_block_before_the_first(page):
    assert hits(page, of_block(-1, page), parse("title"))[0].row == 0


def test_stretches_of_targets():
    sheet = StaticSheet([Line((Span("head"),)), Line((Span("a", target="a"),)), Line((Span("b", target="b"),))])
    assert of_target("b", sheet) == range(2, 3)
    assert of_target("c", sheet) == whole(sheet) == range(3)
    assert above(["b", "a"], sheet) == range(1)
    assert above([], sheet) == range(3)
