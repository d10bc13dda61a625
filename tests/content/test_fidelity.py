"""Fidelity over the whole dossier: every class has its grounds, and no changed word goes unseen."""

from __future__ import annotations

from hypothesis import assume, given, settings, strategies as st

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.fidelity import judged
from soraleak_tui.collation.languages import with_languages
from soraleak_tui.domain.comparison import Deed, Fidelity
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load

DOSSIER = load(builtin())
_WORDLESS = {Fidelity.PRIMARY, Fidelity.ABSENT, Fidelity.NOT_READ, Fidelity.UNKNOWN}


def verbatim(dossier: Dossier) -> list[tuple[str, str, str]]:
    """Statement, source and words of every fragment of a verbatim witness."""
    return [
        (statement, column.source, quotation.exact)
        for statement in dossier.statements
        for column in compare(dossier, statement).columns
        if column.fidelity is Fidelity.VERBATIM
        for quotation in column.quotations
    ]


VERBATIM = verbatim(DOSSIER)


def test_there_are_many_verbatim_witnesses() -> None:
    assert len(VERBATIM) >= 50


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(VERBATIM), st.data(), st.text(st.sampled_from("abcdefgäñ漢'-"), min_size=1, max_size=9))
def test_one_word_changed_changes_the_class(witness: tuple[str, str, str], data: st.DataObject, other: str) -> None:
    statement, _, exact = witness
    base = DOSSIER.statements[statement].primary
    assert base is not None
    words = exact.split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    changed = " ".join([*words[:place], other, *words[place + 1 :]])
    assume(changed not in base.exact)
    judgement = judged(base.exact, changed)
    assert judgement.fidelity is not Fidelity.VERBATIM
    assert judgement.grounds


def test_every_class_has_the_words_that_make_it_so() -> None:
    seen: set[Fidelity] = set()
    for statement in DOSSIER.statements.values():
        for column in compare(DOSSIER, statement.id).columns:
            if column.fidelity not in _WORDLESS:
                seen.add(column.fidelity)
                assert column.grounds, (statement.id, column.source)
                own = " ".join(part.exact for part in with_languages(DOSSIER, statement, column.quotations))
                for ground in column.grounds:
                    assert ground.witness in own
                    assert statement.primary is None or ground.base in statement.primary.exact
    assert {Fidelity.VERBATIM, Fidelity.TYPOGRAPHY, Fidelity.RESPELLED, Fidelity.CUT, Fidelity.ALTERED} <= seen


def test_what_the_first_article_did_to_the_four_refused_roles() -> None:
    column = next(one for one in compare(DOSSIER, "L5").columns if one.source == "001")
    assert column.fidelity is Fidelity.ALTERED
    assert [(one.deed, one.base or one.witness) for one in column.grounds] == [(Deed.DROPS, "free"), (Deed.ADDS, "and")]
