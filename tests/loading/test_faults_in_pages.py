"""Each thing that can be wrong in a page is named at its place, in plain words.

A case changes one place of the sample. Where ``‸`` stands in what is put there, the fault is to be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .copies import faults_after

OPENING = "pages/opening.md"
HOW = "write ::: compare STATEMENT SOURCES, and ::: in the next line"

CASES = {
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


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_named_where_it_is(case: str, tmp_path: Path) -> None:
    old, new, message = CASES[case]
    place, found = faults_after(tmp_path, OPENING, old, new)
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


def test_a_head_that_is_not_closed_is_a_fault(tmp_path: Path) -> None:
    _, found = faults_after(tmp_path, "pages/reply.md", "document: reply\n---\n", "document: reply\n")
    assert found[0] == "pages/reply.md:1:1: the head of the page is not closed (put a line --- behind its last field)"


@pytest.mark.parametrize("words", ["[" * 2_000_000, "a\n" * 900_000], ids=["one line", "many lines"])
def test_a_paragraph_without_end_is_refused_at_once(tmp_path: Path, words: str) -> None:
    _, found = faults_after(tmp_path, "pages/reply.md", "The guild", words[: 2_000_000 - 200])
    (fault,) = found
    assert fault.startswith("pages/reply.md:")
    assert fault.endswith(": a paragraph of more than 20,000 characters (put empty lines into it)")
