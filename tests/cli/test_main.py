"""The frame of the command line: its help, its version, plain pages, codes to leave with, and what it never imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from soraleak_tui import cli
from soraleak_tui.cli import COMMANDS, main

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "fixtures" / "sample"
HEADLESS = [
    ["--help"],
    ["--version"],
    ["--plain"],
    ["check"],
    ["check", "--help"],
    ["new", "--help"],
    ["cite", "001"],
    ["compare", "L5", "--dossier", str(ROOT / "content")],
    ["find", "the"],
    ["find", "the", "--json"],
]


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tui"), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("arguments", HEADLESS, ids=" ".join)
def test_no_command_but_the_interface_imports_textual(arguments: list[str]) -> None:
    code = """
import sys
from soraleak_tui.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("\\nimported:", sorted(name for name in sys.modules if name.split(".")[0] == "textual")[:3])
"""
    result = python(code, *arguments)
    assert result.returncode == 0, result.stderr
    assert result.stdout.endswith("imported: []\n")


def test_the_help_names_every_command_and_gives_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert all(f"    {command}" in said for command in COMMANDS)
    assert "soraleak-tui new my-dossier" in said


def test_the_version_names_the_program_and_the_dossier(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version", "--dossier", str(SAMPLE)]) == 0
    program, dossier = capsys.readouterr().out.splitlines()
    assert program.startswith("soraleak-tui ")
    assert dossier.startswith("dossier bridge-opening 1.0 (")


def test_a_refusal_of_the_system_names_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.touch()
    assert main(["new", str(file / "dossier")]) == 2
    assert capsys.readouterr().err.startswith(f"soraleak-tui: {file}")


def test_faults_are_lines_on_the_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--plain", "--dossier", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "dossier.yaml:1:1: the folder is not a dossier: it has no dossier.yaml\n"


def test_a_pipe_that_closes_ends_quietly() -> None:
    code = """
import os, sys
from soraleak_tui.cli import main
read, write = os.pipe()
os.dup2(write, 1)
os.close(write)
os.close(read)
sys.exit(main(["--plain"]))
"""
    result = python(code)
    assert (result.returncode, result.stderr) == (141, "")


@pytest.mark.parametrize("arguments", [["--plain"], ["--version"], ["check"], ["cite", "001"], ["compare", "L5"]])
def test_an_output_closed_from_the_start_is_no_fault(arguments: list[str]) -> None:
    code = "import sys; sys.stdout = None; from soraleak_tui.cli import main; sys.exit(main(sys.argv[1:]))"
    result = python(code, *arguments)
    assert (result.returncode, result.stderr) == (0, "")


def test_an_interruption_leaves_with_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("soraleak_tui.cli.plain.run", interrupted)
    assert main(["--plain"]) == 130


@pytest.mark.parametrize(
    ("arguments", "there", "missing"),
    [
        (["--plain"], ["OpenAI's", '"DEAR CORPORATE AI OVERLORDS"', "Andre Allen Anjos", "\\u6cc4"], "\\u2019"),
        (["--brief"], ["OpenAI's"], "\\u"),
        (["compare", "L5"], ["The letter's own file"], "\\u"),
        (["cite", "X21", "--style", "csl-json"], ['"title": "\\u6b0a'], "??"),
        (["find", "Anjos", "--json"], ["Andr\\u00e9"], "Andre"),
    ],
    ids=["plain", "brief", "compare", "a record for programs", "hits for programs"],
)
def test_an_output_that_cannot_write_a_character_writes_one_near_to_it_or_its_code(
    arguments: list[str], there: list[str], missing: str
) -> None:
    code = "import sys; from soraleak_tui.cli import main; sys.stdout.reconfigure(encoding='ascii'); main(sys.argv[1:])"
    result = python(code, *arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert [words for words in there if words not in result.stdout] == []
    assert missing not in result.stdout


def test_no_arguments_mean_what_the_parser_makes_of_none() -> None:
    assert vars(cli._READ) == vars(cli._parser().parse_args([]))
