"""What the dossier says about its sources: all that is established, nothing that is not, and which is which."""

from __future__ import annotations

import pytest

from soraleak_tui.collation.origins import origins
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.source import Extent, Kind, Source, Sureness
from soraleak_tui.loading import builtin, load

ARTICLES = ("000", "001", "002", "003", "004")
OPENAI = "S1"
LETTER = "P1"
FURTHER_SOURCES = 10
LONGEST_LABEL = 24


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load(builtin())


def test_the_articles_the_letter_the_statement_and_ten_further_sources_are_there(dossier: Dossier) -> None:
    named = {*ARTICLES, LETTER, OPENAI}
    assert named <= dossier.sources.keys()
    assert len(dossier.sources.keys() - named) >= FURTHER_SOURCES


def test_the_article_of_no_established_publisher_is_given_none(dossier: Dossier) -> None:
    unnamed = dossier.sources["000"]
    given = (unnamed.publisher, unnamed.container_title, unnamed.title, unnamed.author, unnamed.url)
    assert not any(given)
    assert {"publisher", "container-title", "title", "author", "URL"} <= set(unnamed.not_established)
    assert "publisher not established" in unnamed.remark


def test_what_a_source_does_not_give_is_said_to_be_not_established(dossier: Dossier) -> None:
    left_open = {
        each.id: unsaid for each in dossier.sources.values() if (unsaid := _missing(each) - set(each.not_established))
    }
    assert left_open == {}


def test_what_is_said_to_be_not_established_is_not_given(dossier: Dossier) -> None:
    contradicted = {
        each.id: both for each in dossier.sources.values() if (both := _given(each) & set(each.not_established))
    }
    assert contradicted == {}


def test_only_what_was_read_in_full_is_compared_in_full(dossier: Dossier) -> None:
    collated = {source for document in dossier.documents for source in document.collated}
    assert collated == set(ARTICLES)
    assert {dossier.sources[source].extent for source in collated} == {Extent.FULL}


def test_what_was_never_read_has_no_day_of_reading_and_no_words(dossier: Dossier) -> None:
    unread = {each.id for each in dossier.sources.values() if each.extent is Extent.NONE}
    assert {each.id for each in dossier.sources.values() if each.accessed is None} == unread
    assert {each.source for each in dossier.quotations.values()} & unread == set()


def test_what_was_not_read_directly_is_not_called_sure(dossier: Dossier) -> None:
    for source in dossier.sources.values():
        unread = source.extent is Extent.NONE
        assert unread == (source.sureness in {Sureness.PARAPHRASE, Sureness.NOT_FOUND}), source.id
        if source.kind is Kind.REPOST:
            assert source.sureness is Sureness.MIRROR, source.id


def test_every_edge_to_another_source_says_what_shows_it(dossier: Dossier) -> None:
    for source in dossier.sources.values():
        for edge in source.rests_on:
            assert edge.source in dossier.sources, (source.id, edge)
            assert edge.credit.strip(), (source.id, edge)


def test_the_articles_rest_on_the_sources_that_the_research_found(dossier: Dossier) -> None:
    found = {article: {edge.source for edge in dossier.sources[article].rests_on} for article in ARTICLES}
    assert found == {
        "000": {"X1", "X2", "P1"},
        "001": {"X2", "X3", "X5", "X6", "X7"},
        "002": {"P1", "S1"},
        "003": {"X1"},
        "004": {"P1", "X1", "X2"},
    }


def test_every_rendering_of_a_statement_leads_back_to_its_primary_wording(dossier: Dossier) -> None:
    """However many outlets give OpenAI's words or the letter's, they had them from one text."""
    astray = {
        (statement.id, witness.source)
        for statement in dossier.statements.values()
        for witness in statement.witnesses
        if witness.quotations and statement.primary
        if statement.primary.source not in origins(dossier, [witness.source])
    }
    assert astray == set()


def test_labels_are_short_and_tell_the_sources_apart(dossier: Dossier) -> None:
    labels = [each.label for each in dossier.sources.values()]
    assert len(set(labels)) == len(labels)
    assert [label for label in labels if len(label) > LONGEST_LABEL] == []


def test_addresses_are_whole(dossier: Dossier) -> None:
    addresses = [each.url for each in dossier.sources.values() if each.url is not None]
    assert [url for url in addresses if not url.startswith("https://") or "…" in url or " " in url] == []


def _fields(source: Source) -> dict[str, bool]:
    """Whether the source gives each of the variables that a citation needs."""
    return {
        "title": source.title is not None,
        "author": bool(source.author),
        "issued": source.issued is not None,
        "URL": source.url is not None,
        "container-title": source.container_title is not None or source.publisher is not None,
        "publisher": source.publisher is not None,
    }


def _given(source: Source) -> set[str]:
    return {name for name, there in _fields(source).items() if there}


def _missing(source: Source) -> set[str]:
    """A site or paper is publisher enough, so a publisher of its own is not asked for."""
    return {name for name, there in _fields(source).items() if not there} - {"publisher"}
