"""The confusion matrix of docs/fidelity.md; ``python -m tests.collation.matrix`` writes it anew."""

from __future__ import annotations

from collections import Counter
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
    agreed = sum(count for (given, each), count in found.items() if given is each)
    head = f"| the reader | {' | '.join(_SHORT.values())} |"
    lines = f"| --- |{' --- |' * len(_SHORT)}"
    return "\n".join([head, lines, *rows, "", f"Alike in {agreed} of {found.total()}."])


def parted(page: str) -> tuple[str, str, str]:
    """The page before the table, the table, and the page behind it."""
    before, opening, rest = page.partition(_MARKS[0])
    table, closing, after = rest.partition(_MARKS[1])
    return before + opening, table, closing + after


if __name__ == "__main__":
    before, _, after = parted(PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(f"{before}{matrix()}\n{after}", encoding="utf-8", newline="\n")
