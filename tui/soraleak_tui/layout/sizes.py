"""Sizes of a window at which the screens change, in cells."""

from __future__ import annotations

SMALLEST = (40, 12)
"""Columns and rows below which nothing can be read."""
MIDDLE = 80
"""Columns from which the evidence stands beside the page."""
WIDE = 120
"""Columns from which the outline does too."""
