"""Small dossiers made at random, their texts as clean as the loader leaves them."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from hypothesis import strategies as st
from tests.layout.strategies import BLOCKS

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.dossier import Dossier, Party, by_source, cited_in
from soraleak_tui.domain.prose import Block, Page, Passage
from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.source import Dependence, Extent, Kind, Source, Sureness
from soraleak_tui.domain.statement import Document, Statement, Witness
from soraleak_tui.loading.sanitise import sanitise

SOURCES = ("P1", "000", "001")
STATEMENT = "L5"
TEXTS = st.one_of(
    st.text(max_size=60).map(sanitise),
    st.lists(
        st.sampled_from(
            ("art", "“so”", "[sic]", "{-a-}", "well-known", "\n", "  ", "漢字。", "e\u0301", "Note: x", "…", "¹")
        ),
        max_size=12,
    ).map(" ".join),
).filter(lambda text: not any("\u2500" <= character <= "\u259f" for character in text))
"""Nothing of what frames are drawn with, so that a test can tell frames from words."""
WORDS = TEXTS.filter(str.strip)
FLAT = WORDS.map(lambda text: " ".join(text.split()))


def _quotations(source: str, names: list[str], *, statement: str | None) -> st.SearchStrategy[tuple[Quotation, ...]]:
    made = (
        st.builds(
            Quotation,
            st.just(source),
            st.just(name),
            WORDS,
            manner=st.sampled_from(Manner),
            language=st.sampled_from((None, "fr")),
            back_translated=st.booleans(),
            statement=st.just(statement),
            note=st.sampled_from(("", "A note.")),
        )
        for name in names
    )
    return st.tuples(*made)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """One page, three sources, one statement with a primary wording or none, and evidence for two passages."""
    sources = {source: draw(_source(source)) for source in SOURCES}
    primary = draw(st.one_of(st.just(()), _quotations("P1", [STATEMENT], statement=STATEMENT)))
    rendered = [draw(_quotations(source, [STATEMENT, "L5-2"], statement=STATEMENT)) for source in SOURCES[1:]]
    witnesses = tuple(
        Witness(source, words[: draw(st.integers(0, 2))]) for source, words in zip(SOURCES[1:], rendered, strict=True)
    )
    own = draw(_quotations("P1", ["first", "second"], statement=None))
    statement = Statement(STATEMENT, draw(FLAT), "letter", next(iter(primary), None), witnesses, draw(FLAT), ("P1",))
    spoken = (*own, *primary, *chain.from_iterable(witness.quotations for witness in witnesses))
    quotations = {words.key: words for words in spoken}
    keys = st.lists(st.sampled_from([*SOURCES, STATEMENT, *quotations]), min_size=1, max_size=4, unique=True)
    blocks: list[Block] = draw(st.lists(BLOCKS, max_size=5))
    passages = tuple(Passage(f"p#{number}", "p", "words", tuple(draw(keys))) for number in (1, 2))
    dossier = Dossier(
        id="made",
        title=draw(FLAT),
        subtitle=draw(FLAT),
        date=Edtf.parse("2031-05-04"),
        version="1.0",
        language="en",
        licence="CC0-1.0",
        parties=(Party("council", draw(FLAT)),),
        pages=(Page("p", draw(FLAT), draw(FLAT), tuple(blocks), passages, draw(st.sampled_from((None, "letter")))),),
        sources=sources,
        documents=(Document("letter", draw(FLAT), "council", "P1" if primary else None, ("000",), (statement,)),),
        statements={STATEMENT: statement},
        quotations=quotations,
        quoted=by_source(spoken),
        passages={passage.id: passage for passage in passages},
    )
    return replace(dossier, cited=cited_in(dossier))


def _source(source: str) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        st.just(source),
        FLAT,
        st.just("webpage"),
        st.sampled_from(Kind),
        st.sampled_from(Sureness),
        st.sampled_from(Extent),
        FLAT,
        title=st.one_of(st.none(), FLAT),
        url=st.sampled_from((None, f"https://example.org/{source}/a-long-way-to-go/and-on?to=the-end")),
        rests_on=st.sampled_from(((), (Dependence("P1", "the credit"), Dependence("X9", "")))),
        remark=FLAT,
    )
