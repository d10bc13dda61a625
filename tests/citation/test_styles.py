"""What holds in every style for every item, and the rules that the golden file does not show."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from tests.citation import examples

from soraleak_tui.citation import STYLES, cite, record
from soraleak_tui.citation.bibtex import key
from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.source import Extent, Kind, Name, Source, Sureness

SOURCES = {name: examples.source(item) for name, item in examples.awkward().items()}
READABLE = tuple(style for style in STYLES if style not in {"bibtex", "csl-json", "markdown"})

text = st.text(st.characters(categories=["Lu", "Ll", "Nd"]), min_size=1, max_size=12)
dates = st.none() | st.sampled_from(
    [
        "2024",
        "2024~",
        "2024-11",
        "2024-11?",
        "2024-11-26",
        "2024-11-26%",
        "2024-11-XX",
        "2023/2024",
        "2024-11-26/2024-12-03",
    ]
).map(Edtf.parse)
names = st.builds(Name, family=text, given=text | st.just(""), particle=st.sampled_from(["", "van der"])) | st.builds(
    Name, literal=text
)
sources = st.builds(
    Source,
    id=st.just("x1"),
    label=text,
    type=st.sampled_from(
        ["webpage", "article-newspaper", "post-weblog", "post", "report", "document", "software", "other"]
    ),
    kind=st.sampled_from(Kind),
    sureness=st.just(Sureness.DIRECT),
    extent=st.just(Extent.FULL),
    reading=st.just("Read."),
    title=st.none() | text | text.map("{}?".format) | text.map("“{}”".format),
    author=st.lists(names, max_size=4).map(tuple),
    publisher=st.none() | text,
    container_title=st.none() | text,
    issued=dates,
    accessed=dates.filter(lambda date: date is None or date.end is None),
    url=st.none() | st.just("https://example.org/a_b/50%25?x=1&y=2"),
    genre=st.none() | text,
)


@given(source=sources, style=st.sampled_from(READABLE))
def test_nothing_is_invented_doubled_or_lost(source: Source, style: str) -> None:
    citation = cite(source, style)
    assert "None" not in citation or "None" in str(source)
    assert not re.search(r"  |\?\.|!\.|\.\.|,,|, ,|\(\)|\[\]|^[ ,.]| $", citation), citation
    assert citation.casefold().count((source.title or "").rstrip("?").strip("“”").casefold()) >= 1
    assert source.url is None or citation.count(source.url) == 1
    assert "\n" not in citation


@given(source=sources)
def test_every_source_can_be_cited_in_every_style(source: Source) -> None:
    assert all(cite(source, style) for style in STYLES)


@given(source=sources)
def test_the_record_has_csl_variables_alone_and_no_empty_one(source: Source) -> None:
    item = record(source)
    assert set(item) <= set("id type title author container-title publisher genre issued accessed URL language".split())
    assert all(item.values())


@pytest.mark.parametrize("name", SOURCES)
def test_no_awkward_item_has_doubled_punctuation(name: str) -> None:
    for style in READABLE:
        citation = cite(SOURCES[name], style)
        bare = citation.replace(SOURCES[name].url or "\0", "URL")
        assert not re.search(r"  |[?!]\.|[?!]” ?\.|,,|, ,|\(\)|\[\]|None", bare), citation


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "one-author",
            "Jane Q. Doe, “Artists leak a model in protest”, The Example Post, 26 November 2024, URL",
        ),
        (
            "no-author-no-date",
            "“Unsigned and undated”, Example News, no date, URL (read 22 November 2026)",
        ),
        (
            "circa-month",
            "Jane Q. Doe, “About that month”, Example News, about November 2024, URL",
        ),
        (
            "five-authors",
            "Jane Q. Doe and others, “Five people wrote this”, The Example Post, 26 November 2024, URL",
        ),
        ("no-address", "Jane Q. Doe, “A clipping”, The Example Post, 26 November 2024."),
        ("nothing-at-all", "[Document, here called nothing-at-all], no date."),
    ],
)
def test_plain_says_the_facts_in_one_line(name: str, expected: str) -> None:
    assert cite(SOURCES[name], "plain") == expected.replace("URL", SOURCES[name].url or "")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "one-author",
            "Jane Q. Doe, [“Artists leak a model in protest”](URL), *The Example Post*, 26 November 2024.",
        ),
        (
            "underscores-in-title",
            r"Jane Q. Doe, [“What \_snake\_case\_ and \*stars\* mean”](URL), *Example News*, 26 November 2024.",
        ),
        (
            "no-title",
            r"Jane Q. Doe, [\[Newspaper article\]](URL), *The Example Post*, 26 November 2024.",
        ),
    ],
)
def test_markdown_links_the_title_and_escapes_it(name: str, expected: str) -> None:
    assert cite(SOURCES[name], "markdown") == expected.replace("URL", SOURCES[name].url or "")


def test_an_address_with_brackets_is_still_one_link() -> None:
    source = replace(SOURCES["one-author"], url="https://example.org/a_(b)")
    assert "](<https://example.org/a_(b)>)" in cite(source, "markdown")


def test_bibtex_writes_an_article_whole() -> None:
    source = replace(SOURCES["particle-van-der"], title="50% of R&D: {a_b} #1", accessed=Edtf.parse("2026-11-22"))
    assert cite(source, "bibtex") == (
        "@article{berg2024-particle-van-der,\n"
        "  author = {van der Berg, Jan and Doe, Jane Q.},\n"
        "  title = {{50\\% of R\\&D: \\textbraceleft{}a\\_b\\textbraceright{} \\#1}},\n"
        "  journal = {The Example Post},\n"
        "  year = {2024},\n"
        "  month = nov,\n"
        "  date = {2024-11-26},\n"
        "  url = {https://example.org/news/particle-van-der},\n"
        "  urldate = {2026-11-22},\n"
        "}"
    )


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("corporate-author", "  author = {{Example Research Lab}},"),
        ("suffix-junior", "  author = {King, Jr., Martin L.},"),
        ("address-percent", "  url = {https://example.org/a_b/50%25/x?y=1&z=%7B2%7D#t~u},"),
        ("year-month", "  month = nov,"),
        ("circa-month", "  date = {2024-11~},"),
        ("no-title", "  note = {[Newspaper article]},"),
    ],
)
def test_bibtex_fields(name: str, field: str) -> None:
    assert field in cite(SOURCES[name], "bibtex").split("\n")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("one-author", "article"),
        ("corporate-author", "online"),
        ("exclamation-mark", "online"),
        ("report", "misc"),
        ("document", "misc"),
    ],
)
def test_bibtex_entry_types(name: str, kind: str) -> None:
    assert cite(SOURCES[name], "bibtex").startswith(f"@{kind}{{")


def test_bibtex_keys_are_ascii_and_no_two_are_alike() -> None:
    keys = [key(source) for source in SOURCES.values()]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in keys)


@pytest.mark.parametrize("style", ["plain", "markdown", "harvard", "apa", "mla", "chicago", "chicago-note"])
def test_a_repost_is_never_passed_off_as_the_original(style: str) -> None:
    repost = replace(SOURCES["genre-weblog"], kind=Kind.REPOST, genre="Repost at a blog")
    assert "Repost at a blog" in cite(repost, style)
