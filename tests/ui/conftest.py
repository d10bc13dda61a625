"""The interface on the sample dossier, and on the one that the program ships."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load
from soraleak_tui.ui.app import ExplainerApp

SAMPLE = Path(__file__).parent.parent / "fixtures" / "sample"
REMOTE = {"SSH_CONNECTION": "here there", "TERM": "xterm-256color"}
"""Over ssh no native clipboard is touched: a copy goes to the terminal, which a test can read."""


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The dossier that the program ships."""
    return load(builtin())


@pytest.fixture
def explainer(dossier: Dossier) -> Callable[..., ExplainerApp]:
    """Makes the app on the built-in dossier, with no clipboard but the terminal's."""
    return lambda **options: ExplainerApp(dossier, environment=REMOTE, **options)
