"""Nothing unseen is left in a text, and nothing that belongs to a script is taken out of it."""

from __future__ import annotations

import sys
from unicodedata import category

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.loading.sanitise import sanitise

KEPT_SIGNS = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
"""Signs of category Cf that are seen: Prepended_Concatenation_Mark."""
AWKWARD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\u200c\u200d\ufe0f\ufe0e\ufeff\r\n\t \u202e\x1b\x9b\xad❤👩🎨नर्क☠\U000e0100\u0301\u180b"),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "[sic] [The artists] [/ 16<sup>1</sup> [^1] ┌∩┐(◣_◢)┌∩┐ [̲̅$̲̅(̲̅ )̲̅$̲̅]",
        "☠️ 👩‍🎨 ❤️‍🔥 1️⃣ 👍🏽",
        "नी‍र क्‍ष می‌خواهم العربية 我们不是你们的",
        "a\tb\nc\u00a0d",
    ],
)
def test_what_belongs_to_the_writing_stays(text: str) -> None:
    assert sanitise(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\x1b[2J", "a<U+001B>[2J"),
        ("\x9b31m\x7f\x00", "<U+009B>31m<U+007F><U+0000>"),
        ("user\u202egnp.exe", "user<U+202E>gnp.exe"),
        ("soft\u00adhyphen", "soft<U+00AD>hyphen"),
        ("a\u2028b\u2029c", "a<U+2028>b<U+2029>c"),
        ("\u115f\u1160\u3164\uffa0", "<U+115F><U+1160><U+3164><U+FFA0>"),
        ("\U000e0041", "<U+E0041>"),
        ("\ufff9a\ufffb", "<U+FFF9>a<U+FFFB>"),
        ("\ud800", "<U+D800>"),
        ("a \u200d b", "a <U+200D> b"),
        ("a\u200d", "a<U+200D>"),
        (" \ufe0f", " <U+FE0F>"),
        ("\ufeffa\ufeff", "a<U+FEFF>"),
        ("a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_what_cannot_be_seen_is_named(text: str, seen: str) -> None:
    assert sanitise(text) == seen


def test_no_character_that_is_unseen_passes_alone() -> None:
    passed = {code for code in range(sys.maxunicode + 1) if sanitise(chr(code)) == chr(code)}
    hidden = {code for code in passed if category(chr(code)) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert hidden == KEPT_SIGNS | {0x09, 0x0A}


@given(AWKWARD)
def test_what_is_sanitised_stays_as_it_is(text: str) -> None:
    once = sanitise(text)
    assert sanitise(once) == once


@given(AWKWARD, AWKWARD)
def test_no_control_is_left_in_any_text(one: str, other: str) -> None:
    left = {character for character in sanitise(one + other) if category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert left <= {"\t", "\n", "\u200c", "\u200d", *map(chr, KEPT_SIGNS)}
