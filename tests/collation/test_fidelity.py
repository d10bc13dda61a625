"""Fidelity: declared and computed classes, and the rules of spelling."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, strategies as st

from soraleak_tui.collation.fidelity import fidelity
from soraleak_tui.collation.spelling import spelling
from soraleak_tui.domain.comparison import Fidelity
from soraleak_tui.domain.quotation import Manner, Quotation

BASE = "we are not your: free bug testers, PR puppets, training data, validation tokens"
WORDS = BASE.split(" ")
QUOTATION = Quotation("001", "L5", "free bug testers", manner=Manner.QUOTED)
spans = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, len(WORDS))).filter(lambda span: span[0] < span[1])


@given(spans)
def test_every_part_of_the_wording_is_verbatim(span: tuple[int, int]) -> None:
    assert fidelity(BASE, " ".join(WORDS[slice(*span)])) is Fidelity.VERBATIM


@given(spans, st.data(), st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzäñ漢"), min_size=1, max_size=12))
def test_one_word_changed_changes_the_class(span: tuple[int, int], data: st.DataObject, other: str) -> None:
    words = WORDS[slice(*span)]
    place = data.draw(st.integers(0, len(words) - 1))
    assume(other.casefold() not in BASE.casefold())
    words[place] = other
    assert fidelity(BASE, " ".join(words)) is not Fidelity.VERBATIM


@given(spans, st.data())
def test_one_inner_word_dropped_is_a_cut(span: tuple[int, int], data: st.DataObject) -> None:
    words = WORDS[slice(*span)]
    assume(len(words) > 2)
    del words[data.draw(st.integers(1, len(words) - 2))]
    assert fidelity(BASE, " ".join(words)) is Fidelity.CUT


@pytest.mark.parametrize(
    ("quotations", "expected"),
    [
        ([replace(QUOTATION, back_translated=True)], Fidelity.BACK_TRANSLATED),
        ([replace(QUOTATION, language="fr")], Fidelity.TRANSLATED),
        ([replace(QUOTATION, exact="their free testers", manner=Manner.RETOLD)], Fidelity.PARAPHRASED),
        ([replace(QUOTATION, language="fr", back_translated=True)], Fidelity.BACK_TRANSLATED),
        ([replace(QUOTATION, language="fr", manner=Manner.RETOLD)], Fidelity.TRANSLATED),
    ],
)
def test_what_is_declared_comes_before_what_is_computed(quotations: list[Quotation], expected: Fidelity) -> None:
    assert fidelity(BASE, QUOTATION.exact, quotations) is expected


def test_what_is_retold_beside_a_quotation_does_not_count() -> None:
    retold = replace(QUOTATION, exact="refused such roles", manner=Manner.RETOLD)
    assert fidelity(BASE, "", [QUOTATION, retold]) is Fidelity.VERBATIM


def test_words_of_the_wording_are_verbatim_though_a_source_gives_them_as_its_own() -> None:
    retold = replace(QUOTATION, manner=Manner.RETOLD)
    assert fidelity(BASE, "", [retold]) is Fidelity.VERBATIM
    assert fidelity(BASE, "", [retold, replace(retold, exact="free testers")]) is Fidelity.PARAPHRASED


def test_the_gravest_fragment_counts() -> None:
    cut = replace(QUOTATION, exact="free testers")
    assert fidelity(BASE, "", [QUOTATION, cut]) is Fidelity.CUT


def test_a_part_of_a_word_is_not_a_word() -> None:
    assert fidelity("the artists", "art") is Fidelity.ALTERED


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("labour", "labor"),
        ("colouring", "coloring"),
        ("programme", "program"),
        ("programmes", "programs"),
        ("organisations", "organizations"),
        ("denormalise", "denormalize"),
        ("analyse", "analyze"),
        ("theatre", "theater"),
        ("centred", "centerd"),
        ("defence", "defense"),
        ("licence", "license"),
        ("practised", "practiced"),
        ("dialogue", "dialog"),
        ("travelling", "traveling"),
        ("modelled", "modeled"),
        ("judgement", "judgment"),
        ("sceptical", "skeptical"),
        ("fulfil", "fulfill"),
        ("colour-blind", "color-blind"),
    ],
)
def test_spellings_of_one_word_are_one(british: str, american: str) -> None:
    assert spelling(british) == spelling(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("our", "or"),
        ("filled", "filed"),
        ("tour", "tor"),
        ("prise", "prize"),
        ("there", "their"),
        ("artist", "artists"),
        ("advice", "advise"),
    ],
)
def test_two_words_stay_two(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


CLASSES = [
    "verbatim",
    "verbatim but for typography",
    "respelled",
    "cut with a mark",
    "gloss in the quotation",
    "cut silently",
    "words added",
    "words altered",
]


def examples() -> list[tuple[str, ...]]:
    """The rows of the table in docs/fidelity.md: class, primary wording, witness."""
    page = (Path(__file__).parents[2] / "docs" / "fidelity.md").read_text(encoding="utf-8")
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in page.splitlines() if line[:1] == "|"]
    return rows[2 : 2 + len(CLASSES)]


@pytest.mark.parametrize("example", examples(), ids=lambda example: example[0])
def test_the_page_on_fidelity_says_what_the_program_does(example: tuple[str, str, str]) -> None:
    told, base, words = example
    assert fidelity(base, words).value == told


def test_the_page_on_fidelity_has_an_example_of_every_computed_class() -> None:
    assert [example[0] for example in examples()] == CLASSES
