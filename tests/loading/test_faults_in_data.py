"""Each thing that can be wrong in the data of a dossier is named at its place, in plain words.

A case changes one place of the sample. Where ``‸`` stands in what is put there, the fault is to be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .copies import faults_after

LONG = " ".join(["word"] * 41)
DOSSIER = "dossier.yaml"
SOURCES = "sources.yaml"
QUOTATIONS = "quotations.yaml"

CASES = {
    "a YAML syntax error": (
        QUOTATIONS,
        "id: start",
        "id: start‸: again",
        "a colon and a blank inside a value (put the value between quotation marks)",
    ),
    "an alias": (
        QUOTATIONS,
        "id: start",
        "id: ‸*start",
        "anchors and aliases (& and *) are not read (write the value out, or between quotation marks)",
    ),
    "an anchor": (
        QUOTATIONS,
        "id: start",
        "id: ‸&start start",
        "anchors and aliases (& and *) are not read (write the value out, or between quotation marks)",
    ),
    "a tag": (
        DOSSIER,
        "title: The",
        "title: ‸!!python/name:os.system The",
        "tags (!) are not read (put the value between quotation marks)",
    ),
    "a doubled key": (
        DOSSIER,
        "date: 2031-05-04",
        "‸id: again\ndate: 2031-05-04",
        "the field 'id' is given twice (take one out: the first is in line 1)",
    ),
    "a missing field": (DOSSIER, "id: bridge", "‸idea: bridge", "the field 'id' is missing (write id: …)"),
    "an empty field": (DOSSIER, "licence: CC0-1.0", "licence: ‸''", "the field 'licence' is empty (write licence: …)"),
    "an unknown field": (
        DOSSIER,
        "licence:",
        "‸lisence:",
        "the field 'lisence' is not known here (did you mean 'licence'?)",
    ),
    "a list for a text": (
        DOSSIER,
        "title: The bridge that opened twice",
        "title: ‸[The, bridge]",
        "the field 'title' is to be a text (put it between quotation marks)",
    ),
    "no pages": (
        DOSSIER,
        "pages: [opening, speech, reply]",
        "pages: ‸[]",
        "the dossier has no pages (write pages: [start], and pages/start.md)",
    ),
    "a page listed twice": (
        DOSSIER,
        "pages: [opening, ",
        "pages: [opening, ‸opening, ",
        "'opening' is listed twice (take one out: the first is in line 11)",
    ),
    "a page that is not there": (
        DOSSIER,
        "reply]\ndocuments",
        "reply, ‸lost]\ndocuments",
        "there is no file pages/lost.md (write pages/lost.md, or take lost out of pages)",
    ),
    "an id that leads out of the folder": (
        DOSSIER,
        "reply]\ndocuments",
        "reply, ‸../speech]\ndocuments",
        "'../speech' is not an id (letters (a to z), digits, hyphen and underscore)",
    ),
    "a date that is none": (
        SOURCES,
        "issued: 2031-05-05",
        "issued: ‸2031-13-05",
        "'2031-13-05' has no month 13 (write issued: …, such as 2024, 2024-11 or 2024-11-26)",
    ),
    "a missing type": (
        SOURCES,
        "id: P2\n    type: webpage",
        "‸id: P2",
        "the field 'type' is missing (write type: …, such as webpage, article-newspaper or post-weblog)",
    ),
    "an empty value of a list": (
        SOURCES,
        "sureness: B",
        "sureness: ‸''",
        "the field 'sureness' is empty (write sureness: …, one of: A, B, C, D)",
    ),
    "a kind that is none": (
        SOURCES,
        "kind: aggregation",
        "kind: ‸agregation",
        "the field 'kind' has 'agregation'"
        " (right are: primary, original report, aggregation, repost, translation, comment)",
    ),
    "a type that CSL has not": (
        SOURCES,
        "type: post-weblog",
        "type: ‸weblog",
        "'weblog' is not an item type of CSL (did you mean 'post-weblog'?)",
    ),
    "an address that is none": (
        SOURCES,
        "URL: https://ferry.example/reply",
        "URL: ‸javascript:alert(1)",
        "'javascript:alert(1)' is not an address on the web (write https://…)",
    ),
    "an author without a name": (
        SOURCES,
        "{literal: Guild of Ferrymen}",
        "‸{given: Guild}",
        "an author without a name (write {family: Doe, given: Jane} or {literal: Some body})",
    ),
    "a language that is none": (
        SOURCES,
        "language: fr",
        "language: ‸français",
        "'français' is not a language (write en, fr or pt-BR, say)",
    ),
    "a doubled source": (
        SOURCES,
        "- id: P2",
        "- id: ‸P1",
        "there are two sources of the id 'P1' (give one another id: the first is in line 2)",
    ),
    "a source that rests on none": (
        SOURCES,
        '{source: "002"',
        '{source: ‸"02"',
        "there is no source of the id '02' (did you mean '002'?)",
    ),
    "a quotation that is too long": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        f"exact: ‸{LONG}",
        "a quotation of 41 words (quote 40 at most)",
    ),
    "a quotation that is too long for all its dashes": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        f"exact: ‸{LONG.replace(' ', '—')}",
        "a quotation of 41 words (quote 40 at most)",
    ),
    "a quotation that is too long and has no blanks": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        f"exact: ‸{'的' * 41}",
        "a quotation of 41 words (quote 40 at most)",
    ),
    "a quotation without words": (
        QUOTATIONS,
        "exact: at about 8:30 in the morning",
        "exact: ‸'  '",
        "the field 'exact' is empty (write exact: …)",
    ),
    "a quotation of no source": (
        QUOTATIONS,
        "source: X4",
        "source: ‸X5",
        "there is no source of the id 'X5' (did you mean 'X4'?)",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_named_where_it_is(case: str, tmp_path: Path) -> None:
    file, old, new, message = CASES[case]
    place, found = faults_after(tmp_path, file, old, new)
    assert f"{place}: {message}" in found
    assert [fault for fault in found if not fault.endswith(")")] == []


def test_a_circle_of_sources_is_named_in_full(tmp_path: Path) -> None:
    place, found = faults_after(tmp_path, SOURCES, "{source: P1, credit", "{source: ‸'003', credit")
    assert place.startswith(SOURCES)
    assert [fault.split(": ", 1)[1] for fault in found] == [
        "these sources rest on each other in a circle: 001, 003, 002, 001"
        " (take one of them out of the other's rests-on)"
    ]
