"""An edition is the dossier: whatever lies in the cache folder, what is read equals what the files say."""

from __future__ import annotations

import builtins
import importlib
import io
import os
import pickle
import pickletools
import pkgutil
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from tests.loading.copies import SAMPLE, copied

from soraleak_tui import domain
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.fault import DossierError
from soraleak_tui.edition import key, prepare as preparing
from soraleak_tui.edition.opening import kept as edition_in, opened
from soraleak_tui.edition.pickled import BrokenError, _digest, _Reader, from_bytes, to_bytes
from soraleak_tui.edition.prepare import prepare
from soraleak_tui.loading import builtin, check, load

HOSTILE = SAMPLE.parent / "hostile"
FILES = sorted(path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*.*"))
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
KEPT = 8


class ParsedError(Exception):
    """The files were parsed where the edition should have been read."""


def forbid_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, to parse raises ParsedError."""

    def refuse(_root: object) -> Dossier:
        raise ParsedError

    monkeypatch.setattr(preparing, "load", refuse)


def files(folder: Path) -> list[Path]:
    """What lies in a cache folder."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def kept(root: Path, folder: Path) -> Path:
    """The file of the edition, once the dossier has been opened."""
    opened(root, folder)
    (path,) = files(folder)
    return path


@pytest.mark.parametrize("root", [SAMPLE, HOSTILE, builtin()], ids=["sample", "hostile", "built-in"])
def test_the_edition_equals_the_dossier_and_parses_nothing(tmp_path, monkeypatch, root):
    expected = load(root)
    assert opened(root, tmp_path) == expected
    forbid_parsing(monkeypatch)
    again = opened(root, tmp_path)
    assert again == expected
    for name in ("sources", "quotations", "statements", "passages", "quoted", "cited"):
        assert list(getattr(again, name)) == list(getattr(expected, name))
        assert len(getattr(again, name)) == len(getattr(expected, name))
    for page, parsed in zip(again.pages, expected.pages, strict=True):
        assert repr(page) == repr(parsed)


def test_nothing_but_the_head_is_read_before_it_is_looked_at(tmp_path):
    root = builtin()
    opened(root, tmp_path)
    edition = edition_in(root, tmp_path)
    assert edition is not None
    read: list[str] = []
    ask = edition.file.row

    def row(table: str, name: str) -> object:
        read.append(f"{table} {name}")
        return ask(table, name)

    edition.file.row = row  # type: ignore[method-assign]
    dossier = edition.dossier()
    assert read == ["value head"]
    first = dossier.pages[0]
    assert first.blocks[0] is not None
    assert dossier.passages[f"{first.id}#1"].page == first.id
    assert read[1:] == [f"block {first.id}#0", f"passage {first.id}#0"]


@pytest.mark.parametrize("file", FILES)
def test_a_changed_byte_in_any_file_is_never_missed(tmp_path, monkeypatch, file):
    root = copied(tmp_path)
    opened(root, tmp_path / "kept")
    forbid_parsing(monkeypatch)
    opened(root, tmp_path / "kept")
    data = (root / file).read_bytes()
    for at in {0, len(data) // 2, len(data) - 1}:
        (root / file).write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(ParsedError):
            opened(root, tmp_path / "kept")
    (root / file).write_bytes(data)
    opened(root, tmp_path / "kept")


def test_a_file_that_is_renamed_added_or_taken_away_is_not_missed(tmp_path, monkeypatch):
    root = copied(tmp_path)
    opened(root, tmp_path / "kept")
    forbid_parsing(monkeypatch)
    (root / "pages" / "reply.md").rename(root / "pages" / "other.md")
    with pytest.raises(ParsedError):
        opened(root, tmp_path / "kept")
    (root / "pages" / "other.md").rename(root / "pages" / "reply.md")
    opened(root, tmp_path / "kept")
    (root / "pages" / "more.md").write_text("", encoding="utf-8")
    with pytest.raises(ParsedError):
        opened(root, tmp_path / "kept")


def test_the_words_that_changed_are_the_words_that_are_read(tmp_path):
    root = copied(tmp_path)
    assert opened(root, tmp_path / "kept").title == "The bridge that opened twice"
    path = root / "dossier.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("twice", "thrice"), encoding="utf-8")
    assert opened(root, tmp_path / "kept").title == "The bridge that opened thrice"
    assert len(files(tmp_path / "kept")) == 2


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of the edition of the sample."""
    return kept(SAMPLE, tmp_path_factory.mktemp("whole")).read_bytes()


def mended(folder: Path, broken: bytes, sample: Dossier) -> Path:
    """The file after it had been ``broken`` and every part of it was read, and was right all the same."""
    path = kept(SAMPLE, folder)
    path.write_bytes(broken)
    assert opened(SAMPLE, folder) == sample
    assert files(folder) == [path]
    return path


@pytest.mark.parametrize("length", [0, 1, 15, 16, 100, 8192, -9000, -1])
def test_a_file_that_is_cut_off_is_written_anew(tmp_path, whole, sample, length):
    assert len(mended(tmp_path, whole[:length], sample).read_bytes()) == len(whole)


@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_flipped_bits_anywhere_change_nothing_that_is_read(tmp_path, whole, sample, data):
    at = data.draw(st.integers(0, len(whole) - 1))
    flip = data.draw(st.integers(1, 255))
    mended(tmp_path / "kept", whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :], sample)


def test_names_that_are_no_text_are_noticed_and_mended(tmp_path, whole, sample):
    assert b"CREATE TABLE source" in whole
    mended(tmp_path, whole.replace(b"CREATE TABLE source", b"CREATE TABLE s\xff\xfece"), sample)


def test_a_part_that_breaks_while_one_reads_is_mended_from_the_dossier(tmp_path, sample):
    path = kept(SAMPLE, tmp_path)
    dossier = opened(SAMPLE, tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE source SET value = x'00'")
    connection.close()
    assert dict(dossier.sources) == dict(sample.sources)
    assert opened(SAMPLE, tmp_path) == sample


def test_a_broken_part_of_a_dossier_that_has_changed_meanwhile_is_said_and_not_guessed(tmp_path):
    root = copied(tmp_path)
    path = kept(root, tmp_path / "kept")
    dossier = opened(root, tmp_path / "kept")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE source SET value = x'00'")
    connection.close()
    changed = root / "dossier.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("twice", "thrice"), encoding="utf-8")
    with pytest.raises(BrokenError, match="changed meanwhile"):
        dict(dossier.sources)


def plant(folder: Path, name: str, data: bytes, table: str = "value") -> None:
    """Put bytes into the edition of the sample in the place of a value."""
    path = kept(SAMPLE, folder)
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE {table} SET value = ? WHERE name = ?", (data, name))
    connection.close()


def sealed(name: str, payload: bytes) -> bytes:
    """Bytes that are whole by their digest."""
    return _digest(name, payload) + payload


class Planted:
    """Pickles as a call."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.call = function, arguments

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.call


@pytest.mark.parametrize(
    "function",
    [os.system, builtins.exec, builtins.eval, builtins.getattr, subprocess.call, shutil.rmtree, os.mkdir],
    ids=lambda function: function.__name__,
)
@pytest.mark.parametrize("name", ["head", "face", "ids source"])
def test_a_planted_pickle_is_not_run_and_is_replaced(tmp_path, sample, function, name):
    mark = tmp_path / "mark"
    words = {"exec": f"open({str(mark)!r}, 'w')", "eval": f"open({str(mark)!r}, 'w')", "system": f"echo > {mark}"}
    planted = Planted(function, words.get(function.__name__, str(mark)))
    folder = tmp_path / "kept"
    plant(folder, name, sealed(name, pickle.dumps({"title": planted}, protocol=2)))
    assert opened(SAMPLE, folder) == sample
    assert not mark.exists()


@pytest.mark.parametrize(
    "payload",
    [
        b"csoraleak_tui.domain.dossier\nos.system\n.",
        b"csoraleak_tui.edition.prepare\nprepare\n.",
        b"csoraleak_tui.domain.dossier\ndataclass\n.",
        b"csoraleak_tui.domain.nowhere\nThing\n.",
        b"csoraleak_tui.domain\nsys\n.",
        pickle.dumps({"title": 1, "nothing": 2}),
        pickle.dumps([1]),
        pickle.dumps(None),
        b"",
        b"\x80\x05\x8d" + b"\xff" * 8,
        b"\x80\x05\x95" + b"\xff" * 8,
    ],
    ids=["dotted", "edition", "function", "no-module", "package", "fields", "list", "none", "empty", "words", "frame"],
)
def test_what_is_no_dossier_is_passed_over(tmp_path, sample, payload):
    plant(tmp_path, "head", sealed("head", payload))
    assert opened(SAMPLE, tmp_path) == sample


def test_the_value_of_one_name_is_never_taken_for_that_of_another():
    data = to_bytes("L5", "the words of L5")
    assert from_bytes("L5", data) == "the words of L5"
    with pytest.raises(BrokenError):
        from_bytes("L7", data)


MODULES = sorted(f"{domain.__name__}.{module.name}" for module in pkgutil.iter_modules(domain.__path__))


@pytest.mark.parametrize("module", MODULES)
def test_a_kept_file_can_name_nothing_but_the_domains_own_classes(module):
    reader = _Reader(io.BytesIO())
    for name in vars(importlib.import_module(module)):
        try:
            found = reader.find_class(module, name)
        except pickle.UnpicklingError:
            continue
        assert isinstance(found, type), name
        assert found.__module__ == module, name


@pytest.mark.parametrize("module", MODULES)
def test_a_value_is_written_as_a_call_of_its_class_with_all_that_it_has(module, sample):
    values = [each for table in (sample.sources, sample.questions, sample.events) for each in table.values()]
    for value in (value for value in values if type(value).__module__ == module):
        data = to_bytes("value", value)
        assert from_bytes("value", data) == value
        assert {op.name for op, _, _ in pickletools.genops(data[KEPT:])}.isdisjoint({"BUILD", "NEWOBJ"})
    for found in vars(importlib.import_module(module)).values():
        if isinstance(found, type) and is_dataclass(found):
            assert all(field.init and not field.kw_only for field in fields(found)), found


def test_a_folder_in_the_place_of_the_file_makes_no_difference(tmp_path, sample):
    path = kept(SAMPLE, tmp_path)
    path.unlink()
    path.mkdir()
    assert opened(SAMPLE, tmp_path) == sample
    assert files(tmp_path) == [path]


@pytest.mark.skipif(AS_ROOT, reason="root may read every file")
def test_a_file_that_cannot_be_read_is_replaced(tmp_path, sample):
    path = kept(SAMPLE, tmp_path)
    path.chmod(0)
    assert opened(SAMPLE, tmp_path) == sample
    assert path.read_bytes()


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_makes_no_difference(tmp_path, sample):
    folder = tmp_path / "kept"
    folder.mkdir(mode=0o500)
    assert opened(SAMPLE, folder) == sample
    assert opened(SAMPLE, folder) == sample
    assert files(folder) == []


@pytest.mark.parametrize("call", ["mkstemp", "replace"])
def test_a_disk_that_refuses_makes_no_difference_and_keeps_nothing(tmp_path, monkeypatch, sample, call):
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    if call == "mkstemp":
        monkeypatch.setattr("tempfile.mkstemp", refuse)
    else:
        monkeypatch.setattr(Path, "replace", refuse)
    assert opened(SAMPLE, tmp_path) == sample
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_made_makes_no_difference(tmp_path, sample):
    (tmp_path / "file").write_bytes(b"")
    assert opened(SAMPLE, tmp_path / "file" / "kept") == sample
    assert opened(SAMPLE, tmp_path / "file") == sample
    assert (tmp_path / "file").read_bytes() == b""


def test_a_folder_with_signs_of_addresses_in_its_name_is_a_folder_like_others(tmp_path, monkeypatch, sample):
    folder = tmp_path / "100 % mine? #1"
    assert opened(SAMPLE, folder) == sample
    forbid_parsing(monkeypatch)
    assert opened(SAMPLE, folder) == sample


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_what_is_kept_is_for_its_owner_alone(tmp_path):
    path = kept(SAMPLE, tmp_path / "kept")
    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0
    assert path.stat().st_mode & 0o077 == 0


def test_several_processes_at_once_do_each_other_no_harm(tmp_path, sample):
    script = (
        "import sys; from pathlib import Path; from soraleak_tui.edition.opening import opened;"
        "print([opened(Path(sys.argv[1]), Path(sys.argv[2])).title for _ in range(3)][-1])"
    )
    paths = os.pathsep.join(map(str, sys.path))
    command = [sys.executable, "-c", script, str(SAMPLE), str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": paths}
    running = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [process.communicate(timeout=60)[0].strip() for process in running]
    assert said == [sample.title] * 3
    assert len(files(tmp_path)) == 1
    assert opened(SAMPLE, tmp_path) == sample


def test_many_threads_that_write_at_once_leave_one_whole_file(tmp_path, sample):
    path = kept(SAMPLE, tmp_path)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: prepare(SAMPLE, path), range(16)))
    assert files(tmp_path) == [path]
    assert opened(SAMPLE, tmp_path) == sample


def test_a_faulty_dossier_is_never_kept_and_always_tells_every_fault(tmp_path):
    root = copied(tmp_path)
    for file, old, new in (("dossier.yaml", "title:", "titel:"), ("pages/opening.md", "[@P2]", "[@P9]")):
        path = root / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    expected = check(root)
    assert len(expected) >= 2
    for _ in range(2):
        with pytest.raises(DossierError) as raised:
            opened(root, tmp_path / "kept")
        assert raised.value.faults == expected
    assert files(tmp_path / "kept") == []


@pytest.mark.parametrize("missing", ["dossier.yaml", "sources.yaml", "quotations.yaml"])
def test_a_dossier_with_a_file_that_is_not_there_tells_so_with_a_cache_as_without(tmp_path, missing):
    root = copied(tmp_path)
    opened(root, tmp_path / "kept")
    (root / missing).unlink()
    with pytest.raises(DossierError) as raised:
        opened(root, tmp_path / "kept")
    assert raised.value.faults == check(root)


def test_no_more_than_eight_editions_are_kept_and_the_oldest_goes_first(tmp_path):
    root = copied(tmp_path)
    path = root / "dossier.yaml"
    text = path.read_text(encoding="utf-8")
    folder = tmp_path / "kept"
    made: list[Path] = []
    for number in range(KEPT + 3):
        path.write_text(text.replace('version: "1.0"', f'version: "1.{number}"'), encoding="utf-8")
        opened(root, folder)
        (new,) = set(files(folder)) - set(made)
        os.utime(new, (number, number))
        made.append(new)
        assert files(folder) == sorted(made[-KEPT:])


def test_files_of_others_in_the_folder_stay_and_those_of_earlier_versions_go(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "old.dossier").write_bytes(b"soraleak-tui dossier 1\n")
    opened(SAMPLE, tmp_path)
    assert {path.suffix for path in files(tmp_path)} == {".txt", ".edition"}


def test_another_state_of_the_code_reads_nothing_that_this_one_kept(tmp_path, monkeypatch):
    opened(SAMPLE, tmp_path)
    package = tmp_path / "package"
    for name in key._PACKAGES:
        if (Path(key.__file__).parents[1] / name).is_dir():
            shutil.copytree(Path(key.__file__).parents[1] / name, package / name)
    monkeypatch.setattr(key, "_PACKAGE", package)
    forbid_parsing(monkeypatch)
    opened(SAMPLE, tmp_path)
    source = package / "layout" / "plan.py"
    source.write_text(source.read_text(encoding="utf-8") + "# other\n", encoding="utf-8")
    with pytest.raises(ParsedError):
        opened(SAMPLE, tmp_path)
