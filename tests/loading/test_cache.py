"""A kept dossier is the dossier: whatever lies in the cache folder, what is read equals what the files say."""

from __future__ import annotations

import builtins
import hashlib
import importlib
import io
import os
import pickle
import pkgutil
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from soraleak_tui import domain
from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.domain.fault import DossierError
from soraleak_tui.loading import builtin, cache, check, load, load_kept

from .copies import SAMPLE, copied

HOSTILE = SAMPLE.parent / "hostile"
FILES = sorted(path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*.*"))
MAGIC = b"soraleak-tui dossier 1\n"
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
KEPT = 8


class ParsedError(Exception):
    """The files were parsed where the kept dossier should have been read."""


def forbid_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, to parse raises ParsedError."""

    def refuse(_root: object) -> Dossier:
        raise ParsedError

    monkeypatch.setattr(cache, "_parsed", refuse)


def files(folder: Path) -> list[Path]:
    """What lies in a cache folder."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def kept(root: Path, folder: Path) -> Path:
    """The file in which the dossier is kept, once it has been loaded."""
    load_kept(root, folder)
    (path,) = files(folder)
    return path


def sealed(payload: bytes) -> bytes:
    """A file with that payload that is whole by its checksum."""
    return MAGIC + hashlib.sha256(payload).digest() + payload


@pytest.mark.parametrize("root", [SAMPLE, HOSTILE, builtin()], ids=["sample", "hostile", "built-in"])
def test_the_second_load_equals_the_first_and_parses_nothing(tmp_path, monkeypatch, root):
    expected = load(root)
    assert load_kept(root, tmp_path) == expected
    forbid_parsing(monkeypatch)
    again = load_kept(root, tmp_path)
    assert again == expected
    assert repr(again) == repr(expected)
    for name in ("sources", "quotations", "statements", "passages"):
        assert isinstance(getattr(again, name), MappingProxyType)
        assert list(getattr(again, name)) == list(getattr(expected, name))


@pytest.mark.parametrize("file", FILES)
def test_a_changed_byte_in_any_file_is_never_missed(tmp_path, monkeypatch, file):
    root = copied(tmp_path)
    load_kept(root, tmp_path / "kept")
    forbid_parsing(monkeypatch)
    load_kept(root, tmp_path / "kept")
    data = (root / file).read_bytes()
    for at in {0, len(data) // 2, len(data) - 1}:
        (root / file).write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(ParsedError):
            load_kept(root, tmp_path / "kept")
    (root / file).write_bytes(data)
    load_kept(root, tmp_path / "kept")


def test_a_file_that_is_renamed_added_or_taken_away_is_not_missed(tmp_path, monkeypatch):
    root = copied(tmp_path)
    load_kept(root, tmp_path / "kept")
    forbid_parsing(monkeypatch)
    (root / "pages" / "reply.md").rename(root / "pages" / "other.md")
    with pytest.raises(ParsedError):
        load_kept(root, tmp_path / "kept")
    (root / "pages" / "other.md").rename(root / "pages" / "reply.md")
    load_kept(root, tmp_path / "kept")
    (root / "pages" / "more.md").write_text("", encoding="utf-8")
    with pytest.raises(ParsedError):
        load_kept(root, tmp_path / "kept")


def test_the_words_that_changed_are_the_words_that_are_read(tmp_path):
    root = copied(tmp_path)
    assert load_kept(root, tmp_path / "kept").title == "The bridge that opened twice"
    path = root / "dossier.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("twice", "thrice"), encoding="utf-8")
    assert load_kept(root, tmp_path / "kept").title == "The bridge that opened thrice"
    assert len(files(tmp_path / "kept")) == 2


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of the file in which the sample is kept."""
    return kept(SAMPLE, tmp_path_factory.mktemp("whole")).read_bytes()


def mended(folder: Path, broken: bytes, sample: Dossier) -> bytes:
    """What is in the file after a load that found ``broken`` there and was right all the same."""
    path = kept(SAMPLE, folder)
    path.write_bytes(broken)
    assert load_kept(SAMPLE, folder) == sample
    assert files(folder) == [path]
    return path.read_bytes()


@pytest.mark.parametrize("length", [0, 1, len(MAGIC), len(MAGIC) + 31, len(MAGIC) + 32, -1000, -1])
def test_a_file_that_is_cut_off_is_written_anew(tmp_path, whole, sample, length):
    assert mended(tmp_path, whole[:length], sample) == whole


@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_flipped_bits_anywhere_are_noticed_and_mended(tmp_path, whole, sample, data):
    at = data.draw(st.integers(0, len(whole) - 1))
    flip = data.draw(st.integers(1, 255))
    folder = tmp_path / "kept"
    assert mended(folder, whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :], sample) == whole


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
@pytest.mark.parametrize("protocol", [0, 2, 5])
def test_a_planted_pickle_is_not_run_and_is_replaced(tmp_path, whole, sample, function, protocol):
    mark = tmp_path / "mark"
    words = {"exec": f"open({str(mark)!r}, 'w')", "eval": f"open({str(mark)!r}, 'w')", "system": f"echo > {mark}"}
    planted = Planted(function, words.get(function.__name__, str(mark)))
    payload = pickle.dumps({"title": planted}, protocol=protocol)
    assert mended(tmp_path / "kept", sealed(payload), sample) == whole
    assert not mark.exists()


@pytest.mark.parametrize(
    "payload",
    [
        b"csoraleak_tui.domain.dossier\nos.system\n.",
        b"csoraleak_tui.loading.cache\n_write\n.",
        b"csoraleak_tui.domain.dossier\ndataclass\n.",
        b"csoraleak_tui.domain.nowhere\nThing\n.",
        b"csoraleak_tui.domain\nsys\n.",
        pickle.dumps({"title": 1, "nothing": 2}),
        pickle.dumps([1]),
        pickle.dumps(None),
        b"",
    ],
    ids=["dotted", "loading", "function", "no-module", "package", "fields", "list", "none", "empty"],
)
def test_what_is_no_dossier_is_passed_over_and_replaced(tmp_path, whole, sample, payload):
    assert mended(tmp_path, sealed(payload), sample) == whole


MODULES = sorted(f"{domain.__name__}.{module.name}" for module in pkgutil.iter_modules(domain.__path__))


@pytest.mark.parametrize("module", MODULES)
def test_a_kept_file_can_name_nothing_but_the_domains_own_classes(module):
    reader = cache._Reader(io.BytesIO())
    for name in vars(importlib.import_module(module)):
        try:
            found = reader.find_class(module, name)
        except pickle.UnpicklingError:
            continue
        assert isinstance(found, type), name
        assert found.__module__ == module, name


@pytest.mark.parametrize("code", [b"\x8d", b"\x8e", b"\x95", b"\x96"], ids=["words", "bytes", "frame", "array"])
def test_absurd_lengths_are_passed_over(tmp_path, whole, sample, code):
    assert mended(tmp_path, sealed(b"\x80\x05" + code + b"\xff" * 8), sample) == whole


def test_a_folder_in_the_place_of_the_file_makes_no_difference(tmp_path, sample):
    path = kept(SAMPLE, tmp_path)
    path.unlink()
    path.mkdir()
    assert load_kept(SAMPLE, tmp_path) == sample
    assert files(tmp_path) == [path]


def test_a_file_that_the_system_refuses_to_open_makes_no_difference(tmp_path, monkeypatch, sample):
    path = kept(SAMPLE, tmp_path)
    read = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert load_kept(SAMPLE, tmp_path) == sample
    assert files(tmp_path) == [path]


@pytest.mark.skipif(AS_ROOT, reason="root may read every file")
def test_a_file_that_cannot_be_read_is_replaced(tmp_path, sample, whole):
    path = kept(SAMPLE, tmp_path)
    path.chmod(0)
    assert load_kept(SAMPLE, tmp_path) == sample
    assert path.read_bytes() == whole


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_makes_no_difference(tmp_path, sample):
    folder = tmp_path / "kept"
    folder.mkdir(mode=0o500)
    assert load_kept(SAMPLE, folder) == sample
    assert load_kept(SAMPLE, folder) == sample
    assert files(folder) == []


@pytest.mark.parametrize("call", ["mkstemp", "replace"])
def test_a_disk_that_refuses_makes_no_difference_and_keeps_nothing(tmp_path, monkeypatch, sample, call):
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    if call == "mkstemp":
        monkeypatch.setattr("tempfile.mkstemp", refuse)
    else:
        monkeypatch.setattr(Path, "replace", refuse)
    assert load_kept(SAMPLE, tmp_path) == sample
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_made_makes_no_difference(tmp_path, sample):
    (tmp_path / "file").write_bytes(b"")
    assert load_kept(SAMPLE, tmp_path / "file" / "kept") == sample
    assert load_kept(SAMPLE, tmp_path / "file") == sample
    assert (tmp_path / "file").read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_what_is_kept_is_for_its_owner_alone(tmp_path):
    path = kept(SAMPLE, tmp_path / "kept")
    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0
    assert path.stat().st_mode & 0o077 == 0


def test_several_processes_at_once_do_each_other_no_harm(tmp_path, sample):
    script = (
        "import sys; from pathlib import Path; from soraleak_tui.loading import load_kept;"
        "print([load_kept(Path(sys.argv[1]), Path(sys.argv[2])).title for _ in range(3)][-1])"
    )
    paths = os.pathsep.join(map(str, sys.path))
    command = [sys.executable, "-c", script, str(SAMPLE), str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": paths}
    running = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [process.communicate(timeout=60)[0].strip() for process in running]
    assert said == [sample.title] * 3
    assert len(files(tmp_path)) == 1
    assert load_kept(SAMPLE, tmp_path) == sample


def test_many_threads_that_write_at_once_leave_one_whole_file(tmp_path, sample, whole):
    path = tmp_path / "one.dossier"
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: cache._write(path, sample), range(40)))
    assert files(tmp_path) == [path]
    assert path.read_bytes() == whole


def test_a_faulty_dossier_is_never_kept_and_always_tells_every_fault(tmp_path):
    root = copied(tmp_path)
    for file, old, new in (("dossier.yaml", "title:", "titel:"), ("pages/opening.md", "[@P2]", "[@P9]")):
        path = root / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    expected = check(root)
    assert len(expected) >= 2
    for _ in range(2):
        with pytest.raises(DossierError) as raised:
            load_kept(root, tmp_path / "kept")
        assert raised.value.faults == expected
    assert files(tmp_path / "kept") == []


@pytest.mark.parametrize("missing", ["dossier.yaml", "sources.yaml", "quotations.yaml"])
def test_a_dossier_with_a_file_that_is_not_there_tells_so_with_a_cache_as_without(tmp_path, missing):
    root = copied(tmp_path)
    load_kept(root, tmp_path / "kept")
    (root / missing).unlink()
    with pytest.raises(DossierError) as raised:
        load_kept(root, tmp_path / "kept")
    assert raised.value.faults == check(root)


def test_no_more_than_eight_dossiers_are_kept_and_the_oldest_goes_first(tmp_path):
    root = copied(tmp_path)
    path = root / "dossier.yaml"
    text = path.read_text(encoding="utf-8")
    folder = tmp_path / "kept"
    made: list[Path] = []
    for number in range(KEPT + 3):
        path.write_text(text.replace('version: "1.0"', f'version: "1.{number}"'), encoding="utf-8")
        load_kept(root, folder)
        (new,) = set(files(folder)) - set(made)
        os.utime(new, (number, number))
        made.append(new)
        assert files(folder) == sorted(made[-KEPT:])


def test_files_of_others_in_the_folder_stay(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    load_kept(SAMPLE, tmp_path)
    assert {path.suffix for path in files(tmp_path)} == {".txt", ".dossier"}


def test_another_state_of_the_code_reads_nothing_that_this_one_kept(tmp_path, monkeypatch):
    load_kept(SAMPLE, tmp_path)
    package = tmp_path / "package"
    for name in ("domain", "loading"):
        shutil.copytree(Path(cache.__file__).parents[1] / name, package / name)
    monkeypatch.setattr(cache, "_PACKAGE", package)
    forbid_parsing(monkeypatch)
    load_kept(SAMPLE, tmp_path)
    source = package / "domain" / "source.py"
    source.write_text(source.read_text(encoding="utf-8") + "# other\n", encoding="utf-8")
    with pytest.raises(ParsedError):
        load_kept(SAMPLE, tmp_path)
