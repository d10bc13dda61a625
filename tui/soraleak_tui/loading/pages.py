"""pages/NAME.md: one page, its head, its blocks and its passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from soraleak_tui.domain.prose import Page
from soraleak_tui.loading.blocks import Asked, Blocks
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.frontmatter import read_front
from soraleak_tui.loading.inline import Prose
from soraleak_tui.loading.references import Reference, Target
from soraleak_tui.loading.sanitise import sanitise

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


BRIEF = "brief.md"
"""The dossier in a minute; may be missing."""
LONGEST_BLOCK = 20_000
"""Characters without an empty line, at most: the parser's time can grow with the square of their number."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages so far, the comparisons they ask for, and the ids that they use."""

    pages: list[Page] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    signs: list[Reference] = field(default_factory=list)
    """Keys behind an @ without brackets."""


def read_page(
    text: str, name: str, markdown: MarkdownIt, found: Pages, faults: Faults, *, written_in: str = ""
) -> None:
    """Take in the page of that name; ``text`` is its file's, sanitised. ``written_in`` is one that is not in pages/."""
    file = written_in or f"pages/{name}.md"
    front = read_front(text, file, faults)
    lines = text.split("\n")
    prose = Prose(name, faults)
    blocks = Blocks(file, lines, prose)
    environment: dict[str, object] = {}
    if _has_endless_block(lines, file, faults):
        return
    # Empty lines stand for the head, so that the parser's lines are the file's.
    body = "\n" * front.lines + "\n".join(lines[front.lines :])
    read = blocks.read(iter(markdown.parse(body, environment)))
    _check_definitions(environment, file, faults)
    fields = front.fields
    document = fields.maybe("document")
    if document is not None:
        found.references.append(Reference(fields.place_of("document"), document, Target.DOCUMENT))
    title, standfirst = fields.text("title"), fields.text("standfirst")
    if not read:
        faults.add(Place(file, front.lines + 1), "the page has no text", "write a paragraph below its head")
    found.pages.append(Page(name, title, standfirst, read, tuple(prose.passages), document, written_in))
    found.asked.extend(blocks.asked)
    found.references.extend(prose.references)
    found.signs.extend(prose.signs)


def _has_endless_block(lines: Sequence[str], file: str, faults: Faults) -> bool:
    length = 0
    for number, line in enumerate(lines, 1):
        length = length + len(line) + 1 if line.strip() else 0
        if length > LONGEST_BLOCK:
            wrong = f"a paragraph of more than {LONGEST_BLOCK:,} characters"
            faults.add_unread(Place(file, number), wrong, "put empty lines into it")
            return True
    return False


def _check_definitions(environment: dict[str, object], file: str, faults: Faults) -> None:
    """Note definitions of links (``[name]: https://…``) that are none: the parser takes their lines out of the text."""
    references = environment.get("references")
    repeated = environment.get("duplicate_refs")
    for label, definition in references.items() if isinstance(references, dict) else ():
        place = Place(file, definition["map"][0] + 1)
        if label.startswith("^"):
            faults.add(place, "a footnote", r"cite a source, [@source], or write \[^")
        elif label.startswith("@"):
            faults.add(place, "this begins like a citation and is none", r"write \[@ for the signs")
        elif not definition["href"].lower().startswith(("http://", "https://")):
            wrong = f"a link to {shown(sanitise(definition['href']))}"
            faults.add(place, wrong, r"links lead to http:// or https://; write \[ for the sign")
    for definition in repeated if isinstance(repeated, list) else ():
        faults.add(Place(file, definition["map"][0] + 1), "the same link is defined twice", "take one out")
