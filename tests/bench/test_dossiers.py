"""The dossiers that are made to measure: the same from the same seed, valid, of the size that was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.dossiers import Written, in_bytes, main, markdown, write, write_page
from bench.writer import Writer, vocabulary

from soraleak_tui.domain.prose import CodeBlock, ComparisonBlock, Heading, ListBlock, Table
from soraleak_tui.loading import check, load


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("made")
    return write(folder, seed=3, sources=30, statements=1_200, prose_bytes=150_000, pages=3)


def test_a_made_dossier_has_no_fault(made: Written) -> None:
    assert check(made.folder) == ()


def test_it_has_what_was_asked_for(made: Written) -> None:
    dossier = load(made.folder)
    assert len(dossier.sources) == 30
    assert len(dossier.statements) == 1_200
    assert [len(document.statements) for document in dossier.documents] == [1_000, 200]
    assert made.pages == tuple(page.id for page in dossier.pages) == ("p1", "p2", "p3")
    assert all(2 <= len(statement.witnesses) <= 4 for statement in dossier.statements.values())
    sizes = [len(data) for name, data in files(made.folder).items() if name.startswith("pages/")]
    assert sizes == [pytest.approx(50_000, rel=0.08)] * 3


def test_it_has_all_that_a_page_can_have(made: Written) -> None:
    dossier = load(made.folder)
    kinds = {type(block) for page in dossier.pages for block in page.blocks}
    assert kinds >= {Heading, ListBlock, Table, CodeBlock, ComparisonBlock}
    text = b"".join(files(made.folder).values()).decode()
    assert {"é", "—", "“", "\u00a0", "国"} <= set(text)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("one", 5), ("two", 5), ("three", 6)):
        write(tmp_path / name, seed=seed, sources=6, statements=9, prose_bytes=9_000, pages=2)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert files(tmp_path / "one") != files(tmp_path / "three")


def test_what_tells_that_it_can_be_read_stands_in_its_texts(made: Written) -> None:
    dossier = load(made.folder)
    for page, beginning in zip(dossier.pages, made.beginnings, strict=True):
        text = "".join(run.text for run in page.blocks[2].inline)  # type: ignore[union-attr]
        assert text.startswith(beginning)
    story = "".join(run.text for run in dossier.pages[0].blocks[0].inline)  # type: ignore[union-attr]
    assert story.startswith(made.story)
    assert made.beginnings[0] not in story


@pytest.mark.parametrize("size", ["2KB", "48KB"])
def test_a_page_and_its_plain_markdown_begin_alike_and_are_of_one_size(tmp_path: Path, size: str) -> None:
    written = write_page(tmp_path, in_bytes(size))
    plain = markdown(in_bytes(size))
    cited = (tmp_path / "pages" / "p1.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    assert len(plain.encode()) == pytest.approx(in_bytes(size), rel=0.4 if size == "2KB" else 0.05)
    assert "[@" in cited
    assert "[@" not in plain
    assert ":::" not in plain
    assert plain.split("\n\n")[1] == cited.split("\n\n")[1]
    assert check(tmp_path) == ()
    assert len(written.pages) == 1


def test_no_block_is_longer_than_a_page_may_have(made: Written) -> None:
    for name, data in files(made.folder).items():
        if name.startswith("pages/"):
            assert max(map(len, data.decode().split("\n\n"))) < 20_000


@pytest.mark.parametrize(("text", "size"), [("2KB", 2_000), ("5 MB", 5_000_000), ("1.5mb", 1_500_000), ("77", 77)])
def test_sizes_are_read_as_people_write_them(text: str, size: int) -> None:
    assert in_bytes(text) == size


@pytest.mark.parametrize("text", ["", "MB", "5 GB", "-1", "five"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a size"):
        in_bytes(text)


def test_the_command_writes_a_dossier_and_a_markdown_file(tmp_path: Path) -> None:
    sizes = ["--sources", "6", "--statements", "8", "--prose", "4KB", "--pages", "1"]
    assert main([str(tmp_path / "made"), *sizes]) == 0
    assert main([str(tmp_path / "text.md"), "--markdown", "--prose", "4KB"]) == 0
    assert check(tmp_path / "made") == ()
    assert (tmp_path / "text.md").stat().st_size == pytest.approx(4_000, rel=0.3)


def test_common_words_are_common() -> None:
    writer = Writer(1)
    words = writer.some(20_000, 20_000)
    assert words.count(writer.words[0]) > 5 * words.count(writer.words[40]) > 0
    assert len(set(words)) > 2_000


def test_no_word_is_in_the_vocabulary_twice() -> None:
    words = vocabulary(Writer(2).random)
    assert len(words) == len(set(words))
