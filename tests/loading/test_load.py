"""The sample dossier says in values what its files say in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import (
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    ListBlock,
    Mark,
    Paragraph,
    RuleBlock,
    Run,
    Table,
)
from soraleak_tui.domain.quotation import Manner
from soraleak_tui.domain.source import Dependence, Extent, Kind, Name, Sureness
from soraleak_tui.loading import builtin, check, fingerprint, load

from .copies import SAMPLE, copied


def test_the_head_of_the_dossier(sample: Dossier) -> None:
    assert (sample.id, sample.version, sample.date.text) == ("bridge-opening", "1.0", "2031-05-04")
    assert [party.id for party in sample.parties] == ["council", "ferrymen"]
    assert [page.id for page in sample.pages] == ["opening", "speech", "reply"]
    assert [page.document for page in sample.pages] == [None, "speech", "reply"]


def test_a_source_keeps_what_is_established_and_no_more(sample: Dossier) -> None:
    notes = sample.sources["002"]
    assert (notes.label, notes.kind, notes.sureness, notes.extent) == (
        "River Notes",
        Kind.AGGREGATION,
        Sureness.MIRROR,
        Extent.FULL,
    )
    assert notes.issued is not None
    assert notes.issued.start.approximate
    assert (notes.author, notes.accessed, notes.language) == ((), None, "en")
    assert notes.rests_on == (Dependence("001", "Names the Echo in its first line."),)
    assert notes.not_established == ("author",)
    assert sample.sources["P1"].author == (Name(family="Berg", given="Ada", particle="van den"),)


def test_a_statement_has_its_primary_wording_and_every_witness(sample: Dossier) -> None:
    promise = sample.statements["S1"]
    assert promise.primary is sample.quotations["P1:S1"]
    assert promise.primary is not None
    assert (promise.primary.prefix, promise.primary.suffix) == ("☠️ ", ". It is free.")
    assert [(witness.source, [each.key for each in witness.quotations]) for witness in promise.witnesses] == [
        ("001", ["001:S1", "001:S1-2"]),
        ("002", ["002:S1"]),
        ("003", []),
        ("X4", ["X4:served"]),
    ]


def test_a_quotation_knows_its_manner_and_its_statement(sample: Dossier) -> None:
    retold = sample.quotations["002:S2"]
    assert (retold.manner, retold.back_translated, retold.statement) == (Manner.RETOLD, True, "S2")
    assert sample.quotations["003:S2"].language == "fr"
    assert sample.quotations["X4:start"].manner is Manner.OWN


def test_a_passage_is_the_words_since_the_last_citation(sample: Dossier) -> None:
    first, second, third, *_ = sample.page("opening").passages
    assert second.text == "The ferrymen answered on the next day."
    assert (first.id, first.evidence, first.line) == ("opening#1", ("X4:start", "002:twice"), 5)
    assert third.text == "About four hundred people came"
    assert sample.passages["speech#2"].evidence == ("P1:S2", "002:S2")


def test_runs_carry_their_marks_links_and_passage(sample: Dossier) -> None:
    paragraph = sample.page("opening").blocks[2]
    assert paragraph == Paragraph(
        (
            Run("About ", passage="opening#3"),
            Run("four ", Mark.EMPHASIS, passage="opening#3"),
            Run("hundred", Mark.EMPHASIS | Mark.STRONG, passage="opening#3"),
            Run(" people came", passage="opening#3"),
            Run(", says the Echo; nobody else counted. A "),
            Run("map", link="https://council.example/map"),
            Run(" was handed out."),
        ),
        line=10,
    )


def test_code_and_escapes_are_no_citations(sample: Dossier) -> None:
    quote = sample.page("opening").blocks[3]
    assert isinstance(quote, BlockQuote)
    assert quote.blocks[0] == Paragraph(
        (Run("A quoted block [sic], with "), Run("[@code]", Mark.CODE), Run(" in it and [@ escaped.")), line=13
    )


def test_every_kind_of_block_is_there_in_order(sample: Dossier) -> None:
    assert [type(block) for block in sample.page("opening").blocks] == [
        Paragraph,
        Heading,
        Paragraph,
        BlockQuote,
        ListBlock,
        ListBlock,
        Table,
        RuleBlock,
        CodeBlock,
        Heading,
        Paragraph,
    ]


def test_lists_know_their_numbers_and_how_close_they_stand(sample: Dossier) -> None:
    numbered, bullets = (block for block in sample.page("opening").blocks if isinstance(block, ListBlock))
    assert (numbered.start, numbered.tight, len(numbered.items)) == (1, False, 2)
    assert (bullets.start, bullets.tight) == (None, True)
    inner = bullets.items[1][1]
    assert isinstance(inner, ListBlock)
    assert inner.tight


def test_a_table_keeps_its_alignment_and_escaped_bars(sample: Dossier) -> None:
    (table,) = (block for block in sample.page("opening").blocks if isinstance(block, Table))
    assert table.aligned == ("left", "right")
    assert table.rows[1] == ((Run("River | Notes"),), (Run("none", Mark.STRUCK),))


def test_headings_of_the_same_words_have_slugs_of_their_own(sample: Dossier) -> None:
    slugs = [block.slug for block in sample.page("opening").blocks if isinstance(block, Heading)]
    assert slugs == ["the-morning", "the-morning-2"]


def test_a_hard_break_is_a_newline(sample: Dossier) -> None:
    assert sample.page("opening").blocks[-1] == Paragraph((Run("A line"), Run("\n"), Run("broken hard.")), line=37)


def test_a_page_asks_for_comparisons(sample: Dossier) -> None:
    assert sample.page("speech").blocks[1] == ComparisonBlock("S1", ("001", "002"), line=8)
    assert sample.page("reply").blocks[1] == ComparisonBlock("R1", (), line=8)


def test_values_that_look_like_numbers_and_flags_stay_text(tmp_path: Path) -> None:
    root = copied(tmp_path)
    path = root / "dossier.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"1.0"', "1.10").replace("CC0-1.0", "NO"), encoding="utf-8"
    )
    dossier = load(root)
    assert (dossier.version, dossier.licence) == ("1.10", "NO")


def test_line_ends_and_byte_order_marks_of_windows_change_nothing(sample: Dossier, tmp_path: Path) -> None:
    root = copied(tmp_path)
    for path in root.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(root) == sample


def test_the_dossier_that_comes_with_the_program_has_no_fault() -> None:
    assert check(builtin()) == ()


@pytest.mark.parametrize("file", ["dossier.yaml", "pages/reply.md", "statements/speech.yaml"])
def test_the_fingerprint_changes_with_any_file_and_with_nothing_else(tmp_path: Path, file: str) -> None:
    root = copied(tmp_path)
    assert fingerprint(root) == fingerprint(SAMPLE)
    with (root / file).open("a", encoding="utf-8") as stream:
        stream.write("\n")
    assert fingerprint(root) != fingerprint(SAMPLE)
