"""Numbers in prose are tied to figures, dates, names or quotations, or are named."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from soraleak_tui.collation.tied import untied
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.entity import Entity, EntityKind
from soraleak_tui.domain.figure import Figure
from soraleak_tui.domain.prose import Heading, ListBlock, Mark, Page, Paragraph, Passage, Run, Table
from soraleak_tui.domain.value import Measure, Value


def figure(measure: Measure, text: str, unit: str = "", evidence: str = "P1") -> Figure:
    return Figure(text, Value.parse(measure, text, unit), "all", None, None, reckoning="counted", evidence=(evidence,))


FIGURES = (
    figure(Measure.COUNT, "19", "names"),
    figure(Measure.MONEY, "6.6bn", "USD"),
    figure(Measure.DURATION, "3 h..3 h 30 min"),
    figure(Measure.COUNT, "5", "articles", "001"),
)
NAMES = ("Gen-3 Alpha", "Barge 2")


@pytest.fixture
def dossier(sample: Dossier) -> Dossier:
    entities = {
        name: Entity(name, name, EntityKind.SYSTEM, "It is.", ("P1",), aliases=("Mark IV 4",)) for name in NAMES
    }
    return replace(
        sample,
        figures=MappingProxyType({each.id: each for each in FIGURES}),
        entities=MappingProxyType(entities),
    )


def found(dossier: Dossier, *runs: Run, standfirst: str = "") -> list[str]:
    passage = Passage("page#1", "page", "words", ("P1:S1",), 5)
    page = Page("page", "Title", standfirst, (Paragraph(runs, 5),), (passage,))
    whole = replace(dossier, pages=(page,), passages=MappingProxyType({"page#1": passage}))
    return [each.text for each in untied(whole)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 19 names, and nineteen of them stayed.", []),
        ("There were 20 names.", ["20"]),
        ("It raised $6.6bn.", []),
        ("It raised $6.6m.", ["6.6m"]),
        ("Three hours, or three and a half.", []),
        ("Four hours.", ["Four"]),
        ("One or two hours.", []),
        ("1 or 2 hours.", ["1", "2"]),
        ("The five articles.", ["five"]),
        ("On 4 May 2031, and on 5–6 May.", []),
        ("On May 4, 2031, at 8:30 a.m., half past eight, noon.", []),
        ("At eight o’clock, eight in the morning, 8 p.m., UTC+8, in the 1990s.", []),
        ("In 2031 and in May 2025.", []),
        ("In 2025.", ["2025"]),
        ("Some 2,031 people.", ["2,031"]),
        ("Gen-3 Alpha, Barge 2 and Mark IV 4.", []),
        ("Barge 7.", ["7"]),
        ("They were “23 or 24”, says 001.", []),
        ("They were “23” or 24.", ["24"]),
        ("P1 and C21 are no numbers.", []),
    ],
)
def test_a_number_of_a_passage_is_tied_or_named(dossier: Dossier, text: str, expected: list[str]) -> None:
    assert found(dossier, Run(text, passage="page#1")) == expected


def test_outside_a_passage_any_figure_ties_a_number(dossier: Dossier) -> None:
    assert found(dossier, Run("Five and six."), standfirst="Five, six and 19.") == ["six", "six"]


def test_a_quotation_over_runs_and_code_are_not_looked_at(dossier: Dossier) -> None:
    runs = (
        Run("“23 ", passage="page#1"),
        Run("or", Mark.EMPHASIS, passage="page#1"),
        Run(" 24” of "),
        Run("25", Mark.CODE),
    )
    assert found(dossier, *runs) == []


def test_numbers_are_told_by_the_line_of_their_block_and_their_turn_in_it(dossier: Dossier) -> None:
    def inline(text: str) -> tuple[Run, ...]:
        return (Run(text),)

    blocks = (
        Heading(2, inline("Part 7"), "part", 3),
        ListBlock(((Paragraph(inline("8 and 8"), 5),), (Paragraph(inline("“9”, 9"), 6),)), line=5),
        Table((inline("10"),), ((inline("10"),), (inline("none"),)), ("left",), 8),
    )
    whole = replace(dossier, pages=(Page("page", "T", "", blocks, ()),))
    assert [(each.text, each.line, each.nth) for each in untied(whole)] == [
        ("7", 3, 0),
        ("8", 5, 0),
        ("8", 5, 1),
        ("9", 6, 1),
        ("10", 8, 0),
        ("10", 8, 1),
    ]
