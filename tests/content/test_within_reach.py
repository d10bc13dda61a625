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
    "19 are names and not leakers, and few of them were testers": (
        ("1", "end"),
        r"Nineteen is how many names.*only a couple",
    ),
    "nearly 600 is a petition at one moment": (("2",), r"nearly 600” is what a petition.*at one moment"),
    "the artists are not against AI": (("2",), r"not against"),
    "OpenAI paused all access and confirmed nothing in words": (
        ("3",),
        r"pausing all test access.*would not tell The Verge whether the leak was genuine",
    ),
    "not all testers agreed": (("2",), r"Not every tester agreed: .*Anjos and .*D’Isa"),
    "$150bn and $157bn are before and after the money": (
        ("4",),
        r"\$150bn and the \$157bn.*before and after new money",
    ),
    "Perry, Tribeca and Movie Gen came before the leak": (
        ("4",),
        r"Tyler Perry.s frozen expansion, the screening at Tribeca, Meta.s Movie Gen .* all came before the leak",
    ),
    "released 13 days later": (("4",), r"released it that December, 13 days after the leak"),
    "the end": (
        ("7", "end"),
        r"30 Sep 2025 *Sora 2.*11 Dec 2025 *Disney.*24 Mar 2026 *OpenAI says goodbye.*26 Apr 2026.*24 Sep 2026",
    ),
}
"""By what is to be known: the keys, from the first screen, and how it stands there."""
SIZES = ((80, 24), (120, 40))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("fact", FACTS)
async def test_it_stands_there_after_two_keys(builtin_dossier: Dossier, fact: str, size: tuple[int, int]) -> None:
    keys, words = FACTS[fact]
    assert len(keys) <= 2
    app = ExplainerApp(builtin_dossier)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        # What is read, without what stands beside it in columns of its own.
        place = app.focused.region if app.focused else app.screen.region
        read = [row[place.x : place.right] for row in rows(app)[place.y : place.bottom]]
        shown = re.sub(r"[┃⁰¹²³⁴-⁹]", "", " ".join(" ".join(read).replace("┃", " ").split()))
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
