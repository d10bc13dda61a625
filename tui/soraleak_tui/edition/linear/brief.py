"""The dossier in a minute, in words: its sentences, and below them the ids of what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.edition.linear.evidence import named
from soraleak_tui.layout.dates_in_words import date_in_words
from soraleak_tui.layout.linear import parts


def brief_in_words(dossier: Dossier) -> Iterator[str]:
    """The sentences under the title, then the sources; where nothing was written for that, the story in short."""
    yield f"{dossier.title}, {date_in_words(dossier.date)}"
    page = dossier.brief
    blocks = page.blocks if page else dossier.pages[0].blocks[:1]
    for block in blocks:
        for part in parts(block):
            yield ""
            yield part.text
    passages = page.passages if page else dossier.pages[0].passages
    told = {passage for block in blocks for part in parts(block) for passage in part.passages}
    keys = (key for passage in passages if passage.id in told for key in passage.evidence)
    yield ""
    yield "What each rests on:"
    numbers = {passage.id: number for number, passage in enumerate((each for each in passages if each.id in told), 1)}
    for passage in passages:
        if passage.id in told:
            yield f"{numbers[passage.id]}: {', '.join(passage.evidence)}"
    sources = dict.fromkeys(source for key in keys if (source := dossier.source_of(key)) is not None)
    yield f"Sources: {'; '.join(named(dossier.sources[source]) for source in sources)}."
    yield "soraleak-tui --at ID opens one; --plain --at ID prints it."
