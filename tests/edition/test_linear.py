"""The linear text of a dossier: what is told, in which order, and how little is needed to begin."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import overload

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Block, Heading, Paragraph, Passage, Run
from soraleak_tui.edition.linear.numbering import Numbers
from soraleak_tui.edition.linear.sections import VIEWS, UnknownError, sections

PROMISE = """\
4.1.1 S1, The promise

The wording is settled by P1, The speech (primary, read directly). 3 sources render it; \
2 independent origins behind them. \
2 sources depart from its words, 2 origins of the changes; 1 source is not compared word by word.

The primary wording, from P1, The speech.
Quotation P1:S1:
“We built a bridge for everyone: walkers, riders, carts and cars”

Note on statement S1: The Echo leaves out the carts, and River Notes adds a word.
The note rests on P1, 001:S1, 002:S1.

Rendering 1 of 3: 001, The Echo. Cut silently: drops “carts”.
Quotation 001:S1:
“a bridge for everyone”
Quotation 001:S1-2:
“walkers, riders and cars”

Rendering 2 of 3: 002, River Notes. Words added: has a comma for a colon; adds “fast”.
Quotation 002:S1:
“We built a bridge for everyone, walkers, riders, carts and fast cars”

Rendering 3 of 3: X4, The Coast. Paraphrased: in its own words.
Quotation X4:served, retold in its own words:
“that all would be served”

In all, 3 differences.

Place 1 of 3 at which they differ, after “everyone” and before “walkers”.
Reading 1 of 2: “:”; 1 source, 1 origin: P1, The speech.
Reading 2 of 2: “,”; 1 source, 1 origin: 002, River Notes.
Not quoted: 001, The Echo.

Place 2 of 3 at which they differ, after “riders” and before “and”.
Reading 1 of 2: “carts”; 2 sources, 1 origin: P1, The speech; 002, River Notes.
Reading 2 of 2: nothing here; 1 source, 1 origin: 001, The Echo.

Place 3 of 3 at which they differ, after “and” and before “cars”.
Reading 1 of 2: nothing; 2 sources, 1 origin: P1, The speech; 001, The Echo.
Reading 2 of 2: “fast”; 1 source, 1 origin: 002, River Notes.

Not compared word by word: X4, The Coast.

Says nothing of it: 003, Le Pont."""

RECORD = """\
7.3.1 002, River Notes

Title: Two openings, one bridge
In: River Notes
Date: about May 2031
Language: English
Address: https://notes.example/two
Kind: aggregation
Sureness: B, read in a mirror or translation, read in full
How it was read: Read in full in a mirror.
Rests on: 001, The Echo: Names the Echo in its first line.
Not established: author
Remark: It gives no author.
Citation: “Two openings, one bridge”, River Notes, about May 2031, https://notes.example/two

Its words in this dossier: 3 quotations.

Quotation 002:twice:
“opened twice, "the second time for the photographs"”
Note: The second opening is told by this source alone.

Quotation 002:S1, a rendering of statement S1:
“We built a bridge for everyone, walkers, riders, carts and fast cars”

Quotation 002:S2, a rendering of statement S2, retold in its own words, translated back:
“there would be no toll”"""

PASSAGE = """\
2.1 What it cost

Nothing, she said.²

Evidence for speech#2:
Quotation P1:S2, the primary wording of statement S2, from The speech (primary, 4 May 2031, read directly):
“It is free, and it will stay free.”
Quotation 002:S2, a rendering of statement S2, from River Notes (aggregation, about May 2031, \
read in a mirror or translation, retold in its own words, translated back):
“there would be no toll”"""

QUOTATION = """\
Quotation X4:start, from The Coast (original report, May 2031, known through a paraphrase):
“at about 8:30 in the morning”
Citation: “A morning on the quay”, The Coast, May 2031."""


def told(dossier: Dossier, name: str | None = None, at: str | None = None) -> str:
    return "\n".join(sections(dossier, name, at))


def test_a_comparison_is_told_in_words(sample: Dossier) -> None:
    assert told(sample, "compare", "S1") == told(sample, at="S1") == PROMISE


def test_a_record_is_told_with_its_citation_and_its_words(sample: Dossier) -> None:
    assert told(sample, "source", "002") == told(sample, at="002") == RECORD


def test_a_passage_is_told_under_its_heading_with_its_own_evidence(sample: Dossier) -> None:
    assert told(sample, at="speech#2") == told(sample, "speech", "speech#2") == PASSAGE


def test_a_passage_without_words_is_told_by_its_evidence(sample: Dossier) -> None:
    silent = replace(sample, passages={**sample.passages, "reply#2": Passage("reply#2", "reply", "", ("P2",))})
    assert told(silent, at="reply#2").startswith("Evidence for reply#2:\nSource P2, The reply (")


def test_exact_words_are_told_as_they_can_be_cited(sample: Dossier) -> None:
    assert told(sample, at="X4:start") == QUOTATION


def test_a_view_takes_what_a_place_leads_to(sample: Dossier) -> None:
    assert told(sample, "compare", "001:S1") == PROMISE
    assert told(sample, "source", "002:twice") == RECORD


def test_what_is_silent_and_what_was_not_read_are_two_things(sample: Dossier) -> None:
    assert "\nSays nothing of it: 002, River Notes; 003, Le Pont." in told(sample, at="S3")
    unread = replace(sample, documents=tuple(replace(each, collated=()) for each in sample.documents))
    assert "\nNot read in full: 002, River Notes; 003, Le Pont." in told(unread, at="S3")


def test_where_no_primary_wording_is_known_the_first_rendering_is_told_alone(sample: Dossier) -> None:
    assert "Rendering 1 of 1: 001, The Echo. Paraphrased.\n" in told(sample, at="S3")


def test_the_whole_is_what_the_views_tell_in_their_order(sample: Dossier) -> None:
    whole = told(sample)
    views = [*(told(sample, page.id) for page in sample.pages), told(sample, "compare"), told(sample, "source")]
    places = [whole.index(view) for view in views]
    assert places == sorted(places)
    assert whole.startswith("The bridge that opened twice\n")
    assert whole.endswith("\n\n\nThe end of the dossier.")
    for statement in sample.statements:
        assert told(sample, at=statement) in whole
    for source in sample.sources:
        assert told(sample, at=source) in whole


def test_every_line_of_the_contents_is_a_heading_below(sample: Dossier, builtin_dossier: Dossier) -> None:
    for dossier in (sample, builtin_dossier):
        _, _, rest = told(dossier).partition("\nContents\n\n")
        contents, _, text = rest.partition("\n\n\n")
        below = {row.partition(",")[0] for row in text.split("\n")}
        assert [row for row in contents.split("\n") if row.partition(",")[0] not in below] == []
        assert f"{len(dossier.pages) + 4} Sources" in contents


def test_the_lists_name_what_there_is_with_the_numbers_of_the_whole(sample: Dossier) -> None:
    whole = told(sample).split("\n")
    statements, sources = told(sample, "statements").split("\n"), told(sample, "sources").split("\n")
    assert "4.1.1 S1, The promise, 3 renderings" in statements
    assert "4.1.1 S1, The promise" in whole
    assert "7.3.1 002, River Notes, rests on 001" in sources
    assert "7.3.1 002, River Notes" in whole


def test_the_front_page_is_told_with_the_story_and_what_there_is(sample: Dossier) -> None:
    front = told(sample, "front")
    for row in (
        "4 May 2031. Dossier bridge-opening, version 1.0, licence CC0-1.0.",
        "2 The speech\nWhat the mayor said: and what was heard.\n3 statements, 4 witnesses, 0 verbatim.",
        "4 Statements: 4 statements",
        "7 Sources: 6, 4 origins",
    ):
        assert row in front
    assert "opened it again for the photographs. The ferrymen" in front


def test_levels_that_are_left_out_have_no_number() -> None:
    numbers = Numbers(3)
    assert [numbers.of(level) for level in (3, 2, 3, 5, 3, 2, 4)] == [
        "3.1",
        "3.2",
        "3.2.1",
        "3.2.1.1",
        "3.2.2",
        "3.3",
        "3.3.1",
    ]


@pytest.mark.parametrize(
    ("name", "at", "kind"),
    [("opnening", None, "view"), (None, "S9", "place"), ("compare", "X4", "statement"), ("source", "S3", "source")],
)
def test_what_is_not_there_is_told_before_the_first_row(sample: Dossier, name: str, at: str, kind: str) -> None:
    with pytest.raises(UnknownError) as told_apart:
        sections(sample, name, at)
    assert told_apart.value.kind == kind
    assert told_apart.value.given == (at or name)
    assert told_apart.value.known


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_has_something_to_tell(sample: Dossier, name: str) -> None:
    assert len(told(sample, name)) > 100


class Endless(Sequence[Block]):
    """Blocks that are made when they are read, and counted."""

    def __init__(self, count: int) -> None:
        self.size = count
        self.read = 0

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Block]: ...
    def __getitem__(self, at: int | slice) -> Block | Sequence[Block]:
        raise NotImplementedError(at)

    def __iter__(self) -> Iterator[Block]:
        for number in range(self.size):
            self.read += 1
            heading = number % 50 == 0
            yield Heading(2, (Run("Part"),), "part") if heading else Paragraph((Run(f"Word {number} " * 80),))


def _long(sample: Dossier, blocks: Endless) -> Dossier:
    return replace(sample, pages=(replace(sample.pages[0], blocks=blocks, passages=()), *sample.pages[1:]))


def test_the_first_rows_are_told_before_anything_is_read(sample: Dossier) -> None:
    blocks = Endless(1_000_000)
    assert next(sections(_long(sample, blocks))) == sample.title
    assert blocks.read == 0
    rows = list(islice(sections(_long(sample, blocks)), 40))
    assert rows[-1].endswith(" Part")
    assert blocks.read < 2_000


def test_a_long_text_is_not_collected(sample: Dossier) -> None:
    rows = sections(_long(sample, Endless(5_000)))
    tracemalloc.start()
    told = sum(map(len, rows))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told > 3_000_000
    assert most < told / 8
