"""What is wrong with the files of a dossier, and with the folder, is named in plain words, all of it at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from soraleak_tui.domain.fault import DossierError, Fault
from soraleak_tui.edition.opening import opened
from soraleak_tui.loading import check, load

from .copies import copied, faults_after

DOSSIER = "dossier.yaml"


def test_a_page_that_is_not_listed_is_a_fault(tmp_path: Path) -> None:
    _, found = faults_after(tmp_path, DOSSIER, "speech, reply]\ndocuments", "speech]\ndocuments")
    assert found == [
        "pages/reply.md:1:1: the file 'reply.md' is not listed in dossier.yaml"
        " (list it under pages in dossier.yaml, or take it away)"
    ]


def test_bytes_that_are_not_utf_8_are_named_with_their_place(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "pages/reply.md").write_bytes("---\ntitle: é".encode() + b"\xff")
    assert str(check(root)[0]) == "pages/reply.md:2:9: the byte 0xFF is not UTF-8 (save the file as UTF-8)"


@pytest.mark.parametrize(("file", "size"), [("pages/reply.md", 16), ("quotations.yaml", 8)])
def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, file: str, size: int) -> None:
    root = copied(tmp_path)
    (root / file).write_bytes(b"x" * (size * 1_000_000 + 1))
    assert [str(fault) for fault in check(root)] == [
        f"{file}:1:1: the file is larger than {size} MB (split it or shorten it)"
    ]


@pytest.mark.parametrize("file", ["sources.yaml", "quotations.yaml", "statements/reply.yaml", "pages/reply.md"])
def test_a_missing_file_is_a_fault(tmp_path: Path, file: str) -> None:
    root = copied(tmp_path)
    (root / file).unlink()
    assert [fault.wrong for fault in check(root)] == [f"there is no file {file}"]


@pytest.mark.parametrize("file", ["dossier.yaml", "sources.yaml", "quotations.yaml", "statements/reply.yaml"])
@pytest.mark.parametrize("content", ["", "word", "- a\n- b", "a: b", "[" * 100_000, "--- a\n--- b", "\t", "?"])
def test_data_of_another_shape_is_a_fault(tmp_path: Path, file: str, content: str) -> None:
    root = copied(tmp_path)
    (root / file).write_text(content, encoding="utf-8")
    assert any(fault.file == file for fault in check(root))


def test_a_folder_that_is_not_there_and_one_that_is_no_dossier(tmp_path: Path) -> None:
    (missing,) = check(tmp_path / "missing")
    assert missing.wrong.startswith("there is no folder")
    (empty,) = check(tmp_path)
    assert empty.wrong == "the folder is not a dossier: it has no dossier.yaml"


def test_all_faults_come_at_once_by_file_and_place(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for file, old, new in (
        ("pages/opening.md", "[@P2]", "[@P9] <b> [^1]"),
        ("sources.yaml", "issued: 2031-05-05", "issued: soon"),
        ("sources.yaml", "sureness: B", "sureness: E"),
        ("dossier.yaml", "licence:", "license:"),
    ):
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DossierError) as raised:
        load(root)
    faults = raised.value.faults
    assert [fault.file for fault in faults] == [*["dossier.yaml"] * 2, *["pages/opening.md"] * 3, *["sources.yaml"] * 2]
    assert list(faults) == sorted(faults)


def test_hidden_files_are_passed_over_and_others_are_not(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "pages" / ".DS_Store").write_bytes(b"\0")
    assert check(root) == ()
    (root / "statements" / "replay.yaml").write_text("id: x")
    assert [str(fault) for fault in check(root)] == [
        "statements/replay.yaml:1:1: the file 'replay.yaml' is not listed in dossier.yaml (did you mean 'reply.yaml'?)"
    ]


@pytest.mark.parametrize("file", ["dossier.yaml", "sources.yaml", "statements/reply.yaml", "pages/reply.md"])
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir], ids=["a pipe", "a folder"])
def test_what_is_no_file_is_not_opened(tmp_path: Path, file: str, make: Callable[[Path], None]) -> None:
    root = copied(tmp_path)
    (root / file).unlink()
    make(root / file)
    for found in (check(root), _faults_of_kept(root, tmp_path)):
        assert [(fault.wrong, fault.right) for fault in found] == [
            (f"{file} is not a file", "put a file of text there")
        ]


@pytest.mark.parametrize("name", ["dossier.yaml", "quotations.yaml", "pages/reply.md", "pages"])
def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    root = copied(tmp_path)
    (root / name).rename(tmp_path / "outside")
    (root / name).symlink_to(tmp_path / "outside")
    for found in (check(root), _faults_of_kept(root, tmp_path)):
        assert found
        assert {fault.wrong.partition(" is ")[2] for fault in found} == {
            "a link that leads out of the dossier's folder"
        }


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "pages/reply.md").rename(root / "reply.md")
    (root / "pages/reply.md").symlink_to("../reply.md")
    (tmp_path / "linked").symlink_to(root)
    assert check(tmp_path / "linked") == ()


def _faults_of_kept(root: Path, folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(DossierError) as raised:
        opened(root, folder / "kept")
    return raised.value.faults
