"""Small dossiers for tests: one statement of one party, and the sources that render it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from soraleak_tui.domain.dates import Edtf
from soraleak_tui.domain.dossier import Dossier, Party
from soraleak_tui.domain.quotation import Manner, Quotation
from soraleak_tui.domain.source import Dependence, Extent, Kind, Source, Sureness
from soraleak_tui.domain.statement import Document, Statement, Witness


def source(
    source_id: str,
    kind: Kind = Kind.AGGREGATION,
    rests_on: Sequence[str] = (),
    language: str = "en",
    extent: Extent = Extent.FULL,
    sureness: Sureness = Sureness.DIRECT,
) -> Source:
    return Source(
        id=source_id,
        label=f"The {source_id}",
        type="webpage",
        kind=kind,
        sureness=sureness,
        extent=extent,
        reading="Read.",
        language=language,
        rests_on=tuple(Dependence(other, "credit") for other in rests_on),
    )


def quoted(source_id: str, *words: str, manner: Manner = Manner.QUOTED, language: str | None = None) -> Witness:
    return Witness(
        source_id,
        tuple(
            Quotation(source_id, f"S-{number}", exact, manner=manner, language=language)
            for number, exact in enumerate(words, 1)
        ),
    )


def dossier(
    primary: str | None,
    witnesses: Sequence[Witness],
    sources: Mapping[str, Source] | None = None,
    collated: Sequence[str] = (),
) -> Dossier:
    """A dossier with the statement ``S``, whose primary wording is that of the source ``P``."""
    known = {"P": source("P", Kind.PRIMARY)}
    known |= {witness.source: source(witness.source, rests_on=["P"]) for witness in witnesses}
    known |= sources or {}
    own = Quotation("P", "S", primary) if primary is not None else None
    statement = Statement("S", "The words", "speech", own, tuple(witnesses))
    document = Document("speech", "The speech", "council", "P", tuple(collated), (statement,))
    return Dossier(
        id="small",
        title="Small",
        subtitle="",
        date=Edtf.parse("2024"),
        version="1.0",
        language="en-GB",
        licence="CC0-1.0",
        parties=(Party("council", "The council"),),
        pages=(),
        sources=known,
        documents=(document,),
        statements={"S": statement},
        quotations={},
        quoted={},
        passages={},
    )
