"""``verify``: whether the quotations stand in their sources, by fingerprint or by texts that the reader has saved."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING

from soraleak_tui.cli import common
from soraleak_tui.domain.numbers import counted

if TYPE_CHECKING:
    from soraleak_tui.domain.dossier import Dossier
    from soraleak_tui.fingerprints.dossier import Proofs
    from soraleak_tui.fingerprints.proof import Proof
    from soraleak_tui.fingerprints.texts import Text

_DESCRIPTION = """\
Prove the quotations of a dossier: by the fingerprints that it carries, without any text and without the net, or with
--against by the texts that you have saved. Leaves with 0 when no quotation is refuted, else with 2."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("verify", help="prove that the quotations are exact", description=_DESCRIPTION)
    parser.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=common.DOSSIER_HELP)
    parser.add_argument("--against", metavar="TEXTS", type=Path, help="a folder of texts, named ID.txt or as you like")
    parser.add_argument("--each", action="store_true", help="list every quotation, with the odds of a false match")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what is proven, source by source, and the sum; 2 where a quotation is refuted."""
    from soraleak_tui.fingerprints.dossier import proofs
    from soraleak_tui.fingerprints.proof import Standing

    common.write_legibly()
    if arguments.folder is not None:
        arguments.dossier = arguments.folder
    if arguments.against is not None and not arguments.against.is_dir():
        return common.fail(f"soraleak-tui: there is no folder {common.shown_path(arguments.against)}")
    dossier = common.opened(arguments)
    texts = {} if arguments.against is None else _texts(arguments.against, dossier)
    found = tuple(proofs(dossier, texts))
    for each in found:
        print("\n".join(_lines(dossier, each, every=arguments.each)))
    print(total(dossier, found))
    return common.WRONG if any(each.count(Standing.REFUTED) for each in found) else 0


def total(dossier: Dossier, found: Iterable[Proofs]) -> str:
    """All quotations of a dossier, counted by what is proven of them, in one line."""
    from soraleak_tui.fingerprints.proof import Standing

    counts = {standing: sum(each.count(standing) for each in found) for standing in Standing}
    told = ", ".join(f"{number} {standing}" for standing, number in counts.items() if number)
    return f"{dossier.id} {dossier.version}: {counted(sum(counts.values()), 'quotation')}: {told or 'nothing to prove'}"


def _lines(dossier: Dossier, proofs: Proofs, *, every: bool) -> Iterator[str]:
    from soraleak_tui.fingerprints.proof import Standing

    counts = ", ".join(f"{number} {standing}" for standing in Standing if (number := proofs.count(standing)))
    share = "" if proofs.share is None else f"; {proofs.share:.1%} of its words are quoted"
    odds = "" if proofs.odds is None else f"; one false match in {1 / proofs.odds:,.0f}"
    label = dossier.sources[proofs.source].label_with_id
    yield f"{label}: {counted(len(proofs.each), 'quotation')}: {counts}{share}{odds}"
    for proof in proofs.each:
        if every or proof.standing is Standing.REFUTED:
            yield f"  {proof.quotation}: {proof.standing}{_odds(proof)}"


def _odds(proof: Proof) -> str:
    """How sure it is, where it rests on a fingerprint: if one word were another, and if all were."""
    if not 0 < proof.odds < 1:
        return ""
    one, others = _rounded(proof.odds), _rounded(proof.odds_of_others)
    return f"; odds of a false match: 1 in {one} for one other word, 1 in {others} for all others"


def _rounded(odds: float) -> str:
    times = 1 / odds
    return f"{times:,.0f}" if times < 1e9 else f"10^{log10(times):.0f}"


def _texts(folder: Path, dossier: Dossier) -> Mapping[str, Text]:
    """The texts in a folder by the source that each is of; what is of none is named on the standard error."""
    from soraleak_tui.cli.saved import named_source, saved_in, text_of
    from soraleak_tui.fingerprints.texts import Text, text_of_source

    texts: dict[str, Text] = {}
    for path in saved_in(folder):
        try:
            text = Text.of(text_of(path))
        except UnicodeDecodeError:
            common.fail(f"soraleak-tui: {common.shown_path(path)} is not UTF-8, and is passed over")
            continue
        source = named_source(path, dossier.sources) or text_of_source(text, dossier.fingerprints)
        if source is None:
            _pass_over(path, text, dossier)
        else:
            texts.setdefault(source, text)
    return texts


def _pass_over(path: Path, text: Text, dossier: Dossier) -> None:
    """Say that nothing tells which source a text is of, and what its name would be if a guess is right."""
    from soraleak_tui.fingerprints.dossier import quotations_by_source
    from soraleak_tui.fingerprints.texts import likeliest

    guess = likeliest(text, quotations_by_source(dossier))
    hint = f" (begin its name with the id of its source: {guess}?)" if guess else ""
    common.fail(f"soraleak-tui: {common.shown_path(path)} is passed over: it is named for no source{hint}")
