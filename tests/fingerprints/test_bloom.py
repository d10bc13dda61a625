"""Fingerprints hold every run of words of their text, hardly any other, and not the text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.domain.words import folded
from soraleak_tui.fingerprints.bloom import BITS, GRAMS, fingerprint, holds, likeness, runs_of
from soraleak_tui.fingerprints.writing import as_yaml

VOCABULARY = [f"w{number}" for number in range(50_000)]
CHANCE = random.Random(1)
TEXT = " ".join(CHANCE.choices(VOCABULARY[:3_000], k=700))
PRINT = fingerprint("X1", TEXT)


@given(st.text(max_size=200))
def test_every_run_of_a_text_is_held(text: str) -> None:
    made, words = fingerprint("X1", text), folded(text)
    assert all(holds(made, run) for run in runs_of(words, GRAMS))
    assert made.words == len(words)


def test_seven_hundred_words_take_less_than_one_and_a_half_kilobytes() -> None:
    assert len(PRINT.bits) <= 700 * BITS / 8 == 1_400
    assert len(as_yaml(PRINT)) < 2_200


def test_other_runs_are_held_as_seldom_as_is_said() -> None:
    assert 1 / 3_000 < PRINT.odds < 1 / 1_700
    others = [tuple(CHANCE.choices(VOCABULARY[3_000:], k=GRAMS)) for _ in range(60_000)]
    false = sum(holds(PRINT, run) for run in others) / len(others)
    assert false == pytest.approx(PRINT.odds, rel=0.5)


def test_who_knows_two_words_finds_many_third_ones_and_cannot_read_on() -> None:
    first, second, third = folded(TEXT)[100:103]
    following = [word for word in VOCABULARY if holds(PRINT, (first, second, word))]
    assert third in following
    assert len(following) > 10


def test_another_salt_holds_the_same_runs_and_errs_elsewhere() -> None:
    other = fingerprint("X1", TEXT, salt=1)
    assert other.bits != PRINT.bits
    assert likeness(other, folded(TEXT)) == likeness(PRINT, folded(TEXT)) == 1


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    made = fingerprint("X1", "The clock will stop for one short week in August.")
    assert made.bits.hex() == "2897f2719d581f6bc34da95567a2c4da"


def test_a_text_of_fewer_words_holds_nothing() -> None:
    assert not any(fingerprint("X1", "two words").bits)
    assert likeness(PRINT, ("two", "words")) == 0
