"""The statements of the dossier as cases: their texts, and a draft to be read by a person before it is kept.

``python -m tests.collation.of_dossier ID …`` prints the cases of statements; of all where none is named.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from tests.collation.listing import listed

from soraleak_tui.collation.collating import collate
from soraleak_tui.collation.compare import collated
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load


def texts(dossier: Dossier, statement: str) -> Mapping[str, tuple[str, ...]]:
    """The base and, of the other sources, all fragments that are compared with it word by word; empty without any."""
    if not dossier.statements[statement].speaking:
        return {}
    found = collated(dossier, statement)
    compared = {
        source: tuple(one.text for one in fragments if one.alignment) for source, fragments in found.witnesses.items()
    }
    base = compare_base(dossier, statement, found.base)
    return {found.base: base, **{source: words for source, words in compared.items() if words}}


def compare_base(dossier: Dossier, statement: str, source: str) -> tuple[str, ...]:
    """The fragments of the base."""
    primary = dossier.statements[statement].primary
    if primary is not None and primary.source == source:
        return (primary.exact,)
    witness = dossier.statements[statement].witness(source)
    return tuple(part.exact for part in witness.quotations) if witness else ()


def draft(dossier: Dossier, statement: str) -> str:
    """A case of the statement as the program sees it now; line breaks within a text are written as blanks."""
    found = {name: tuple(" ".join(one.split()) for one in words) for name, words in texts(dossier, statement).items()}
    lines = [f"{name}: {one}" for name, words in found.items() for one in words]
    entries = [f"- {line}" for line in listed(collate(next(iter(found)), found).apparatus)] if found else []
    title = dossier.statements[statement].title
    return "\n".join([f"# {statement}: {title}", "", *lines, "apparatus:", *entries, ""])


def main(ids: Sequence[str]) -> None:
    """Print the drafts."""
    dossier = load(builtin())
    for statement in ids or dossier.statements:
        if len(texts(dossier, statement)) > 1:
            print(draft(dossier, statement))  # noqa: T201 - this is a command


if __name__ == "__main__":
    main(sys.argv[1:])
