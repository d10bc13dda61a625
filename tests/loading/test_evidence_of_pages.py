"""Everything that a page states rests on something, or is marked as what its writers say themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.domain.prose import Paragraph, Run
from soraleak_tui.loading import check, load

from .copies import copied

HEAD = "---\ntitle: T\nstandfirst: S\n---\n"
BARE = "a statement without evidence"
FAULTS = {
    "a paragraph": ("One.[@P1]\n\n“‸The quay” was full.", BARE),
    "the end of a paragraph": ("One.[@P1] ‸The quay was full.", BARE),
    "the end of a paragraph in its next line": ("One.[@P1]\n‸The quay was full.", BARE),
    "a list item": ("One.[@P1]\n\n- two[@P1]\n- ‸three", BARE),
    "an item in an item": ("One.[@P1]\n\n- two[@P1]\n  - ‸three", BARE),
    "a quoted paragraph": ("One.[@P1]\n\n> *‸Quoted* it is.", BARE),
    "a number": ("One.[@P1]\n\n‸400", BARE),
    "a link": ("One.[@P1]\n\n[‸map](https://map.example)", BARE),
    "code": ("One.[@P1]\n\n`‸code`", BARE),
    "a row of a table": ("One.[@P1]\n\n| a | b |\n|---|---|\n| c[@P1] | d |\n| ‸e | f |", "a row without evidence"),
    "evidence that is called ours": ("One.‸[@P1; @ours]", "words with evidence that are called ours"),
    "a mark of nothing": ("‸[@ours] One.[@P1]", "a citation without words before it"),
}
RIGHT = {
    "what is ours": "One.[@P1]\n\nThe quay was full.[@ours]",
    "what is ours behind a passage": "One.[@P1] The quay was full.[@ours]",
    "what is ours before a passage": "A list follows:[@ours] one.[@P1]",
    "an item that is ours": "One.[@P1]\n\n- two[@ours]",
    "a row with one citation": "One.[@P1]\n\n| a | b |\n|---|---|\n| c | d[@P1] |",
    "a row that is ours": "One.[@P1]\n\n| a | b |\n|---|---|\n| c[@ours] | d |",
    "a row without words": "One.[@P1]\n\n| a | b |\n|---|---|\n|  |  |",
    "a table of a head alone": "One.[@P1]\n\n| a | b |\n|---|---|",
    "headings, rules and code blocks": "One.[@P1]\n\n## Two\n\n---\n\n```\nthree\n```",
    "marks behind a passage": "“One” [@P1]. — *…*",
}


def written(folder: Path, body: str) -> Path:
    root = copied(folder)
    (root / "pages" / "reply.md").write_text(HEAD + body + "\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("case", FAULTS)
def test_what_rests_on_nothing_is_a_fault_where_its_first_word_stands(case: str, tmp_path: Path) -> None:
    body, wrong = FAULTS[case]
    before = (HEAD + body).partition("‸")[0].split("\n")
    found = check(written(tmp_path, body.replace("‸", "")))
    assert [(fault.file, fault.line, fault.column, fault.wrong) for fault in found] == [
        ("pages/reply.md", len(before), len(before[-1]) + 1, wrong)
    ]


@pytest.mark.parametrize("case", RIGHT)
def test_what_rests_on_something_or_states_nothing_is_none(case: str, tmp_path: Path) -> None:
    assert check(written(tmp_path, RIGHT[case])) == ()


def test_the_mark_leaves_no_trace_on_the_page(tmp_path: Path) -> None:
    page = load(written(tmp_path, "A list follows: [@ours] one.[@P1] So much.[@ours]")).page("reply")
    assert page.blocks == (
        Paragraph((Run("A list follows:"), Run(" "), Run("one.", passage="reply#1"), Run(" So much.")), line=5),
    )
    assert [passage.text for passage in page.passages] == ["one."]
