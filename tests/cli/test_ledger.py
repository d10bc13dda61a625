"""``ledger`` and ``question``: text that reads well in a pipe, tables, JSON, choices, and what is refused."""

from __future__ import annotations

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from soraleak_tui import loading
from soraleak_tui.cli import main
from soraleak_tui.domain.dossier import Dossier

SAMPLE = str(Path(__file__).resolve().parents[1] / "fixtures" / "sample")
Read = pytest.CaptureFixture[str]


def said(capsys: Read, *words: str, leaves: int = 0) -> str:
    """What a command prints on the sample."""
    assert main([*words, "--dossier", SAMPLE]) == leaves
    return capsys.readouterr().out


def data(capsys: Read, *words: str, leaves: int = 0) -> Any:
    return json.loads(said(capsys, *words, "--json", leaves=leaves))


def test_every_question_with_every_answer_and_what_the_signs_mean(capsys: Read) -> None:
    text = said(capsys, "ledger")
    assert text.startswith("2 of 3 settled; in 1 the answers conflict.")
    assert "≠ conflicts, ≈ the same in other words, = agrees, · says nothing" in " ".join(text.split())
    block = text.split("\n\n")[-1].splitlines()
    assert block[0] == "Q3 Is there a toll?"
    assert block[1].strip() == "Settled · answers conflict, origins 2 to 1: no"
    assert [line.strip()[0] for line in block[2:] if not line.startswith("    ")] == ["≈", "≈", "=", "≠", "·"]
    assert "conflicts with what is settled" in " ".join(text.split())
    assert all(len(line) <= 80 for line in text.splitlines())


def test_choices_leave_some_and_say_so(capsys: Read) -> None:
    text = said(capsys, "ledger", "--show", "conflicts")
    assert "Shown: conflicts only." in text
    assert [line[:2] for line in text.splitlines() if line.startswith("Q")] == ["Q3"]
    asked = data(capsys, "ledger", "--source", "X4")
    assert [each["id"] for each in asked["questions"]] == ["Q1"]
    assert asked["chosen"] == {"show": "all", "pane": None, "source": "X4", "order": "file"}
    alone = data(capsys, "ledger", "--show", "alone", "--source", "P2")
    assert [each["id"] for each in alone["questions"]] == ["Q3"]
    ranked = data(capsys, "ledger", "--order", "conflict")
    assert ranked["questions"][0]["id"] == "Q3"


def test_nothing_left_is_said_and_leaves_with_one(capsys: Read) -> None:
    assert main(["ledger", "--show", "agreed", "--dossier", SAMPLE]) == 1
    out, error = capsys.readouterr()
    assert (out, error) == ("", "soraleak-tui: no question is left\n")
    assert data(capsys, "ledger", "--show", "agreed", leaves=1)["questions"] == []


def test_a_dossier_without_questions_says_so(tmp_path: Path, capsys: Read) -> None:
    folder = tmp_path / "dossier"
    loading.write_example(folder)
    assert main(["ledger", "--dossier", str(folder)]) == 1
    assert capsys.readouterr() == ("", "soraleak-tui: this dossier has no questions\n")
    assert main(["ledger", "--json", "--dossier", str(folder)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["counts"]["questions"], found["questions"], found["sources"]) == (0, [], [])


def test_a_table_has_every_source_in_one_of_its_parts(capsys: Read) -> None:
    text = said(capsys, "ledger", "--table", "--width", "60")
    for source in ("001", "002", "003", "X4", "P1", "P2"):
        assert f" {source} " in f"{text} "
    assert "1–2 of 6" in text
    assert all(len(line) <= 60 for line in text.splitlines())


def test_the_json_has_everything_about_an_answer(capsys: Read) -> None:
    asked = data(capsys, "ledger")
    assert asked["form"] == 1
    assert asked["counts"] == {"questions": 3, "settled": 2, "conflicts": 1}
    assert asked["compared"]["sources"] == ["001", "002", "003"]
    toll = asked["questions"][2]
    assert toll["count"] == "2 to 1"
    assert [side["origins"] for side in toll["sides"]] == [2, 1]
    assert [side["opposed"] for side in toll["sides"]] == [False, True]
    assert toll["alone"] == ["P2"]
    answers = {each["source"]: each for each in toll["answers"]}
    assert answers["001"] == {"source": "001", "standing": "says nothing", "note": ""}
    assert answers["P2"]["standing"] == "conflicts"
    assert answers["P1"]["value"] == {"measure": "term", "text": "no", "unit": "", "in_words": "no"}
    assert answers["P1"]["exact"]


def test_a_question_has_the_finding_the_answers_and_what_is_not_known(capsys: Read) -> None:
    text = said(capsys, "question", "Q1", "--width", "100")
    assert text.startswith("Q1: At what time was the ribbon cut?\n\n")
    assert "Not settled: One account has a time" in text
    assert "Its hedge: “about”." in text
    assert "What is not known, from the same words:" in text
    asked = data(capsys, "question", "Q1")["question"]
    assert asked["unknowns"] == [{"id": "U1", "title": "How many came to the second opening"}]
    assert asked["pages"] == ["opening"]


def test_what_there_is_not_is_said_in_one_line(capsys: Read) -> None:
    for words, told in (
        (["question", "Q9"], "there is no question 'Q9'"),
        (["ledger", "--source", "X44"], "there is no source 'X44'"),
        (["ledger", "--pane", "openin"], "there is no page 'openin' (did you mean 'opening'?)"),
        (["ledger", "--pane", "hours"], "there is no page 'hours' (the pages are opening, speech, reply)"),
        (["question", "q3"], "there is no question 'q3' (did you mean 'Q3'?)"),
    ):
        assert main([*words, "--dossier", SAMPLE]) == 2
        out, error = capsys.readouterr()
        assert out == ""
        assert error.startswith(f"soraleak-tui: {told}")
        assert error.count("\n") == 1


@pytest.mark.parametrize("words", [["ledger", "--width", "7"], ["ledger", "--show", "some"], ["question"]])
def test_what_cannot_be_is_refused(capsys: Read, words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([*words, "--dossier", SAMPLE])
    assert end.value.code == 2


def test_an_output_without_the_signs_gets_those_of_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(raw, encoding="ascii", errors="strict", write_through=True))
    assert main(["ledger", "--show", "conflicts", "--dossier", SAMPLE]) == 0
    assert b"! conflicts, ~ the same in other words" in raw.getvalue()
    assert b"\\u2260" not in raw.getvalue()


def test_both_tell_the_same_standing_of_every_answer(capsys: Read, builtin_dossier: Dossier) -> None:
    assert main(["ledger", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["questions"]
    assert [row["id"] for row in rows] == list(builtin_dossier.questions)
    for row in rows[:5]:
        assert main(["question", row["id"], "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["question"]["answers"] == row["answers"]


def test_the_documented_form_is_what_the_sample_gives(capsys: Read) -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "ledger-json.md").read_text(encoding="utf-8")
    told = json.loads(text.split("```json")[1].split("```")[0])
    made = data(capsys, "ledger", "--show", "conflicts")
    assert told.keys() == made.keys()
    assert [part for part in told["sources"] if part not in made["sources"]] == []
    question, answers = told["questions"][0], told["questions"][0].pop("answers")
    there = made["questions"][0].pop("answers")
    assert question == made["questions"][0]
    assert [part for part in answers if part not in there] == []
    rest = {name: part for name, part in told.items() if name not in {"sources", "questions"}}
    assert rest == {name: made[name] for name in rest}
    more = data(capsys, "question", "Q3")["question"].keys() - question.keys()
    assert more == {"answers", "pages", "unknowns"}
    assert [name for name in (*question, *there[1], *more) if f"`{name}`" not in text and f'"{name}"' not in text] == []


@pytest.mark.parametrize(
    "command",
    [
        ("ledger",),
        ("question", "Q1"),
        ("compare", "S2"),
        ("find", "ribbon"),
        ("origins",),
        ("origins", "001"),
        ("timeline",),
    ],
    ids=" ".join,
)
def test_json_is_the_same_on_an_output_without_all_of_unicode(
    monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    read = []
    for encoding in ("utf-8", "ascii"):
        raw = BytesIO()
        monkeypatch.setattr(sys, "stdout", TextIOWrapper(raw, encoding=encoding, errors="strict", write_through=True))
        main([*command, "--json", "--dossier", SAMPLE])
        read.append(json.loads(raw.getvalue()))
    assert read[0] == read[1]
