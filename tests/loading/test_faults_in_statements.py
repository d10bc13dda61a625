"""Each thing that can be wrong in the statements of a dossier is named at its place, in plain words.

A case changes one place of the sample. Where ``‸`` stands in what is put there, the fault is to be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .copies import faults_after

SPEECH = "statements/speech.yaml"
REPLY = "statements/reply.yaml"

CASES = {
    "a text for a list": (
        SPEECH,
        'collated: ["001", "002", "003"]',
        "collated: ‸001",
        "the field 'collated' is to be a list (write collated: [one, two])",
    ),
    "a doubled quotation": (
        SPEECH,
        "id: served",
        "id: ‸start",
        "there are two quotations of the key 'X4:start' (give one another id: the first is in quotations.yaml, line 2)",
    ),
    "a flag that is none": (
        SPEECH,
        "back-translated: yes",
        "back-translated: ‸perhaps",
        "the field 'back-translated' has 'perhaps' (write yes or no)",
    ),
    "a witness of no source": (
        SPEECH,
        'source: "003"',
        'source: ‸"03"',
        "there is no source of the id '03' (did you mean '003'?)",
    ),
    "a witness that names no source": (
        SPEECH,
        '- source: "003"\n        exact',
        "- ‸exact",
        "a witness names no source (write source: and the id of a source)",
    ),
    "a witness without a manner": (
        SPEECH,
        'source: "001"\n        exact: walkers, riders and cars\n        manner: quoted',
        '‸source: "001"\n        exact: walkers, riders and cars',
        "the field 'manner' is missing (write manner: …, one of: quoted, retold)",
    ),
    "a witness that speaks for itself": (
        SPEECH,
        "manner: quoted",
        "manner: ‸own",
        "the field 'manner' has 'own' (right are: quoted, retold)",
    ),
    "a note without evidence": (
        SPEECH,
        'note: The Echo leaves out the carts, and River Notes adds a word.\n    evidence: [P1, "001:S1", "002:S1"]\n',
        "note: ‸Ours.\n",
        "a note without evidence (name what it rests on: evidence: [P1])",
    ),
    "evidence that is not there": (
        SPEECH,
        '"001:S1", "002',
        '‸"001:S9", "002',
        "there is nothing that can be cited of the id '001:S9' (did you mean '001:S3'?)",
    ),
    "credit to a source on which it does not rest": (
        SPEECH,
        "manner: retold\n        id: served",
        "manner: retold\n        credits: ‸[P1]\n        id: served",
        "'X4' is said to credit 'P1', on which it does not rest (add it to its rests-on, with the credit line)",
    ),
    "credit to a source that is not there": (
        SPEECH,
        "manner: retold\n        id: served",
        "manner: retold\n        credits: [‸P11]\n        id: served",
        "there is no source of the id 'P11' (did you mean 'P1'?)",
    ),
    "a primary wording of no source": (
        REPLY,
        'primary: P2\ncollated: ["001", "002"]\nstatements:\n  - id: R1\n    title: The refusal\n    exact: ',
        "statements:\n  - id: R1\n    title: The refusal\n    exact: ‸",
        "a primary wording of no source (name its source as primary at the head of the file)",
    ),
    "a prefix of nothing": (
        SPEECH,
        "title: The thanks",
        "title: The thanks\n    prefix: ‸And",
        "a prefix without the words that it belongs to (give exact)",
    ),
    "a party that is not there": (
        REPLY,
        "party: ferrymen",
        "party: ‸ferryman",
        "there is no party of the id 'ferryman' (did you mean 'ferrymen'?)",
    ),
    "a document of another name": (
        REPLY,
        "id: reply",
        "id: ‸answer",
        "the id 'answer' is not the file's name (write id: reply)",
    ),
    "a doubled statement": (
        REPLY,
        "id: R1",
        "id: ‸S1",
        "there are two statements of the id 'S1' (give one another id: the first is in statements/speech.yaml, line 7)",
    ),
    "a statement of a source's id": (
        REPLY,
        "id: R1",
        "id: ‸X4",
        "'X4' is the id of a source too (give the statement another id: a citation could mean either)",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_named_where_it_is(case: str, tmp_path: Path) -> None:
    file, old, new, message = CASES[case]
    place, found = faults_after(tmp_path, file, old, new)
    assert f"{place}: {message}" in found
    assert [fault for fault in found if not fault.endswith(")")] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "wrong"),
    [
        (SPEECH, "primary: P1", "primary: ‸P11", "there is no source of the id 'P11' (did you mean 'P1'?)"),
        (SPEECH, '- source: "002"', '- source: ‸"02"', "there is no source of the id '02' (did you mean '002'?)"),
        (
            SPEECH,
            '- source: "002"\n        ',
            "- ‸",
            "a witness names no source (write source: and the id of a source)",
        ),
    ],
    ids=["an unknown primary", "an unknown witness", "a witness of none"],
)
def test_what_follows_from_a_wrong_source_is_not_said_too(
    tmp_path: Path, file: str, old: str, new: str, wrong: str
) -> None:
    place, found = faults_after(tmp_path, file, old, new)
    assert found == [f"{place}: {wrong}"]
