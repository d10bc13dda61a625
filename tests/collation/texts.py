"""Texts made at random: words of several scripts, marks, and blanks where nobody expects them."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = st.sampled_from(
    (
        *("the", "The", "letter", "labour", "labor", "aren't", "aren’t", "R&D", "$150B", "~300", "art-washing", "x"),
        *("，", ",", ".", ". . .", "…", "[…]", "(", ")", "“", '"', "—", "-", "{-", "-}", "[sic]", "☠️", "&"),
        *("漢字", "かな", "cafe\u0301", "é", "👩\u200d👧", "[̲̅$̲̅]", "ﬁ", "ß", "١٢"),
        *("", " ", "\u00a0", "\n", "\t"),
    )
)
MADE = st.lists(st.tuples(PIECES, st.sampled_from(("", " ", " ", "  "))), max_size=14).map(
    lambda parts: "".join(word + blank for word, blank in parts)
)
ANY = st.one_of(MADE, st.text(max_size=40))
WORDS = st.lists(st.sampled_from(("we", "are", "not", "your", "free", "bug", "testers", "data", "and")), max_size=14)
