"""What all tests share: on which systems they run, how patient they are, and the dossiers they begin with."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load

# Textual reads it once, when it is imported; nothing that is imported above imports Textual.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

FIXTURES = Path(__file__).parent / "fixtures"
NO_PSEUDO_TERMINALS = sys.platform == "win32"
collect_ignore = ["e2e"] if NO_PSEUDO_TERMINALS else []

# A deadline for each example measures the machine; the limit of pytest-timeout is enough.
settings.register_profile("project", parent=settings(), deadline=None)
settings.load_profile("project")


def pytest_report_header() -> str | None:
    """Say what is left out, so that nobody takes it for passed."""
    return "tests/e2e is left out: Windows has no pseudo-terminals" if NO_PSEUDO_TERMINALS else None


@pytest.fixture(scope="session")
def sample() -> Dossier:
    """A small dossier on an invented event, with one of everything that the format knows."""
    return load(FIXTURES / "sample")


@pytest.fixture(scope="session")
def hostile() -> Dossier:
    """A dossier whose every text tries to steer a terminal, to be markup, or to break a line."""
    return load(FIXTURES / "hostile")


@pytest.fixture(scope="session")
def builtin_dossier() -> Dossier:
    """The dossier that comes with the program."""
    return load(builtin())
