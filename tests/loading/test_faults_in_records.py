"""Each thing that can be wrong in the files of the evidence is named at its place, in plain words.

A case changes one place of the sample. Where ``‸`` stands in what is put there, the fault is to be found.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from soraleak_tui.loading import check, load
from soraleak_tui.loading.optional import READERS

from .copies import copied, faults_after

QUESTIONS, FIGURES, EVENTS, SOURCES = "questions.yaml", "figures.yaml", "events.yaml", "sources.yaml"
LONG = " ".join(["word"] * 26)
WITHOUT = "name what it rests on: evidence: [P1]"

CASES = {
    "an answer without words": (
        QUESTIONS,
        "- quotation: X4:start\n        hedge: about",
        "- ‸source: X4",
        "an answer without words (give exact, or quotation: source:id; where its words are not at hand, "
        "a gist with evidence)",
    ),
    "an answer of too many words": (
        QUESTIONS,
        "- quotation: X4:start\n        hedge: about",
        f"- source: X4\n        exact: ‸{LONG}",
        "an answer of 26 words (quote 25 at most: those that carry it)",
    ),
    "words given twice": (
        QUESTIONS,
        "- quotation: X4:start\n        hedge: about",
        "- source: X4\n        exact: a ribbon\n        quotation: ‸X4:start",
        "words given twice (take out quotation, or exact)",
    ),
    "words of nobody": (
        QUESTIONS,
        "- quotation: X4:start\n        hedge: about",
        "- ‸exact: a ribbon",
        "the field 'source' is missing (write source: …, the id of a source)",
    ),
    "a quotation that is not there": (
        QUESTIONS,
        "quotation: X4:start",
        "quotation: ‸X4:strat",
        "there is no quotation of the id 'X4:strat' (did you mean 'X4:start'?)",
    ),
    "words of another source": (
        QUESTIONS,
        "- quotation: X4:start",
        "- source: ‸P1\n        quotation: X4:start",
        "words of 'X4' given to 'P1' (take out source: the quotation names it)",
    ),
    "a prefix of nothing": (
        QUESTIONS,
        "- quotation: X4:start",
        "- quotation: X4:start\n        prefix: ‸cut",
        "a field 'prefix' without exact words (give exact)",
    ),
    "a gist without evidence": (
        QUESTIONS,
        "gist: Walkers will be made to pay., evidence: [P2]",
        "gist: ‸Walkers will be made to pay.",
        "a gist without evidence (name what it rests on: evidence: [X12], or give exact)",
    ),
    "a gist of an article that was read": (
        QUESTIONS,
        '- quotation: "001:crowd"\n        hedge: some',
        '- source: "001"\n        evidence: ["001"]\n        gist: ‸Some four hundred.',
        "an answer in our words alone, of a source that was read in full (give its own, as exact or quotation)",
    ),
    "a hedge that is not there": (
        QUESTIONS,
        '- quotation: "001:crowd"\n        hedge: some',
        '- quotation: ‸"001:crowd"\n        hedge: perhaps',
        "a hedge that does not stand in the words: 'perhaps' (give it as the source has it, or leave it out)",
    ),
    "a number that is not there": (
        QUESTIONS,
        '- quotation: "001:crowd"\n        hedge: some\n        value: {count: ~400',
        '- quotation: ‸"001:crowd"\n        hedge: some\n        value: {count: ~4000',
        "a value of which no number stands in the words: 'some four hundred people' "
        "(give the number that they have, or other words)",
    ),
    "credit to a source on which it does not rest": (
        QUESTIONS,
        'credits: ["001"]',
        'credits: ‸["001", P2]',
        "'002' is said to credit 'P2', on which it does not rest (add it to its rests-on, with the credit line)",
    ),
    "silence of what was not read": (
        QUESTIONS,
        "silence: not read in full",
        "silence: ‸says nothing",
        "silence of 'X4', which was not read in full (write silence: not read in full)",
    ),
    "words of what is silent": (
        QUESTIONS,
        "silence: not read in full",
        "silence: not read in full\n        value: ‸{term: x}",
        "a field 'value' of a source that is said to be silent (take out silence, or what it says)",
    ),
    "a question without a finding": (
        QUESTIONS,
        "    finding:\n      outcome: settled\n      text: About four hundred, by the only count.\n"
        '      evidence: ["001:crowd"]\n'
        "      value: {count: 300..500, unit: people}\n  - id: Q3",
        "  - id: Q3",
        "the field 'finding' is missing "
        "(write finding: …, with the fields outcome, text, evidence, contradicts, value)",
    ),
    "a finding without evidence": (
        QUESTIONS,
        'text: About four hundred, by the only count.\n      evidence: ["001:crowd"]',
        "text: About four hundred, by the only count.\n      evidence: ‸[]",
        f"a finding without evidence ({WITHOUT})",
    ),
    "an outcome that is none": (
        QUESTIONS,
        "outcome: settled\n      text: About",
        "outcome: ‸sure\n      text: About",
        "the field 'outcome' has 'sure' (right are: settled, not settled)",
    ),
    "what is contradicted and is not there": (
        QUESTIONS,
        "contradicts: [P2]",
        "contradicts: [‸P3]",
        "there is nothing that can be cited of the id 'P3' (did you mean 'S3'?)",
    ),
    "a question of a statement's id": (
        QUESTIONS,
        "id: Q3",
        "id: ‸S1",
        "there is a question and a statement of the id 'S1' "
        "(give one another id: the first is in statements/speech.yaml, line 7)",
    ),
    "a doubled question": (
        QUESTIONS,
        "id: Q3",
        "id: ‸Q1",
        "there are two questions of the id 'Q1' (give one another id: the first is in questions.yaml, line 3)",
    ),
    "an event of a question's id": (
        EVENTS,
        "id: ribbon",
        "id: ‸Q1",
        "there is an event and a question of the id 'Q1' (give one another id: the first is in questions.yaml, line 3)",
    ),
    "a value of several measures": (
        FIGURES,
        "{count: ~400, unit: people}",
        "‸{count: ~400, size: 400, unit: people}",
        "a value that measures several things "
        "(write value: {duration: 3 h}, {count: 19, unit: artists} or {term: yes}, say)",
    ),
    "a value of nothing": (
        FIGURES,
        "{count: ~400, unit: people}",
        "‸{unit: people}",
        "a value that measures nothing (write value: {duration: 3 h}, {count: 19, unit: artists} or {term: yes}, say)",
    ),
    "a number without its unit": (
        FIGURES,
        "{count: ~400, unit: people}",
        "‸{count: ~400}",
        "the field 'unit' is missing (write unit: …, what is counted, or the currency)",
    ),
    "a number that is none": (
        FIGURES,
        "{count: ~400, unit: people}",
        "{count: ‸many, unit: people}",
        "'many' is not a number (write 19, ~300, >=630, 100..999 or 6.6bn)",
    ),
    "a unit beside a duration": (
        FIGURES,
        "{count: ~400, unit: people}",
        "{duration: 400 s, unit: ‸s}",
        "a unit of its own beside a duration (take it out)",
    ),
    "a figure that is no number": (
        FIGURES,
        "{count: ~400, unit: people}",
        "‸{term: many}",
        "a figure that is a term and no number (write value: {count: 19, unit: names}, say)",
    ),
    "a figure without its scope": (
        FIGURES,
        "scope: those who came to the opening",
        "scope: ‸''",
        "the field 'scope' is empty (write scope: …, what is counted, exactly)",
    ),
    "a figure without its day": (
        FIGURES,
        "- id: crowd\n  value: {count: ~400, unit: people}\n  scope: those who came to the opening\n"
        '  quotation: "001:crowd"\n  hedge: some\n  day: 2031-05-04',
        "- ‸id: crowd\n  value: {count: ~400, unit: people}\n  scope: those who came to the opening\n"
        '  quotation: "001:crowd"\n  hedge: some',
        "the field 'day' is missing (write day: …, the day of which it is true)",
    ),
    "a bare number": (
        FIGURES,
        '  quotation: "001:crowd"\n  hedge: some\n  day: 2031-05-04\n  series: people\n',
        "  source: X4\n  day: 2031-05-04\n",
        "a figure without words (give exact, or quotation: source:id; where its words are not at hand, "
        "a gist with evidence)",
    ),
    "a reckoning beside words": (
        FIGURES,
        "note: Counted by us.",
        "quotation: ‸X4:start",
        "a field 'quotation' beside a reckoning (take out one of the two)",
    ),
    "a reckoning without evidence": (
        FIGURES,
        'evidence: ["002:twice"]',
        "evidence: ‸[]",
        f"a reckoning without evidence ({WITHOUT})",
    ),
    "an event more precise than its words": (
        EVENTS,
        "when: 2031-05-04T08:30+00:00~\n        printed: about 8:30 in the morning",
        "when: ‸2031-05-04T08:30:15+00:00~\n        printed: about 8:30 in the morning",
        "a time to the second, where its words are to the minute (give no more than the words do, or an interval)",
    ),
    "an event more precise than its accounts": (
        EVENTS,
        "when: 2031-05-04T08:30+00:00~\n    evidence",
        "when: ‸2031-05-04T08:30:01+00:00~\n    evidence",
        "an event more precise than its accounts: to the second (give it to the minute)",
    ),
    "an event with which no account agrees": (
        EVENTS,
        "when: 2031-05-04T08:30+00:00~\n    evidence",
        "when: ‸2032\n    evidence",
        "a time with which no account agrees: '2032' (take that of an account, or an interval that holds it)",
    ),
    "an event more precise than its source": (
        EVENTS,
        "when: 2031-05-05\n    evidence: [P2]",
        "when: ‸2031-05-05T10Z\n    evidence: [P2]",
        "a time to the hour, where its source is dated to the day (give no more than the words do, or an interval)",
    ),
    "an event of which nothing tells the time": (
        EVENTS,
        "printed: from 2030 to this year",
        "printed: when it was ready",
        "a time to the year, where its words tell no time (give printed: and the words that tell it)",
    ),
    "printed words that stand nowhere": (
        EVENTS,
        "printed: about 8:30 in the morning",
        "printed: ‸about 8:30 at night",
        "words printed in none of the quotations: 'about 8:30 at night' "
        "(give them as one of them has them, or leave them out)",
    ),
    "an event without evidence": (
        EVENTS,
        "when: 2031-05-05\n    evidence: [P2]",
        "when: 2031-05-05\n    evidence: ‸[]",
        f"an event without evidence ({WITHOUT})",
    ),
    "an account without evidence": (
        EVENTS,
        'printed: late on Sunday\n        evidence: ["003"]',
        "printed: late on Sunday\n        evidence: ‸[]",
        f"an account without evidence ({WITHOUT})",
    ),
    "words beside accounts": (
        EVENTS,
        "parties: [council]",
        "parties: [council]\n    printed: ‸early",
        "a field 'printed' beside accounts (give it to one of them)",
    ),
    "a time without its zone": (
        EVENTS,
        "when: 2031-05-05\n",
        "when: ‸2031-05-05T10:00\n",
        "'2031-05-05T10:00' has a time without its zone (write Z for UTC or -05:00 behind it)",
    ),
    "a zone that is none": (
        EVENTS,
        "offset: +01:00",
        "offset: ‸CET",
        "'CET' is not the offset of a zone (write -05:00 or Z)",
    ),
    "a party that is not there": (
        EVENTS,
        "parties: [council]",
        "parties: [‸counsel]",
        "there is no party of the id 'counsel' (did you mean 'council'?)",
    ),
    "an entity without evidence": (
        "entities.yaml",
        "evidence: [P1]\n  aliases",
        "evidence: ‸[]\n  aliases",
        f"an entity without evidence ({WITHOUT})",
    ),
    "a kind of entity that is none": (
        "entities.yaml",
        "kind: person",
        "kind: ‸mayor",
        "the field 'kind' has 'mayor' (right are: person, group, organisation, system, work)",
    ),
    "an error without words": (
        "errors.yaml",
        '  words:\n    - quotation: "002:S1"',
        "  words: ‸[]",
        "an error without words (give them: {quotation: source:id})",
    ),
    "an error without proof": (
        "errors.yaml",
        "evidence: [S1]",
        "evidence: ‸[]",
        f"an error without evidence ({WITHOUT})",
    ),
    "an unknown without evidence": (
        "unknowns.yaml",
        'evidence: ["002:twice"]',
        "evidence: ‸[]",
        f"an unknown without evidence ({WITHOUT})",
    ),
    "an interest of which nothing is said": (
        "interests.yaml",
        'sources: ["001"]\n  looked: 2031-06-01',
        'sources: ["001"]',
        "neither dealings nor a day of looking (give dealings, or looked: and the day on which none was found)",
    ),
    "an owner without evidence": (
        "interests.yaml",
        "owner: Coast and Quay Ltd\n  evidence: [X4]",
        "owner: ‸Coast and Quay Ltd",
        "an owner without evidence (name what it rests on: evidence: [P1])",
    ),
    "a dealing after the event": (
        "interests.yaml",
        'sources: ["001"]\n  looked: 2031-06-01',
        'sources: ["001"]\n  dealings:\n    - {party: council, text: A lease., date: ‸2031-05-04, evidence: [P1]}',
        "a dealing of '2031-05-04', which is not before the event (only what was public before it counts)",
    ),
    "a dealing known from after the event": (
        "interests.yaml",
        'sources: ["001"]\n  looked: 2031-06-01',
        'sources: ["001"]\n  dealings:\n    - {party: council, text: A lease., date: 2031-04, evidence: ‸[P1]}',
        "a dealing without a dated source that is older than the event (name one whose issued is before it)",
    ),
    "a station that is not there": (
        "steps.yaml",
        "from: east",
        "from: ‸eats",
        "there is no station of the id 'eats' (did you mean 'east'?)",
    ),
    "a step without evidence": (
        "steps.yaml",
        "proves: The bridge needs no lift.\n      evidence: [P1]",
        "proves: The bridge needs no lift.\n      evidence: ‸[]",
        f"a step without evidence ({WITHOUT})",
    ),
    "dependence without the words that show it": (
        SOURCES,
        'credit: "\\"as the mayor said from the platform\\""',
        "credit: ‸''",
        "the field 'credit' is empty (write credit: …, the words that show it)",
    ),
    "a number of words that is none": (
        SOURCES,
        "label: The Echo",
        "label: The Echo\n      words: ‸many",
        "'many' is not a number of words (write words: 754, say)",
    ),
    "an address of a mirror that is none": (
        SOURCES,
        "label: The Echo",
        "label: The Echo\n      read-at: [‸echo.example]",
        "'echo.example' is not an address on the web (write https://…)",
    ),
    "a source that is called as our own words are": (
        SOURCES,
        "- id: X4",
        "- id: ‸ours",
        "the id 'ours' is not free: in prose it marks words that state no fact (give it another)",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_named_where_it_is(case: str, tmp_path: Path) -> None:
    file, old, new, message = CASES[case]
    place, found = faults_after(tmp_path, file, old, new)
    if "‸" in new:
        assert f"{place}: {message}" in found
    else:
        assert [fault.split(": ", 1)[1] for fault in found if fault.startswith(file)] == [message]
    assert [fault for fault in found if not fault.endswith(")")] == []


@pytest.mark.parametrize(("words", "wrong"), [(76, False), (75, True)])
def test_more_than_a_quarter_of_an_article_is_refused(tmp_path: Path, words: int, wrong: bool) -> None:  # noqa: FBT001
    _, found = faults_after(tmp_path, SOURCES, "label: The Echo", f"label: The Echo\n      words: {words}")
    message = "19 of the 75 words of '001' are quoted, more than a quarter (quote 18 at most: fewer, or shorter)"
    assert found == ([f"sources.yaml:24:9: {message}"] if wrong else [])


def test_what_a_party_made_may_be_quoted_whole(tmp_path: Path) -> None:
    assert faults_after(tmp_path, SOURCES, "label: The speech", "label: The speech\n      words: 19")[1] == []


@pytest.mark.parametrize("file", READERS)
@pytest.mark.parametrize("content", ["", "word", "- a\n- b", "a: b", "[]", "{}", "- {}", "- - a", "\t"])
def test_data_of_another_shape_is_read_or_a_fault(tmp_path: Path, file: str, content: str) -> None:
    root = copied(tmp_path)
    (root / file).write_text(content, encoding="utf-8")
    faults = check(root)
    assert all(fault.file == file for fault in faults)
    assert faults or content == "[]"


@pytest.mark.parametrize("file", READERS)
def test_each_file_may_be_missing(tmp_path: Path, file: str) -> None:
    root = copied(tmp_path)
    (root / file).unlink()
    assert check(root) == ()
    assert load(root).statements


def test_a_dealing_that_is_older_than_the_event_is_no_fault(tmp_path: Path) -> None:
    root = copied(tmp_path)
    sources = root / "sources.yaml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace("issued: 2031-05\n", "issued: 2030-05\n"), encoding="utf-8")
    interests = root / "interests.yaml"
    dealing = "dealings:\n    - {party: council, text: A lease., date: 2029-11, evidence: [X4]}"
    interests.write_text(
        interests.read_text(encoding="utf-8").replace("looked: 2031-06-01", dealing, 1), encoding="utf-8"
    )
    assert check(root) == ()
    (found,) = load(root).interests["echo"].dealings
    assert (found.party, found.date.text, found.evidence) == ("council", "2029-11", ("X4",))
