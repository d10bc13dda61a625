"""The preview: what the front page shows is what the whole dossier would show, or nothing at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from soraleak_tui.edition.face import NOT_COUNTED, face_before_counting, face_of
from soraleak_tui.loading import builtin, load
from soraleak_tui.loading.preview import preview

from .copies import SAMPLE, copied


@pytest.mark.parametrize("root", [SAMPLE, SAMPLE.parent / "hostile", builtin()], ids=["sample", "hostile", "built-in"])
def test_it_shows_what_the_whole_dossier_shows_but_for_the_counts(root):
    glimpse = preview(root)
    assert glimpse is not None
    before, after = face_before_counting(glimpse), face_of(load(root))
    assert replace(before, panes=(), ways=()) == replace(after, panes=(), ways=())
    for pane, counted in zip(before.panes, after.panes, strict=True):
        assert pane == replace(counted, counts=NOT_COUNTED)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("dossier.yaml", "title:", "titel:"),
        ("dossier.yaml", "title:", "title: ["),
        ("pages/opening.md", "---\ntitle", "--\ntitle"),
        ("pages/reply.md", "title:", "titel:"),
    ],
)
def test_with_a_fault_in_sight_there_is_none(tmp_path, file, old, new):
    root = copied(tmp_path)
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert preview(root) is None


def test_without_a_dossier_there_is_none(tmp_path):
    assert preview(tmp_path) is None
    assert preview(tmp_path / "nowhere") is None


def test_of_a_long_first_page_no_more_than_its_beginning_is_read(tmp_path):
    root = copied(tmp_path)
    page = root / "pages" / "opening.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nToo long" * 20_000 + "\n<b>a fault</b>\n", encoding="utf-8")
    glimpse = preview(root)
    assert glimpse is not None
    assert len(glimpse.pages[0].blocks) == 1
