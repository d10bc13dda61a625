"""questions.yaml: what readers ask, what each source answers, and what is settled."""

from __future__ import annotations

from collections.abc import Iterator

from soraleak_tui.domain.question import LONGEST_ANSWER, Answer, Finding, Outcome, Question, Silence
from soraleak_tui.domain.source import Extent
from soraleak_tui.loading.faults import Faults, shown
from soraleak_tui.loading.fields import Fields
from soraleak_tui.loading.nodes import Node, Table, Text
from soraleak_tui.loading.records import Records
from soraleak_tui.loading.references import Reference, Target
from soraleak_tui.loading.sayings import SAID, Sayings
from soraleak_tui.loading.values import read_value

FILE = "questions.yaml"
_NAMES = ("collated", "questions")
_QUESTION = ("id", "title", "topic", "answers", "finding", "note")
_ANSWER = (*SAID, "silence", "value", "note")
_SPEAKING = (*(name for name in SAID if name != "source"), "value")
_FINDING = ("outcome", "text", "evidence", "contradicts", "value")
_OUTCOMES = tuple(Outcome)
_SILENCES = (Silence.NOTHING, Silence.UNREAD)


def read_questions(node: Node, found: Records, faults: Faults) -> None:
    """Take in the values of questions.yaml."""
    if not isinstance(node, Table):
        faults.add_unread(node.place, "the file is to have fields", f"the fields are {', '.join(_NAMES)}")
        return
    fields = Fields(node, _NAMES, faults)
    fields.require("questions")
    collated = fields.ids("collated")
    found.references.extend(Reference(text.place, text.value, Target.SOURCE) for text in collated)
    for each in fields.tables("questions", _QUESTION):
        question = _question(each, collated, found, faults)
        found.questions.setdefault(question.id, question)


def _question(fields: Fields, collated: tuple[Text, ...], found: Records, faults: Faults) -> Question:
    question_id = found.new_id(fields, "question", faults)
    sayings = Sayings(question_id, "an answer", found, faults, LONGEST_ANSWER)
    given = [_answer(each, sayings) for each in fields.tables("answers", _ANSWER)]
    return Question(
        id=question_id,
        title=fields.text("title"),
        topic=fields.words("topic"),
        answers=tuple(_in_order(given, [text.value for text in collated], found)),
        finding=_finding(fields, found, faults),
        note=fields.words("note"),
    )


def _in_order(given: list[Answer], collated: list[str], found: Records) -> Iterator[Answer]:
    """The answers of the collated sources in their order, silent ones too, and then the others as they come."""
    for source in collated:
        answers = [answer for answer in given if answer.source == source]
        yield from answers or [Answer(source, None, _silence(source, found))]
    yield from (answer for answer in given if answer.source not in collated)


def _silence(source: str, found: Records) -> Silence:
    was_read = source in found.sources and found.sources[source].extent is Extent.FULL
    return Silence.NOTHING if was_read else Silence.UNREAD


def _answer(fields: Fields, sayings: Sayings) -> Answer:
    if "silence" in fields:
        return _silent(fields, sayings.found, sayings.faults)
    value = read_value(fields, sayings.faults)
    saying = sayings.read(fields, value)
    return Answer(saying.source, saying, None, value, fields.words("note"))


def _silent(fields: Fields, found: Records, faults: Faults) -> Answer:
    silence = fields.choice("silence", _SILENCES)
    source = fields.text("source", "the id of a source")
    for name in (name for name in _SPEAKING if name in fields):
        wrong = f"a field {shown(name)} of a source that is said to be silent"
        faults.add(fields.place_of(name), wrong, "take out silence, or what it says")
    if source:
        found.references.append(Reference(fields.place_of("source"), source, Target.SOURCE))
    if source in found.sources and silence is Silence.NOTHING and _silence(source, found) is not silence:
        wrong = f"silence of {shown(source)}, which was not read in full"
        faults.add(fields.place_of("silence"), wrong, f"write silence: {Silence.UNREAD}")
    return Answer(source, None, silence, None, fields.words("note"))


def _finding(fields: Fields, found: Records, faults: Faults) -> Finding:
    inside = fields.table("finding", _FINDING)
    contradicts = inside.texts("contradicts")
    found.references.extend(Reference(key.place, key.value, Target.EVIDENCE) for key in contradicts)
    return Finding(
        outcome=inside.choice("outcome", _OUTCOMES) if fields.has("finding") else Outcome.OPEN,
        text=inside.text("text") if fields.has("finding") else "",
        evidence=found.required_evidence(inside, "a finding", faults) if fields.has("finding") else (),
        contradicts=tuple(key.value for key in contradicts),
        value=read_value(inside, faults),
    )
