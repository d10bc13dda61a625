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
# Neither goes past a bracket, so that a line of many brackets is read but once.
_BRACKET = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]", re.DOTALL)
_LEADS_ON = re.compile(r"\(\s{0,9}<?https?:|\[(?!@)")
_CODE = re.compile(r"(`+)[^`]*\1")
_SIGN = re.compile(r"(?<![^\W_])(?<![/\\])@\{?([A-Za-z0-9_-]+(?::[A-Za-z0-9_-]+)?)")
"""A key as pandoc finds it in prose: behind no letter or digit, as in an e-mail address, and in no address."""

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
    inline.before("link", "note", _note)
    inline.before("link", "foreign", _foreign)
    inline.before("link", "sign", _sign)
    for name, rule in {"link": link, "image": image, "autolink": autolink, "html_inline": html_inline}.items():
        inline.at(name, _placed(rule))
    return markdown


def _every_link(url: str) -> bool:
    del url
    return True


def keys_in(text: str) -> tuple[str, ...]:
    """The keys that pandoc would take for citations in a text, wherever they stand in it but in code."""
    return tuple(dict.fromkeys(match[1].rstrip("_-") for match in _SIGN.finditer(_CODE.sub(" ", text))))


def _push(state: StateInline, kind: str, length: int, silent: bool) -> bool:  # noqa: FBT001  handed on
    """Take the next characters for a token of that kind, which knows its place."""
    if not silent:
        token = state.push(kind, "", 0)
        token.content = state.src[state.pos : state.pos + length]
        token.meta = {"at": state.pos}
    state.pos += length
    return True


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """``[@key; @key]``; a token ``uncited`` for what only begins like one. ``[@name](https://…)`` is left: a link."""
    if not state.src.startswith("[@", state.pos) or _LINK.match(state.src, state.pos):
        return False
    if match := _CITATION.match(state.src, state.pos, state.posMax):
        return _push(state, "citation", len(match[0]), silent)
    bracket = _BRACKET.match(state.src, state.pos, state.posMax)
    return _push(state, "uncited", len(bracket[0]) if bracket else len("[@"), silent)


def _foreign(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """``[see @key, p. 3]`` and ``[-@key]``, which pandoc reads as citations; the words of a link are left."""
    bracket = _BRACKET.match(state.src, state.pos, state.posMax)
    if bracket is None or "@" not in bracket[1] or _LEADS_ON.match(state.src, bracket.end()):
        return False
    return bool(keys_in(bracket[1])) and _push(state, "foreign", len(bracket[0]), silent)


def _sign(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The sign of ``@key`` without brackets: it stays text, but its token has the key, which may be a known one."""
    match = _SIGN.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    _push(state, "sign", 1, silent)
    if not silent:
        state.tokens[-1].meta["key"] = match[1].rstrip("_-")
    return True


def _note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """``^[text]``, which pandoc reads as a footnote."""
    if not state.src.startswith("^[", state.pos):
        return False
    bracket = _BRACKET.match(state.src, state.pos + 1, state.posMax)
    return _push(state, "note", 1 + len(bracket[0]) if bracket else len("^["), silent)


def _footnote(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """``[^1]``, which other kinds of Markdown read as a footnote."""
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    return match is not None and _push(state, "footnote", len(match[0]), silent)


def _placed(rule: _Rule) -> _Rule:
    """The rule, with its place given to the tokens it makes."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
        at, made = state.pos, len(state.tokens)
        found = rule(state, silent)
        for token in state.tokens[made:]:
            token.meta.setdefault("at", at)
        return found

    return placed
