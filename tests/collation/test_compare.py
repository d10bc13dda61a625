"""Comparisons of a statement: columns, rows, summaries, and what is not compared word by word."""

from __future__ import annotations

import pytest
from tests.collation.making import dossier, quoted, source
from tests.collation.marking import marked

from soraleak_tui.collation.compare import compare
from soraleak_tui.domain.comparison import GAP, Change, Comparison, Fidelity
from soraleak_tui.domain.quotation import Manner
from soraleak_tui.domain.source import Extent
from soraleak_tui.domain.statement import Witness
from soraleak_tui.layout.comparison import columns, stacked

BASE = "we are not your: free bug testers, PR puppets, training data, validation tokens"
TRACK = "bug testers, PR puppets, training data, and validation tokens"
SMALL = dossier(
    BASE,
    [
        quoted("A", TRACK),
        quoted("B", BASE),
        quoted("C", "they refused all such roles", manner=Manner.RETOLD),
        quoted("D", "PR puppets", "free bug testers"),
        quoted("E", "nous ne sommes pas vos testeurs"),
        Witness("F"),
        Witness("G"),
    ],
    {"E": source("E", language="fr"), "G": source("G", extent=Extent.PART)},
    collated=["A", "F", "G"],
)


def column(comparison: Comparison, source_id: str) -> int:
    return [column.source for column in comparison.columns].index(source_id)


def words_of(comparison: Comparison, source_id: str) -> list[str]:
    index = column(comparison, source_id)
    return [marked([row[index]]) for row in comparison.rows]


def test_rows_stand_beside_each_other() -> None:
    comparison = compare(SMALL, "S", ["A"])
    assert words_of(comparison, "P") == [
        "we are not your:",
        "free bug testers,",
        "PR puppets,",
        "training data,",
        "validation tokens",
    ]
    assert words_of(comparison, "A") == [
        "",
        "{-free-} bug testers,",
        "PR puppets,",
        "training data,",
        "{+and+} validation tokens",
    ]
    assert comparison.columns[1].summary == "drops “free”; adds “and”"
    assert comparison.differences == 2


def test_every_row_has_a_cell_for_every_column() -> None:
    comparison = compare(SMALL, "S", ["A", "B", "C", "D", "E", "F", "G"])
    assert {len(row) for row in comparison.rows} == {8}
    assert [one.source for one in comparison.columns] == ["P", "A", "B", "C", "D", "E", "F", "G"]


def test_without_sources_all_that_have_words_are_compared() -> None:
    assert [one.source for one in compare(SMALL, "S").columns] == ["P", "A", "B", "C", "D", "E"]


def test_a_source_asked_for_twice_or_as_base_has_one_column() -> None:
    assert [one.source for one in compare(SMALL, "S", ["A", "P", "A"]).columns] == ["P", "A"]


def test_any_witness_can_be_the_base_and_fidelity_stays_that_to_the_primary_wording() -> None:
    comparison = compare(SMALL, "S", ["P", "B"], base="A")
    assert [(one.source, one.fidelity) for one in comparison.columns] == [
        ("A", Fidelity.ALTERED),
        ("P", Fidelity.PRIMARY),
        ("B", Fidelity.VERBATIM),
    ]
    assert "{-and-}" in "".join(words_of(comparison, "P"))


def test_what_is_retold_or_translated_stands_whole_in_the_first_row() -> None:
    comparison = compare(SMALL, "S", ["C", "E", "D"])
    assert words_of(comparison, "C") == ["they refused all such roles", "", "", "", ""]
    assert words_of(comparison, "E") == ["nous ne sommes pas vos testeurs", "", "", "", ""]
    assert [one.fidelity for one in comparison.columns[1:3]] == [Fidelity.PARAPHRASED, Fidelity.TRANSLATED]
    assert comparison.differences == 0


def test_the_words_of_the_base_stand_beside_it_though_retold() -> None:
    told = dossier(
        BASE,
        [
            quoted("A", "free bug testers", manner=Manner.RETOLD),
            quoted("B", "free bug testers", "they refused", manner=Manner.RETOLD),
            Witness(
                "C",
                (*quoted("C", "PR puppets").quotations, *quoted("C", "bug testers", manner=Manner.RETOLD).quotations),
            ),
        ],
    )
    comparison = compare(told, "S")
    assert words_of(comparison, "A")[:2] == ["", "free bug testers"]
    assert [one.summary for one in comparison.columns[1:]] == [
        "the same words, without quotation marks",
        "the same words, without quotation marks; the rest in its own words",
        "same words, in part; the rest the same words, without quotation marks",
    ]
    assert [one.fidelity for one in comparison.columns[1:]] == [
        Fidelity.VERBATIM,
        Fidelity.PARAPHRASED,
        Fidelity.VERBATIM,
    ]


def test_what_is_not_compared_is_told_apart_from_what_is_the_same() -> None:
    mixed = Witness("A", (*quoted("A", "PR puppets").quotations, *quoted("A", "no", manner=Manner.RETOLD).quotations))
    for witness, changes in ((mixed, {Change.SAME, Change.GAP, Change.OWN}), (quoted("B", "xyz"), {Change.OWN})):
        comparison = compare(dossier(BASE, [witness]), "S")
        assert {stretch.change for row in comparison.rows for stretch in row[1]} == changes
        assert comparison.is_compared is (Change.SAME in changes)


def test_what_is_cut_and_added_side_by_side_is_one_difference() -> None:
    comparison = compare(dossier("a $150B valued company", [quoted("A", "a $150 billion valued company")]), "S")
    assert comparison.columns[1].summary == "has “$150 billion” for “$150B”"
    assert comparison.differences == 1


def test_classes_are_told_against_the_base_where_it_is_the_primary_wording_or_none_is_known() -> None:
    assert compare(SMALL, "S").one_measure
    assert not compare(SMALL, "S", base="A").one_measure
    assert compare(dossier(None, [quoted("A", TRACK), quoted("B", BASE)]), "S").one_measure


@pytest.mark.parametrize(
    ("fragments", "shown", "summary"),
    [
        (["we met …", "and talked"], "we met {-at noon-} … … and talked", "cuts with a mark “at noon”"),
        (["we met", "… and talked"], "we met … {-at noon-} … and talked", "cuts with a mark “at noon”"),
        (["we met …", "… and talked"], "we met {-at noon-} … … … and talked", "cuts with a mark “at noon”"),
        (["we met …"], "we met {-at noon and talked.-} …", "cuts with a mark “at noon and talked”"),
        (["we met […]."], "we met {-at noon and talked-} […].", "cuts with a mark “at noon and talked”"),
        (["… well for all"], "{-All went-} … well for all", "cuts with a mark “All went”"),
        (["we met, … at noon"], "we met{+,+} … at noon", "adds “,”"),
        (["we met … at noon"], "we met … at noon", "same words, in part, other typography"),
    ],
)
def test_a_mark_of_a_cut_stands_for_the_words_that_it_replaces(fragments: list[str], shown: str, summary: str) -> None:
    base = "Then we met at noon and talked. All went well for all."
    comparison = compare(dossier(base, [quoted("A", *fragments)]), "S")
    assert marked(row[1] for row in comparison.rows) == shown
    assert comparison.columns[1].summary == summary
    assert comparison.differences == ("typography" not in summary)


def test_a_base_that_nothing_stands_beside_is_not_parted() -> None:
    comparison = compare(SMALL, "S", ["C", "E"])
    assert len(comparison.rows) == 1
    assert words_of(comparison, "P") == [comparison.columns[0].words]
    assert words_of(comparison, "C") == ["they refused all such roles"]


def test_fragments_stand_beside_their_words_with_a_gap_between() -> None:
    comparison = compare(SMALL, "S", ["D"])
    assert words_of(comparison, "D") == ["", "free bug testers", "… PR puppets", "", ""]
    stretches = [stretch for row in comparison.rows for stretch in row[1]]
    assert [stretch for stretch in stretches if stretch.change is Change.GAP] == [GAP]


def test_silence_counts_only_where_everything_was_read() -> None:
    comparison = compare(SMALL, "S", ["F", "G"])
    assert [one.fidelity for one in comparison.columns[1:]] == [Fidelity.ABSENT, Fidelity.NOT_READ]
    assert words_of(comparison, "F") == [""]


def test_without_a_primary_wording_the_first_witness_is_the_base() -> None:
    comparison = compare(dossier(None, [quoted("A", TRACK), quoted("B", BASE)]), "S")
    assert [(one.source, one.fidelity) for one in comparison.columns] == [
        ("A", Fidelity.UNKNOWN),
        ("B", Fidelity.UNKNOWN),
    ]
    assert comparison.differences == 2


def test_a_base_of_several_fragments_is_compared_across_its_gap() -> None:
    comparison = compare(SMALL, "S", ["B"], base="D")
    assert marked(row[0] for row in comparison.rows) == "PR puppets … free bug testers"
    assert "".join(stretch.text for row in comparison.rows for stretch in row[1]).replace(" … ", "")


def test_a_statement_without_any_words_has_no_words() -> None:
    comparison = compare(dossier(None, []), "S")
    assert comparison.rows == () or all(not cell for row in comparison.rows for cell in row)


@pytest.mark.parametrize(("statement", "sources", "base"), [("T", (), None), ("S", ("Z",), None), ("S", (), "Z")])
def test_unknown_ids_are_refused(statement: str, sources: tuple[str, ...], base: str | None) -> None:
    with pytest.raises(KeyError):
        compare(SMALL, statement, sources, base)


@pytest.mark.parametrize("source_id", ["A", "B", "C", "D", "E"])
def test_no_word_of_a_witness_is_altered(source_id: str) -> None:
    comparison = compare(SMALL, "S", [source_id])
    cells = [row[1] for row in comparison.rows]
    own = {Change.SAME, Change.ADDED, Change.OWN}
    shown = "".join(stretch.text for cell in cells for stretch in cell if stretch.change in own)
    fragments = [quotation.exact for quotation in comparison.columns[1].quotations]
    assert sorted(shown) == sorted("".join(fragments))
    assert all(fragment in shown for fragment in fragments)


def test_where_nobody_has_words_there_are_no_columns() -> None:
    silent = dossier(None, [Witness("A")], {"A": source("A")}, collated=["A"])
    comparison = compare(silent, "S")
    assert (comparison.columns, comparison.rows, comparison.differences) == ((), (), 0)
    assert comparison.settled
    assert columns(comparison, 120, {}) == stacked(comparison, 120, {}) == ()


def test_the_sources_that_speak_begin_with_the_primary_wording() -> None:
    assert SMALL.statements["S"].speaking == ("P", "A", "B", "C", "D", "E")
