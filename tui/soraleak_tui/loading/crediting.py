"""Credits: whom a source has its words from, which must be among those that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from soraleak_tui.domain.source import Source
from soraleak_tui.loading.faults import Faults, Place, shown


def check_credits(
    credited: Iterable[str], source: str, sources: Mapping[str, Source], place: Place, faults: Faults
) -> None:
    """Note each that the source is said to credit and does not rest on; its own id says that it vouches itself."""
    known = sources.get(source)
    if known is None:
        return
    below = {edge.source for edge in known.rests_on}
    for each in credited:
        if each != source and each not in below:
            wrong = f"{shown(source)} is said to credit {shown(each)}, on which it does not rest"
            faults.add(place, wrong, "add it to its rests-on, with the credit line")
