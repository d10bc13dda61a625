"""Places: everything that a reader can see, once, in reading order, and nothing that no reader sees."""

from __future__ import annotations

import dataclasses
import re
import tracemalloc
from itertools import pairwise

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Paragraph, Run
from soraleak_tui.domain.records import all_ids, kind_of
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.layout.blocks import lay_out
from soraleak_tui.layout.card import source_card
from soraleak_tui.layout.line import unwrap
from soraleak_tui.search.place import Group, GroupKind, Place, PlaceKind
from soraleak_tui.search.places import places
from soraleak_tui.search.words import words_of


def of_kind(dossier: Dossier, kind: PlaceKind) -> list[Place]:
    return [place for place in places(dossier) if place.kind is kind]


def letters(text: str) -> str:
    """A text without what parts its words."""
    return "".join(text.split())


def test_places_are_numbered_from_one_in_reading_order(sample):
    found = list(places(sample))
    assert [place.number for place in found] == list(range(1, len(found) + 1))
    groups = list(dict.fromkeys(place.group for place in found))
    assert [group.kind for group in groups] == [
        GroupKind.FRONT,
        *[GroupKind.PAGE] * len(sample.pages),
        *[GroupKind.DOCUMENT] * len(sample.documents),
        *[GroupKind.RECORDS] * len(RecordKind),
        *[GroupKind.SOURCE] * len(sample.sources),
    ]
    assert [group.id for group in groups[1:]] == [
        *(page.id for page in sample.pages),
        *(document.id for document in sample.documents),
        *RecordKind,
        *sample.sources,
    ]


def test_the_places_of_a_group_stand_together(builtin_dossier):
    groups = [place.group for place in places(builtin_dossier)]
    changes = [two for one, two in pairwise(groups) if one != two]
    assert len(changes) == len(set(changes))


def test_a_block_has_the_words_that_the_layout_shows(builtin_dossier, sample, hostile):
    for dossier in (builtin_dossier, sample, hostile):
        for page in dossier.pages:
            for block in page.blocks:
                words = words_of(block)
                # A table reads across its columns, and a narrow one as records; the words are the same.
                shown = unwrap(lay_out(block, 10_000))
                if words:
                    assert sorted(letters(words)) == sorted(letters(shown)), words


def test_paragraphs_items_cells_and_lines_of_code_end_with_a_newline(sample):
    texts = [place.text for place in of_kind(sample, PlaceKind.BLOCK)]
    assert "First the ribbon.\nThen the speech.\nA second paragraph, loose." in texts
    assert "Source\nCount\nThe Echo\n400\nRiver | Notes\nnone" in texts
    assert "exactly  this" in texts
    assert "About four hundred people came, says the Echo; nobody else counted. A map was handed out." in [
        re.sub(r"\s+", " ", text) for text in texts
    ]


def test_a_comparison_and_a_break_have_no_words_of_their_own(sample):
    blocks = [place.block for place in of_kind(sample, PlaceKind.BLOCK) if place.id == "reply"]
    assert blocks == [0]


def test_a_block_is_opened_by_its_first_passage_and_knows_what_it_rests_on(sample):
    (place,) = [place for place in of_kind(sample, PlaceKind.BLOCK) if place.text.startswith("First the ribbon")]
    assert place.at == "opening#4"
    assert place.sources == ("X4", "P1")
    (heading,) = [place for place in of_kind(sample, PlaceKind.BLOCK) if place.text == "What it cost"]
    assert heading.at == "speech"


def test_title_and_standfirst_of_a_page_are_found_in_its_group(sample):
    page = sample.pages[0]
    group = Group(GroupKind.PAGE, page.id, page.title)
    assert (page.title, group) in [(place.text, place.group) for place in of_kind(sample, PlaceKind.TITLE)]
    assert (page.standfirst, group) in [(place.text, place.group) for place in of_kind(sample, PlaceKind.STANDFIRST)]
    (front,) = of_kind(sample, PlaceKind.FRONT)
    assert front.text == f"{sample.title}\n{sample.subtitle}"


def test_every_statement_has_its_title_its_note_and_its_primary_wording(builtin_dossier):
    found = {place.id: place for place in of_kind(builtin_dossier, PlaceKind.STATEMENT)}
    assert list(found) == list(builtin_dossier.statements)
    for statement in builtin_dossier.statements.values():
        place = found[statement.id]
        assert statement.title in place.text
        assert statement.note in place.text
        if statement.primary:
            assert statement.primary.exact in place.text
        assert set(statement.speaking) <= set(place.sources)
        assert place.at == statement.id


def test_every_quotation_is_found_under_its_source(builtin_dossier):
    found = {place.id: place for place in of_kind(builtin_dossier, PlaceKind.QUOTATION)}
    assert set(found) == set(builtin_dossier.quotations)
    for key, quotation in builtin_dossier.quotations.items():
        assert found[key].text == "\n".join(part for part in (quotation.exact, quotation.note) if part)
        assert found[key].group.id == quotation.source
        assert found[key].sources == (quotation.source,)


def test_what_is_found_in_a_record_stands_in_it(builtin_dossier, sample):
    for dossier in (builtin_dossier, sample):
        for place in of_kind(dossier, PlaceKind.SOURCE):
            source = dossier.sources[place.id]
            shown = letters(unwrap(source_card(source, 10_000, dossier.sources)))
            _, *others = place.text.split("\n")
            assert place.text.startswith(source.label_with_id)
            assert [part for part in others if letters(part) not in shown] == []
            assert place.names[0] == source.label


def test_a_place_without_words_is_left_out(sample):
    page = dataclasses.replace(sample.pages[0], standfirst="", blocks=(Paragraph((Run("  "),)),))
    dossier = dataclasses.replace(sample, pages=(page,))
    assert [place.kind for place in places(dossier) if place.group.kind is GroupKind.PAGE] == [PlaceKind.TITLE]


@pytest.mark.slow
def test_places_are_not_kept_in_memory(sample):
    """What a dossier reads from the disk is let go of again."""

    class Blocks:
        def __iter__(self):
            return (Paragraph((Run(f"{number} " + "x" * 10_000),)) for number in range(3000))

    page = dataclasses.replace(sample.pages[0])
    object.__setattr__(page, "blocks", Blocks())
    dossier = dataclasses.replace(sample, pages=(page,))
    tracemalloc.start()
    count = sum(1 for _ in places(dossier))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count > 3000
    assert peak < 2_000_000


def test_each_record_is_a_place_of_its_own(builtin_dossier, sample):
    for dossier in (builtin_dossier, sample):
        found = [place for place in places(dossier) if place.kind is PlaceKind.RECORD]
        assert [place.id for place in found] == list(all_ids(dossier))
        assert all(place.text and place.group.id == kind_of(dossier, place.id) for place in found)
