"""The confusion matrix of docs/fidelity.md; ``python -m tests.collation.matrix`` writes it anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.collation.corpus import Label, labels

from soraleak_tui.collation.fidelity import fidelity
from soraleak_tui.domain.comparison import Fidelity
from soraleak_tui.domain.quotation import Manner, Quotation

PAGE = Path(__file__).parents[2] / "docs" / "fidelity.md"
_MARKS = ("<!-- matrix -->\n", "<!-- /matrix -->")
_SHORT = {
    Fidelity.VERBATIM: "verbatim",
    Fidelity.TYPOGRAPHY: "typography",
    Fidelity.RESPELLED: "respelled",
    Fidelity.CUT_MARKED: "cut, marked",
    Fidelity.GLOSS: "gloss",
    Fidelity.CUT: "cut silently",
    Fidelity.ADDED: "added",
    Fidelity.ALTERED: "altered",
    Fidelity.TRANSLATED: "translated",
    Fidelity.BACK_TRANSLATED: "back-translated",
    Fidelity.PARAPHRASED: "paraphrased",
    Fidelity.ABSENT: "says nothing",
}


def told(label: Label) -> Fidelity:
    """What the program says of a labelled pair."""
    quotations = [
        Quotation(
            "W",
            str(number),
            words,
            manner=Manner.RETOLD if label.declared == "retold" else Manner.QUOTED,
            language="fr" if label.declared == "translated" else None,
            back_translated=label.declared == "back-translated",
        )
        for number, words in enumerate(label.fragments)
    ]
    return fidelity(label.primary, " … ".join(label.fragments), quotations)


def matrix() -> str:
    """How often the program says what the reader said, as a Markdown table."""
    found = Counter((Fidelity(label.told), told(label)) for label in labels())
    rows = [
        f"| {given.value} | {' | '.join(str(found[given, each] or '·') for each in _SHORT)} |"
        for given in _SHORT
        if any(one is given for one, _ in found)
    ]
    head = f"| the reader | {' | '.join(_SHORT.values())} |"
    lines = f"| --- |{' --- |' * len(_SHORT)}"
    return "\n".join([head, lines, *rows, "", _agreement()])


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa: how often two agree beyond what chance would have them agree, 1 for always.

    Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
    """
    observed = sum(one == other for one, other in pairs) / len(pairs)
    first, second = (Counter(side) for side in zip(*pairs, strict=True))
    by_chance = sum(first[told] * second[told] for told in first) / len(pairs) ** 2
    return (observed - by_chance) / (1 - by_chance)


def _agreement() -> str:
    """How often each two of the first reader, the second and the program say the same, and where they do not."""
    found = [(label, label.told, label.second, told(label).value) for label in labels()]
    sides = {
        "first reader and program": [(first, computed) for _, first, _, computed in found],
        "second reader and program": [(second, computed) for _, _, second, computed in found],
        "first and second reader": [(first, second) for _, first, second, _ in found],
    }
    rows = [
        f"| {name} | {sum(one == other for one, other in pairs)} of {len(pairs)} | {kappa(pairs):.2f} |"
        for name, pairs in sides.items()
    ]
    apart = [
        f"| {label.title} | {first} | {second} | {computed} |"
        for label, first, second, computed in found
        if len({first, second, computed}) > 1
    ]
    return "\n".join(
        [
            "| | alike | Cohen’s kappa |",
            "| --- | --- | --- |",
            *rows,
            "",
            "| not alike | first reader | second reader | program |",
            "| --- | --- | --- | --- |",
            *apart,
        ]
    )


def parted(page: str) -> tuple[str, str, str]:
    """The page before the table, the table, and the page behind it."""
    before, opening, rest = page.partition(_MARKS[0])
    table, closing, after = rest.partition(_MARKS[1])
    return before + opening, table, closing + after


if __name__ == "__main__":
    before, _, after = parted(PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(f"{before}{matrix()}\n{after}", encoding="utf-8", newline="\n")
