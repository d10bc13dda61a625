"""What a reader leaves is found again, whatever has become of the file meanwhile."""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from soraleak_tui.state import NOTHING, Kept, Store
from soraleak_tui.state.form import decoded, encoded
from soraleak_tui.state.lock import locked

TEXTS = st.dictionaries(st.text(max_size=8), st.text(st.characters(codec="utf-8"), max_size=30), max_size=5)
ONE = Kept({"leak": "leak,top=4.120"}, {"a": "compare,of=L5"})


def files(folder: Path) -> set[str]:
    """What lies in the folder, without the sum in the names and without locks."""
    return {path.name for path in folder.iterdir() if path.suffix != ".lock"} if folder.exists() else set()


def only(folder: Path) -> Path:
    """The one file of a folder that is no lock."""
    (name,) = files(folder)
    return folder / name


@given(TEXTS, TEXTS)
def test_what_is_written_is_what_is_read(places: dict[str, str], marks: dict[str, str]) -> None:
    kept = Kept(places, marks)
    assert decoded("one", encoded("one", kept)) == kept


def test_the_next_program_finds_what_this_one_left(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "state", "one")
    assert store.read() == NOTHING
    assert store.write(ONE)
    again = Store(tmp_path / "deep" / "state", "one")
    assert again.read() == ONE
    assert (store.remark(), again.remark()) == ("", "")


def test_every_dossier_has_its_own_whatever_the_system_makes_of_names(tmp_path: Path) -> None:
    Store(tmp_path, "one").write(ONE)
    assert Store(tmp_path, "two").read() == NOTHING
    assert Store(tmp_path, "ONE").read() == NOTHING
    Store(tmp_path, "ONE").write(ONE)
    assert len({name.lower() for name in files(tmp_path)}) == 2


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    store = Store(folder, "one")
    assert not store.write(store.read())
    assert not folder.exists()
    store.write(ONE)
    before = only(folder).stat()
    again = Store(folder, "one")
    assert not again.write(again.read())
    after = only(folder).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_it_is_the_reader_s_alone(tmp_path: Path) -> None:
    Store(tmp_path / "state", "one").write(ONE)
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert stat.S_IMODE(only(tmp_path / "state").stat().st_mode) == 0o600


GOOD = json.loads(encoded("one", ONE))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[]",
        b"null",
        json.dumps(GOOD | {"format": 2}).encode(),
        json.dumps(GOOD | {"format": "1"}).encode(),
        json.dumps(GOOD | {"dossier": "two"}).encode(),
        json.dumps(GOOD | {"places": []}).encode(),
        json.dumps(GOOD | {"marks": {"a": 1}}).encode(),
        json.dumps(GOOD | {"marks": {"a": "x" * 5_000}}).encode(),
        json.dumps(GOOD | {"places": {str(number): "x" for number in range(501)}}).encode(),
        json.dumps({"format": 1, "dossier": "one"}).encode(),
        b" " * 1_000_001,
    ],
    ids=lambda data: data[:24].decode(errors="replace"),
)
def test_what_cannot_be_read_is_set_aside_and_told_once(tmp_path: Path, data: bytes) -> None:
    Store(tmp_path, "one").write(ONE)
    path = only(tmp_path)
    path.write_bytes(data)
    store = Store(tmp_path, "one")
    assert store.read() == NOTHING
    remark = store.remark()
    aside = path.with_suffix(".aside-1.json")
    assert aside.name in remark
    assert "\n" not in remark
    assert store.remark() == ""
    assert aside.read_bytes() == data
    assert store.write(ONE)
    assert Store(tmp_path, "one").read() == ONE


def test_of_many_that_were_set_aside_only_the_last_is_replaced(tmp_path: Path) -> None:
    Store(tmp_path, "one").write(ONE)
    path = only(tmp_path)
    for number in range(12):
        path.write_text(str(number), encoding="utf-8")
        Store(tmp_path, "one").read()
    aside = sorted(tmp_path.glob("*.aside-*.json"))
    assert [file.read_text(encoding="utf-8") for file in aside] == [*"01234567", "11"]


def test_a_later_version_s_file_is_named_as_such(tmp_path: Path) -> None:
    Store(tmp_path, "one").write(ONE)
    only(tmp_path).write_text(json.dumps(GOOD | {"format": 7}), encoding="utf-8")
    store = Store(tmp_path, "one")
    store.read()
    assert "a later version wrote it" in store.remark()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden here")
def test_where_nothing_can_be_written_it_is_said_once(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    store = Store(tmp_path / "state", "one")
    store.read()
    store.write(ONE)
    assert store.remark() == "Your places and marks cannot be kept: Permission denied"
    store.write(ONE)
    assert store.remark() == ""
    tmp_path.chmod(0o700)


def test_a_folder_that_is_a_file_is_survived_and_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")
    store = Store(tmp_path / "state", "one")
    assert store.read() == NOTHING
    store.write(ONE)
    assert store.remark().startswith("Your places and marks cannot be kept: ")


def test_a_full_disk_leaves_the_file_as_it_was_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store(tmp_path, "one").write(ONE)
    store = Store(tmp_path, "one")
    store.read()
    more = Kept(ONE.places, {"b": "front"})

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        store.write(more)
    assert store.remark() == "Your places and marks cannot be kept: No space left on device"
    assert Store(tmp_path, "one").read() == ONE
    assert len(files(tmp_path)) == 1
    assert store.write(more)
    assert Store(tmp_path, "one").read() == Kept(ONE.places, {**ONE.marks, "b": "front"})


def test_two_programs_keep_what_each_changed(tmp_path: Path) -> None:
    Store(tmp_path, "one").write(ONE)
    first, second = Store(tmp_path, "one"), Store(tmp_path, "one")
    first.read()
    second.read()
    first.write(Kept(ONE.places, {**ONE.marks, "b": "first"}))
    second.write(Kept({"leak": "leak,top=9.0", "letter": "letter"}, {**ONE.marks, "c": "second"}))
    assert Store(tmp_path, "one").read() == Kept(
        {"leak": "leak,top=9.0", "letter": "letter"}, {**ONE.marks, "b": "first", "c": "second"}
    )


def test_of_two_that_change_the_same_the_later_one_holds(tmp_path: Path) -> None:
    first, second = Store(tmp_path, "one"), Store(tmp_path, "one")
    second.write(Kept(marks={"a": "second"}))
    first.write(Kept(marks={"a": "first"}))
    second.write(Kept(marks={"a": "second", "b": "second"}))
    assert Store(tmp_path, "one").read().marks == {"a": "first", "b": "second"}


def _writes(folder: Path, name: str) -> None:
    store = Store(folder, "one")
    kept = store.read()
    for number in range(20):
        kept = Kept(kept.places, {**kept.marks, f"{name}{number}": name})
        store.write(kept)


def test_programs_that_write_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    context = get_context("spawn")
    running = [context.Process(target=_writes, args=(tmp_path, name)) for name in "abc"]
    for process in running:
        process.start()
    for process in running:
        process.join(60)
    marks = Store(tmp_path, "one").read().marks
    assert marks == {f"{name}{number}": name for name in "abc" for number in range(20)}
    assert len(files(tmp_path)) == 1


def test_a_lock_is_waited_for_and_given_back(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path) as first:
        assert first
        with locked(path, patience=0.05) as second:
            assert not second
    start = time.monotonic()
    with locked(path) as third:
        assert third
    assert time.monotonic() - start < 0.5


def test_without_a_lock_it_goes_on(tmp_path: Path) -> None:
    with locked(tmp_path / "no" / "lock") as held:
        assert not held
