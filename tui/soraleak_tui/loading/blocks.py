"""The blocks of a page: tokens of the Markdown parser -> values of the domain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    RuleBlock,
    Table,
)
from soraleak_tui.loading.faults import Place, shown
from soraleak_tui.loading.inline import Located, Prose
from soraleak_tui.loading.markdown import DEEPEST
from soraleak_tui.loading.references import Reference, Target
from soraleak_tui.loading.sanitise import sanitise

if TYPE_CHECKING:
    from markdown_it.token import Token

DIRECTIVE = "compare"


@dataclass(frozen=True, slots=True)
class Asked:
    """A comparison that a page asks for: the statement, and each source with its place."""

    place: Place
    statement: str
    sources: tuple[tuple[str, Place], ...]


@dataclass(slots=True)
class Blocks:
    """Reads the blocks of one page; ``lines`` are those of its file."""

    file: str
    lines: Sequence[str]
    prose: Prose
    asked: list[Asked] = field(default_factory=list)
    _slugs: dict[str, int] = field(default_factory=dict)
    """Each slug that is taken, with the last number that was put behind its words."""
    _loose: set[int] = field(default_factory=set)
    """Levels of the lists that have been seen to have blank lines between their items."""

    def read(self, tokens: Iterator[Token], end: str = "") -> tuple[Block, ...]:
        """The blocks up to the token that closes what they stand in."""
        found: list[Block] = []
        for token in tokens:
            if token.type == end:
                break
            block = self._block(token, tokens)
            if block is not None:
                found.append(block)
        return tuple(found)

    def _block(self, token: Token, tokens: Iterator[Token]) -> Block | None:
        line = token.map[0] + 1 if token.map else 0
        if token.level > DEEPEST:
            self.prose.faults.add(Place(self.file, line), "lists and quotations nested too deep", "end some of them")
        match token.type:
            case "paragraph_open":
                return self._paragraph(token, tokens, line)
            case "heading_open":
                return self._heading(token, tokens, line)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, tokens, line)
            case "blockquote_open":
                return BlockQuote(self.read(tokens, "blockquote_close"), line)
            case "table_open":
                return self._table(tokens, line)
            case _:
                return self._leaf(token, line)

    def _leaf(self, token: Token, line: int) -> Block | None:
        match token.type:
            case "fence" | "code_block":
                return CodeBlock(token.content.removesuffix("\n"), sanitise(token.info.strip()), line)
            case "hr":
                return RuleBlock(line)
            case "colon_fence":
                return self._directive(token, line)
            case "html_block":
                indent = len(self.lines[line - 1]) - len(self.lines[line - 1].lstrip())
                place = Place(self.file, line, indent + 1)
                self.prose.faults.add(place, "a block of raw HTML", "write it in Markdown, or as code")
        return None

    def _inline(self, tokens: Iterator[Token], *, cited: bool = True, bare: bool = False) -> Inline:
        token = next(tokens)
        line = token.map[0] + 1 if token.map else 1
        located = Located(self.file, token.content, self.lines, line)
        runs = self.prose.read(token.children or (), located, cited=cited, bare=bare)
        next(tokens)
        return runs

    def _paragraph(self, token: Token, tokens: Iterator[Token], line: int) -> Paragraph:
        if not token.hidden:
            self._loose.add(token.level - 2)
        return Paragraph(self._inline(tokens), line)

    def _heading(self, token: Token, tokens: Iterator[Token], line: int) -> Heading:
        level = int(token.tag[1:])
        if level == 1:
            right = "begin with ##: the title stands in the head of the page"
            self.prose.faults.add(Place(self.file, line), "a heading of the first level", right)
        inline = self._inline(tokens, cited=False)
        return Heading(level, inline, self._slug("".join(run.text for run in inline)), line)

    def _slug(self, text: str) -> str:
        slug = plain = re.sub(r"[\W_]+", "-", text.lower()).strip("-") or "section"
        number = self._slugs.get(plain, 1)
        while slug in self._slugs:
            number += 1
            slug = f"{plain}-{number}"
        self._slugs[plain] = number
        self._slugs.setdefault(slug, 1)
        return slug

    def _list(self, token: Token, tokens: Iterator[Token], line: int) -> ListBlock:
        self._loose.discard(token.level)
        items: list[tuple[Block, ...]] = []
        for each in tokens:
            if each.type != "list_item_open":
                break
            items.append(self.read(tokens, "list_item_close"))
        start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        return ListBlock(tuple(items), start, token.level not in self._loose, line)

    def _table(self, tokens: Iterator[Token], line: int) -> Table:
        rows: list[list[Inline]] = []
        aligned: list[str] = []
        closed, line_of_row = 0, line
        for token in tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
                closed, line_of_row = self.prose.closed, token.map[0] + 1 if token.map else line
            elif token.type == "tr_close" and len(rows) > 1 and self.prose.closed == closed:
                self._bare_row(rows[-1], line_of_row)
            elif token.type in {"th_open", "td_open"}:
                if token.type == "th_open":
                    aligned.append(str(token.attrs.get("style", "text-align:left")).removeprefix("text-align:"))
                rows[-1].append(self._inline(tokens, bare=True))
        return Table(tuple(rows[0]), tuple(map(tuple, rows[1:])), tuple(aligned), line)

    def _bare_row(self, row: list[Inline], line: int) -> None:
        """Note a row of which no cell has evidence, unless it has no words."""
        if any(run.text.strip() for cell in row for run in cell):
            written = self.lines[line - 1]
            place = Place(self.file, line, len(written) - len(written.lstrip(" |")) + 1)
            right = "cite what it rests on in one of its cells, or write [@ours] there where it states no fact"
            self.prose.faults.add(place, "a row without evidence", right)

    def _directive(self, token: Token, line: int) -> ComparisonBlock | None:
        written = self.lines[line - 1]
        begin = written.find(token.markup)
        places = {match[0]: Place(self.file, line, match.start() + 1) for match in re.finditer(r"[^\s:]+", written)}
        words = sanitise(token.info).split()
        if not self._well_formed(token, words, Place(self.file, line, max(begin, 0) + 1)):
            return None
        statement, sources = words[1], tuple(words[2:])
        here = Place(self.file, line)
        self.prose.references.append(Reference(places.get(statement, here), statement, Target.STATEMENT))
        placed = tuple((source, places.get(source, here)) for source in sources)
        self.asked.append(Asked(places.get(statement, here), statement, placed))
        return ComparisonBlock(statement, sources, line)

    def _well_formed(self, token: Token, words: Sequence[str], place: Place) -> bool:
        last = self.lines[token.map[1] - 1] if token.map else ""
        right = "write ::: compare STATEMENT SOURCES, and ::: in the next line"
        if not words or words[0] != DIRECTIVE:
            wrong = f"the directive {shown(words[0] if words else '')} is not known"
        elif len(words) == 1:
            wrong = "a comparison of no statement"
        elif set(last.strip(" \t>")) != {":"} or token.map is None or token.map[1] - token.map[0] == 1:
            wrong = "the directive is not closed"
        elif token.content.strip():
            wrong = "text inside a comparison"
        else:
            return True
        self.prose.faults.add(place, wrong, right)
        return False
