"""Reads the linear text of a dossier back, with nothing at hand but the text."""

from __future__ import annotations

import re

from tests.cli.reached import Reached, id_of

from soraleak_tui.domain.comparison import Fidelity
from soraleak_tui.domain.ledger import SPEAKING, Standing

_PIECE = re.compile(r"(Quotation|Source|Statement) (\S+?:[^\s:,]+|[^\s:,.]+)[,:.]?(?: |$)")
_THIRD = re.compile(r"\d+\.\d+\.\d+ (\S+)")
_RENDERING = re.compile(r"(?:Rendering \d+ of \d+: |The primary wording, from )(.*)")

_READING = re.compile(r"Reading \d+ of \d+: (.*); (\d+ sources?, \d+ origins?): (.*)\.")
_RECORD = re.compile(r"\n(?=\d+(?:\.\d+)+ \S+: )")
_WEIGHT = re.compile(r"\n(?=\d+\.\d+ )")
_SECTION = re.compile(r"\n\n\d+\.\d+ (?!\S+: )")
_STANDING = re.compile(rf"\(({'|'.join(SPEAKING)})(?: with [^,)]+)?[,)]")
_POINT = re.compile(r"(?:Quotation|Source|Statement|Record|Passage) (\S+?), ")


def heard(text: str) -> Reached:
    """All that the text tells, which must not be broken to a width."""
    _opening, *chapters, end = text.rstrip("\n").split("\n\n\n")
    assert end == "The end of the dossier."
    titles = [chapter.partition("\n")[0].partition(" ")[2] for chapter in chapters]
    pages = chapters[: titles.index("Statements")]
    statements, sources = (chapters[titles.index(title)] for title in ("Statements", "Sources"))
    found = Reached()
    for page in pages:
        _page(found, page.split("\n"))
    for section in re.split(r"\n(?=\d+\.\d+\.\d+ )", statements)[1:]:
        _statement(found, section.split("\n\n4.")[0].split("\n"))
    for section in re.split(r"\n(?=\d+\.\d+\.\d+ )", sources)[1:]:
        _source(found, section.split("\n"))
    for section in _WEIGHT.split(chapters[titles.index("Who rests on whom")])[1:]:
        _weight(found, section.rstrip("\n").split("\n"))
    for title in ("Questions", "Timeline", "More"):
        for section in _RECORD.split(chapters[titles.index(title)])[1:]:
            _record(found, _SECTION.split(section)[0].rstrip("\n").split("\n"))
    return found


def _page(found: Reached, lines: list[str]) -> None:
    found.pages.append(lines[0].partition(" ")[2])
    passage, before = "", ""
    for line in lines:
        if line.startswith("Evidence for "):
            passage = line.removeprefix("Evidence for ").rstrip(":")
            found.passages.add(passage)
        elif line == "":
            passage = ""
        elif passage and not before.endswith("The primary wording:") and (piece := _PIECE.match(line)):
            found.evidence.add((passage, piece[2]))
        elif line.startswith("Link"):
            found.links.add(line.rpartition(" ")[2])
        _embedded(found, line)
        before = line


def _embedded(found: Reached, line: str) -> None:
    if match := re.match(r"Comparison of statement (\S+), .*, begins\.$", line):
        found.embedded.append((match[1], ()))
    elif match := _RENDERING.match(line):
        statement, sources = found.embedded[-1]
        found.embedded[-1] = statement, (*sources, id_of(match[1]))


def _statement(found: Reached, lines: list[str]) -> None:
    match = _THIRD.match(lines[0])
    assert match
    statement = id_of(match[1])
    found.statements.append(statement)
    found.settled[statement] = lines[2]
    found.comparisons[statement] = {}
    found.readings[statement] = []
    for line in lines[3:]:
        if match := _READING.fullmatch(line):
            words = match[1].replace(", moved here", " moved here")
            words = re.sub(r"^“(.*)”", r"\1", words)
            found.readings[statement].append((words, match[2], tuple(map(id_of, match[3].split("; ")))))
        elif match := _RENDERING.match(line):
            found.comparisons[statement][id_of(match[1])] = _class(line)
        for start, where in (("Says nothing of it: ", found.silent), ("Not read in full: ", found.unread)):
            if line.startswith(start):
                where[statement] = {id_of(each) for each in line.removeprefix(start).split("; ")}


def _record(found: Reached, lines: list[str]) -> None:
    record, _, title = lines[0].partition(" ")[2].partition(": ")
    found.records[record] = title
    found.headings[record], found.told[record], found.points[record] = _parts(lines[3:])
    for line in lines[3:]:
        if match := _POINT.match(line):
            _standing(found, record, match[1], line)


def _weight(found: Reached, lines: list[str]) -> None:
    source = id_of(lines[0].partition(" ")[2])
    rests = [id_of(line.removeprefix("It rests on ")) for line in lines if line.startswith("It rests on ")]
    found.stemma.append((source, tuple(each for each in rests if each != "nothing")))
    after = next(at for at, line in enumerate(lines) if line.startswith(("On it rest: ", "Nothing here rests on it d")))
    found.weights[source] = _parts(lines[after + 1 :])


def _parts(lines: list[str]) -> tuple[list[str], list[str], list[tuple[str, str, str]]]:
    """Headings, sentences, and what can be opened: the key, the exact words, and ours."""
    headings: list[str] = []
    told: list[str] = []
    points: list[tuple[str, str, str]] = []
    rows = iter(lines)
    for line in rows:
        if line == "":
            headings += [next(rows, "").removesuffix(":")]
        elif (match := _POINT.match(line)) and line.endswith(":"):
            words = [next(rows)]
            while not words[-1].endswith("”"):
                words.append(next(rows))
            points.append((match[1], "\n".join(words)[1:-1], ""))
        elif match:
            points.append((match[1], "", line.partition("). ")[2].removeprefix("Title: ")))
        elif line.startswith("Note: ") and points and not points[-1][2]:
            points[-1] = (*points[-1][:2], line.removeprefix("Note: "))
        elif not line.startswith(("Between ", "This step is ")):
            told.append(line)
    return headings, told, points


def _standing(found: Reached, record: str, key: str, line: str) -> None:
    """How an answer stands; of two that a source has, the one that matters most."""
    match = _STANDING.search(line)
    if match is not None:
        place = record, key.partition(":")[0]
        order = [standing.value for standing in Standing]
        found.standings[place] = min(match[1], found.standings.get(place, match[1]), key=order.index)


def _class(line: str) -> str:
    if line.startswith("The primary wording"):
        return Fidelity.PRIMARY.value
    told = {line.rfind(f". {each.value.capitalize()}"): each.value for each in sorted(Fidelity, key=len)}
    assert max(told) >= 0, line
    return told[max(told)]


def _source(found: Reached, lines: list[str]) -> None:
    match = _THIRD.match(lines[0])
    assert match
    source = id_of(match[1])
    found.sources.append(source)
    found.rests_on[source] = set()
    for at, line in enumerate(lines):
        name, _, value = line.partition(": ")
        if name == "Citation":
            found.citations[source] = value
        elif name == "Address":
            found.links.add(value)
        elif name == "Rests on":
            found.rests_on[source].add(id_of(value))
        elif match := re.match(r"Quotation (\S+:[^\s:,]+)[:,]", line):
            found.quotations[match[1]] = _words(lines[at + 1 :])


def _words(lines: list[str]) -> str:
    """What stands between the marks: up to the note or the empty row."""
    end = next((at for at, line in enumerate(lines) if line == "" or line.startswith("Note: ")), len(lines))
    words = "\n".join(lines[:end])
    assert words[0] + words[-1] == "“”"
    return words[1:-1]
