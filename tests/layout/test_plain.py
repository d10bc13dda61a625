from __future__ import annotations

from tests.layout.samples import LOOSE

from soraleak_tui.layout.blocks import lay_out
from soraleak_tui.layout.line import Line, Span
from soraleak_tui.layout.plain import plain, printed


def test_rows_are_parted_by_newlines_and_margins_are_shown() -> None:
    assert plain(lay_out(LOOSE, 76)).startswith(" 9. Hundreds")
    assert plain([Line((Span("a"),)), Line(), Line((Span("b"),))]) == "a\n\nb"


def test_blanks_at_the_end_are_dropped_if_they_are_furniture_and_kept_if_they_are_words() -> None:
    assert plain([Line((Span("a "), Span("  ", furniture=True)))]) == "a "
    assert plain([Line((Span("a"), Span(" | ", furniture=True)))]) == "a |"
    assert printed([Line((Span("a "),)), Line(), Line((Span("b"), Span("  ", furniture=True)))]) == "a\n\nb"
