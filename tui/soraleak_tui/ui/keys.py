"""Every key of the program: ids ``noun.verb``, a short label for the footer, a sentence for help and palette.

The footer, the help, the palette and the key table of the README are made from these, by ``keys_in_words``.
"""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding


def _key(keys: str, action: str, binding_id: str, label: str, sentence: str, *, show: bool = False) -> Binding:
    return Binding(keys, action, label, show=show, tooltip=sentence, id=binding_id)


def _with(special: list[Binding], general: list[Binding]) -> list[Binding]:
    """A screen's own keys, then the general ones, as far as it does not use them otherwise."""
    taken = {key for binding in special for key in binding.key.split(",")}
    left = [(binding, [key for key in binding.key.split(",") if key not in taken]) for binding in general]
    return [*special, *(replace(binding, key=",".join(keys)) for binding, keys in left if keys)]


HELP = "help.show"
QUIT = "program.quit"

PROGRAM: list[Binding] = [
    _key("1", "page(0)", "page.first", "Page 1", "Open the first page"),
    _key("2", "page(1)", "page.second", "Page 2", "Open the second page"),
    _key("3", "page(2)", "page.third", "Page 3", "Open the third page"),
    _key("4", "page(3)", "page.fourth", "Page 4", "Open the fourth page"),
    _key("5", "statements", "statements.list", "Compare", "List the statements and compare how they were rendered"),
    _key(
        "6",
        "questions",
        "questions.list",
        "Ledger",
        "Open the ledger: what readers ask, what every source answers, what is settled",
    ),
    _key("7", "timeline", "timeline.list", "Timeline", "List what happened when, year by year and by the hour"),
    _key("8", "sources", "sources.list", "Sources", "List the sources and what each rests on"),
    _key("9", "more", "more.list", "More", "List how it worked, errors, figures, names and what is not known"),
    _key("0", "front", "front.open", "Front page", "Go back to the front page"),
    _key("slash,ctrl+f", "search", "search.open", "Find", "Search everything, and find as you type", show=True),
    _key("n", "hit(1)", "hit.next", "Next hit", "Go to the next hit of the search, on whatever page it is"),
    _key("N", "hit(-1)", "hit.previous", "Hit before", "Go to the hit before"),
    _key("H,alt+left", "walk(-1)", "history.back", "Before", "Go back to what was visited before"),
    _key("L,alt+right", "walk(1)", "history.forward", "After", "Go forward again to what was visited after"),
    _key("m", "set_mark", "mark.set", "Mark", "Mark this place with a letter"),
    _key("apostrophe", "marks", "mark.go", "Marks", "Go to a mark by its letter; twice, to where you were"),
    _key("C", "choose_style", "style.choose", "Style", "Choose the citation style"),
    _key(
        "ctrl+c", "copy_selection", "selection.copy", "Copy", "Copy the selected text; with none, press twice to quit"
    ),
    _key("ctrl+p", "command_palette", "palette.open", "Commands", "List every command, to be searched"),
    _key("ctrl+z", "suspend_process", "program.suspend", "Suspend", "Put the program in the background"),
    _key("ctrl+l", "redraw", "screen.redraw", "Redraw", "Draw the screen anew"),
    _key("question_mark,f1", "help", HELP, "Help", "Show the keys", show=True),
    _key("q,ctrl+q", "quit", QUIT, "Quit", "Leave the program", show=True),
]

COPYING: list[Binding] = [
    _key("y", "copy('quotation')", "quotation.copy", "Quote", "Copy the exact words", show=True),
    _key("c", "copy('citation')", "citation.copy", "Cite", "Copy the citation", show=True),
    _key("Y", "copy('both')", "quotation.cite", "Both", "Copy the exact words with their citation"),
]

MOVING: list[Binding] = [
    _key("j,down", "line(1)", "line.down", "Down", "Go down a line, or to the next entry of a list"),
    _key("k,up", "line(-1)", "line.up", "Up", "Go up a line, or to the entry before in a list"),
    _key("d,ctrl+d", "half(1)", "half.down", "Half down", "Go down half a screen"),
    _key("u,ctrl+u", "half(-1)", "half.up", "Half up", "Go up half a screen"),
    _key("pagedown,f", "screenful(1)", "screenful.down", "Page down", "Go down a screen"),
    _key("b,pageup", "screenful(-1)", "screenful.up", "Page up", "Go up a screen"),
    _key("g,home", "top", "top.go", "Top", "Go to the top"),
    _key("G,end", "end", "end.go", "End", "Go to the end"),
    _key("tab", "step(1)", "passage.next", "Next", "Go to the next passage, or entry"),
    _key("shift+tab", "step(-1)", "passage.previous", "Previous", "Go to the passage, or entry, before"),
    _key("enter", "choose", "evidence.open", "Open", "Open what stands behind it", show=True),
    _key("escape", "back", "back.go", "Back", "Go back; never quits", show=True),
    _key("o", "app.links", "links.list", "Links", "List the links with their addresses"),
]

_FRONT: list[Binding] = [
    _key("space", "read_on", "reading.go", "Read on", "Start to read", show=True),
    _key("right,l", "step(1)", "pane.next", "Next", "Go to the next pane"),
    _key("left,h", "step(-1)", "pane.previous", "Previous", "Go to the pane before"),
]

_READING: list[Binding] = [
    _key("space", "read_on", "reading.go", "Read on", "Go on reading, to the next page at the end of one", show=True),
    _key("tab", "step(1)", "passage.next", "Evidence", "Go to the next passage and its evidence", show=True),
    _key("right", "neighbour(1)", "page.next", "Next page", "Open the next page"),
    _key("left", "neighbour(-1)", "page.previous", "Previous page", "Open the page before"),
    _key("right_square_bracket", "heading(1)", "heading.next", "Next heading", "Go to the next heading"),
    _key("left_square_bracket", "heading(-1)", "heading.previous", "Heading before", "Go to the heading before"),
    _key(
        "vertical_line",
        "layout",
        "layout.toggle",
        "Layout",
        "Show or hide the outline and the evidence beside the page",
    ),
]

_COMPARING: list[Binding] = [
    _key("space", "read_on", "reading.go", "Read on", "Go down a screen, at the end to the next statement", show=True),
    _key("right", "source(1)", "source.next", "Next source", "Show the next sources", show=True),
    _key("left", "source(-1)", "source.previous", "Source before", "Show the sources before"),
    _key("vertical_line", "layout", "layout.toggle", "Layout", "Switch between columns and stacked", show=True),
    _key("right_square_bracket", "statement(1)", "statement.next", "Next statement", "Go to the next statement"),
    _key(
        "left_square_bracket", "statement(-1)", "statement.previous", "Statement before", "Go to the statement before"
    ),
    _key("plus", "more(1)", "column.add", "More columns", "Set one more source beside them"),
    _key("minus", "more(-1)", "column.drop", "Fewer columns", "Take one source away"),
    _key("n", "difference(1)", "difference.next", "Next difference", "Go to the next difference", show=True),
    _key("N", "difference(-1)", "difference.previous", "Difference before", "Go to the difference before"),
    _key("a", "apparatus", "apparatus.toggle", "Apparatus", "Show who has which reading, or the words", show=True),
    _key("x", "base", "base.choose", "Base", "Make the source under the cursor, or the next one, the base"),
    _key("w", "app.witnesses", "witnesses.choose", "Sources", "Choose the sources to compare"),
    _key("f", "fold", "alike.fold", "Fold", "Leave away what is alike, or show it again"),
    _key("s", "scrolling", "scrolling.toggle", "Scrolling", "Let columns scroll together, or each by itself"),
]

_LISTING: list[Binding] = [
    _key("space", "screenful(1)", "screenful.on", "Page down", "Go down a screen", show=True),
]

_RECORD: list[Binding] = [
    _key("space", "read_on", "reading.go", "Read on", "Go down a screen, at the end to the next one", show=True),
    _key("right,right_square_bracket", "neighbour(1)", "record.next", "Next", "Open the next of its sort", show=True),
    _key("left,left_square_bracket", "neighbour(-1)", "record.previous", "Before", "Open the one before of its sort"),
    _key("e", "guess", "question.guess", "Guess", "Guess the answer of a question, then see what was printed"),
]

_LEDGER: list[Binding] = [
    _key("space", "screenful(1)", "screenful.on", "Page down", "Go down a screen"),
    _key(
        "t",
        "show",
        "ledger.filter",
        "Show",
        "Show all questions, conflicts, what one alone says, agreement",
        show=True,
    ),
    _key("r", "order", "ledger.order", "Rank", "Put the sharpest conflicts first, or go back to the order", show=True),
    _key("p", "pane", "ledger.pane", "Pane", "Show the questions that bear on one page, then on the next", show=True),
    _key("w", "who", "ledger.source", "Who", "Show what the source under the cursor answers, or all", show=True),
    _key("right", "aside(1)", "cell.next", "Next source", "Go to the next source, or to those beyond"),
    _key("left", "aside(-1)", "cell.previous", "Source before", "Go to the source before, and at last to the question"),
    _key("right_square_bracket", "sources(1)", "sources.next", "More sources", "Show the next sources"),
    _key("left_square_bracket", "sources(-1)", "sources.previous", "Sources before", "Show the sources before"),
    _key("tab", "conflict(1)", "conflict.next", "Next conflict", "Go to the next answer that conflicts"),
    _key("shift+tab", "conflict(-1)", "conflict.previous", "Conflict before", "Go to the conflict before"),
    _key("vertical_line", "layout", "layout.toggle", "Layout", "Switch between a table and a list"),
    _key("e", "guess", "question.guess", "Guess", "Guess the answer first, then see what was printed"),
]

_GUESSING: list[Binding] = [
    _key("enter", "choose", "guess.make", "Go on", "Take the guess, then open the question", show=True),
    _key("backspace", "erase", "guess.erase", "Erase", "Take back the last letter"),
]

_STEMMA = _key(
    "vertical_line", "layout", "layout.toggle", "Stemma", "Switch between the list and who rests on whom", show=True
)
_WEIGHT = _key(
    "w", "weight", "weight.show", "Weigh", "Show what a source alone contributes, and what falls with it", show=True
)
_ROOTS = _key("R", "roots", "roots.show", "Roots", "Show where an answer comes from, in who rests on whom", show=True)
_TIMELINE: list[Binding] = [
    _key("plus,equals_sign", "zoom(1)", "zoom.in", "Closer", "Look closer: years, months, days, hours", show=True),
    _key("minus", "zoom(-1)", "zoom.out", "Further", "Look from further away", show=True),
]

_LINKS: list[Binding] = [
    _key("y,c", "copy_address", "address.copy", "Copy address", "Copy the address", show=True),
]

_MARKING: list[Binding] = [
    _key("enter", "choose", "mark.choose", "Choose", "Take the letter under the cursor", show=True),
]

_CHOOSING: list[Binding] = [
    _key("enter", "choose", "entry.choose", "Choose", "Take what is under the cursor", show=True),
]

_SHOWING: list[Binding] = [
    _key("enter", "back", "shown.close", "Close", "Close the window"),
]


def _without_letters(bindings: list[Binding]) -> list[Binding]:
    """The bindings without keys that are a single letter."""
    kept = [(binding, [key for key in binding.key.split(",") if len(key) > 1]) for binding in bindings]
    return [replace(binding, key=",".join(keys)) for binding, keys in kept if keys]


_SEARCHING: list[Binding] = [
    _key("enter", "app.go_there", "place.open", "Go there", "Go to the place, with every hit marked", show=True),
    _key("down,tab", "line(1)", "result.next", "Next", "Go to the next place", show=True),
    _key("up,shift+tab", "line(-1)", "result.previous", "Before", "Go to the place before"),
    _key("pagedown", "screenful(1)", "results.down", "Page down", "Go down a screen of places"),
    _key("pageup", "screenful(-1)", "results.up", "Page up", "Go up a screen of places"),
    _key("escape", "back", "back.go", "Back", "Go back to where you were", show=True),
]

FRONT = _with(_FRONT, MOVING)
READING = _with([*_READING, *COPYING], MOVING)
COMPARING = _with([*_COMPARING, *COPYING], MOVING)
LISTING = _with([*_LISTING, *COPYING], MOVING)
RECORD = _with([*_RECORD, *COPYING], MOVING)
# Where a screen has more keys of its own, those for copying come last: the footer drops them first, and not Esc.
SOURCES = [*_with([*_LISTING, _STEMMA, _WEIGHT], MOVING), *COPYING]
ORIGINS = [*_with([*_LISTING, replace(_STEMMA, description="List"), _WEIGHT], MOVING), *COPYING]
SOURCE = [*_with([*_LISTING, _WEIGHT], MOVING), *COPYING]
QUESTION = [*_with([*_RECORD, replace(_ROOTS, key="R,r")], MOVING), *COPYING]
TIMELINE = [*_with([*_LISTING, *_TIMELINE], MOVING), *COPYING]
HELPING = _with(_LISTING, MOVING)
CHOOSING = _with(_CHOOSING, MOVING)
LEDGER = [*_with([*_LEDGER, _ROOTS], MOVING), *COPYING]
GUESSING = _with(_GUESSING, _without_letters(MOVING))
LINKS = _with(_LINKS, MOVING)
MARKING = _with(_MARKING, _without_letters(MOVING))
SHOWING = _with(_SHOWING, MOVING)
SEARCHING = _with(_SEARCHING, [])

SECTIONS = (
    ("Everywhere", PROGRAM),
    ("Moving", MOVING),
    ("Reading", [*_READING, *COPYING]),
    ("Comparing", _COMPARING),
    ("Ledger", [*_LEDGER, _ROOTS]),
    ("Questions, events and the rest", [*_RECORD, replace(_ROOTS, key="R,r")]),
    ("Guessing", _GUESSING),
    ("Sources", [_STEMMA, _WEIGHT]),
    ("The timeline", _TIMELINE),
    ("Searching", _SEARCHING),
)
"""What the key table of the documentation lists, in its order."""
