"""What proves the quotations of the dossier: the fingerprints that it ships, and the texts where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from soraleak_tui.cli import main
from soraleak_tui.collation.tied import untied
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.shares import LARGEST_SHARE, words_quoted
from soraleak_tui.domain.source import Kind
from soraleak_tui.domain.words import words_of
from soraleak_tui.fingerprints.bloom import fingerprint
from soraleak_tui.fingerprints.dossier import quotations_by_source
from soraleak_tui.fingerprints.proof import Standing, prove
from soraleak_tui.fingerprints.texts import Text
from soraleak_tui.loading.sanitise import sanitise

EVIDENCE = Path(__file__).parents[2].parent / "shared" / "evidence"
FINGERPRINTED = ("000", "001", "002", "003", "004", "P1", "S1")
OTHER_WORDS = ("zebra", "not")


@pytest.fixture(scope="module")
def on_file() -> Mapping[str, str]:
    """The texts that the fingerprints were made from, by source."""
    if not EVIDENCE.is_dir():
        pytest.skip("the texts that were quoted are not here: ../shared/evidence is no folder")
    paths = {path.name[:3]: path for path in (EVIDENCE / "articles").iterdir()}
    paths |= {"P1": EVIDENCE / "letter.txt", "S1": EVIDENCE / "openai-statement.txt"}
    return {source: sanitise(path.read_text(encoding="utf-8")) for source, path in paths.items()}


def provable(dossier: Dossier) -> Iterator[Quotation]:
    """The quotations that a fingerprint proves."""
    for quotation in dossier.quotations.values():
        printed = dossier.fingerprints.get(quotation.source)
        if prove(quotation, printed).standing is Standing.PROVEN:
            yield quotation


def changed(quotation: Quotation) -> Iterator[Quotation]:
    """The quotation with one word changed: each word in turn, to a misspelling of itself and to other words."""
    for start, end in words_of(quotation.exact):
        word = quotation.exact[start:end]
        for other in (f"{word}q", *(each for each in OTHER_WORDS if each != word.lower())):
            yield replace(quotation, exact=quotation.exact[:start] + other + quotation.exact[end:])


def test_the_articles_the_letter_and_the_statement_have_fingerprints(builtin_dossier: Dossier) -> None:
    assert tuple(builtin_dossier.fingerprints) == FINGERPRINTED


def test_no_quotation_is_refuted_and_most_of_those_with_a_fingerprint_are_proven(builtin_dossier: Dossier) -> None:
    standings = {
        key: prove(each, builtin_dossier.fingerprints[each.source]).standing
        for key, each in builtin_dossier.quotations.items()
        if each.source in builtin_dossier.fingerprints and not each.outside
    }
    assert [key for key, standing in standings.items() if standing is Standing.REFUTED] == []
    assert sum(standing is Standing.PROVEN for standing in standings.values()) >= 0.85 * len(standings)


def test_verify_leaves_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 0
    assert "not in the text" not in capsys.readouterr().out


def test_one_word_changed_makes_verify_refuse_a_quotation_whichever_it_is(builtin_dossier: Dossier) -> None:
    """A single miss is bad luck of one run in two thousand: make that fingerprint anew with another --salt."""
    tried, missed = 0, []
    for quotation in provable(builtin_dossier):
        for other in changed(quotation):
            tried += 1
            if prove(other, builtin_dossier.fingerprints[other.source]).standing is not Standing.REFUTED:
                missed.append((other.key, other.exact))
    assert tried > 1_000
    assert missed == []


def test_the_odds_of_a_false_match_are_at_most_one_in_a_thousand(builtin_dossier: Dossier) -> None:
    proofs = [prove(each, builtin_dossier.fingerprints[each.source]) for each in provable(builtin_dossier)]
    assert max(proof.odds for proof in proofs) < 1 / 1_000


def test_the_fingerprints_are_those_of_the_texts(builtin_dossier: Dossier, on_file: Mapping[str, str]) -> None:
    for source, printed in builtin_dossier.fingerprints.items():
        assert printed == fingerprint(source, on_file[source], printed.salt), source


def test_every_quotation_of_a_text_at_hand_stands_in_it_word_for_word(
    builtin_dossier: Dossier, on_file: Mapping[str, str]
) -> None:
    for source, quotations in quotations_by_source(builtin_dossier).items():
        if source in on_file:
            text = Text.of(on_file[source])
            standings = {each.key: text.place(each).standing for each in quotations if not each.outside}
            assert {key for key, standing in standings.items() if standing is not Standing.TEXT} == set()


def test_the_share_found_from_the_quotations_is_never_less_than_that_found_in_the_text(
    builtin_dossier: Dossier, on_file: Mapping[str, str]
) -> None:
    for source, quotations in quotations_by_source(builtin_dossier).items():
        if source not in on_file:
            continue
        text = Text.of(on_file[source])
        exact = text.share(text.place(each) for each in quotations if not each.outside)
        found = words_quoted(quotations) / builtin_dossier.fingerprints[source].words
        assert exact <= found
        if builtin_dossier.sources[source].kind is not Kind.PRIMARY:
            assert found <= LARGEST_SHARE


def test_no_number_of_the_prose_stands_alone(builtin_dossier: Dossier) -> None:
    if not builtin_dossier.figures:
        pytest.skip("the dossier has no figures yet to tie its numbers to")
    assert [(each.file, each.line, each.text) for each in untied(builtin_dossier)] == []
