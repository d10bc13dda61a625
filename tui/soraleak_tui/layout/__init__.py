"""Blocks and values -> Lines at a width; no Textual."""

from __future__ import annotations

from soraleak_tui.layout.blocks import Embed, lay_out
from soraleak_tui.layout.card import quotation_card, source_brief, source_card
from soraleak_tui.layout.comparison import columns, stacked
from soraleak_tui.layout.dates_in_words import date_in_words
from soraleak_tui.layout.flow import Flow
from soraleak_tui.layout.front import Front, Pane, Way, front, story_of
from soraleak_tui.layout.line import Line, Role, Span, unwrap
from soraleak_tui.layout.listing import Entry, Section, key_table, listing
from soraleak_tui.layout.plain import plain
from soraleak_tui.layout.walk import links_of
from soraleak_tui.layout.wrap import wrap

__all__ = [
    "Embed",
    "Entry",
    "Flow",
    "Front",
    "Line",
    "Pane",
    "Role",
    "Section",
    "Span",
    "Way",
    "columns",
    "date_in_words",
    "front",
    "key_table",
    "lay_out",
    "links_of",
    "listing",
    "plain",
    "quotation_card",
    "source_brief",
    "source_card",
    "stacked",
    "story_of",
    "unwrap",
    "wrap",
]
