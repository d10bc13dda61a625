"""What a page is counted to rest on, and that what is counted verbatim is what is called so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.collation.making import dossier, quoted, source

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.counts import PageCounts, count
from soraleak_tui.domain.comparison import Fidelity
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.prose import Page, Passage
from soraleak_tui.domain.quotation import Manner
from soraleak_tui.domain.statement import Witness
from soraleak_tui.loading import builtin, load

PAGE = Page("page", "Page", "", (), (), document="speech")
SMALL = dossier(
    "We built a bridge for everyone.",
    [
        quoted("A", "a bridge for everyone"),
        quoted("B", "a bridge", manner=Manner.RETOLD),
        quoted("C", "ridge for every"),
        quoted("D", "a bridge", language="fr"),
        quoted("E", "We built", "for everybody"),
        Witness("F", (*quoted("F", "a bridge").quotations, *quoted("F", "they said", manner=Manner.RETOLD).quotations)),
        Witness("G"),
        quoted("H", "a bridge", "they said", manner=Manner.RETOLD),
    ],
)


def test_only_words_of_the_same_language_that_stand_in_the_wording_count_as_verbatim() -> None:
    assert count(SMALL, PAGE) == PageCounts(passages=0, sources=0, statements=1, witnesses=7, verbatim=3)


def test_a_source_counts_once_through_quotations_and_statements() -> None:
    passages = (Passage("page#1", "page", "One", ("S", "P")), Passage("page#2", "page", "Two", ("A",)))
    counts = count(SMALL, replace(PAGE, passages=passages, document=None))
    assert counts == PageCounts(passages=2, sources=2, statements=0, witnesses=0, verbatim=0)


def test_nothing_is_verbatim_where_no_primary_wording_is_known() -> None:
    unknown = dossier(None, [quoted("A", "words")], {"A": source("A")})
    assert count(unknown, PAGE).verbatim == 0


@pytest.mark.parametrize("subject", [SMALL, load(builtin())], ids=["small", "built in"])
def test_what_is_counted_verbatim_is_what_the_comparison_calls_so(subject: Dossier) -> None:
    for document in subject.documents:
        compared = [compare(subject, statement.id).columns for statement in document.statements]
        called = sum(column.fidelity is Fidelity.VERBATIM for columns in compared for column in columns)
        assert count(subject, replace(PAGE, document=document.id)).verbatim == called
