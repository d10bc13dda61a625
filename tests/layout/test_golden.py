"""Every kind of block at four widths, as files that a reader can judge.

``SORALEAK_WRITE_GOLDEN=1 pytest tests/layout/test_golden.py`` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.layout.samples import SAMPLES

from soraleak_tui.layout.blocks import lay_out

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (20, 40, 76, 200)


def drawn(kind: str) -> str:
    parts = []
    for width in WIDTHS:
        rows = [line.text.rstrip() for line in lay_out(SAMPLES[kind], width)]
        parts.append("\n".join([f"== {width} cells", *rows, ""]))
    return "\n".join(parts)


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_block_looks_as_it_was_judged_to_look_well(kind: str) -> None:
    path = GOLDEN / f"{kind}.txt"
    if os.environ.get("SORALEAK_WRITE_GOLDEN"):
        path.write_text(drawn(kind), encoding="utf-8")
    assert drawn(kind) == path.read_text(encoding="utf-8")
