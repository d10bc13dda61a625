"""What a page says when it is heard: nothing is told by where it stands."""

from __future__ import annotations

from hypothesis import given, settings
from tests.layout.samples import paragraph, plain
from tests.layout.strategies import BLOCKS

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    Inline,
    ListBlock,
    Mark,
    Paragraph,
    RuleBlock,
    Run,
    Table,
)
from soraleak_tui.layout.linear import Part, parts, spoken
from soraleak_tui.layout.walk import inlines, links_of, passages_of

CLAIM: Inline = (Run("They said", passage="p#12"), Run(" so", Mark.STRONG, passage="p#12"), Run("; or not."))


def texts(block: Block) -> list[str]:
    return [part.text for part in parts(block)]


def test_a_paragraph_keeps_its_words_and_the_raised_numbers_of_its_passages() -> None:
    assert list(parts(Paragraph(CLAIM))) == [Part("They said so¹²; or not.", ("p#12",))]


def test_what_is_struck_out_is_said_to_be() -> None:
    inline = (Run("one "), Run("two ", Mark.STRUCK), Run("three", Mark.STRUCK | Mark.STRONG), Run(" four"))
    assert spoken(inline) == "one (struck out: two three) four"


def test_links_are_told_behind_the_words() -> None:
    block = Paragraph((Run("a "), Run("map", link="https://e.org/m"), Run(" b")))
    assert list(parts(block)) == [Part("a map b", links=(("map", "https://e.org/m"),))]


def test_the_items_of_lists_within_lists_name_every_list_around_them() -> None:
    inner = ListBlock(((paragraph("deep"),), (paragraph("deeper"), ListBlock(((paragraph("still"),),), start=1))))
    block = ListBlock(((paragraph("first"),), (paragraph("second"), inner, paragraph("more")), ()), start=3)
    assert texts(block) == [
        "3. first",
        "4. second",
        "4. • deep",
        "4. • deeper",
        "4. • 1. still",
        "4. (continued) more",
        "5. (empty)",
    ]


def test_the_items_of_a_tight_list_stand_close_and_those_of_a_loose_one_apart() -> None:
    items = ((paragraph("a"),), (paragraph("b"), ListBlock(((paragraph("c"),),))))
    assert [part.close for part in parts(ListBlock(items))] == [False, True, True]
    assert [part.close for part in parts(ListBlock(items[:1] * 2, tight=False))] == [False, False]


def test_a_quote_begins_and_ends_in_words_and_its_evidence_comes_behind_the_end() -> None:
    block = BlockQuote((Paragraph(CLAIM), ListBlock(((paragraph("x"),),))))
    assert list(parts(block)) == [
        Part("Quote begins.\nThey said so¹²; or not.\n• x\nQuote ends.", ("p#12",)),
    ]


def test_a_table_is_told_row_by_row_with_the_names_of_its_columns() -> None:
    table = Table(
        (plain("Who"), (), CLAIM),
        ((plain("one"), (), (Run("a\nb", passage="p#1"),)), (plain("two"), plain("x"))),
        ("left", "left", "right"),
    )
    assert list(parts(table)) == [
        Part("Table begins: 2 rows, 3 columns: Who, Column 2, They said so¹²; or not..", ("p#12",)),
        Part("Row 1.\nWho: one\nColumn 2: empty\nThey said so; or not.: a b¹", ("p#1",)),
        Part("Row 2.\nWho: two\nColumn 2: x\nThey said so; or not.: empty"),
        Part("Table ends."),
    ]


def test_code_begins_and_ends_in_words_and_its_tabs_are_blanks() -> None:
    assert texts(CodeBlock("if x:\n\tgo\n")) == ["Code begins.\nif x:\n    go\nCode ends."]


def test_a_break_is_a_sentence_and_a_heading_its_words() -> None:
    assert texts(RuleBlock()) == ["Section break."]
    assert texts(Heading(2, CLAIM, "claim")) == ["They said so¹²; or not."]


def test_a_comparison_is_left_to_whoever_knows_the_dossier() -> None:
    block = ComparisonBlock("L5", ("001",))
    assert list(parts(block)) == [Part("", comparison=block)]
    assert [part.comparison for part in parts(BlockQuote((paragraph("x"), block)))] == [None, block]


@settings(max_examples=80)
@given(BLOCKS)
def test_every_word_passage_link_and_comparison_of_a_block_is_told(block: Block) -> None:
    told = list(parts(block))
    said = " ".join(" ".join(part.text for part in told).split())
    for inline in inlines(block):
        for run in inline:
            assert " ".join(run.text.split()) in said
    assert {passage for part in told for passage in part.passages} == set(passages_of((block,)))
    assert {address for part in told for _, address in part.links} == {address for _, address in links_of((block,))}
    assert [part.comparison for part in told if part.comparison] == list(comparisons(block))


def comparisons(block: Block) -> list[ComparisonBlock]:
    match block:
        case ComparisonBlock():
            return [block]
        case BlockQuote(blocks):
            return [found for child in blocks for found in comparisons(child)]
        case ListBlock(items):
            return [found for item in items for child in item for found in comparisons(child)]
        case _:
            return []
