"""Each thing that can be wrong in a dossier is named at its place, in plain words.

A case changes one place of the sample. Where ``‸`` stands in what is put there, the fault is to be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.domain.fault import DossierError
from soraleak_tui.loading import check, load

from .copies import copied, faults_after

LONG = " ".join(["word"] * 41)
DOSSIER = "dossier.yaml"
SOURCES = "sources.yaml"
QUOTATIONS = "quotations.yaml"
SPEECH = "statements/speech.yaml"
REPLY = "statements/reply.yaml"
OPENING = "pages/opening.md"
HOW = "write ::: compare STATEMENT SOURCES, and ::: in the next line"

DATA = {
    "a YAML syntax error": (
        QUOTATIONS,
        "id: start",
        "id: start‸: again",
        "a colon and a blank inside a value (put the value between quotation marks)",
    ),
    "an alias": (
        QUOTATIONS,
        "id: start",
        "id: ‸*start",
        "anchors and aliases (& and *) are not read (write the value out, or between quotation marks)",
    ),
    "an anchor": (
        QUOTATIONS,
        "id: start",
        "id: ‸&start start",
        "anchors and aliases (& and *) are not read (write the value out, or between quotation marks)",
    ),
    "a tag": (
        DOSSIER,
        "title: The",
        "title: ‸!!python/name:os.system The",
        "tags (!) are not read (put the value between quotation marks)",
    ),
    "a doubled key": (
        DOSSIER,
        "date: 2031-05-04",
        "‸id: again\ndate: 2031-05-04",
        "the field 'id' is given twice (take one out: the first is in line 1)",
    ),
    "a missing field": (DOSSIER, "id: bridge", "‸idea: bridge", "the field 'id' is missing (write id: …)"),
    "an empty field": (DOSSIER, "licence: CC0-1.0", "licence: ‸''", "the field 'licence' is empty (write licence: …)"),
    "an unknown field": (
        DOSSIER,
        "licence:",
        "‸lisence:",
        "the field 'lisence' is not known here (did you mean 'licence'?)",
    ),
    "a list for a text": (
        DOSSIER,
        "title: The bridge that opened twice",
        "title: ‸[The, bridge]",
        "the field 'title' is to be a text (put it between quotation marks)",
    ),
    "a text for a list": (
        SPEECH,
        'collated: ["001", "002", "003"]',
        "collated: ‸001",
        "the field 'collated' is to be a list (write collated: [one, two])",
    ),
    "no pages": (
        DOSSIER,
        "pages: [opening, speech, reply]",
        "pages: ‸[]",
        "the dossier has no pages (write pages: [start], and pages/start.md)",
    ),
    "a page listed twice": (
        DOSSIER,
        "pages: [opening, ",
        "pages: [opening, ‸opening, ",
        "'opening' is listed twice (take one out: the first is in line 11)",
    ),
    "a page that is not there": (
        DOSSIER,
        "reply]\ndocuments",
        "reply, ‸lost]\ndocuments",
        "there is no file pages/lost.md (write pages/lost.md, or take lost out of pages)",
    ),
    "an id that leads out of the folder": (
        DOSSIER,
        "reply]\ndocuments",
        "reply, ‸../speech]\ndocuments",
        "'../speech' is not an id (letters (a to z), digits, hyphen and underscore)",
    ),
    "a date that is none": (
        SOURCES,
        "issued: 2031-05-05",
        "issued: ‸2031-13-05",
        "'2031-13-05' has no month 13 (write issued: …, such as 2024, 2024-11 or 2024-11-26)",
    ),
    "a missing type": (
        SOURCES,
        "id: P2\n    type: webpage",
        "‸id: P2",
        "the field 'type' is missing (write type: …, such as webpage, article-newspaper or post-weblog)",
    ),
    "an empty value of a list": (
        SOURCES,
        "sureness: B",
        "sureness: ‸''",
        "the field 'sureness' is empty (write sureness: …, one of: A, B, C, D)",
    ),
    "a kind that is none": (
        SOURCES,
        "kind: aggregation",
        "kind: ‸agregation",
        "the field 'kind' has 'agregation'"
        " (right are: primary, original report, aggregation, repost, translation, comment)",
    ),
    "a type that CSL has not": (
        SOURCES,
        "type: post-weblog",
        "type: ‸weblog",
        "'weblog' is not an item type of CSL (did you mean 'post-weblog'?)",
    ),
    "an address that is none": (
        SOURCES,
        "URL: https://ferry.example/reply",
        "URL: ‸javascript:alert(1)",
        "'javascript:alert(1)' is not an address on the web (write https://…)",
    ),
    "an author without a name": (
        SOURCES,
        "{literal: Guild of Ferrymen}",
        "‸{given: Guild}",
        "an author without a name (write {family: Doe, given: Jane} or {literal: Some body})",
    ),
    "a language that is none": (
        SOURCES,
        "language: fr",
        "language: ‸français",
        "'français' is not a language (write en, fr or pt-BR, say)",
    ),
    "a doubled source": (
        SOURCES,
        "- id: P2",
        "- id: ‸P1",
        "there are two sources of the id 'P1' (give one another id: the first is in line 2)",
    ),
    "a source that rests on none": (
        SOURCES,
        '{source: "002"',
        '{source: ‸"02"',
        "there is no source of the id '02' (did you mean '002'?)",
    ),
    "a quotation that is too long": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        f"exact: ‸{LONG}",
        "a quotation of 41 words (quote 40 at most)",
    ),
    "a quotation that is too long for all its dashes": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        f"exact: ‸{LONG.replace(' ', '—')}",
        "a quotation of 41 words (quote 40 at most)",
    ),
    "a quotation that is too long and has no blanks": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        f"exact: ‸{'的' * 41}",
        "a quotation of 41 words (quote 40 at most)",
    ),
    "a quotation without words": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        "exact: ‸'  '",
        "the field 'exact' is empty (write exact: …)",
    ),
    "a quotation of no source": (
        QUOTATIONS,
        "source: X4",
        "source: ‸X5",
        "there is no source of the id 'X5' (did you mean 'X4'?)",
    ),
    "a doubled quotation": (
        SPEECH,
        "id: served",
        "id: ‸start",
        "there are two quotations of the key 'X4:start' (give one another id: the first is in quotations.yaml, line 2)",
    ),
    "a flag that is none": (
        SPEECH,
        "back-translated: yes",
        "back-translated: ‸perhaps",
        "the field 'back-translated' has 'perhaps' (write yes or no)",
    ),
    "a witness of no source": (
        SPEECH,
        'source: "003"',
        'source: ‸"03"',
        "there is no source of the id '03' (did you mean '003'?)",
    ),
    "a witness that names no source": (
        SPEECH,
        '- source: "003"\n        exact',
        "- ‸exact",
        "a witness names no source (write source: and the id of a source)",
    ),
    "a witness without a manner": (
        SPEECH,
        'source: "001"\n        exact: walkers, riders and cars\n        manner: quoted',
        '‸source: "001"\n        exact: walkers, riders and cars',
        "the field 'manner' is missing (write manner: …, one of: quoted, retold)",
    ),
    "a witness that speaks for itself": (
        SPEECH,
        "manner: quoted",
        "manner: ‸own",
        "the field 'manner' has 'own' (right are: quoted, retold)",
    ),
    "a note without evidence": (
        SPEECH,
        'note: The Echo leaves out the carts, and River Notes adds a word.\n    evidence: [P1, "001:S1", "002:S1"]\n',
        "note: ‸Ours.\n",
        "a note without evidence (name what it rests on: evidence: [P1])",
    ),
    "evidence that is not there": (
        SPEECH,
        '"001:S1", "002',
        '‸"001:S9", "002',
        "there is nothing that can be cited of the id '001:S9' (did you mean '001:S3'?)",
    ),
    "a primary wording of no source": (
        REPLY,
        'primary: P2\ncollated: ["001", "002"]\nstatements:\n  - id: R1\n    title: The refusal\n    exact: ',
        "statements:\n  - id: R1\n    title: The refusal\n    exact: ‸",
        "a primary wording of no source (name its source as primary at the head of the file)",
    ),
    "a prefix of nothing": (
        SPEECH,
        "title: The thanks",
        "title: The thanks\n    prefix: ‸And",
        "a prefix without the words that it belongs to (give exact)",
    ),
    "a party that is not there": (
        REPLY,
        "party: ferrymen",
        "party: ‸ferryman",
        "there is no party of the id 'ferryman' (did you mean 'ferrymen'?)",
    ),
    "a document of another name": (
        REPLY,
        "id: reply",
        "id: ‸answer",
        "the id 'answer' is not the file's name (write id: reply)",
    ),
    "a doubled statement": (
        REPLY,
        "id: R1",
        "id: ‸S1",
        "there are two statements of the id 'S1' (give one another id: the first is in statements/speech.yaml, line 7)",
    ),
    "a statement of a source's id": (
        REPLY,
        "id: R1",
        "id: ‸X4",
        "'X4' is the id of a source too (give the statement another id: a citation could mean either)",
    ),
}

PROSE = {
    "a citation of nothing": (
        "[@X4:start;",
        "[@‸X4:stat;",
        "there is nothing that can be cited of the id 'X4:stat' (did you mean 'X4:start'?)",
    ),
    "the second citation of two": (
        "002:twice]",
        "‸002:once]",
        "there is nothing that can be cited of the id '002:once' (did you mean '002:twice'?)",
    ),
    "a citation in the second line of a paragraph": (
        "next day.[@P2]",
        "next day.[@‸P22]",
        "there is nothing that can be cited of the id 'P22' (did you mean 'P2'?)",
    ),
    "a citation in a table": (
        "Echo[@001:crowd]",
        "Echo[@‸001:crows]",
        "there is nothing that can be cited of the id '001:crows' (did you mean '001:crowd'?)",
    ),
    "a citation in a list": (
        "ribbon.[@X4]",
        "ribbon.[@‸X44]",
        "there is nothing that can be cited of the id 'X44' (did you mean 'X4'?)",
    ),
    "a citation in a quoted block": (
        "block [sic],",
        "block.[@‸X44]",
        "there is nothing that can be cited of the id 'X44' (did you mean 'X4'?)",
    ),
    "a citation without words": (
        "next day.[@P2]",
        "next day.[@P2] ‸[@P1]",
        "a citation without words before it (put several in one: [@one; @two])",
    ),
    "a citation in a heading": (
        "## The morning\n\nAbout",
        "## The morning‸[@P1]\n\nAbout",
        "a citation in a heading (cite behind a statement)",
    ),
    "what begins like a citation": (
        "next day.[@P2]",
        "next day.‸[@P2, page 4]",
        r"this begins like a citation and is none (write [@P2], or \[@ for the signs)",
    ),
    "citations with a comma between them": (
        "next day.[@P2]",
        "next day.‸[@P2, @X4:start]",
        r"this begins like a citation and is none (write [@P2; @X4:start], or \[@ for the signs)",
    ),
    "a citation with a blank in its id": (
        "next day.[@P2]",
        "next day.‸[@ P2]",
        r"this begins like a citation and is none (write [@source:quotation; @other], or \[@ for the signs)",
    ),
    "a citation behind a blank": (
        "next day.[@P2]",
        "next day.‸[ @nope]",
        r"a citation in a form that is not read (write [@nope], or \@ for the sign)",
    ),
    "a citation with words before and behind it": (
        "next day.[@P2]",
        "next day ‸[see @P2, p. 3; also @X4:start].",
        r"a citation in a form that is not read (write [@P2; @X4:start], or \@ for the sign)",
    ),
    "a citation over the end of a line": (
        "next day.[@P2]",
        "next day ‸[see\n@P2].",
        r"a citation in a form that is not read (write [@P2], or \@ for the sign)",
    ),
    "a citation without its author": (
        "next day.[@P2]",
        "next day.‸[-@X4:start]",
        r"a citation in a form that is not read (write [@X4:start], or \@ for the sign)",
    ),
    "a citation without brackets": (
        "next day.[@P2]",
        "next day, says ‸@X4:start.",
        r"a citation without its brackets (write [@X4:start], or \@ for the sign)",
    ),
    "a citation without brackets of what its source has not": (
        "next day.[@P2]",
        "next day, says _‸@X4:stat_ [p. 3].",
        r"a citation without its brackets (write [@X4:stat], or \@ for the sign)",
    ),
    "a citation in braces": (
        "next day.[@P2]",
        "next day, says ‸@{P2}.",
        r"a citation without its brackets (write [@P2], or \@ for the sign)",
    ),
    "an inline note": (
        "handed out.",
        "handed out.‸^[So says @P2.]",
        r"the sign of a footnote in the text (cite a source, [@source], or write \^[)",
    ),
    "raw HTML in a line": (
        "answered on",
        "answered ‸<b>on",
        "raw HTML in the text (write it without, or between backticks)",
    ),
    "a block of raw HTML": (
        "> A quoted",
        "‸<div>\n\n> A quoted",
        "a block of raw HTML (write it in Markdown, or as code)",
    ),
    "a picture": ("A [map](", "A ‸![map](", "a picture in the text (describe it in words)"),
    "a footnote": (
        "handed out.",
        "handed out.‸[^1]",
        r"the sign of a footnote in the text (cite a source, [@source], or write \[^)",
    ),
    "the text of a footnote": (
        "> A quoted",
        "‸[^1]: Said.\n\n> A quoted",
        r"a footnote (cite a source, [@source], or write \[^)",
    ),
    "a heading of the first level": (
        "## The morning\n\nAbout",
        "‸# The morning\n\nAbout",
        "a heading of the first level (begin with ##: the title stands in the head of the page)",
    ),
    "a link that is not for the web": (
        "[map](https://council.example/map)",
        "‸[map](javascript:alert(1))",
        "a link to 'javascript:alert(1)' (links lead to http:// or https://)",
    ),
    "a page without its head": (
        "---\ntitle: The opening\nstandfirst: One bridge, two ribbons, four hundred people.\n---\n",
        "‸",
        "the page does not begin with its title (begin with ---, title: …, standfirst: …, ---)",
    ),
    "an unknown field in the head": (
        "standfirst:",
        "‸author: Me\nstandfirst:",
        "the field 'author' is not known here (the fields are title, standfirst, document)",
    ),
    "a document that is not there": (
        "standfirst:",
        "document: ‸speeches\nstandfirst:",
        "there is no document of the id 'speeches' (did you mean 'speech'?)",
    ),
    "a first page that begins with no paragraph": (
        "---\nOn a Sunday",
        "---\n‸## On a Sunday\n\nOn a Sunday",
        "the first page does not begin with a paragraph (write one before all else: it is the story in short)",
    ),
    "a comparison of no statement": (
        "---\n\n```text",
        "---\n\n‸::: compare\n:::\n\n```text",
        f"a comparison of no statement ({HOW})",
    ),
    "a comparison of an unknown statement": (
        "---\n\n```text",
        "---\n\n::: compare ‸S11\n:::\n\n```text",
        "there is no statement of the id 'S11' (did you mean 'S1'?)",
    ),
    "a comparison of a source that is no witness": (
        "---\n\n```text",
        "---\n\n::: compare S1 001 ‸P2\n:::\n\n```text",
        "'P2' is no witness of 'S1' (its witnesses are 001, 002, 003, X4)",
    ),
    "a comparison with text in it": (
        "---\n\n```text",
        "---\n\n‸::: compare S1\nword\n:::\n\n```text",
        f"text inside a comparison ({HOW})",
    ),
    "a comparison that is not closed": (
        "A line  \nbroken hard.",
        "‸::: compare S1\n",
        f"the directive is not closed ({HOW})",
    ),
    "a directive that is not known": (
        "---\n\n```text",
        "---\n\n‸::: note\n:::\n\n```text",
        f"the directive 'note' is not known ({HOW})",
    ),
}
CASES = DATA | {name: (OPENING, *case) for name, case in PROSE.items()}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_named_where_it_is(case: str, tmp_path: Path) -> None:
    file, old, new, message = CASES[case]
    place, found = faults_after(tmp_path, file, old, new)
    assert f"{place}: {message}" in found
    assert [fault for fault in found if not fault.endswith(")")] == []


@pytest.mark.parametrize(
    "words",
    [
        "as @legit_rumors wrote",
        "ask bells@P2 or a.b@P2.example",
        "see <https://council.example/@P2> and https://council.example/@P2",
        r"as \@P2 and [see \@P2] wrote",
        "as `@P2` and [see `@P2`] wrote",
        "as [@nobody](https://council.example/map) and [see @nobody](https://council.example/map) wrote",
        r"2\^[sic] and x^2",
        "_by @nobody_ and [the mail a@P2.example]",
    ],
)
def test_what_is_no_citation_stays_text(tmp_path: Path, words: str) -> None:
    assert faults_after(tmp_path, OPENING, "next day.[@P2]", f"next day, {words}.[@P2]")[1] == []


def test_a_citation_in_another_form_is_one_fault(tmp_path: Path) -> None:
    assert len(faults_after(tmp_path, OPENING, "next day.[@P2]", "next day [see @P2, @X4:start].")[1]) == 1


def test_a_circle_of_sources_is_named_in_full(tmp_path: Path) -> None:
    place, found = faults_after(tmp_path, SOURCES, "{source: P1, credit", "{source: ‸'003', credit")
    assert place.startswith(SOURCES)
    assert [fault.split(": ", 1)[1] for fault in found] == [
        "these sources rest on each other in a circle: 001, 003, 002, 001"
        " (take one of them out of the other's rests-on)"
    ]


def test_a_page_that_is_not_listed_is_a_fault(tmp_path: Path) -> None:
    _, found = faults_after(tmp_path, DOSSIER, "speech, reply]\ndocuments", "speech]\ndocuments")
    assert found == [
        "pages/reply.md:1:1: the file 'reply.md' is not listed in dossier.yaml"
        " (list it under pages in dossier.yaml, or take it away)"
    ]


def test_a_head_that_is_not_closed_is_a_fault(tmp_path: Path) -> None:
    _, found = faults_after(tmp_path, "pages/reply.md", "document: reply\n---\n", "document: reply\n")
    assert found[0] == "pages/reply.md:1:1: the head of the page is not closed (put a line --- behind its last field)"


def test_bytes_that_are_not_utf_8_are_named_with_their_place(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "pages/reply.md").write_bytes("---\ntitle: é".encode() + b"\xff")
    assert str(check(root)[0]) == "pages/reply.md:2:9: the byte 0xFF is not UTF-8 (save the file as UTF-8)"


@pytest.mark.parametrize(("file", "size"), [("pages/reply.md", 2), ("quotations.yaml", 8)])
def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, file: str, size: int) -> None:
    root = copied(tmp_path)
    (root / file).write_bytes(b"x" * (size * 1_000_000 + 1))
    assert [str(fault) for fault in check(root)] == [
        f"{file}:1:1: the file is larger than {size} MB (split it or shorten it)"
    ]


@pytest.mark.parametrize("words", ["[" * 2_000_000, "a\n" * 900_000], ids=["one line", "many lines"])
def test_a_paragraph_without_end_is_refused_at_once(tmp_path: Path, words: str) -> None:
    _, found = faults_after(tmp_path, "pages/reply.md", "The guild", words[: 2_000_000 - 200])
    (fault,) = found
    assert fault.startswith("pages/reply.md:")
    assert fault.endswith(": a paragraph of more than 20,000 characters (put empty lines into it)")


@pytest.mark.parametrize("file", ["sources.yaml", "quotations.yaml", "statements/reply.yaml", "pages/reply.md"])
def test_a_missing_file_is_a_fault(tmp_path: Path, file: str) -> None:
    root = copied(tmp_path)
    (root / file).unlink()
    assert [fault.wrong for fault in check(root)] == [f"there is no file {file}"]


@pytest.mark.parametrize("file", ["dossier.yaml", "sources.yaml", "quotations.yaml", "statements/reply.yaml"])
@pytest.mark.parametrize("content", ["", "word", "- a\n- b", "a: b", "[" * 100_000, "--- a\n--- b", "\t", "?"])
def test_data_of_another_shape_is_a_fault(tmp_path: Path, file: str, content: str) -> None:
    root = copied(tmp_path)
    (root / file).write_text(content, encoding="utf-8")
    assert any(fault.file == file for fault in check(root))


def test_a_folder_that_is_not_there_and_one_that_is_no_dossier(tmp_path: Path) -> None:
    (missing,) = check(tmp_path / "missing")
    assert missing.wrong.startswith("there is no folder")
    (empty,) = check(tmp_path)
    assert empty.wrong == "the folder is not a dossier: it has no dossier.yaml"


def test_all_faults_come_at_once_by_file_and_place(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for file, old, new in (
        ("pages/opening.md", "[@P2]", "[@P9] <b> [^1]"),
        ("sources.yaml", "issued: 2031-05-05", "issued: soon"),
        ("sources.yaml", "sureness: B", "sureness: E"),
        ("dossier.yaml", "licence:", "license:"),
    ):
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DossierError) as raised:
        load(root)
    faults = raised.value.faults
    assert [fault.file for fault in faults] == [*["dossier.yaml"] * 2, *["pages/opening.md"] * 3, *["sources.yaml"] * 2]
    assert list(faults) == sorted(faults)


def test_hidden_files_are_passed_over_and_others_are_not(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "pages" / ".DS_Store").write_bytes(b"\0")
    assert check(root) == ()
    (root / "statements" / "replay.yaml").write_text("id: x")
    assert [str(fault) for fault in check(root)] == [
        "statements/replay.yaml:1:1: the file 'replay.yaml' is not listed in dossier.yaml (did you mean 'reply.yaml'?)"
    ]
