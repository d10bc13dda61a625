"""The apparatus: what the cases say, the same in whatever order texts are given, and nothing of any text lost."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st
from tests.collation import of_dossier
from tests.collation.corpus import Collated, collated
from tests.collation.listing import listed
from tests.collation.texts import MADE, WORDS

from soraleak_tui.collation.collating import collate
from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.tokens import Sort, tokens
from soraleak_tui.domain.comparison import Apparatus
from soraleak_tui.loading import builtin, load

CASES = collated()
NAMES = "ABCDEFGH"
SENTENCES = st.lists(WORDS.map(" ".join), min_size=1, max_size=6)
FRAGMENTS = st.lists(st.lists(st.one_of(MADE, WORDS.map(" ".join)), min_size=1, max_size=2), min_size=1, max_size=5)


def named(sentences: list[list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(texts) for name, texts in zip(NAMES, sentences, strict=False)}


def test_the_corpus_is_not_thin() -> None:
    assert len(CASES) >= 60
    assert len({case.title for case in CASES}) == len(CASES)
    assert max(len(case.texts) for case in CASES) == 30


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_apparatus_is_what_the_case_says(case: Collated) -> None:
    assert tuple(listed(collate(case.base, case.texts).apparatus)) == case.apparatus


def test_every_statement_of_the_dossier_with_something_to_compare_is_a_case() -> None:
    dossier = load(builtin())
    cases = {case.title.partition(":")[0]: case for case in CASES}
    for statement in dossier.statements:
        texts = of_dossier.texts(dossier, statement)
        if len(texts) > 1:
            assert spaced(cases[statement].texts) == spaced(texts), statement
            shown = compare(dossier, statement).apparatus
            assert tuple(listed(Apparatus(shown.base, shown.places))) == cases[statement].apparatus


def spaced(texts: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The texts with every run of blanks as one."""
    return {name: tuple(" ".join(one.split()) for one in words) for name, words in texts.items()}


@given(FRAGMENTS, st.randoms(use_true_random=False))
def test_the_order_in_which_texts_are_given_changes_nothing(sentences: list[list[str]], dice: object) -> None:
    texts = named(sentences)
    names = list(texts)
    dice.shuffle(names)  # type: ignore[attr-defined]  # a random.Random, which hypothesis types as an object
    shuffled = {name: texts[name] for name in names}
    one, other = collate("A", texts), collate("A", shuffled)
    assert one.apparatus == other.apparatus
    assert one.table == other.table


@given(FRAGMENTS)
def test_at_each_place_every_text_is_told_of(sentences: list[list[str]]) -> None:
    texts = named(sentences)
    apparatus = collate("A", texts).apparatus
    for place in apparatus.places:
        having = {source for reading in place.readings for source in reading.sources}
        told = [having, set(place.partly), set(place.lacking), set(apparatus.apart)]
        assert set.union(*told) == set(texts)
        assert sum(map(len, told)) == len(texts)
        assert [reading.is_base for reading in place.readings] == [True, *[False] * (len(place.readings) - 1)]
        assert place.readings[0].sources[0] == "A"
        assert len(place.readings) > 1


@given(FRAGMENTS)
def test_places_stand_in_the_order_of_the_base_and_never_overlap(sentences: list[list[str]]) -> None:
    starts = [place.start for place in collate("A", named(sentences)).apparatus.places]
    assert starts == sorted(set(starts))


@given(SENTENCES)
def test_the_table_has_every_word_of_every_text_that_is_compared(sentences: list[str]) -> None:
    texts = named([[one] for one in sentences])
    collation = collate("A", texts)
    table = collation.table
    apart = collation.apparatus.apart
    assert table.sources == ("A", *sorted(set(texts) - {"A"}))
    for row, source in enumerate(table.sources):
        words = [column[row] for column in table.columns if column[row]]
        expected = [part.text for part in tokens(texts[source][0]) if part.sort is Sort.WORD]
        assert words == ([] if source in apart else expected)


@given(SENTENCES)
def test_texts_alike_have_no_apparatus(sentences: list[str]) -> None:
    texts = named([[sentences[0]] for _ in sentences])
    found = collate("A", texts)
    assert found.apparatus.places == ()
    assert all(len(set(filter(None, column))) == 1 for column in found.table.columns)


def test_words_that_the_base_has_not_are_aligned_with_each_other() -> None:
    texts = {"P": ("the dog ran",), "A": ("the very large dog ran",), "B": ("the big dog ran",)}
    texts["C"] = ("the very big dog ran",)
    table = collate("P", texts).table
    assert ("", "very", "", "very") in table.columns
    assert ("", "", "big", "big") in [(one[0], "", one[2], one[3]) for one in table.columns]


def test_an_unknown_base_is_an_error() -> None:
    with pytest.raises(KeyError):
        collate("Z", {"A": ("words",)})
