from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings, strategies as st

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.prose import Mark, Paragraph, Run
from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.source import Dependence, Extent, Kind, Name, Source, Sureness
from soraleak_tui.layout.card import quotation_card, source_brief, source_card
from soraleak_tui.layout.line import Line, Role, unwrap
from soraleak_tui.layout.plain import plain
from soraleak_tui.layout.walk import links_of
from soraleak_tui.layout.words import language_in_words, names_in_words, variable_in_words

ROOT = Source("P1", "The page's log", "webpage", Kind.PRIMARY, Sureness.DIRECT, Extent.FULL, "Read in full.")
SOURCE = Source(
    id="X4",
    label="The Daily Paper",
    type="article-newspaper",
    kind=Kind.ORIGINAL,
    sureness=Sureness.MIRROR,
    extent=Extent.PART,
    reading="Read in a stored copy.",
    author=(Name(family="Doe", given="Jane"), Name(literal="Some Body")),
    publisher="Papers Ltd",
    container_title="The Daily Paper",
    issued=Edtf.parse("2024-11-26"),
    accessed=Edtf.parse("2026-11-22"),
    url="https://example.org/leak",
    rests_on=(Dependence("P1", "reads the start off it"), Dependence("X9", "")),
    not_established=("title", "container-title"),
    remark="A remark.",
)
QUOTATION = Quotation("X4", "start", "at about 8:30 Eastern", note="A note of ours.")

NARROW = """\
The Daily Paper
title not established

Author: Jane Doe and Some
  Body
In: The Daily Paper
Publisher: Papers Ltd
Date: 26 November 2024
Language: English
Address:
  https://example.org/leak
Kind: original report
Sureness: B · read in a
  mirror or translation ·
  read in part
How it was read: Read in a
  stored copy.
Consulted: 22 November 2026
Rests on: The page's log:
  reads the start off it
  X9
Not established: title, name
  of the site or paper
Remark: A remark."""


def card(quotation: Quotation = QUOTATION, source: Source = SOURCE, width: int = 28) -> str:
    return plain(quotation_card(quotation, source, width))


def quoted(lines: tuple[Line, ...]) -> str:
    """The words from the row with the opening mark to that with the closing one; a row between may hold no letter."""
    rows = [row for row, line in enumerate(lines) if any(span.role is Role.QUOTE for span in line.spans)]
    return unwrap(
        replace(line, spans=tuple(span for span in line.spans if span.role is Role.QUOTE and not span.furniture))
        for line in lines[rows[0] : rows[-1] + 1]
    )


def test_a_quotation_says_who_and_how_surely_before_the_words() -> None:
    assert card() == (
        "The Daily Paper\noriginal report · 26 Nov\n2024 · read in a mirror or\ntranslation\n"
        "“at about 8:30 Eastern”\nA note of ours."
    )


def test_the_opening_mark_hangs_before_the_words() -> None:
    assert card(replace(QUOTATION, note=""), width=14).splitlines()[-2:] == ["“at about 8:30", " Eastern”"]


@example("⺀ ", 1)
@example("a  b", 1)
@example("a\n\nb", 20)
@settings(max_examples=60)
@given(st.text(min_size=1, max_size=80).filter(lambda text: "\t" not in text), st.integers(1, 60))
def test_the_words_are_exactly_those_of_the_quotation(words: str, width: int) -> None:
    assert quoted(quotation_card(replace(QUOTATION, exact=words), SOURCE, width)) == words


def test_another_language_and_a_way_back_through_one_are_named() -> None:
    quotation = replace(QUOTATION, language="fr-CA", back_translated=True, manner=Manner.RETOLD)
    facts = "original report · in French · 26 Nov 2024 · read in a mirror or translation"
    assert card(quotation, width=200).splitlines()[1] == f"{facts} · retold in its own words · translated back"


def test_a_partys_own_words_have_its_hue_on_the_name() -> None:
    name = quotation_card(QUOTATION, SOURCE, 28, party_role=Role.PARTY_1)[0].spans[0]
    assert (name.role, name.target) == (Role.PARTY_1, "X4")


def test_a_record_says_all_that_is_known_and_what_is_not() -> None:
    assert plain(source_card(SOURCE, 28, {"P1": ROOT})) == NARROW


def test_a_record_has_its_names_in_a_column_where_there_is_room() -> None:
    rows = plain(source_card(SOURCE, 76, {"P1": ROOT})).splitlines()
    assert "Address          https://example.org/leak" in rows
    assert rows[rows.index("Rests on         The page's log: reads the start off it") + 1] == " " * 17 + "X9"


@pytest.mark.parametrize("width", [1, 5, 28, 49, 50, 76, 200])
def test_a_record_leads_to_the_address_and_to_what_it_rests_on(width: int) -> None:
    spans = [span for line in source_card(SOURCE, width, {"P1": ROOT}) for span in line.spans]
    assert {span.link for span in spans} == {None, "https://example.org/leak"}
    assert {span.target for span in spans} == {None, "X4", "P1"}


def test_a_record_is_no_wider_than_it_may_be() -> None:
    for width in range(20, 90):
        assert max(line.width for line in source_card(SOURCE, width, {})) <= width


def test_a_source_in_brief_has_its_title() -> None:
    assert plain(source_brief(ROOT, 60)) == "The page's log\nprimary · read directly\ntitle not established"
    lines = source_brief(replace(ROOT, title="Log"), 60)
    assert plain(lines).endswith("\ntitled Log")
    assert [span.text for span in lines[-1].spans if span.marks is Mark.EMPHASIS and not span.furniture] == ["Log"]


def test_names_languages_and_variables_in_words() -> None:
    doe = Name(family="Doe", given="Jane", particle="van", suffix="Jr")
    assert names_in_words([doe, doe, Name(literal="X")]) == "Jane van Doe Jr, Jane van Doe Jr and X"
    assert names_in_words([]) == ""
    assert [language_in_words(tag) for tag in ("zh-Hans", "tlh")] == ["Chinese", "tlh"]
    assert [variable_in_words(name) for name in ("URL", "original-date")] == ["address", "original date"]


def test_links_are_listed_once_with_their_words() -> None:
    inline = (Run("a "), Run("two", link="https://b.org"), Run(" words", link="https://b.org"), Run("b"))
    again = Paragraph((Run("again", link="https://b.org"),))
    assert links_of([Paragraph(inline), again]) == (("two words", "https://b.org"),)
