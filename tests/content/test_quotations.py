"""Every quotation of the dossier against the words it was taken from, character by character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from soraleak_tui.collation.settled import settled
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import LONGEST, Manner, Quotation
from soraleak_tui.domain.source import Kind
from soraleak_tui.loading import builtin, load

EVIDENCE = Path(__file__).parents[2].parent / "shared" / "evidence"
ARTICLES = ("000", "001", "002", "003", "004")
LETTER = "P1"
STATEMENT = "S1"
LARGEST_SHARE = 1 / 4

Interval = tuple[int, int]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load(builtin())


@pytest.fixture(scope="module")
def on_file() -> Mapping[str, str]:
    """The texts that the quotations were taken from, by source."""
    if not EVIDENCE.is_dir():
        pytest.skip("the texts that were quoted are not here: ../shared/evidence is no folder")
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in (EVIDENCE / "articles").iterdir()}
    assert sorted(texts) == list(ARTICLES)
    texts[LETTER] = (EVIDENCE / "letter.txt").read_text(encoding="utf-8")
    texts[STATEMENT] = (EVIDENCE / "openai-statement.txt").read_text(encoding="utf-8")
    return texts


@pytest.fixture(scope="module")
def recorded(on_file: Mapping[str, str]) -> str:
    """All exact words on record, those between « and » in the research among them, with single blanks."""
    research = (EVIDENCE / "research.md").read_text(encoding="utf-8")
    noted = re.findall("«([^»]*)»", research)
    return _single_blanks("\n".join([*noted, on_file[LETTER], on_file[STATEMENT]]))


def test_every_quotation_of_an_article_or_the_statement_stands_there_once_in_its_surroundings(
    dossier: Dossier, on_file: Mapping[str, str]
) -> None:
    counts = {key: on_file[each.source].count(_in_place(each)) for key, each in _from(dossier, *ARTICLES, STATEMENT)}
    assert counts
    assert {key: count for key, count in counts.items() if count != 1} == {}


def test_every_quotation_of_the_letter_stands_in_it_once(dossier: Dossier, on_file: Mapping[str, str]) -> None:
    pieces = [each for _, each in _from(dossier, LETTER) if each.statement]
    assert pieces
    assert [each.key for each in pieces if on_file[LETTER].count(_in_place(each)) != 1] == []


def test_words_of_sources_that_are_not_on_file_are_words_on_record(dossier: Dossier, recorded: str) -> None:
    read_elsewhere = [each for each in dossier.quotations.values() if each.source not in {*ARTICLES, STATEMENT}]
    assert [each.key for each in read_elsewhere if _single_blanks(each.exact) not in recorded] == []


def test_the_fragments_of_a_witness_stand_in_the_order_of_its_article(
    dossier: Dossier, on_file: Mapping[str, str]
) -> None:
    fragments = {
        (statement.id, witness.source): [_interval(each, on_file) for each in witness.quotations]
        for statement in dossier.statements.values()
        for witness in statement.witnesses
        if witness.source in ARTICLES
    }
    assert {key: found for key, found in fragments.items() if found != sorted(found)} == {}


@pytest.mark.parametrize("article", ARTICLES)
def test_no_more_than_a_quarter_of_an_article_is_quoted(
    article: str, dossier: Dossier, on_file: Mapping[str, str]
) -> None:
    quoted = [_interval(each, on_file) for _, each in _from(dossier, article)]
    assert 0 < _share(on_file[article], quoted) <= LARGEST_SHARE


def test_the_share_counts_a_word_once_however_often_it_is_quoted() -> None:
    assert _share("one two three four", [(0, 7), (4, 7), (0, 3)]) == 1 / 2


def test_no_quotation_is_longer_than_allowed(dossier: Dossier) -> None:
    assert {key for key, each in dossier.quotations.items() if len(each.exact.split()) > LONGEST} == set()


def test_words_called_quoted_have_quotation_marks_about_them_in_the_article(
    dossier: Dossier, on_file: Mapping[str, str]
) -> None:
    quoted = [each for _, each in _from(dossier, *ARTICLES) if each.manner is Manner.QUOTED and each.statement]
    assert quoted
    assert [each.key for each in quoted if not _between_marks(each, on_file)] == []


def test_only_what_was_translated_is_said_to_have_been_translated_back(dossier: Dossier) -> None:
    back = {each.source for each in dossier.quotations.values() if each.back_translated}
    assert back & set(ARTICLES) == {"000"}
    assert {dossier.sources[source].kind for source in back} == {Kind.TRANSLATION}


def test_the_letter_and_the_statement_are_there_piece_by_piece(dossier: Dossier) -> None:
    halves = {"L7": ["L7a", "L7b"], "L20": ["L20a", "L20b"]}
    letter = [part for number in range(1, 23) for part in halves.get(f"L{number}", [f"L{number}"])]
    assert [each.id for each in dossier.document("letter").statements] == letter
    assert [each.id for each in dossier.document("response").statements] == ["O1", "O2", "O3", "O4", "O5"]


def test_every_piece_has_its_primary_wording_and_is_compared_with_all_five_articles(dossier: Dossier) -> None:
    for statement in (each for name in ("letter", "response") for each in dossier.document(name).statements):
        assert statement.primary is not None, statement.id
        assert tuple(each.source for each in statement.witnesses)[: len(ARTICLES)] == ARTICLES, statement.id


def test_what_is_known_only_from_others_has_no_primary_wording_and_calls_nobody_silent(dossier: Dossier) -> None:
    document = dossier.document("further")
    assert [each.id for each in document.statements] == ["OC", "OP"]
    assert {each.primary for each in document.statements} == {None}
    assert settled(dossier, "OC").endswith("2 sources render it; 2 independent origins behind them.")
    assert settled(dossier, "OP").endswith("3 sources render it; at least 2 independent origins behind them.")
    assert document.collated == ()


def test_the_letter_is_quoted_whole_where_others_render_it_and_elsewhere_in_part(
    dossier: Dossier, on_file: Mapping[str, str]
) -> None:
    """What stands in no other source is not needed to compare: only the words that carry it are quoted."""
    left = on_file[LETTER]
    pieces = dossier.document("letter").statements
    for each in pieces:
        assert each.primary is not None
        left = left.replace(each.primary.exact, "", 1)
    rows = [" ".join(re.findall(r"\w{2,}", row)) for row in left.splitlines()]
    assert [row for row in rows if row] == [
        "Open Source video generation tools allow artists to experiment with the avant garde We also invite artists to",
        "Some open source video tools available are",
        "However as we are aware to run open source tools and models",
    ]
    alone = {each.id for each in pieces if not each.rendered}
    assert alone == {"L17", "L18", "L20a", "L21"}


def test_the_pieces_of_the_statement_are_the_whole_statement(dossier: Dossier, on_file: Mapping[str, str]) -> None:
    pieces = [each.primary.exact for each in dossier.document("response").statements if each.primary]
    assert " ".join(pieces) == on_file[STATEMENT].strip()


def _from(dossier: Dossier, *sources: str) -> Iterable[tuple[str, Quotation]]:
    return [(key, each) for key, each in dossier.quotations.items() if each.source in sources]


def _in_place(quotation: Quotation) -> str:
    return quotation.prefix + quotation.exact + quotation.suffix


def _interval(quotation: Quotation, on_file: Mapping[str, str]) -> Interval:
    start = on_file[quotation.source].index(_in_place(quotation)) + len(quotation.prefix)
    return start, start + len(quotation.exact)


def _share(text: str, intervals: Iterable[Interval]) -> float:
    """The part of a text's words that lie, whole or in part, in any of the intervals."""
    places = list(intervals)
    words = [match.span() for match in re.finditer(r"\S+", text)]
    inside = [any(start < right and left < end for left, right in places) for start, end in words]
    return sum(inside) / len(words)


def _between_marks(quotation: Quotation, on_file: Mapping[str, str]) -> bool:
    """Whether quotation marks are open where the words begin; 000 has stray ones, so one right before them counts."""
    text = on_file[quotation.source]
    start, _ = _interval(quotation, on_file)
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.endswith(('"', "‘")) or before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _single_blanks(words: str) -> str:
    return " ".join(words.split())
