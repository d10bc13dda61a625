"""The very first start, when no edition is kept: the front page at once, the dossier behind it, and nothing lost."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from soraleak_tui.loading import builtin, check, load

from .conftest import Opener

SAMPLE = Path(__file__).parents[1] / "fixtures" / "sample"


@pytest.mark.smoke
def test_keys_pressed_before_the_dossier_is_there_are_not_lost(opened: Opener) -> None:
    second = load(builtin()).pages[1]
    heading = re.compile(re.escape(f"2 {second.title}"))
    with opened(size=(100, 30)) as terminal:
        terminal.until("Five articles")
        terminal.press("2", "space", "space", "?")
        terminal.until("Keys")
        terminal.act("escape")
        terminal.until(heading)
        assert second.standfirst not in terminal.text
        assert re.search(r"[1-9]\d* %", terminal.text)
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.unrestored() == []


def test_faults_found_behind_the_front_page_end_the_program_and_are_all_told(opened: Opener, tmp_path: Path) -> None:
    root = shutil.copytree(SAMPLE, tmp_path / "dossier")
    page = root / "pages" / "reply.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nIt was <b>bold</b>.[@nobody]\n", encoding="utf-8")
    faults = check(root)
    assert len(faults) >= 2
    with opened("--dossier", str(root), size=(120, 30)) as terminal:
        assert terminal.wait() == 2
        assert terminal.unrestored() == []
        told = terminal.text
        assert all(str(fault)[:60] in told for fault in faults)
        assert "Traceback" not in told


def test_the_second_start_has_the_counts_from_the_first_screen_on(opened: Opener) -> None:
    counts = re.compile(r"\d+ statements")
    for _ in ("first", "second"):
        with opened(size=(100, 30)) as terminal:
            terminal.until(counts)
            terminal.press("q")
            assert terminal.wait() == 0
    with opened(size=(100, 30)) as terminal:
        terminal.until("Five articles")
        assert counts.search(terminal.text)


def test_the_first_start_can_begin_at_a_place(opened: Opener) -> None:
    second = load(builtin()).pages[1]
    with opened("--view", second.id) as terminal:
        terminal.until(re.compile(re.escape(second.title) + r".*\d+ %", re.DOTALL))
        terminal.press("tab", "q")
        assert terminal.wait() == 0
        assert terminal.unrestored() == []
