"""British spelling, with the names that a dossier establishes.

The dictionary lies in a folder of its own, since it brings a package of the name of this one: so it is asked from
outside.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DICTIONARY = ROOT / ".venv" / "proofreading"
RIGHT = (
    "labour, colour, programme, theatre, analyse, organisation, realised",
    "they’re the council’s, isn’t it",
    "Aldmouth, Okafor's, van den Berg, the Echo",
    "prize, size, seize, capsize",
    "P1, 38e6092, $150bn, 1080p",
    "每日经济新闻",
)
WRONG = ("labor", "color", "theater", "analyze", "organization", "realized", "recieve", "Fnord", "wrods")
ASK = """
import json, sys
from pathlib import Path
from proofreading.spelling import Speller, names_in
from soraleak_tui.loading import load
speller = Speller(names_in(load(Path(sys.argv[1]))))
print(json.dumps([list(speller.unknown(text)) for text in json.load(sys.stdin)]))
"""


@pytest.fixture(scope="module", autouse=True)
def dictionary() -> None:
    """Say what is left out where the dictionary is not there, so that nobody takes it for passed."""
    if not DICTIONARY.is_dir():
        pytest.skip("the dictionary is not here: make check installs it")


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(map(str, (DICTIONARY, ROOT / "tui")))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "error"}
    return subprocess.run(
        [sys.executable, *arguments],
        input=given,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        timeout=60,
        check=False,
    )


def test_what_is_spelt_as_in_britain_is_known_and_what_is_not_is_named() -> None:
    texts = [*RIGHT, *(f"the {word} of it" for word in WRONG)]
    asked = run("-c", ASK, str(ROOT / "tests" / "fixtures" / "sample"), given=json.dumps(texts))
    assert asked.returncode == 0, asked.stderr
    unknown = dict(zip(texts, json.loads(asked.stdout), strict=True))
    assert [unknown[text] for text in RIGHT] == [[] for _ in RIGHT]
    assert [unknown[f"the {word} of it"] for word in WRONG] == [[word] for word in WRONG]


def test_the_prose_of_the_dossier_has_nothing_to_be_looked_at() -> None:
    read = run("-m", "proofreading")
    assert (read.returncode, read.stdout) == (0, "nothing to be looked at\n"), read.stderr


def test_what_is_to_be_looked_at_is_told_with_its_place() -> None:
    read = run("-m", "proofreading", "tests/fixtures/hostile")
    assert read.returncode == 1, read.stderr
    assert "is not in the British dictionary (or add it to proofreading/words.txt)" in read.stdout
