"""``python -m proofreading [DIR]``: read the prose of a dossier; one line for all that is to be looked at."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from proofreading.prose import prose_of
from proofreading.spelling import Speller, names_in
from proofreading.style import long_sentences, verdicts
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load


def remarks(dossier: Dossier) -> Iterator[str]:
    """What is to be looked at, in the order of the dossier."""
    speller = Speller(names_in(dossier))
    for each in prose_of(dossier):
        for word in dict.fromkeys(speller.unknown(each.own)):
            yield f"{each.where}: {word!r} is not in the British dictionary (or add it to proofreading/words.txt)"
        for word in verdicts(each.own):
            yield f"{each.where}: {word!r} passes a verdict (let the evidence say it)"
        for count, beginning in long_sentences(each.text):
            yield f"{each.where}: a sentence of {count} words (make two of it): {beginning} …"


def main(argv: Sequence[str]) -> int:
    """Print the remarks; 1 where there are some."""
    found = tuple(remarks(load(Path(argv[0]) if argv else builtin())))
    print("\n".join(found) or "nothing to be looked at")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
