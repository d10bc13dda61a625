"""``cite`` on the command line: what it prints, what it refuses, and that it is light."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from soraleak_tui import loading
from soraleak_tui.citation import STYLES, cite, quote_and_cite
from soraleak_tui.cli import cite as command, main
from soraleak_tui.domain.dossier import Dossier


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example that ``new`` writes: small, and every reader's own."""
    folder = tmp_path_factory.mktemp("dossier") / "example"
    loading.write_example(folder)
    return folder


@pytest.fixture(scope="module")
def dossier(folder: Path) -> Dossier:
    return loading.load(folder)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> object:
    """Run the command: the code to leave with, what it printed, and what it complained of."""

    def run(*words: str) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        command.add(parser.add_subparsers())
        arguments = parser.parse_args(["cite", *words, "--dossier", str(folder)])
        code = arguments.run(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.mark.parametrize("style", STYLES)
def test_a_source_is_cited_in_every_style(run, dossier: Dossier, style: str) -> None:
    for name, source in dossier.sources.items():
        assert run(name, "--style", style) == (0, cite(source, style) + "\n", "")


def test_plain_is_the_style_when_none_is_asked_for(run, dossier: Dossier) -> None:
    name, source = next(iter(dossier.sources.items()))
    assert run(name) == (0, cite(source, "plain") + "\n", "")


def test_a_quotation_is_cited_by_its_source_and_printed_with_quote(run, dossier: Dossier) -> None:
    for key, quotation in dossier.quotations.items():
        source = dossier.sources[quotation.source]
        assert run(key, "--style", "apa") == (0, cite(source, "apa") + "\n", "")
        assert run(key, "--quote") == (0, quote_and_cite(source, "plain", quotation) + "\n", "")


def test_a_statement_stands_for_its_primary_wording(run, dossier: Dossier) -> None:
    statement = next(statement for statement in dossier.statements.values() if statement.primary)
    assert statement.primary
    source = dossier.sources[statement.primary.source]
    assert run(statement.id, "--quote") == (0, quote_and_cite(source, "plain", statement.primary) + "\n", "")


def test_what_a_source_has_for_a_statement_is_cited_with_all_its_fragments(run, dossier: Dossier) -> None:
    counts = set()
    for statement in dossier.statements.values():
        for name in statement.speaking:
            source, words = dossier.sources[name], statement.words_of(name)
            counts.add(len(words))
            assert run(statement.id, name, "--quote") == (0, quote_and_cite(source, "plain", *words) + "\n", "")
            assert run(statement.id, name) == (0, cite(source, "plain") + "\n", "")
    assert counts


def test_fragments_of_one_source_are_never_one_quotation(capsys) -> None:
    sample = str(Path(__file__).resolve().parents[1] / "fixtures" / "sample")
    assert main(["cite", "S1", "001", "--quote", "--dossier", sample]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first == "“a bridge for everyone” … “walkers, riders and cars”"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("S9", "001"), "there is no statement 'S9'"),
        (("001", "001"), "there is no statement '001'"),
        (("S1", "X9"), "there is no source 'X9'"),
        (("S1", "P2"), "P2 has no words for S1"),
    ],
)
def test_words_that_there_are_not_are_refused_in_one_line(capsys, words: tuple[str, ...], said: str) -> None:
    sample = str(Path(__file__).resolve().parents[1] / "fixtures" / "sample")
    assert main(["cite", *words, "--dossier", sample]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"soraleak-tui: {said}")


def test_all_sources_are_one_json_list(run, dossier: Dossier) -> None:
    code, out, err = run("--all", "--style", "csl-json")
    assert (code, err) == (0, "")
    assert [item["id"] for item in json.loads(out)] == list(dossier.sources)


def test_all_sources_are_one_bibtex_file(run, dossier: Dossier) -> None:
    _, out, _ = run("--all", "--style", "bibtex")
    assert out.count("\n}") == len(dossier.sources)


def test_an_unknown_id_is_refused_in_one_line_with_the_nearest(run, dossier: Dossier) -> None:
    key = next(iter(dossier.quotations))
    code, out, err = run(key + "x")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert key in err.removeprefix(f"soraleak-tui: there is no source, quotation or statement {key}x")


def test_an_unknown_style_is_refused_with_the_nearest_or_else_with_all(run) -> None:
    near = (2, "", "soraleak-tui: there is no style 'appa' (did you mean 'apa'?)\n")
    assert run("001", "--style", "appa") == near
    code, out, err = run("001", "--style", "zzz")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert all(style in err for style in STYLES)


@pytest.mark.parametrize("words", [(), ("--all", "001"), ("--all", "--quote")])
def test_cite_needs_an_id_or_all(run, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out, err) == (2, "", "soraleak-tui: cite needs an ID, or --all alone for every source\n")


def test_quote_of_a_source_names_a_quotation_to_take(run, dossier: Dossier) -> None:
    quotation = next(iter(dossier.quotations.values()))
    code, out, err = run(quotation.source, "--quote")
    assert (code, out) == (2, "")
    assert f"for example {quotation.source}:" in err


def test_the_help_names_every_style() -> None:
    assert tuple(command.STYLES.split(", ")) == STYLES


def test_the_command_imports_nothing_that_draws_an_interface(folder: Path, tmp_path: Path) -> None:
    program = (
        "import argparse, sys; from soraleak_tui.cli import cite; parser = argparse.ArgumentParser();"
        "cite.add(parser.add_subparsers());"
        f"arguments = parser.parse_args(['cite', '--all', '--dossier', {str(folder)!r}]); arguments.run(arguments);"
        "sys.exit('textual' in sys.modules or 'rich' in sys.modules)"
    )
    environment = {"PYTHONPATH": ":".join(sys.path), "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    for _ in ("the edition is made", "the edition is there"):
        command = [sys.executable, "-c", program]
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
        assert done.stderr == b""
    assert done.returncode == 0
