"""The corpus: what a reader finds, and what is marked of it, both by the index and without full-text search."""

from __future__ import annotations

import pytest
from tests.search.corpus import Case, cases
from tests.search.making import found, without_full_text_search

from soraleak_tui.search.marking import matches, merged, occurrences
from soraleak_tui.search.query import parse

CASES = cases()
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)


def marked(query: str, text: str) -> str:
    """The text with what is found in it marked; empty where it is not found."""
    parsed = parse(query)
    if not parsed or not matches(parsed, text):
        return ""
    pieces, done = [], 0
    for start, end in merged(occurrences(parsed, text)):
        pieces += [text[done:start], f"[[{text[start:end]}]]"]
        done = end
    return "".join((*pieces, text[done:]))


def test_the_corpus_is_not_thin() -> None:
    assert len(CASES) >= 100
    assert len({case.title for case in CASES}) == len(CASES)


@every_case
def test_what_is_marked_is_what_the_case_says(case: Case) -> None:
    assert marked(case.query, case.text) == case.marked


@every_case
def test_the_index_finds_what_the_case_says(case: Case) -> None:
    assert found([case.text], case.query) == ([1] if case.marked else [])


@every_case
def test_without_full_text_search_the_same_is_found(case: Case) -> None:
    assert without_full_text_search([case.text], case.query) == ([1] if case.marked else [])
