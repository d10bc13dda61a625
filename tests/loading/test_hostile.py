"""Whatever a dossier's files hold, what is loaded is clean, and what is quoted is exact."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import check, load
from soraleak_tui.loading.sanitise import sanitise

from .copies import SAMPLE, copied

FILES = sorted(path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*.*"))
PIECES = (
    b"\x1b[2J",
    b"\x00",
    b"\xff",
    b"\xe2\x80\xae",
    b"\r",
    b"\n",
    b"---\n",
    b":",
    b"- ",
    b"[@",
    b"]",
    b"[^1]",
    b"[x]: y",
    b"<b>",
    b"&#8238;",
    b"&#xD800;",
    b"> ",
    b"```",
    b":::",
    b"::: compare",
    b"|",
    b"\\",
    b"\t",
    b'"\\uD800"',
    b"'",
    b"*a",
    b"&a ",
    b"!!binary ",
    b"<<: ",
    b"? ",
    b"{",
    b"\xf0\x9f\x91\xa9",
    b"[a](http://[)",
    b"%YAML 9",
)


def texts(value: object) -> Iterator[str]:
    """Every text in a value of the domain, keys of mappings too."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(key)
            yield from texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


def test_every_text_of_a_hostile_dossier_is_clean(hostile: Dossier) -> None:
    found = list(texts(hostile))
    assert len(found) > 300
    assert [text for text in found if sanitise(text) != text] == []


def test_what_is_quoted_is_exact(hostile: Dossier) -> None:
    exact = {key: quotation.exact for key, quotation in hostile.quotations.items()}
    assert exact["P1:sic"] == "the [sic] roles [The artists] refused"
    assert exact["P1:note"] == "16<sup>1</sup> and [^1] and [^note]"
    assert exact["P1:bird"] == "┌∩┐(◣_◢)┌∩┐ [̲̅$̲̅(̲̅ )̲̅$̲̅] ☠️"
    assert exact["P1:markup"] == "[red]x[/red] [/ [@click=app.quit]x[/] [bold"
    assert exact["P1:joined"] == "नी‍र क्‍ष می‌خواهم 👩‍🎨 ❤️‍🔥"
    assert exact["001:breaks"] == "line one\n  line  two\n\nline\tfour\n"


def test_escapes_and_entities_are_made_visible(hostile: Dossier) -> None:
    assert hostile.quotations["P1:steer"].exact.startswith("a<U+001B>[2Jb<U+001B>]8;;https://evil.example<U+001B>\\c")
    assert "by entity: <U+202E> \ufffd \ufffd <U+00AD> " in hostile.passages["prose#2"].text


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(FILES),
    changes=st.lists(
        st.tuples(st.integers(0, 5000), st.integers(0, 12), st.sampled_from(PIECES) | st.binary(max_size=4)),
        min_size=1,
        max_size=4,
    ),
)
def test_any_bytes_load_or_are_a_fault(
    tmp_path_factory: pytest.TempPathFactory, file: str, changes: list[tuple[int, int, bytes]]
) -> None:
    root = copied(tmp_path_factory.mktemp("fuzz"))
    data = (root / file).read_bytes()
    for at, length, piece in changes:
        begin = at % len(data)
        data = data[:begin] + piece + data[begin + length :] or b" "
    (root / file).write_bytes(data)
    _loads_or_faults(root)


def _loads_or_faults(root: Path) -> None:
    faults = check(root)
    for fault in faults:
        assert min(fault.line, fault.column) >= 1
        assert sanitise(str(fault)) == str(fault)
        assert "\n" not in str(fault)
        assert fault.right
    if not faults:
        assert [text for text in texts(load(root)) if sanitise(text) != text] == []
