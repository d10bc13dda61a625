"""``new`` writes a dossier that works at once, and never over something."""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.cli import main
from soraleak_tui.loading import check, load


def test_the_new_dossier_has_no_fault_and_one_of_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "deep" / "mine"
    assert main(["new", str(folder)]) == 0
    written = [Path(line).relative_to(folder).as_posix() for line in capsys.readouterr().out.splitlines()]
    assert written == ["dossier.yaml", "pages/clock.md", "quotations.yaml", "sources.yaml", "statements/notice.yaml"]
    assert check(folder) == ()
    dossier = load(folder)
    assert (len(dossier.sources), len(dossier.pages), len(dossier.documents)) == (2, 1, 1)
    (statement,) = dossier.statements.values()
    assert sum(len(witness.quotations) for witness in statement.witnesses) == 2


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path)]) == 0


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["new", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"soraleak-tui: {tmp_path} is not an empty folder\n"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("mine")
    assert main(["new", str(path)]) == 2
    assert path.read_text() == "mine"
