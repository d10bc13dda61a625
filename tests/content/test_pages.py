"""The four pages: long enough, quoted exactly, resting on evidence throughout, and without verdicts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from soraleak_tui.collation.compare import compare
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    ComparisonBlock,
    Heading,
    Inline,
    ListBlock,
    Page,
    Paragraph,
    Passage,
    Table,
)
from soraleak_tui.domain.quotation import LONGEST
from soraleak_tui.loading import builtin, load

PACE = 238
"""Words a minute."""
PAGES = ("leak", "letter", "response", "context")
ARTICLES = Path(__file__).parents[2] / ".." / "shared" / "evidence" / "articles"

QUOTED = re.compile("“([^”]*)”")
STRAIGHT = str.maketrans("“”‘’", "\"\"''")

VERDICTS = (
    "stole", "stolen", "theft", "lied", "lies", "lying", "obviously", "clearly", "of course", "naturally",
    "undoubtedly", "no doubt", "needless to say", "unfortunately", "sadly", "shocking", "shockingly", "stunning",
    "scandal", "greedy", "cynical", "hypocritical", "heroic", "brave", "shameful", "allegedly", "so-called",
    "admitted", "finally", "game-changing", "groundbreaking", "revolutionary", "delve", "testament", "landscape",
)  # fmt: skip
AMERICAN = ("labor", "program", "programs", "color", "favor", "license", "theater", "behavior", "center")
PUBLISHERS_GUESSED_FOR_000 = ("AIbase", "AI Base")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """The dossier that the program shows by itself."""
    return load(builtin())


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, dossier: Dossier) -> Page:
    """Each of the four pages."""
    return dossier.page(request.param)


def lines_of(blocks: Sequence[Block]) -> Iterator[Inline]:
    """Every inline text of the blocks, the words of headings and table cells among them."""
    for block in blocks:
        match block:
            case Heading(inline=inline) | Paragraph(inline=inline):
                yield inline
            case BlockQuote(blocks=inner):
                yield from lines_of(inner)
            case ListBlock(items=items):
                for item in items:
                    yield from lines_of(item)
            case Table(header=header, rows=rows):
                yield from header
                for row in rows:
                    yield from row


def paragraphs_of(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Every paragraph, those of list items and block quotations among them."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case BlockQuote(blocks=inner):
                yield from paragraphs_of(inner)
            case ListBlock(items=items):
                for item in items:
                    yield from paragraphs_of(item)


def tables_of(page: Page) -> tuple[Table, ...]:
    """The tables of a page."""
    return tuple(block for block in page.blocks if isinstance(block, Table))


def text_of(inline: Inline) -> str:
    """The words of an inline text as shown."""
    return "".join(run.text for run in inline)


def text_of_page(page: Page) -> str:
    """All words of a page below its front matter, quotations included."""
    return "\n".join(text_of(inline) for inline in lines_of(page.blocks))


def own_words(page: Page) -> str:
    """The words of a page outside quotation marks."""
    return QUOTED.sub("", text_of_page(page))


def count_words(text: str) -> int:
    """Words of a text; dashes and signs that stand alone are none."""
    return sum(1 for word in text.split() if re.search(r"\w", word))


def fold(text: str) -> str:
    """Make curly and straight quotation marks alike."""
    return text.translate(STRAIGHT)


def cited_words(dossier: Dossier, passage: Passage) -> tuple[str, ...]:
    """The exact words that a passage cites: of its quotations, and of its statements in every witness."""
    exact = [dossier.quotations[key].exact for key in passage.evidence if key in dossier.quotations]
    for key in passage.evidence:
        if key in dossier.statements:
            statement = dossier.statements[key]
            exact += [statement.primary.exact] if statement.primary else []
            exact += [quotation.exact for witness in statement.witnesses for quotation in witness.quotations]
    return tuple(fold(words) for words in exact)


def found(words: tuple[str, ...], text: str) -> list[str]:
    """Those of the words that stand in the text as whole words."""
    return [word for word in words if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)]


def test_the_pages_are_the_four_and_in_reading_order(dossier: Dossier) -> None:
    assert tuple(page.id for page in dossier.pages) == PAGES


def test_a_page_has_500_to_900_words(page: Page) -> None:
    assert 500 <= count_words(text_of_page(page)) <= 900


def test_all_pages_are_read_in_less_than_a_quarter_of_an_hour(dossier: Dossier) -> None:
    """Every word that stands on them: titles, tables and the comparisons in full. The pace is the mean of studies of
    silent reading of English non-fiction (Brysbaert, Journal of Memory and Language 109, 2019).
    """
    words = 0
    for page in dossier.pages:
        words += count_words(f"{page.title} {page.standfirst} {text_of_page(page)}")
        for block in page.blocks:
            if isinstance(block, ComparisonBlock):
                columns = compare(dossier, block.statement, block.sources).columns
                words += sum(count_words(each.exact) for column in columns for each in column.quotations)
    assert 12 * PACE < words < 15 * PACE


def test_the_story_in_short_has_about_sixty_words_and_tells_the_whole(dossier: Dossier) -> None:
    first = dossier.pages[0].blocks[0]
    assert isinstance(first, Paragraph)
    story = text_of(first.inline)
    assert 55 <= count_words(story) <= 65
    for needed in (
        "26 November 2024",
        "artists",
        "Sora",
        "letter",
        "three hours",
        "OpenAI paused access",
        "not the model",
    ):
        assert needed in story


def test_no_paragraph_is_too_long_to_read_at_a_glance(page: Page) -> None:
    assert max(count_words(text_of(paragraph.inline)) for paragraph in paragraphs_of(page.blocks)) <= 100


def test_what_stands_in_quotation_marks_stands_in_the_evidence_cited_there(dossier: Dossier, page: Page) -> None:
    wrong = [
        (passage.id, quoted)
        for passage in page.passages
        for quoted in QUOTED.findall(passage.text)
        if not any(fold(quoted) in words for words in cited_words(dossier, passage))
    ]
    assert wrong == []


def test_quotation_marks_stand_in_passages_only_and_in_pairs(page: Page) -> None:
    in_passages = Counter("".join(passage.text for passage in page.passages))
    in_all = Counter(text_of_page(page) + page.title + page.standfirst)
    assert in_all["“"] == in_all["”"] == in_passages["“"]
    assert in_all['"'] == 0


def test_no_quotation_in_the_prose_is_longer_than_allowed(page: Page) -> None:
    assert all(count_words(quoted) <= LONGEST for quoted in QUOTED.findall(text_of_page(page)))


def test_every_word_of_a_paragraph_belongs_to_a_passage(page: Page) -> None:
    bare = [
        run.text
        for paragraph in paragraphs_of(page.blocks)
        for run in paragraph.inline
        if run.passage is None and re.search(r"\w", run.text)
    ]
    assert bare == []


def test_every_row_of_a_table_rests_on_evidence(page: Page) -> None:
    rows = [row for table in tables_of(page) for row in table.rows]
    assert all(any(run.passage for cell in row for run in cell) for row in rows)


def test_a_page_has_passages_enough_to_be_checked_by(page: Page) -> None:
    assert len(page.passages) >= 40
    assert all(passage.evidence for passage in page.passages)


def test_a_page_has_headings_that_say_something_and_a_list_or_a_table(page: Page) -> None:
    headings = [block for block in page.blocks if isinstance(block, Heading)]
    assert len(headings) >= 4
    assert all(heading.level == 2 for heading in headings)
    assert any(isinstance(block, ListBlock | Table) for block in page.blocks)


@pytest.mark.parametrize(("page_id", "statement"), [("letter", "L5"), ("response", "O1")])
def test_the_pages_on_a_document_show_a_comparison(dossier: Dossier, page_id: str, statement: str) -> None:
    blocks = dossier.page(page_id).blocks
    assert [block.statement for block in blocks if isinstance(block, ComparisonBlock)] == [statement]


def test_the_prose_passes_no_verdict(page: Page) -> None:
    assert found(VERDICTS, own_words(page)) == []


def test_the_prose_asks_no_questions_and_raises_no_voice(page: Page) -> None:
    assert not re.search(r"[?!]", own_words(page))


def test_the_prose_is_spelt_as_in_britain(page: Page) -> None:
    assert found(AMERICAN, own_words(page)) == []


def test_the_first_article_is_never_called_by_a_publisher(dossier: Dossier, page: Page) -> None:
    assert dossier.sources["000"].publisher is None
    assert found(PUBLISHERS_GUESSED_FOR_000, text_of_page(page)) == []


def test_sora_is_spoken_of_in_the_past_tense(page: Page) -> None:
    present = r"\bSora (?:2 )?(?:is|has|can|makes|generates|offers|turns|lets|allows)\b"
    assert re.findall(present, own_words(page)) == []


def test_a_single_hour_never_stands_without_its_contradiction(dossier: Dossier) -> None:
    """No other source has the hour of 000: what follows it says so, from the log and from the clock."""
    for page in dossier.pages:
        for number, passage in enumerate(page.passages):
            if "000:hour" in passage.evidence:
                assert {"X4:start", "X1"} <= set(page.passages[number + 1].evidence)


@pytest.mark.parametrize("page_id", ["leak", "letter"])
def test_nineteen_is_told_as_names_and_not_as_leakers(dossier: Dossier, page_id: str) -> None:
    text = text_of_page(dossier.page(page_id))
    assert re.search(r"\b(?:19|[Nn]ineteen)\b", text)
    assert "only a couple" in text


FACTS = {
    "access, not the model": ("leak", r"weights of the model stayed", {"P1", "X19"}),
    "three hours or a little more": ("leak", r"8:30 Eastern", {"X4:start"}),
    "when it stopped": ("leak", r"12:01 p\.m\.", {"X1"}),
    "the address": ("letter", r"DEAR CORPORATE AI OVERLORDS", {"L1"}),
    "who was a tester": ("leak", r"only a couple", {"X4:couple"}),
    "a petition's count": ("letter", r"do not compete", {"004:signatures", "X31"}),
    "not against AI": ("letter", r"not against the use of AI", {"L13"}),
    "open tools": ("letter", r"CogVideoX", {"P1"}),
    "no confirmation": ("response", r"would not confirm", {"004:confirm"}),
    "a pause for all": ("response", r"temporarily pausing all test access", {"X4:pause"}),
    "one tester's dissent": ("letter", r"Anjos", {"X38", "X20"}),
    "another's dissent": ("letter", r"D’Isa", {"X28"}),
    "two values, one company": ("context", r"\$150\.4bn", {"C8"}),
    "Perry came before": ("context", r"Perry spoke nine months before", {"C2"}),
    "Movie Gen came before": ("context", r"Blumhouse pilot preceded", {"C6"}),
    "Tribeca came before": ("context", r"15 June the Tribeca", {"C5"}),
    "the release": ("context", r"13 days after the leak", {"C9"}),
    "the second Sora": ("context", r"Sora 2 and an app", {"C11"}),
    "Disney": ("context", r"Disney’s investment", {"C19"}),
    "the farewell": ("context", r"said goodbye", {"C20"}),
    "the app's end": ("context", r"Website and app closed", {"C21"}),
    "the interface's end": ("context", r"Sora 2 models were switched off", {"C21", "C23"}),
}


@pytest.mark.parametrize("fact", FACTS)
def test_what_a_knowing_reader_looks_for_is_there_with_its_evidence(dossier: Dossier, fact: str) -> None:
    page_id, words, evidence = FACTS[fact]
    passages = dossier.page(page_id).passages
    assert any(re.search(words, passage.text) and evidence <= set(passage.evidence) for passage in passages)


OUTLETS = {
    "article 000": "000",
    "The AI Track": "001",
    "Financial Times": "002",
    "eWEEK": "003",
    "Silicon Republic": "004",
    "The Verge": "X2",
    "Washington Post": "X3",
    "Ars Technica": "X4",
    "Tom’s Guide": "X7",
    "TechRadar": "X23",
}


@pytest.mark.parametrize("outlet", OUTLETS)
def test_a_passage_that_names_an_outlet_cites_it(dossier: Dossier, outlet: str) -> None:
    naming = [passage for page in dossier.pages for passage in page.passages if outlet.lower() in passage.text.lower()]
    cited = {passage.id: {key.partition(":")[0] for key in passage.evidence} for passage in naming}
    assert cited
    assert {passage for passage, sources in cited.items() if OUTLETS[outlet] not in sources} == set()


def test_the_pages_take_few_words_from_each_article(dossier: Dossier) -> None:
    if not ARTICLES.is_dir():
        pytest.skip("the articles are not at hand: ../shared/evidence/articles is absent")
    cited = {key for page in dossier.pages for passage in page.passages for key in passage.evidence}
    taken: Counter[str] = Counter()
    for quotation in dossier.quotations.values():
        if quotation.statement is None and quotation.key in cited:
            taken[quotation.source] += count_words(quotation.exact)
    for article in ARTICLES.glob("*.txt"):
        whole = count_words(article.read_text(encoding="utf-8"))
        assert taken[article.name[:3]] <= 0.07 * whole
