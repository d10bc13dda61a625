"""``soraleak-tui compare``: what it prints, and what it says of what it does not know."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from soraleak_tui import loading
from soraleak_tui.cli import main

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "tests" / "fixtures" / "sample")


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["compare", *arguments, "--dossier", SAMPLE]) == 0
    return capsys.readouterr().out


def test_a_statement_is_set_under_its_primary_wording(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "R1").splitlines()
    assert lines[0] == "R1 · The refusal"
    assert lines[1].startswith("The wording is settled by ")
    assert "  We are not your: museum, postcard, afterthought" in lines
    assert "  museum, postcard, {+and+} afterthought" in lines
    assert lines[-2] == "The Echo adds “and” inside the quotation marks."
    assert lines[-1] == "In all: 1 difference."


def test_where_nothing_is_compared_no_differences_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "dossier"
    loading.write_example(folder)
    with (folder / "statements" / "notice.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: N2, title: Two, witnesses: [{source: '001', exact: some words, manner: retold},\n")
        file.write("      {source: '001', exact: other words, manner: retold}]}\n")
    assert main(["compare", "N2", "--dossier", str(folder)]) == 0
    assert "In all" not in capsys.readouterr().out


def test_a_wide_line_has_columns(capsys: pytest.CaptureFixture[str]) -> None:
    wide = printed(capsys, "R1", "--width", "120").splitlines()
    assert any("museum," in line and line.index("museum,") != line.rindex("museum,") for line in wide)
    assert printed(capsys, "R1", "--width", "120", "--stacked") != "\n".join(wide)


def test_columns_can_be_asked_for_at_any_width(capsys: pytest.CaptureFixture[str]) -> None:
    assert "primary wording          " in printed(capsys, "R1", "--width", "60", "--columns")


def test_the_base_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert "{-and-}" in printed(capsys, "R1", "P2", "--base", "001")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["S9"], "there is no statement 'S9'"),
        (["R1", "0O1"], "there is no source '0O1' (did you mean '001'?)"),
        (["R1", "--base", "P9"], "there is no source 'P9'"),
    ],
)
def test_what_is_unknown_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["compare", *arguments, "--dossier", SAMPLE]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert said in captured.err


@pytest.fixture
def wordless(tmp_path: Path) -> str:
    """The example with one more statement, of which nobody has any words."""
    folder = tmp_path / "dossier"
    loading.write_example(folder)
    with (folder / "statements" / "notice.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: N2, title: The silence}\n")
    return str(folder)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["N2"], "nobody has words for N2"),
        (["N2", "001"], "nobody has words for N2"),
        (["N2", "--base", "001"], "001 has no words for N2 to compare with"),
    ],
)
def test_where_there_are_no_words_there_is_nothing_to_compare(
    wordless: str, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["compare", *arguments, "--dossier", wordless]) == 2
    assert capsys.readouterr() == ("", f"soraleak-tui: {said}\n")


@pytest.mark.parametrize("width", ["19", "1001", "9" * 5000, "wide", "-1", "²"])
def test_a_width_without_room_for_words_is_refused(width: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(["compare", "R1", f"--width={width}", "--dossier", SAMPLE])
    assert left.value.code == 2


@pytest.mark.parametrize("width", ["20", "33", "80", "100", "200"])
@pytest.mark.parametrize("statement", ["S1", "S2", "S3", "R1"])
def test_no_line_is_wider_than_asked(capsys: pytest.CaptureFixture[str], statement: str, width: str) -> None:
    assert all(len(line) <= int(width) for line in printed(capsys, statement, "--width", width).splitlines())


def test_it_does_not_wait_for_the_interface() -> None:
    script = (
        f"import sys; from soraleak_tui.cli import main; given = ['compare', 'R1', '--dossier', {SAMPLE!r}]; "
        "[main([*given, *more]) for more in ([], ['--json'], ['--apparatus'])]; sys.exit('textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT / "tui", capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def names(value: object) -> set[str]:
    """Every name in a JSON value, with the names above it."""
    if isinstance(value, dict):
        return {name for key, inner in value.items() for name in {key, *(f"{key}.{each}" for each in names(inner))}}
    return {name for inner in value for name in names(inner)} if isinstance(value, list) else set()


def test_the_json_has_the_names_of_its_page_and_no_others(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "compare-json.md").read_text(encoding="utf-8")
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    told = json.loads(printed(capsys, "R1", "--json"))
    assert names(told) == names(example)
    assert told["form"] == example["form"] == 1
    assert all(f"`{name.rpartition('.')[2]}`" in page for name in names(told) if "." not in name)


def test_the_json_tells_what_the_screen_shows(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, "R1", "--json"))
    assert [source["id"] for source in told["sources"]] == ["P2", "001"]
    assert told["sources"][1]["because"] == [{"deed": "adds", "base": "", "source": "and"}]
    assert told["places"][0]["readings"][1]["text"] == "and"
    assert ["", "and"] in told["table"]["columns"]
    assert told["silent"] == ["002"]
    assert told["settled"].startswith("The wording is settled by P2")


def test_the_base_and_the_sources_hold_for_the_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, "S1", "001", "--base", "002", "--json"))
    assert told["base"] == "002"
    assert [source["id"] for source in told["sources"]] == ["002", "001"]


@pytest.mark.parametrize("width", ["20", "80", "200"])
def test_the_apparatus_is_text_too(capsys: pytest.CaptureFixture[str], width: str) -> None:
    lines = printed(capsys, "R1", "--apparatus", "--width", width).splitlines()
    assert all(len(line) <= int(width) for line in lines)
    assert "The wording is settled by" in " ".join(" ".join(lines).split())
    assert "and · 1 source, 1 origin: 001 · The Echo" in " ".join(" ".join(lines).split())
