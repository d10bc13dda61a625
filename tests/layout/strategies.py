"""Blocks of every kind, made at random."""

from __future__ import annotations

from hypothesis import strategies as st

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

WORDS = st.lists(
    st.sampled_from(
        (
            "a",
            "the",
            "letter",
            "art-washing",
            "https://example.org/a/b",
            "漢字。",
            "e\u0301",
            "👩\u200d👧",
            "\n",
            "“so”",
        )
    ),
    max_size=25,
).map(" ".join)
INLINE: st.SearchStrategy[Inline] = st.lists(
    st.builds(
        Run,
        WORDS,
        st.sampled_from((Mark.NONE, Mark.CODE, Mark.STRONG | Mark.EMPHASIS)),
        st.sampled_from((None, "https://example.org")),
        st.sampled_from((None, "p#1", "p#2")),
    ),
    max_size=4,
).map(tuple)
HEADINGS = st.builds(Heading, st.integers(2, 6), INLINE, st.sampled_from(("one", "two", "three")))
PARAGRAPHS = st.builds(Paragraph, INLINE)
ROWS = st.lists(INLINE, min_size=1, max_size=5).map(tuple)
TABLES = st.builds(
    Table,
    ROWS,
    st.lists(ROWS, max_size=4).map(tuple),
    st.lists(st.sampled_from(("left", "center", "right")), max_size=5).map(tuple),
)
CODE = st.builds(CodeBlock, st.text(st.sampled_from("ab \t\n漢=(é)"), max_size=120))
COMPARISONS = st.builds(ComparisonBlock, st.just("L5"), st.sampled_from(((), ("000", "001"))))
LEAVES = st.one_of(HEADINGS, PARAGRAPHS, TABLES, CODE, COMPARISONS, st.builds(RuleBlock))


def _holding(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(inner, max_size=3).map(tuple)
    lists = st.builds(
        ListBlock, st.lists(several, max_size=3).map(tuple), st.sampled_from((None, 1, 98)), st.booleans()
    )
    return st.one_of(st.builds(BlockQuote, several), lists)


BLOCKS: st.SearchStrategy[Block] = st.recursive(LEAVES, _holding, max_leaves=8)
