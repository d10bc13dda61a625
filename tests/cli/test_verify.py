"""``fingerprint`` makes what proves quotations, and ``verify`` proves them: by it, or by texts at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from soraleak_tui.cli import main

FIXTURES = Path(__file__).parents[1] / "fixtures"
SPEECH = (
    "☠️ We built a bridge for everyone: walkers, riders, carts and cars. It is free, and it will stay free. Thank you."
)
REPLY = "To those who would drown us in concrete: We are not your: museum, postcard, afterthought. Keep your cars."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the sample."""
    return shutil.copytree(FIXTURES / "sample", tmp_path / "dossier")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder of texts: one named for its source, one not."""
    folder = tmp_path / "saved" / "deeper"
    folder.mkdir(parents=True)
    (folder / "P1_speech.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "reply.txt").write_text(REPLY, encoding="utf-8")
    return folder.parent


def fingerprinted(root: Path, texts: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    (root / "fingerprints").mkdir(exist_ok=True)
    for source, name in (("P1", "deeper/P1_speech.txt"), ("P2", "deeper/reply.txt")):
        assert main(["fingerprint", str(texts / name), "--source", source]) == 0
        (root / "fingerprints" / f"{source}.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
    return root


def test_a_fingerprint_is_written_for_the_source_that_the_file_is_named_for(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fingerprint", str(texts / "deeper" / "P1_speech.txt")]) == 0
    said = capsys.readouterr()
    assert 'source: "P1"\nwords: 22\n' in said.out
    assert said.err.startswith("P1: 22 words in 40 bytes; three other words match once in ")


def test_quotations_are_proven_by_fingerprint(root: Path, texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(fingerprinted(root, texts, capsys))]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("P1 · The speech: 2 quotations: 2 proven by fingerprint; one false match in ")
    assert said[-1] == "bridge-opening 1.0: 14 quotations: 3 proven by fingerprint, 11 no fingerprint"


def test_each_quotation_has_its_odds_if_one_asks(root: Path, texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(fingerprinted(root, texts, capsys)), "--each"]) == 0
    said = capsys.readouterr().out
    assert "\n  P1:S2: proven by fingerprint; odds of a false match: 1 in " in said
    assert "\n  001:crowd: no fingerprint\n" in said


def test_a_word_that_is_not_in_the_text_is_named_and_refused(
    root: Path, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fingerprinted(root, texts, capsys)
    file = root / "statements" / "speech.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("it will stay free", "it may stay free"), encoding="utf-8")
    assert main(["verify", str(root)]) == 2
    said = capsys.readouterr().out
    assert "\n  P1:S2: not in the text\n" in said
    assert main(["verify", str(root), "--against", str(texts)]) == 2
    assert "\n  P1:S2: not in the text\n" in capsys.readouterr().out


def test_texts_are_known_by_their_names_or_by_their_fingerprints(
    root: Path, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(root), "--against", str(texts)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("P1 · The speech: 2 quotations: 2 in the text; 86.4% of its words are quoted\n")
    assert "reply.txt is passed over: it is named for no source" in said.err
    assert main(["verify", str(fingerprinted(root, texts, capsys)), "--against", str(texts)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "\nP2 · The reply: 1 quotation: 1 in the text; 38.9% of its words are quoted\n" in said.out


def test_a_saved_page_is_read_without_its_markup_and_guessed_where_it_has_no_name(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    page = (
        "<html><head><title>a bridge for no one</title></head><body><p>They had built <b>a bridge</b> for everyone.</p>"
    )
    page += (
        "<script>museum</script><p>walkers, riders and cars</p><ul><li>museum,&nbsp;postcard,<li>and afterthought</ul>"
    )
    (folder / "echo.html").write_text(page, encoding="utf-8")
    assert main(["verify", str(root), "--against", str(folder)]) == 0
    assert "(begin its name with the id of its source: 001?)" in capsys.readouterr().err
    (folder / "echo.html").rename(folder / "001.html")
    assert main(["verify", str(root), "--against", str(folder), "--each"]) == 2
    said = capsys.readouterr().out
    assert "\n  001:S1: in the text\n" in said
    assert "\n  001:R1: in the text but for typography\n" in said
    assert "\n  001:crowd: not in the text\n" in said


def test_what_cannot_be_read_is_said_in_one_line(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "P1.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "P2.txt").write_text("two words", encoding="utf-8")
    for arguments, message in (
        (["fingerprint", str(tmp_path / "P1.txt")], "P1.txt is not UTF-8"),
        (["fingerprint", str(tmp_path / "P2.txt")], "P2.txt has no text"),
        (["fingerprint", str(tmp_path / "P3.txt")], "No such file"),
        (["fingerprint", str(tmp_path / "P2.txt"), "--source", "a b"], "name the source: --source ID"),
        (["fingerprint", str(tmp_path / "P2.txt"), "--salt", "-1"], "name the source: --source ID"),
        (["verify", str(root), "--against", str(tmp_path / "none")], "there is no folder"),
    ):
        assert main(arguments) == 2
        said = capsys.readouterr()
        assert message in said.err
        assert said.err.count("\n") == 1
        assert said.out == ""
    assert main(["verify", str(root), "--against", str(tmp_path)]) == 2
    assert "P1.txt is not UTF-8, and is passed over" in capsys.readouterr().err
