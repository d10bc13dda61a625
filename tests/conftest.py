"""What all tests share: on which systems they run, and how patient they are."""

from __future__ import annotations

import sys

from hypothesis import settings

NO_PSEUDO_TERMINALS = sys.platform == "win32"
collect_ignore = ["e2e"] if NO_PSEUDO_TERMINALS else []

# A deadline for each example measures the machine; the limit of pytest-timeout is enough.
settings.register_profile("project", parent=settings(), deadline=None)
settings.load_profile("project")


def pytest_report_header() -> str | None:
    """Say what is left out, so that nobody takes it for passed."""
    return "tests/e2e is left out: Windows has no pseudo-terminals" if NO_PSEUDO_TERMINALS else None
