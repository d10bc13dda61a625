"""What holds for every text and every query."""

from __future__ import annotations

import re
from unicodedata import normalize

from hypothesis import given, settings, strategies as st
from tests.search.making import found, with_letters_kept, without_full_text_search

from soraleak_tui.search.folding import fold
from soraleak_tui.search.letters import ALONE, BREAK, GAPS, LETTER
from soraleak_tui.search.marking import matches, merged, occurrences
from soraleak_tui.search.query import parse, words_of

_PIECES = st.sampled_from(
    [
        *("a", "b", "ab", "aB", "A", "B", "é", "E\u0301", "ß", "ﬁ", "Æ", "ς", "Σ", "İ", "ı", "1", "½", "²", "Ａ"),
        *("中", "文", "が", "か\u3099", "ｶﾞ", "한", "\u1112\u1161\u11ab", "ไ", "ั", "☠\ufe0f", "👩\u200d🎨"),
        *(" ", "  ", "-", "'", "’", "‑", "–", "—", "…", ".", "\n", "\xa0", "\xad", "<U+00AD>", "\u0301", "\u200b"),
        *('"', "“", "”", "(", "*", "^", ":", "source:", "AND", "NOT", "NEAR(", "\xa6", "\0"),
    ]
)
texts = st.one_of(st.lists(_PIECES, max_size=14).map("".join), st.text(max_size=20))
queries = st.one_of(texts, st.lists(st.one_of(_PIECES, st.just("\ud800")), max_size=8).map("".join))
few_texts = st.lists(texts, min_size=1, max_size=6)
_OTHER = re.compile(rf"(?:{LETTER}|[{ALONE}]|[{GAPS}{BREAK}])*")


@given(texts=few_texts, query=queries)
@settings(max_examples=1000)
def test_the_index_finds_a_text_if_and_only_if_every_term_occurs_in_it(texts, query):
    parsed = parse(query)
    covered = [
        number
        for number, text in enumerate(texts, 1)
        if {one.term for one in occurrences(parsed, text)} == set(range(len(parsed.terms))) and parsed.terms
    ]
    wanted = [] if parsed.sources else covered
    assert found(texts, query) == wanted
    assert with_letters_kept(texts, query) == wanted
    assert without_full_text_search(texts, query) == wanted


@given(texts=few_texts)
@settings(max_examples=300)
def test_a_letter_is_found_alike_whether_or_not_its_places_are_kept_for_themselves(texts):
    for letter in {*"".join(texts)}:
        for query in (letter, f'"{letter}', f'"{letter}"'):
            assert with_letters_kept(texts, query) == found(texts, query), query


@given(text=texts, query=queries)
def test_what_is_marked_lies_in_the_text_and_in_its_order(text, query):
    parsed = parse(query)
    occurring = occurrences(parsed, text)
    assert matches(parsed, text) == ({one.term for one in occurring} == set(range(len(parsed.terms))))
    edges = [edge for stretch in merged(occurring) for edge in stretch]
    assert edges == sorted(edges)
    assert all(start < end for start, end in merged(occurring))
    assert all(0 <= edge <= len(text) for edge in edges)


@given(text=texts)
def test_a_text_is_found_by_each_of_its_words(text):
    for word in words_of(fold(text).cased):
        assert matches(parse(word), text), word
        assert matches(parse(f'"{word}"'), text), word


@given(text=texts)
def test_a_text_is_found_by_its_first_letters_as_they_are_typed(text):
    folded = fold(text).lower
    words = words_of(folded)
    for end in range(1, len(words[0]) + 1) if words else ():
        assert matches(parse(words[0][:end]), text)


@given(text=texts)
def test_folded_text_has_letters_gaps_and_breaks_and_folds_to_itself(text):
    folded = fold(text)
    assert _OTHER.fullmatch(folded.cased)
    assert fold(folded.cased).cased == folded.cased
    assert fold(folded.lower).cased == folded.lower == fold(folded.lower).lower
    assert len(folded.cased) == len(folded.lower) == len(folded.starts) == len(folded.ends)


@given(text=texts)
def test_each_folded_character_comes_from_a_place_in_the_text(text):
    folded = fold(text)
    starts, ends = list(folded.starts), list(folded.ends)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))


@given(text=st.text(max_size=20))
def test_composed_and_decomposed_text_fold_alike(text):
    assert fold(normalize("NFC", text)).cased == fold(normalize("NFD", text)).cased


@given(text=queries)
def test_nothing_that_is_typed_is_an_error(text):
    assert parse(text).typed == text
