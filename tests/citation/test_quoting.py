"""Words and citation together: the exact words survive, whatever they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt
from tests.citation import examples
from tests.citation.tex import plain_text

from soraleak_tui.citation import STYLES, cite, cite_all, quote_and_cite, record, title_of_style, words_of
from soraleak_tui.domain.quotation import Quotation

SOURCE = examples.source(examples.awkward()["address-percent"])
PLAIN_STYLES = tuple(style for style in STYLES if style not in {"markdown", "bibtex", "csl-json"})
HOSTILE = (
    "[sic]",
    '[The artists] said “no” and "no" and ‘no’',
    "16<sup>1</sup> & R&D, &amp; 50% of $150B",
    "[^1] and [@P1] and [/",
    "┌∩┐(◣_◢)┌∩┐ [̲̅$̲̅(̲̅ )̲̅$̲̅] ☠️",
    r"\textbf{bold} {unbalanced ~ ^ # _ * `code` | C:\new",
    "1. not a list",
    "# not a heading",
    "- not a point",
    "权限被故意泄露 هيئة التحرير",
)
words = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), min_size=1)
shown_words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z", "Cf", "Co", "Cn"]), min_size=1)


def quotation(text: str) -> Quotation:
    return Quotation(SOURCE.id, "words", text)


@given(text=words)
def test_words_stand_between_quotation_marks_as_they_are(text: str) -> None:
    for style in PLAIN_STYLES:
        assert quote_and_cite(SOURCE, style, quotation(text)) == f"“{text}”\n{cite(SOURCE, style)}"


@given(text=words)
def test_csl_json_gives_the_words_back_as_the_note(text: str) -> None:
    [item] = json.loads(quote_and_cite(SOURCE, "csl-json", quotation(text)))
    assert item == {**record(SOURCE), "note": text}


@given(text=words)
def test_bibtex_gives_the_words_back_from_the_annotation(text: str) -> None:
    entry = quote_and_cite(SOURCE, "bibtex", quotation(text))
    line = next(line for line in entry.split("\n") if line.startswith("  annotation = {"))
    assert plain_text(line.removeprefix("  annotation = {").removesuffix("},")) == text


@given(text=words)
def test_the_braces_of_a_bibtex_entry_are_always_balanced(text: str) -> None:
    depth = 0
    for sign in quote_and_cite(replace(SOURCE, title=text), "bibtex", quotation(text)):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0


@given(lines=st.lists(st.lists(shown_words, min_size=1).map(" ".join), min_size=1))
def test_markdown_shows_the_words_as_they_are(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert shown(quote_and_cite(SOURCE, "markdown", quotation(text))) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_survive_in_markdown(text: str) -> None:
    assert shown(quote_and_cite(SOURCE, "markdown", quotation(text))) == text


def shown(markdown: str) -> str:
    """What a reader sees of the block quote, which must be one, and one paragraph."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    assert [token.type for token in tokens[:3]] == ["blockquote_open", "paragraph_open", "inline"]
    assert tokens[3].type == "paragraph_close"
    assert tokens[4].type == "blockquote_close"
    parts = tokens[2].children or []
    assert {part.type for part in parts} <= {"text", "hardbreak", "text_special"}
    return "".join("\n" if part.type == "hardbreak" else part.content for part in parts)


fragments = st.lists(words, min_size=2, max_size=5).map(lambda texts: [quotation(text) for text in texts])


@given(several=fragments)
def test_fragments_stand_each_between_marks_of_their_own_and_are_cited_once(several: list[Quotation]) -> None:
    joined = " … ".join(f"“{each.exact}”" for each in several)
    assert words_of(*several) == joined
    for style in PLAIN_STYLES:
        assert quote_and_cite(SOURCE, style, *several) == f"{joined}\n{cite(SOURCE, style)}"
    [item] = json.loads(quote_and_cite(SOURCE, "csl-json", *several))
    assert item["note"] == joined
    entry = quote_and_cite(SOURCE, "bibtex", *several)
    line = next(line for line in entry.split("\n") if line.startswith("  annotation = {"))
    assert plain_text(line.removeprefix("  annotation = {").removesuffix("},")) == joined


@given(texts=st.lists(st.lists(shown_words, min_size=1).map(" ".join), min_size=2, max_size=4))
def test_fragments_are_block_quotes_of_their_own_in_markdown(texts: list[str]) -> None:
    written = quote_and_cite(SOURCE, "markdown", *map(quotation, texts))
    parts = written.removesuffix(f"\n\n{cite(SOURCE, 'markdown')}").split("\n\n…\n\n")
    assert [shown(part) for part in parts] == texts


@given(text=words)
def test_a_single_fragment_is_taken_as_it_is(text: str) -> None:
    assert words_of(quotation(text)) == text


@pytest.mark.parametrize("style", STYLES)
def test_a_quotation_changes_nothing_in_the_citation_alone(style: str) -> None:
    assert cite(SOURCE, style, quotation("words")) == cite(SOURCE, style)


@pytest.mark.parametrize("write", [cite, quote_and_cite])
def test_words_are_never_cited_from_where_they_do_not_stand(
    write: Callable[..., str],
) -> None:
    elsewhere = Quotation("another", "words", "words")
    with pytest.raises(ValueError, match="another:words is not a quotation from address-percent"):
        write(SOURCE, "apa", elsewhere)
    with pytest.raises(ValueError, match="another:words is not a quotation from address-percent"):
        write(SOURCE, "apa", quotation("words"), elsewhere)


def test_an_unknown_style_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        cite(SOURCE, "vancouver")


def test_every_style_has_a_title_of_its_own() -> None:
    assert len({title_of_style(style) for style in STYLES}) == len(STYLES)


def test_all_sources_make_one_list_in_csl_json() -> None:
    sources = [examples.source(item) for item in examples.awkward().values()]
    assert json.loads(cite_all(sources, "csl-json")) == list(examples.awkward().values())


def test_all_sources_in_another_style_have_an_empty_line_between_them() -> None:
    sources = [examples.source(item) for item in examples.awkward().values()]
    assert cite_all(sources, "apa").split("\n\n") == [cite(source, "apa") for source in sources]
