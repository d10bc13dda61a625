"""Origins are counted, not articles; and what is said to be settled says so truthfully."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.collation.making import dossier, quoted, source

from soraleak_tui.collation.origins import origins
from soraleak_tui.collation.settled import settled
from soraleak_tui.domain.source import Kind, Sureness

SOURCES = {
    "own": source("own", Kind.ORIGINAL),
    "mixed": source("mixed", Kind.ORIGINAL, ["own"]),
    "copy": source("copy", rests_on=["own"]),
    "second": source("second", rests_on=["copy", "mixed"]),
    "ring": source("ring", rests_on=["rung"]),
    "rung": source("rung", rests_on=["ring"]),
    "lost": source("lost", rests_on=["not-here"]),
}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["own"], {"own"}),
        (["copy"], {"own"}),
        (["mixed"], {"mixed", "own"}),
        (["second"], {"own", "mixed"}),
        (["copy", "second", "own"], {"own", "mixed"}),
        (["ring"], {"ring"}),
        (["ring", "rung"], {"ring"}),
        (["lost"], {"lost"}),
        ([], set()),
    ],
)
def test_reports_are_traced_to_their_roots(asked: list[str], expected: set[str]) -> None:
    assert origins(dossier("words", [], SOURCES), asked) == expected


def test_an_unknown_source_is_refused() -> None:
    with pytest.raises(KeyError):
        origins(dossier("words", [], SOURCES), ["nobody"])


def test_a_primary_source_settles_the_wording() -> None:
    told = settled(dossier("the words", [quoted("A", "the words"), quoted("B", "words")]), "S")
    assert told == (
        "The wording is settled by P · The P (primary, read directly). "
        "2 sources render it; 1 independent origin behind them."
    )


def test_sources_that_do_not_lead_back_to_the_wording_bring_their_own_origins() -> None:
    known = {"A": source("A", Kind.ORIGINAL), "B": source("B", rests_on=["P"])}
    told = settled(dossier("the words", [quoted("A", "the words"), quoted("B", "words")], known), "S")
    assert told.endswith("2 sources render it; 2 independent origins behind them.")


@pytest.mark.parametrize(
    ("credited", "expected"),
    [
        ((), "at least 1 independent origin behind them."),
        (("copy",), "1 independent origin behind them."),
        (("second",), "2 independent origins behind them."),
        (("copy", "second"), "at least 1 independent origin behind them."),
    ],
)
def test_words_come_from_whom_the_witness_credits(credited: tuple[str, ...], expected: str) -> None:
    """Both may have it from one report, or one may vouch for it itself."""
    known = SOURCES | {
        "other": source("other", Kind.ORIGINAL),
        "first": source("first", rests_on=["own"]),
        "second": source("second", rests_on=["copy", "mixed", "other"]),
    }
    witnesses = [quoted("first", "words"), replace(quoted("second", "the words"), credits=credited)]
    told = settled(dossier(None, witnesses, known), "S")
    assert told.endswith(f"2 sources render it; {expected}")


def test_an_original_report_without_credits_is_taken_at_its_word_and_not_for_all_that_it_rests_on() -> None:
    told = settled(dossier(None, [quoted("own", "words"), quoted("mixed", "words")], SOURCES), "S")
    assert told.endswith("2 sources render it; 2 independent origins behind them.")


def test_credit_that_leads_back_to_the_wording_counts_as_the_wording() -> None:
    known = {
        "A": source("A", Kind.ORIGINAL, ["P"]),
        "B": source("B", rests_on=["A", "C"]),
        "C": source("C", Kind.ORIGINAL),
    }
    retold = [quoted("A", "the words"), replace(quoted("B", "words"), credits=("A",))]
    assert settled(dossier("the words", retold, known), "S").endswith("1 independent origin behind them.")
    own = [quoted("A", "the words"), replace(quoted("B", "words"), credits=("B",))]
    assert settled(dossier("the words", own, known), "S").endswith("2 independent origins behind them.")


def test_without_a_primary_wording_nothing_is_settled() -> None:
    told = settled(dossier(None, [quoted("A", "the words")]), "S")
    assert told.startswith("No primary wording is known; nothing here settles the words.")


@pytest.mark.parametrize(
    ("kind", "sureness", "said"),
    [
        (Kind.ORIGINAL, Sureness.DIRECT, "no record of the party’s own is known"),
        (Kind.PRIMARY, Sureness.PARAPHRASE, "The wording is not settled"),
        (Kind.PRIMARY, Sureness.MIRROR, "settled by P · The P (primary, read in a mirror"),
    ],
)
def test_what_is_not_certain_is_not_called_settled(kind: Kind, sureness: Sureness, said: str) -> None:
    known = {"P": source("P", kind, sureness=sureness)}
    assert said in settled(dossier("the words", [], known), "S")


def test_a_statement_that_nobody_renders_says_so() -> None:
    assert settled(dossier("the words", []), "S").endswith("No other source here gives these words.")
