"""One run of a program: what is told of it, with small programs in place of the real ones."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo-terminal is needed", allow_module_level=True)

from bench.probe import Subject, first_start, idle, opened, prepare, started, turns, typed, typed_ahead, watch, words

PROGRAM = """
import os, pathlib, subprocess, sys, termios, tty
tty.setraw(0, termios.TCSANOW)  # what was typed before is not thrown away
kept = pathlib.Path(os.environ["XDG_CACHE_HOME"])
print("kept" if (kept / "it").exists() else "new", "front", end="", flush=True)
kept.mkdir(exist_ok=True)
loader = f"import time, pathlib; time.sleep(0.5); (pathlib.Path({str(kept)!r}) / 'it').touch()"
child = None if (kept / "it").exists() else subprocess.Popen([sys.executable, "-c", loader])
while key := sys.stdin.read(1):
    print({"1": " page one", "/": " sought"}.get(key, key), end="", flush=True)
"""


@pytest.fixture
def subject(tmp_path: Path) -> Subject:
    return Subject((sys.executable, "-u", "-c", PROGRAM), words("front"), cache=tmp_path, patience=20)


def test_a_run_is_told_in_figures(subject: Subject) -> None:
    found = watch(subject, turns("x", count=2))
    assert 0 < found["ready_s"] <= found["rest_s"]
    assert 0 < found["turn_s"] < 1
    assert found["turn_bytes"] == 1
    assert found["peak_mb"] >= found["held_mb"] > 5


def test_a_page_behind_a_key_is_waited_for(subject: Subject, tmp_path: Path) -> None:
    behind = replace(subject, key="1", then=words("page one"))
    with started(behind, tmp_path) as run:
        assert opened(run, behind) > 0
        assert "page one" in run.text
    assert typed_ahead(subject, "1", words("page one"))["ahead_s"] < 20


def test_what_is_kept_is_there_at_the_next_start_and_not_at_a_first_one(subject: Subject) -> None:
    prepare(subject)
    watch(replace(subject, ready=words("kept front")))
    found = first_start(replace(subject, ready=words("new front")))
    assert found["loaded_s"] > 0.4
    assert found["loading_mb"] > 5


def test_a_search_is_typed_letter_by_letter(subject: Subject) -> None:
    assert len(typed(subject, "word")) == 4


def test_a_program_that_waits_for_a_key_is_idle(subject: Subject) -> None:
    found = watch(subject, idle)
    assert found["idle_s"] < 15
