"""What is proven of all quotations of a dossier, source by source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.fingerprint import Fingerprint
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.fingerprints.proof import Proof, Standing, prove_all
from soraleak_tui.fingerprints.texts import Text


@dataclass(frozen=True, slots=True)
class Proofs:
    """What is proven of the quotations of one source."""

    source: str
    each: tuple[Proof, ...]
    share: float | None = None
    """The part of its text that is quoted; None where the text is not at hand."""
    odds: float | None = None
    """The chance that its fingerprint takes three words in a row for words of the text; None without one."""

    def count(self, *standings: Standing) -> int:
        """How many of its quotations have one of these standings."""
        return sum(proof.standing in standings for proof in self.each)


def quotations_by_source(dossier: Dossier) -> Mapping[str, tuple[Quotation, ...]]:
    """The quotations of each source that has any, in the order of the sources."""
    return {
        source: tuple(dossier.quotations[key] for key in dossier.quoted[source])
        for source in dossier.sources
        if source in dossier.quoted
    }


def proofs(dossier: Dossier, texts: Mapping[str, Text]) -> Iterator[Proofs]:
    """What is proven source by source: by its text where it is among ``texts``, else by its fingerprint."""
    for source, quotations in quotations_by_source(dossier).items():
        if source in texts:
            yield _by_text(source, quotations, texts[source])
        else:
            printed: Fingerprint | None = dossier.fingerprints.get(source)
            found = prove_all(quotations, dossier.fingerprints)
            yield Proofs(source, found, odds=printed.odds if printed else None)


def _by_text(source: str, quotations: tuple[Quotation, ...], text: Text) -> Proofs:
    places = {each.key: text.place(each) for each in quotations if not each.outside}
    unproven = (Proof(each.key, Standing.UNPROVEN) for each in quotations if each.outside)
    found = (Proof(key, place.standing, 0.0, 0.0) for key, place in places.items())
    return Proofs(source, (*found, *unproven), share=text.share(places.values()))
