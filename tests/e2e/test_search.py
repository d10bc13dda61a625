"""Search in a real terminal: type, go there, walk on, come back; and the same from the shell."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load
from soraleak_tui.search.index import in_memory
from soraleak_tui.search.places import places
from soraleak_tui.search.query import parse

from .conftest import Opener

pytestmark = pytest.mark.usefixtures("kept")

QUERY = "access testers"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """What the program shows, loaded by the test itself."""
    return load(builtin())


@pytest.mark.smoke
def test_what_is_typed_is_found_gone_to_and_walked_through(opened: Opener, dossier: Dossier) -> None:
    terminal = opened(size=(100, 30))
    terminal.until(re.compile(r"\d passages"))  # the first start counts them while the front page can be read
    terminal.settle()
    front = terminal.text
    terminal.act("/")
    terminal.send(QUERY)
    found = in_memory(places(dossier)).find(parse(QUERY))
    terminal.until(f"{len(found.numbers)} places: ")
    terminal.act("down", "up", "escape")
    assert terminal.text == front
    terminal.act("/", "enter")
    terminal.until(f"Hit 1 of {len(found.numbers)}")
    for _ in range(4):
        before = terminal.text
        terminal.act("n")
        assert terminal.text != before
    assert re.search(rf"Hit \d+ of {len(found.numbers)}", terminal.text)
    terminal.act("escape", "escape", "q")
    assert terminal.wait() == 0
    assert terminal.unrestored() == []


@pytest.mark.smoke
def test_the_shell_finds_the_same(printed: Callable[..., str], dossier: Dossier) -> None:
    found = json.loads(printed("find", QUERY, "--json"))
    index = in_memory(places(dossier))
    expected = [index.place(number) for number in index.find(parse(QUERY)).numbers]
    assert [place["at"] for group in found["groups"] for place in group["places"]] == [place.at for place in expected]
    said = printed("find", QUERY)
    assert all(place.at in said for place in expected)
