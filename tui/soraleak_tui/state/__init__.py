"""What a reader leaves in the program, kept for the next start: the place in each page, and the marks.

The only package that writes where nobody named a file. Views are texts here, as the command line has them: what they
mean is not its business.
"""

from __future__ import annotations

from soraleak_tui.state.kept import NOTHING, Kept
from soraleak_tui.state.store import Store

__all__ = ["NOTHING", "Kept", "Store"]
