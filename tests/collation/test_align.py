"""Alignment: nothing lost of either text, and no pairs by chance."""

from __future__ import annotations

from hypothesis import example, given, strategies as st
from tests.collation.corpus import cases
from tests.collation.texts import ANY, MADE, WORDS

from soraleak_tui.collation.align import align
from soraleak_tui.collation.edges import Reach
from soraleak_tui.collation.pairing import Text, paired, similarity, with_marks
from soraleak_tui.collation.phrases import LONGEST, phrase_starts
from soraleak_tui.collation.rows import Fragment, base_cells, witness_cells
from soraleak_tui.collation.tokens import Sort, joined, tokens
from soraleak_tui.domain.comparison import Cell, Change

WITNESS = (Change.SAME, Change.ADDED, Change.MOVED)
PLACES = st.none() | st.integers(0, 30)
REACHES = st.builds(Reach, PLACES, PLACES)


def of(cells: tuple[Cell, ...], *changes: Change) -> str:
    return "".join(stretch.text for cell in cells for stretch in cell if stretch.change in changes)


def cells_of(base: str, witness: str) -> tuple[Cell, ...]:
    parts = tokens(base)
    return witness_cells([Fragment(witness, align(parts, tokens(witness)))], phrase_starts(parts))


@given(ANY, ANY)
def test_the_segments_of_each_text_are_the_text(base: str, witness: str) -> None:
    segments = align(tokens(base), tokens(witness)).segments
    assert "".join(joined(part.base) for part in segments) == base
    assert "".join(joined(part.witness) for part in segments) == witness


@given(ANY, ANY)
def test_segments_know_their_place_in_the_base(base: str, witness: str) -> None:
    parts = tokens(base)
    for part in align(parts, tokens(witness)).segments:
        assert parts[part.start : part.start + len(part.base)] == part.base


@given(ANY, ANY)
def test_same_segments_match_token_for_token(base: str, witness: str) -> None:
    for part in align(tokens(base), tokens(witness)).segments:
        if part.same:
            assert [token.key for token in part.base] == [token.key for token in part.witness]


@given(ANY, ANY)
def test_without_what_is_cut_the_witness_stands_exactly_as_stored(base: str, witness: str) -> None:
    assert of(cells_of(base, witness), *WITNESS) == witness


@given(MADE, st.sampled_from(("", "… ", "[…], ")), MADE, st.sampled_from(("", " …", " […]. ")), REACHES)
@example("the，the， 漢字thethethe letter", "", "thethe letter漢字", "", Reach())  # a moved word behind an added one
def test_marks_at_edges_leave_both_texts_whole(base: str, opens: str, inner: str, closes: str, reach: Reach) -> None:
    parts, witness = tokens(base), f"{opens}{inner}{closes}"
    alignment = align(parts, tokens(witness), reach)
    assert tuple(token for part in alignment.segments for token in part.base) == parts
    assert all(parts[part.start : part.start + len(part.base)] == part.base for part in alignment.segments)
    cells = witness_cells([Fragment(witness, alignment)], phrase_starts(parts))
    assert of(cells, *WITNESS) == witness
    assert not any(stretch.text.strip() == "…" for cell in cells for stretch in cell if stretch.change is Change.ADDED)


@given(MADE, MADE)
def test_what_is_cut_are_words_of_the_base_and_in_its_order(base: str, witness: str) -> None:
    cut = [part.key for part in tokens(of(cells_of(base, witness), Change.CUT)) if part.sort is Sort.WORD]
    rest = iter([part.key for part in tokens(base)])
    assert all(any(key == other for other in rest) for key in cut)


@given(WORDS, WORDS)
def test_same_and_cut_and_what_is_not_quoted_are_the_base(base: list[str], witness: list[str]) -> None:
    segments = align(tokens(" ".join(base)), tokens(" ".join(witness))).segments
    kept = [token.text for part in segments for token in part.base]
    assert kept == base


@given(ANY)
@example(" ，")
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert not any(part.differs for part in align(tokens(text), tokens(text)).segments)


@given(WORDS, WORDS)
def test_pairs_never_cross(base: list[str], witness: list[str]) -> None:
    texts = Text(tokens(" ".join(base))), Text(tokens(" ".join(witness)))
    found = [(i + step, j + step) for i, j, size in with_marks(*texts, paired(*texts)) for step in range(size)]
    assert list(found) == sorted(set(found))
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)


def test_unrelated_wordings_are_not_paired() -> None:
    """Each statement of the corpus is set beside a fragment of every other document."""
    bases = sorted({case.base for case in cases() if len(tokens(case.base)) > 12})
    related = [(one, other) for one in bases for other in bases if align(tokens(one), tokens(other)).related]
    assert [pair for pair in related if pair[0] != pair[1] and not is_extended(*pair)] == []


def is_extended(one: str, other: str) -> bool:
    """Whether one wording contains the other's first words: two cuts of one sentence."""
    return one[:40] == other[:40]


def test_words_that_begin_or_end_alike_are_similar() -> None:
    assert similarity("labor", "labour") > 0.8
    assert similarity("overlords", "lords") > 0.5
    assert similarity("the", "then") == 0.0
    assert similarity("letter", "reply") < 0.5


@given(ANY)
def test_rows_of_a_base_are_the_base_and_are_short(text: str) -> None:
    parts = tokens(text)
    starts = phrase_starts(parts)
    assert of(base_cells(parts, starts), Change.SAME) == text
    for start, end in zip(starts, [*starts[1:], len(parts)], strict=True):
        assert sum(part.sort is Sort.WORD for part in parts[start:end]) <= LONGEST + 2


def test_rows_end_at_marks_and_at_natural_places() -> None:
    text = "we are not your: free bug testers, PR puppets, training data, validation tokens"
    parts = tokens(text)
    rows = [of((cell,), Change.SAME).strip() for cell in base_cells(parts, phrase_starts(parts))]
    assert rows == ["we are not your:", "free bug testers,", "PR puppets,", "training data,", "validation tokens"]
