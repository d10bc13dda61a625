"""``python -m bench.keys``: write the README's table of keys anew, from the bindings themselves."""

from __future__ import annotations

import re
from pathlib import Path

from soraleak_tui.ui.keys_in_words import documented

README = Path(__file__).resolve().parents[1] / "README.md"
_TABLE = re.compile(r"(<!-- keys -->\n).*?(<!-- /keys -->)", re.DOTALL)


def main() -> None:
    """Put the table between the two marks."""
    text = README.read_text(encoding="utf-8")
    table = documented().strip()
    README.write_text(_TABLE.sub(lambda marks: f"{marks[1]}{table}\n{marks[2]}", text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
