"""What an output cannot write is written with signs near to it, and on a screen in as many cells."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from soraleak_tui.layout import legible
from soraleak_tui.layout.legible import SIGNS

PROGRAM = Path(legible.__file__).parents[1]
OF_SCREENS = ("layout", "ui", "prelude")


@pytest.fixture(autouse=True)
def registered() -> None:
    legible.register()


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("├──▶ “so” … it’s", "ascii", '+--> "so" . it\'s'),
        ("André, Köln", "ascii", "Andre, Koln"),
        ("André “so”", "latin-1", 'André "so"'),
        ("只存活了3小时", "ascii", "\\u53ea\\u5b58\\u6d3b\\u4e863\\u5c0f\\u65f6"),
        ("☠️", "ascii", "\\u2620\\ufe0f"),
    ],
)
def test_text_has_near_signs_and_else_codes(text: str, encoding: str, expected: str) -> None:
    assert text.encode(encoding, legible.TEXT).decode(encoding) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("│  ├─▶ │", "|  +-> |"), ("小时 3", "???? 3"), ("e\N{COMBINING ACUTE ACCENT}t", "et")],
)
def test_a_screen_has_as_many_cells_as_before(text: str, expected: str) -> None:
    assert text.encode("ascii", legible.SCREEN).decode() == expected


@given(st.text())
def test_json_stays_what_it_is(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    written = json.dumps(text, ensure_ascii=False).encode("ascii", legible.JSON)
    assert json.loads(written) == text


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "Mn"]), max_size=20))
def test_a_screen_never_takes_other_cells(text: str) -> None:
    written = legible.legible(text, code=False)
    assert written.isascii()
    assert len(written) == cell_len(text)


def test_signs_take_one_cell_and_are_ascii() -> None:
    assert {sign: plain for sign, plain in SIGNS.items() if cell_len(sign) != 1 or not plain.isascii()} == {}


def test_every_sign_of_the_screens_has_one_that_stands_for_it() -> None:
    files = [path for name in OF_SCREENS for path in (PROGRAM / name).rglob("*") if path.suffix in {".py", ".tcss"}]
    signs = {sign for path in files for sign in path.read_text(encoding="utf-8") if not sign.isascii()}
    narrow = {sign for sign in signs if cell_len(sign) == 1 and unicodedata.category(sign)[0] in "PSN"}
    assert {"│", "▶", "⏎"} <= narrow
    assert {sign for sign in narrow if legible.legible(sign).startswith("\\")} == set()
