"""Copying what a source has for a statement: every word of every fragment, and no two in one pair of marks."""

from __future__ import annotations

import pytest
from tests.ui.shown import press, shown

from soraleak_tui.citation import cite
from soraleak_tui.ui.material import Material, known, material
from soraleak_tui.ui.messages import Taking

WIDE, NARROW = (120, 40), (40, 12)
TWO = "“a bridge for everyone” … “walkers, riders and cars”"
ONE = "We built a bridge for everyone, walkers, riders, carts and fast cars"


def test_no_word_of_a_witness_is_lost_whatever_it_is_taken_as(dossier):
    several = 0
    for statement in dossier.statements.values():
        for source in statement.speaking:
            words = statement.words_of(source)
            several += len(words) > 1
            for taking in (Taking.QUOTATION, Taking.BOTH):
                taken = material(dossier, [each.key for each in words], taking, "plain")
                assert taken is not None
                place = 0
                for each in words:
                    place = taken.text.index(each.exact, place) + len(each.exact)
                assert ("fragments" in taken.what) == (len(words) > 1)
    assert several > 10


def test_fragments_are_cited_once(sample):
    assert material(sample, ["001:S1", "001:S1-2"], Taking.BOTH, "plain") == Material(
        f"{TWO}\n{cite(sample.sources['001'], 'plain')}", "words and citation of The Echo, 2 fragments"
    )
    assert material(sample, ["001:S1", "001:S1-2"], Taking.CITATION, "plain") == Material(
        cite(sample.sources["001"], "plain"), "citation of The Echo, Plain"
    )


@pytest.mark.parametrize(("keys", "there"), [((), False), (("001",), True), (("001:S1", "001:S1-2"), True)])
def test_what_can_be_cited_is_known(sample, keys, there):
    assert known(sample, keys) is there
    assert not known(sample, (*keys, "nobody:says"))


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_y_takes_all_fragments_of_the_source_under_the_cursor(sample_explainer, size):
    app = sample_explainer()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "5", "enter")
        app.screen.view.point("001")
        await press(pilot, "y")
        await pilot.pause(0.3)
        assert app.clipboard == TWO
        if size == WIDE:
            assert "exact words from The Echo, 2 fragments" in shown(app)
        app.screen.view.point("002")
        await press(pilot, "y")
        await pilot.pause(0.3)
        assert app.clipboard == ONE


async def test_the_base_and_no_source_at_all_give_the_primary_wording(sample_explainer, sample):
    app = sample_explainer()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "5", "enter")
        for target in (None, "P1"):
            app.screen.view.cursor = target
            app.copy_to_clipboard("")
            await press(pilot, "y")
            await pilot.pause(0.3)
            assert app.clipboard == sample.statements["S1"].primary.exact
