"""Languages: which words of a witness are in another language than the primary wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.quotation import Quotation
from soraleak_tui.domain.statement import Statement


def with_languages(dossier: Dossier, statement: Statement, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The fragments, with a language where it is another than the primary wording's, and else with none.

    Where no primary wording is known, the dossier's own language stands for it. Regions (``en-GB``) do not count.
    """
    own = _language(dossier, statement.primary) if statement.primary else dossier.language
    return tuple(
        replace(part, language=language if _main(language) != _main(own) else None)
        for part in quotations
        for language in [_language(dossier, part)]
    )


def _language(dossier: Dossier, quotation: Quotation) -> str:
    return quotation.language or dossier.sources[quotation.source].language


def _main(language: str) -> str:
    return language.partition("-")[0].casefold()
