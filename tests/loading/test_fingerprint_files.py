"""Files of fingerprints are read as they were written, and refused as anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.fingerprints.bloom import fingerprint
from soraleak_tui.fingerprints.writing import as_yaml
from soraleak_tui.loading import check, fingerprint as digest, load

from .copies import copied

PRINT = fingerprint("001", "They had built a bridge for everyone: walkers, riders and cars. " * 10)
TEXT = as_yaml(PRINT)


def with_fingerprint(folder: Path, text: str = TEXT, name: str = "001.yaml") -> Path:
    root = copied(folder)
    (root / "fingerprints").mkdir()
    (root / "fingerprints" / name).write_text(text, encoding="utf-8")
    return root


def test_a_fingerprint_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert dict(load(with_fingerprint(tmp_path)).fingerprints) == {"001": PRINT}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('source: "001"', 'source: "002"', "2:9: the source '002' is not the file's name (write 001)"),
        ("words: 110", "words: many", "3:8: 'many' is not the number of words (make the file anew"),
        ("grams: 3", "grams: 0", "4:8: '0' is not the number of grams (make the file anew"),
        ("hashes: 11", "hashes: 99999999", "5:9: '99999999' is not the number of hashes (make the file anew"),
        ("salt: 0\n", "", "2:1: the field 'salt' is missing (write salt: …)"),
        ("filter: >-\n", "filter: >-\n  %%%\n", "7:9: the filter is not base64 (make the file anew"),
    ],
)
def test_what_the_command_did_not_write_is_a_fault(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in TEXT
    (fault,) = check(with_fingerprint(tmp_path, TEXT.replace(old, new)))
    assert str(fault).startswith(f"fingerprints/001.yaml:{message}")


def test_a_fingerprint_of_no_source_and_another_file_are_faults(tmp_path: Path) -> None:
    root = with_fingerprint(tmp_path, TEXT.replace('"001"', '"009"'), "009.yaml")
    (root / "fingerprints" / "notes.txt").write_text("?", encoding="utf-8")
    (root / "fingerprints" / ".hidden").write_text("?", encoding="utf-8")
    assert [str(fault) for fault in check(root)] == [
        "fingerprints/009.yaml:2:9: there is no source of the id '009' (did you mean '003'?)",
        "fingerprints/notes.txt:1:1: the file 'notes.txt' does not belong in fingerprints "
        "(its files end in .yaml: take it away)",
    ]


def test_the_words_of_the_fingerprint_measure_the_share_and_contradict_another_number(tmp_path: Path) -> None:
    short = as_yaml(fingerprint("001", "They had built a bridge for everyone."))
    root = with_fingerprint(tmp_path, short)
    assert [fault.wrong for fault in check(root)] == ["19 of the 7 words of '001' are quoted, more than a quarter"]
    (root / "fingerprints" / "001.yaml").write_text(TEXT, encoding="utf-8")
    sources = root / "sources.yaml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace("label: The Echo\n", "label: The Echo\n      words: 111\n"), encoding="utf-8")
    assert [fault.wrong for fault in check(root)] == ["111 words of '001', whose fingerprint is of 110"]


def test_the_digest_of_a_dossier_covers_its_fingerprints_and_its_further_files(tmp_path: Path) -> None:
    root = with_fingerprint(tmp_path)
    found = {digest(root)}
    (root / "fingerprints" / "001.yaml").write_text(TEXT + "\n", encoding="utf-8")
    found.add(digest(root))
    (root / "questions.yaml").unlink()
    found.add(digest(root))
    assert len(found) == 3
