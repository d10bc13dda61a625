"""The Markdown of pages: CommonMark with tables, struck text, citations and fenced directives.

Every token that can be a fault, or refer to something, carries the place where it stands in the text of its block, as
``token.meta["at"]``; the parser gives no more than the lines of the block.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from mdit_py_plugins.colon_fence import colon_fence_plugin

_KEY = "@[A-Za-z0-9_-]+(?::[A-Za-z0-9_-]+)?"
_CITATION = re.compile(rf"\[{_KEY}(?:\s*;\s*{_KEY})*\s*\]")
# Both are bounded, for each is tried at every bracket of a line that may be as long as a page.
_LINK = re.compile(r"\[@[^\]\n]{0,200}\]\(\s{0,9}<?https?:")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,200}\]")

DEEPEST = 30
"""Levels of blocks inside each other: a quotation is one, a list two."""

_Rule = Callable[["StateInline", bool], bool]


def parser() -> MarkdownIt:
    """A parser of pages; building one takes some milliseconds, so that one serves all the pages of a dossier."""
    # The parser drops in silence what is nested too deep: it may go deeper than a page, so that depth can be a fault.
    markdown = MarkdownIt("commonmark", {"maxNesting": 2 * DEEPEST, "html": True})
    markdown.enable(["table", "strikethrough"]).disable("text_join")
    # Links that are not for the web are to be seen and named as faults, not left as they are written.
    markdown.validateLink = _every_link  # type: ignore[method-assign]
    markdown.use(colon_fence_plugin)
    inline = markdown.inline.ruler
    inline.before("link", "citation", _citation)
    inline.before("link", "footnote", _footnote)
    for name, rule in {"link": link, "image": image, "autolink": autolink, "html_inline": html_inline}.items():
        inline.at(name, _placed(rule))
    return markdown


def _every_link(url: str) -> bool:
    del url
    return True


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """``[@key; @key]``; a token ``uncited`` for what only begins like one. ``[@name](https://…)`` is left: a link."""
    if not state.src.startswith("[@", state.pos) or _LINK.match(state.src, state.pos):
        return False
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if not silent:
        token = state.push("citation" if match else "uncited", "", 0)
        token.content = match[0] if match else "[@"
        token.meta = {"at": state.pos}
    state.pos = match.end() if match else state.pos + 2
    return True


def _footnote(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """``[^1]``, which other kinds of Markdown read as a footnote."""
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("footnote", "", 0)
        token.content = match[0]
        token.meta = {"at": state.pos}
    state.pos = match.end()
    return True


def _placed(rule: _Rule) -> _Rule:
    """The rule, with its place given to the tokens it makes."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
        at, made = state.pos, len(state.tokens)
        found = rule(state, silent)
        for token in state.tokens[made:]:
            token.meta.setdefault("at", at)
        return found

    return placed
