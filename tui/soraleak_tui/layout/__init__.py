"""Blocks and values -> Lines at a width; no Textual."""

from soraleak_tui.layout.blocks import Embed, lay_out
from soraleak_tui.layout.flow import Flow
from soraleak_tui.layout.line import Line, Role, Span, unwrap
from soraleak_tui.layout.plain import plain
from soraleak_tui.layout.wrap import wrap

__all__ = ["Embed", "Flow", "Line", "Role", "Span", "lay_out", "plain", "unwrap", "wrap"]
