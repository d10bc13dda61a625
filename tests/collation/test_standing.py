"""Standing: origins are counted by reading, and never more of them than are safe to count."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from tests.collation.making import dossier, quoted, source

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.fewest import fewest
from soraleak_tui.collation.standing import behind_reading, origins_behind
from soraleak_tui.domain.quotation import Manner
from soraleak_tui.domain.source import Kind, Source, Sureness
from soraleak_tui.domain.statement import Witness

BASE = "we are not your: free bug testers, PR puppets"
CUT = "we are not your: bug testers, PR puppets"
KNOWN = {
    "A": source("A", rests_on=["P"]),
    "B": source("B", rests_on=["A"]),
    "C": source("C", rests_on=["P"]),
    "O": source("O", Kind.ORIGINAL, rests_on=["P"]),
    "Q": source("Q", Kind.PRIMARY),
}


def sentence(*witnesses: Witness) -> str:
    return compare(dossier(BASE, witnesses, KNOWN), "S").settled


def test_those_who_have_the_words_of_the_primary_wording_have_them_from_there() -> None:
    assert sentence(quoted("A", BASE), quoted("C", BASE)).endswith("2 sources have its words, 1 origin.")


def test_an_error_made_twice_has_two_origins() -> None:
    assert "2 sources depart from its words, 2 origins of the changes." in sentence(quoted("A", CUT), quoted("C", CUT))


def test_an_error_taken_over_has_one() -> None:
    assert "2 sources depart from its words, 1 origin of the changes." in sentence(quoted("A", CUT), quoted("B", CUT))


def test_who_reads_otherwise_gave_nobody_the_reading() -> None:
    told = sentence(quoted("A", BASE), quoted("B", CUT))
    assert told.endswith("1 source has its words, 1 origin; 1 source departs from them, 1 origin of the change.")


def test_who_only_spells_or_sets_the_words_otherwise_has_them() -> None:
    told = sentence(quoted("A", BASE.replace(": ", ":")), quoted("B", "we are not your: free-bug testers"))
    assert told.endswith("2 sources have its words (1 in other spelling or typography), 1 origin.")
    respelled = compare(dossier("unpaid labor of artists", [quoted("A", "unpaid labour of artists")], KNOWN), "S")
    assert respelled.settled.endswith("1 source has its words (1 in other spelling or typography), 1 origin.")


def test_beside_another_base_it_is_said_whose_words_are_meant() -> None:
    small = dossier(BASE, [quoted("A", CUT), quoted("C", CUT)], KNOWN)
    told = compare(small, "S", base="A").settled
    assert told.endswith("1 source has A’s words, 2 origins; 1 source departs from them, 1 origin of the change.")
    assert told.startswith("The wording is settled by P")


def test_a_party_that_said_something_else_is_no_origin_of_these_words() -> None:
    known = {**KNOWN, "A": source("A", rests_on=["P", "Q"]), "C": source("C", rests_on=["P", "Q"])}
    small = dossier(BASE, [quoted("A", CUT), quoted("C", CUT)], known)
    place = compare(small, "S").apparatus.places[0]
    counts = [behind_reading(small, small.statements["S"], place, reading) for reading in place.readings]
    assert counts == [1, 2]


SECOND = source("P", Kind.ORIGINAL)
RETOLD = source("P", Kind.PRIMARY, sureness=Sureness.PARAPHRASE)
OWN = quoted("A", "they refuse to be used", manner=Manner.RETOLD)


@pytest.mark.parametrize(
    ("primary", "witnesses", "known", "told"),
    [
        (BASE, [quoted("A", BASE)], {}, ("Settled by P", "1 origin")),
        (BASE, [quoted("A", CUT)], {}, ("Settled by P", "origins 1 to 1")),
        (
            BASE,
            [quoted("A", BASE), quoted("B", CUT), quoted("C", CUT + " too")],
            {},
            ("Settled by P", "origins 1 to 2"),
        ),
        (BASE, [], {}, ("Settled by P", "no other source")),
        (BASE, [OWN], {}, ("Settled by P", "1 origin")),
        (BASE, [quoted("A", BASE)], {"P": SECOND}, ("As P has it", "1 origin")),
        (BASE, [quoted("A", BASE)], {"P": RETOLD}, ("Not settled: after P", "1 origin")),
        (None, [quoted("A", BASE), quoted("B", BASE)], {}, ("Not settled", "1 origin")),
        (None, [quoted("O", BASE), quoted("Q", CUT)], {}, ("Not settled", "origins 1 to 1")),
        (None, [], {}, ("Not settled", "nobody has words")),
    ],
)
def test_in_short_it_is_told_by_whom_the_words_are_settled_and_what_stands_behind_them(
    primary: str | None, witnesses: list[Witness], known: dict[str, Source], told: tuple[str, str]
) -> None:
    assert compare(dossier(primary, witnesses, {**KNOWN, **known}), "S").caption == told


def test_sources_in_a_circle_are_one_origin() -> None:
    known = {"A": source("A", rests_on=["B"]), "B": source("B", rests_on=["A"])}
    small = dossier(BASE, [quoted("A", CUT), quoted("B", CUT)], known)
    assert origins_behind(small, small.statements["S"], ["A", "B"], ["P"]) == 1


@pytest.mark.parametrize(
    ("each", "count"),
    [([], 0), ([{"a"}], 1), ([{"a", "b"}, {"b", "c"}], 1), ([{"a"}, {"b"}, {"a", "b"}], 2), ([set(), {"a"}], 1)],
)
def test_the_fewest_that_explain_all(each: list[set[str]], count: int) -> None:
    assert fewest(map(frozenset, each)) == count


@given(st.lists(st.frozensets(st.integers(0, 20).map(str), min_size=1, max_size=4), max_size=8))
def test_never_more_than_there_are_and_never_none(each: list[frozenset[str]]) -> None:
    assert bool(each) <= fewest(each) <= len(set(each))
