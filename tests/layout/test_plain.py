from __future__ import annotations

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from tests.layout.samples import LOOSE, SAMPLES
from tests.layout.strategies import BLOCKS

from soraleak_tui.domain.prose import Block
from soraleak_tui.layout.ascii import FALLBACKS, ascii_text, to_ascii
from soraleak_tui.layout.blocks import lay_out
from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.plain import plain


def test_rows_are_parted_by_newlines_and_margins_are_shown() -> None:
    assert plain(lay_out(LOOSE, 76)).startswith(" 9. Hundreds")
    assert plain([Line((Span("a"),)), Line(), Line((Span("b"),))]) == "a\n\nb"


def test_blanks_at_the_end_are_dropped_if_they_are_furniture_and_kept_if_they_are_words() -> None:
    assert plain([Line((Span("a "), Span("  ", furniture=True)))]) == "a "
    assert plain([Line((Span("a"), Span(" | ", furniture=True)))]) == "a |"


def test_a_margin_stands_before_every_row_that_is_not_empty() -> None:
    assert plain([Line((Span("a"),)), Line()], width_margin=2) == "  a\n"


def test_every_fallback_is_one_ascii_sign_of_the_same_width() -> None:
    for sign, fallback in FALLBACKS.items():
        assert fallback.isascii()
        assert cell_len(sign) == cell_len(fallback) == 1, sign


@pytest.mark.parametrize("kind", SAMPLES)
def test_all_furniture_of_the_layout_has_a_fallback(kind: str) -> None:
    for line in lay_out(SAMPLES[kind], 20):
        assert all(span.text.isascii() for span in to_ascii(line).spans if span.furniture)


@settings(max_examples=40)
@given(BLOCKS)
def test_words_are_never_changed(block: Block) -> None:
    for line in lay_out(block, 40):
        assert to_ascii(line).words == line.words
        assert to_ascii(line).width == line.width


def test_a_text_of_the_programs_own_can_be_put_into_ascii() -> None:
    assert ascii_text("… “a” – ▏") == '~ "a" - |'
