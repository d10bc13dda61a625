"""Views made at random: of ids that a dossier could have, and of ids that the small sample does have."""

from __future__ import annotations

from hypothesis import strategies as st

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.ledger import Pick, Show
from soraleak_tui.domain.timeline import Zoom
from soraleak_tui.navigation.text import NAMES
from soraleak_tui.navigation.view import ComparisonLook, LedgerLook, Name, Over, PageLook, Top, View, Window

IDS = st.one_of(
    st.text("abzAZ09_-", min_size=1, max_size=6),
    st.sampled_from(
        [*NAMES, "leak#12", "001:L5", "page:leak", "way:sources", "%", "%2C", "a,b=c", "https://x.example/?a=1,2"]
    ),
)
NUMBERS = st.integers(0, 10**9 - 1)
TOPS = st.builds(Top, st.integers(-1, 10**9 - 1), NUMBERS, st.integers(-9, 9))
WINDOWS = st.builds(Window, st.sampled_from(Over), st.none() | IDS, st.none() | TOPS)
LOOKS_OF_PAGES = st.builds(PageLook, st.booleans(), st.none() | IDS, st.booleans(), st.none() | IDS, st.none() | TOPS)
LOOKS_OF_COMPARISONS = st.builds(
    ComparisonLook,
    st.none() | IDS,
    st.none() | st.booleans(),
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.none() | st.lists(IDS | st.just("a+b.1"), min_size=1, max_size=3).map(tuple),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.lists(st.tuples(IDS, NUMBERS), max_size=2).map(tuple),
    st.none() | NUMBERS,
)

PICKS = st.builds(Pick, st.sampled_from(Show), st.none() | IDS, st.none() | IDS, st.booleans())
LOOKS_OF_LEDGERS = st.builds(LedgerLook, PICKS, st.none() | st.booleans(), st.none() | NUMBERS)


@st.composite
def views(draw: st.DrawFn, ids: st.SearchStrategy[str] = IDS) -> View:
    """Any view, of things that there may or may not be."""
    name = draw(st.sampled_from(Name))
    one = name in {Name.PAGE, Name.COMPARE, Name.SOURCE, Name.WEIGHT}
    maybe = name is Name.ORIGINS and draw(st.booleans())
    return View(
        name,
        draw(ids) if one or maybe else None,
        draw(st.none() | ids),
        draw(st.none() | TOPS),
        draw(LOOKS_OF_PAGES) if name is Name.PAGE else PageLook(),
        draw(LOOKS_OF_COMPARISONS) if name is Name.COMPARE else ComparisonLook(),
        draw(st.none() | WINDOWS),
        draw(st.none() | st.text(max_size=20)),
        draw(LOOKS_OF_LEDGERS) if name is Name.QUESTIONS else LedgerLook(),
        draw(st.none() | ids) if name is Name.ORIGINS else None,
        draw(st.none() | st.sampled_from(Zoom)) if name is Name.TIMELINE else None,
    )


def ids_of(dossier: Dossier) -> st.SearchStrategy[str]:
    """Ids that the dossier has, and some that it only could have."""
    there = [
        *dossier.passages,
        *(page.id for page in dossier.pages),
        *(f"{page.id}#9999" for page in dossier.pages),
        *dossier.statements,
        *dossier.sources,
        *dossier.quotations,
        *(f"page:{page.id}" for page in dossier.pages),
        *dossier.questions,
        *dossier.events,
    ]
    return st.sampled_from(there) | IDS
