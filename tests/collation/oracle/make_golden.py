"""Write golden.json: how CollateX aligns the words of every case of the apparatus.

Not part of the everyday tests: it needs CollateX for Python (see README.md beside this file). It is given our words, in
the form in which they are matched, so that what differs is the alignment and not how a text is cut into words.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[2] / "tui"), str(HERE.parents[2])]

from tests.collation.corpus import Collated, collated  # noqa: E402 - the path is set above

from soraleak_tui.collation.tokens import Sort, tokens  # noqa: E402 - the path is set above

Table = dict[str, list[str]]


def words(case: Collated, name: str) -> list[tuple[str, str]]:
    """The words of one text, all its fragments one behind the other, and the form in which each is matched."""
    parts = [part for fragment in case.texts[name] for part in tokens(fragment)]
    return [(part.text, part.key) for part in parts if part.sort is Sort.WORD]


def table(case: Collated) -> Table:
    """For each text its row: a word for each column, empty where it has none."""
    from collatex import collate  # type: ignore[import-not-found]  # only this job has it

    witnesses = [
        {"id": name, "tokens": [{"t": f"{text} ", "n": key} for text, key in words(case, name)]} for name in case.texts
    ]
    found = collate({"witnesses": witnesses}, output="json", segmentation=False, near_match=True)
    told = json.loads(found)
    return {
        name: ["".join(token["t"] for token in cell or []).strip() for cell in row]
        for name, row in zip(told["witnesses"], told["table"], strict=True)
    }


def main() -> int:
    """Write golden.json; with ``--check`` say instead whether it is what would be written (0) or not (1)."""
    cases = [case for case in collated() if len(case.texts) > 1 and all(words(case, name) for name in case.texts)]
    text = json.dumps({case.title: table(case) for case in cases}, ensure_ascii=False, indent=1) + "\n"
    file = HERE / "golden.json"
    if "--check" in sys.argv:
        return int(file.read_text(encoding="utf-8") != text)
    file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
