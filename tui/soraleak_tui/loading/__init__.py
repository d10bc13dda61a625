"""Files -> Dossier: parsing, sanitising, checking; what is wrong comes with file, line and column.

The only package that opens a dossier's files. Parsers are imported when something is read, not with this package.
"""

from __future__ import annotations

from soraleak_tui.loading.loader import check, load
from soraleak_tui.loading.location import builtin
from soraleak_tui.loading.sanitise import sanitise

__all__ = ["builtin", "check", "load", "sanitise"]
