"""Origins in words: how many stand behind what, whose answer comes from where, what hangs on one source."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.collation.test_stemma import dossier_of

from soraleak_tui.collation.answers import roots_of
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.statement import Document
from soraleak_tui.domain.telling import Heading, Told
from soraleak_tui.edition.linear.sections import sections
from soraleak_tui.edition.telling.origins import compared_in_words, drawing, origins_counted, weighing


def sentences(dossier: Dossier, source: str) -> list[str]:
    return [
        f"{part.name}: {part.text}" if part.name else part.text
        for part in weighing(dossier, source).parts
        if isinstance(part, Told)
    ]


def test_those_that_were_compared_throughout_are_counted_at_the_top(builtin_dossier: Dossier, sample: Dossier) -> None:
    assert compared_in_words(builtin_dossier) == (
        "The 5 sources compared throughout (000, 001, 002, 003, 004) go back to 9 independent origins; "
        "one of the five is itself an origin."
    )
    assert compared_in_words(replace(sample, documents=())) == ""


@pytest.mark.parametrize(
    ("compared", "told"),
    [
        ("a", "The source compared throughout (a) goes back to 1 independent origin; it is itself an origin."),
        ("b", "The source compared throughout (b) goes back to 1 independent origin; it is not itself an origin."),
        ("ab", "The 2 sources compared throughout (a, b) go back to 1 independent origin; one of the two is itself"),
        ("ac", "go back to 2 independent origins; both are themselves origins."),
        ("be", "go back to 2 independent origins; neither is itself an origin."),
        ("bed", "go back to 2 independent origins; none of the three is itself an origin."),
        ("abc", "two of the three are themselves origins."),
        ("acf", "go back to 3 independent origins; all three are themselves origins."),
        ("acfghijklmnop", "all 13 are themselves origins."),
    ],
)
def test_sources_that_were_compared_are_counted_in_good_english(compared: str, told: str) -> None:
    """b and d rest on a, e on c; the others are origins."""
    graph = {name: {"b": ["a"], "d": ["a"], "e": ["c"]}.get(name, []) for name in "abcdefghijklmnop"}
    document = Document("speech", "The speech", "council", None, tuple(compared), ())
    assert told in compared_in_words(replace(dossier_of(graph), documents=(document,)))


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("a", "1 source that goes back to 1 independent origin; 1 stands alone."),
        ("ab", "2 sources that go back to 1 independent origin; none stands alone."),
        ("abc", "3 sources that go back to 2 independent origins; 1 stands alone."),
        ("abcfg", "5 sources that go back to 4 independent origins; 3 stand alone."),
    ],
)
def test_all_sources_are_counted_in_good_english(names: str, told: str) -> None:
    graph = {name: ["a"] if name == "b" else [] for name in names}
    dossier = replace(dossier_of(graph), documents=())
    assert drawing(dossier).introduction == (told,)
    assert origins_counted(dossier) == told.partition(";")[0]


def test_one_answer_and_several_are_told_apart(builtin_dossier: Dossier) -> None:
    one, several = (drawing(builtin_dossier, "Q42", source).introduction for source in ("001", "003"))
    assert one[0].startswith("The roots of 1 answer by 001 ")
    assert one[1].startswith("It comes from 1 independent origin at least, and from 8 at most: 001 does not say")
    assert several[0].startswith("The roots of 2 answers by 003 ")
    assert several[1].startswith("They come from ")


def test_the_roots_of_an_answer_are_lit_and_what_lies_between_is_drawn(builtin_dossier: Dossier) -> None:
    dossier = builtin_dossier
    for question in dossier.questions.values():
        for answer in question.speaking:
            shown = drawing(dossier, question.id, answer.source)
            lit = {source for source, word in shown.lit.items() if word.startswith("root")}
            answers = [each for each in question.speaking if each.source == answer.source]
            assert lit == frozenset().union(*(roots_of(dossier, each) for each in answers))
            assert "answers" in shown.lit[answer.source]
            placed = {node.source for node in shown.stemma.nodes}
            assert {*shown.lit} <= placed
            assert {node.source for node in shown.stemma.nodes if not node.rests_on} <= lit | {answer.source}


def test_there_is_no_stemma_of_what_nobody_asks(sample: Dossier) -> None:
    with pytest.raises(KeyError):
        drawing(sample, "Q99")


def test_what_hangs_on_a_source_is_told_in_words(sample: Dossier) -> None:
    told = sentences(sample, "001")
    assert told[0] == "Original report. It leads back to P1."
    assert told[1].startswith("Would fall with it: 2 sources, ")
    assert told[2] == "From it alone: 1 answer, 1 statement, 2 figures."
    assert "1 answer that nobody independent of it gives:" in told
    assert "2 sources that have no other origin behind them:" in told
    told = sentences(sample, "003")
    assert "Nothing that it alone has, by what can be compared here." in told
    assert "Nothing here rests on it." in told
    assert told[1:3] == ["Would fall with it: nothing.", "From it alone: nothing."]
    headings = [part.text for part in weighing(sample, "003").parts if isinstance(part, Heading)]
    assert headings == ["What falls if it is wrong", "What it alone contributes"]


def test_every_point_can_be_opened(builtin_dossier: Dossier) -> None:
    dossier = builtin_dossier
    known = {*dossier.sources, *dossier.questions, *dossier.statements, *dossier.events, *dossier.figures}
    known |= {*dossier.passages}
    for source in dossier.sources:
        points = weighing(dossier, source).points
        assert {point.key for point in points} <= known
        assert source not in {point.key for point in points}


def test_passages_are_told_with_their_words_and_what_they_rest_on(sample: Dossier) -> None:
    points = {point.key: point for point in weighing(sample, "001").points}
    passage = sample.passages["opening#3"]
    assert points["opening#3"].told == passage.text
    assert points["opening#3"].name == "opening#3 · The opening"
    assert points["opening#3"].quiet == f"rests on {', '.join(passage.evidence)}"
    assert "2 passages of the pages with nothing else to rest on:" in sentences(sample, "001")
    assert "Passage opening#3, The opening (rests on " in "\n".join(sections(sample, "weight", "001"))


def test_linear_text_tells_one_source_and_the_roots_of_a_question(builtin_dossier: Dossier) -> None:
    told = "\n".join(sections(builtin_dossier, "weight", "X1"))
    assert "X1, TechCrunch" in told.splitlines()[0]
    assert "On it rest: 000, 003, 004, X2, X12, X15, X16, X38, X39, X40, X44." in told
    assert "What falls if it is wrong:" in told
    assert "\n".join(sections(builtin_dossier, "origins", "X1")) == told
    roots = "\n".join(sections(builtin_dossier, "origins", "Q42"))
    assert roots.startswith("The roots of ")
    assert "root: X3, The Washington Post rests on S1" in roots
    listed = [*sections(builtin_dossier, "origins")]
    assert sum(", rests on" in row for row in listed) == len(builtin_dossier.sources)
