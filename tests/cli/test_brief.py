"""soraleak-tui --brief: a dossier in a minute."""

from __future__ import annotations

from pathlib import Path

from soraleak_tui.cli import main

SAMPLE = Path(__file__).resolve().parents[1] / "fixtures" / "sample"


def test_it_tells_the_story_and_what_each_sentence_rests_on(capsys, builtin_dossier):
    assert main(["--brief"]) == 0
    told, _, rests = capsys.readouterr().out.partition("What each rests on:")
    words = " ".join(told.split())
    brief = builtin_dossier.brief
    assert all(" ".join(passage.text.split())[:40] in words for passage in brief.passages)
    assert all(key in rests for passage in brief.passages for key in passage.evidence)
    assert len(told.splitlines()) <= 24


def test_without_one_it_tells_the_story_in_short(capsys):
    assert main(["--brief", "--dossier", str(SAMPLE)]) == 0
    told = capsys.readouterr().out
    assert "On a Sunday morning the council opened a bridge" in told
    assert "1: X4:start, 002:twice" in told
    assert "four hundred" not in told


def test_a_fault_in_it_is_told_with_its_place(tmp_path, capsys):
    import shutil

    shutil.copytree(SAMPLE, tmp_path / "made")
    (tmp_path / "made" / "brief.md").write_text("---\ntitle: T\nstandfirst: S\n---\nA fact.[@nobody]\n")
    assert main(["check", str(tmp_path / "made")]) == 2
    assert "brief.md:5" in "".join(capsys.readouterr())
