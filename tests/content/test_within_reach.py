"""What a knowledgeable reader would be angry to miss stands on the screen after two keys at most."""

from __future__ import annotations

import re

import pytest
from tests.ui.shown import rows, settle

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.records import ids_of
from soraleak_tui.domain.telling import RecordKind
from soraleak_tui.ui.app import ExplainerApp

FACTS = {
    "it was access, not the model": ((), r"Access had leaked, not the model"),
    "three hours or a little more, from 8:30 to 12:01 Eastern": (
        ("6", "enter"),
        r"Three hours or a little more.*8:30 a\.m\. Eastern.*12:01 p\.m\..*No other source has one hour",
    ),
    "the letter is addressed to corporate AI overlords": (("5", "enter"), r"DEAR CORPORATE AI OVERLORDS"),
    "few of those named were testers": (("2", "end"), r"only a couple"),
    "the artists are not against AI": (("2",), r"not against"),
    "OpenAI paused all access and confirmed nothing in words": (("3", "space"), r"(?s)paus.*confirm|confirm.*paus"),
    "not all testers agreed": (("2", "end"), r"Anjos.*D’Isa|D’Isa.*Anjos"),
    "$150bn and $157bn are before and after the money": (("4", "space"), r"do not contradict.*6\.6|6\.6.*150"),
    "Perry, Tribeca and Movie Gen came before the leak": (
        ("7",),
        r"22 Feb 2024 *Tyler Perry.*15 Jun 2024 *Sora Shorts.*Oct 2024 *Meta shows Movie Gen.*26 November 2024",
    ),
    "the end": (("7", "end"), r"Sora is released|9 Dec 2024.*24 Sep 2026"),
}
"""By what is to be known: the keys, from the first screen, and how it stands there."""
SIZE = (120, 40)


@pytest.mark.parametrize("fact", FACTS)
async def test_it_stands_there_after_two_keys(builtin_dossier: Dossier, fact: str) -> None:
    keys, words = FACTS[fact]
    assert len(keys) <= 2
    app = ExplainerApp(builtin_dossier)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        shown = " ".join(" ".join(rows(app)).split())
        assert re.search(words, shown), shown


def test_there_is_all_that_was_found(builtin_dossier: Dossier) -> None:
    counts = {kind: len(ids_of(builtin_dossier, kind)) for kind in RecordKind}
    assert counts[RecordKind.QUESTIONS] == 42
    assert counts[RecordKind.ERRORS] == 24
    letter, response, further = (len(document.statements) for document in builtin_dossier.documents)
    assert (letter >= 22, response, further) == (True, 5, 2)
    assert all(counts.values())


def test_it_can_be_read_in_a_minute(builtin_dossier: Dossier) -> None:
    brief = builtin_dossier.brief
    assert brief is not None
    words = sum(len(passage.text.split()) for passage in brief.passages)
    assert 140 <= words <= 180
    assert all(passage.evidence for passage in brief.passages)
