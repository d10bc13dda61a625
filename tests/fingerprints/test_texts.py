"""Quotations held against texts at hand, and which source a text is of."""

from __future__ import annotations

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.fingerprints.bloom import fingerprint
from soraleak_tui.fingerprints.dossier import proofs
from soraleak_tui.fingerprints.proof import Standing
from soraleak_tui.fingerprints.texts import Text, likeliest, text_of_source

SPEECH = (
    "☠️ We built a bridge for everyone: walkers, riders, carts and cars. It is free, and it will stay free. Thank you."
)
TEXT = Text.of(SPEECH)


def quotation(exact: str, prefix: str = "", suffix: str = "") -> Quotation:
    return Quotation("P1", "q", exact, prefix, suffix)


@pytest.mark.parametrize(
    ("exact", "expected", "words"),
    [
        ("a bridge for everyone", Standing.TEXT, range(3, 7)),
        ("a Bridge for Everyone", Standing.TYPOGRAPHY, range(3, 7)),
        ("a bridge for all", Standing.REFUTED, range(0)),
        ("", Standing.TEXT, range(0)),
    ],
)
def test_a_quotation_stands_in_a_text_or_does_not(exact: str, expected: Standing, words: range) -> None:
    place = TEXT.place(quotation(exact))
    assert (place.standing, place.words) == (expected, words)


def test_the_surroundings_tell_which_of_two_places_it_is() -> None:
    assert TEXT.place(quotation("free", "stay ")).words == range(19, 20)
    assert TEXT.place(quotation("free")).words == range(14, 15)


def test_the_share_counts_each_word_once() -> None:
    text = Text.of("one two three four five six seven eight")
    places = [text.place(quotation(exact)) for exact in ("one two three", "two three four", "three")]
    assert text.share(places) == 1 / 2
    assert Text.of("").share([]) == 0


def test_a_text_is_known_by_its_fingerprint_and_guessed_by_its_quotations(sample: Dossier) -> None:
    prints = {"P1": fingerprint("P1", SPEECH), "P2": fingerprint("P2", "Words that have nothing to do with it.")}
    assert text_of_source(TEXT, prints) == "P1"
    assert text_of_source(Text.of("Home. News. " + SPEECH), prints) == "P1"
    assert text_of_source(Text.of("Quite another text about quite another thing"), prints) is None
    assert text_of_source(TEXT, {}) is None
    echo = "They had built a bridge for everyone. walkers, riders and cars came; museum, postcard, and afterthought"
    by_source = {source: [each for each in sample.quotations.values() if each.source == source] for source in ("001",)}
    assert likeliest(Text.of(echo), by_source) == "001"
    assert likeliest(TEXT, by_source) is None
    assert likeliest(TEXT, {}) is None


def test_the_proofs_of_a_dossier_come_source_by_source(sample: Dossier) -> None:
    found = {each.source: each for each in proofs(sample, {"P1": TEXT})}
    assert list(found) == ["P1", "P2", "001", "002", "003", "X4"]
    assert found["P1"].count(Standing.TEXT) == 2
    assert found["P1"].share == pytest.approx(19 / len(TEXT.spans))
    assert (found["001"].count(Standing.UNPROVEN), found["001"].share, found["001"].odds) == (5, None, None)
