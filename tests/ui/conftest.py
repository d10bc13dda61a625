"""The interface on the dossier that the program ships, on the small sample and on the hostile one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.ui.app import ExplainerApp

REMOTE = {"SSH_CONNECTION": "here there", "TERM": "xterm-256color"}
"""Over ssh no native clipboard is touched: a copy goes to the terminal, which a test can read."""


@pytest.fixture(autouse=True)
def _in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests without colour still gets the pictures in colour."""
    monkeypatch.delenv("NO_COLOR", raising=False)


def _maker(dossier: Dossier) -> Callable[..., ExplainerApp]:
    return lambda **options: ExplainerApp(dossier, environment=REMOTE, **options)


@pytest.fixture
def dossier(builtin_dossier: Dossier) -> Dossier:
    """The dossier that the program ships."""
    return builtin_dossier


@pytest.fixture
def explainer(builtin_dossier: Dossier) -> Callable[..., ExplainerApp]:
    """Makes the app on the built-in dossier, with no clipboard but the terminal's."""
    return _maker(builtin_dossier)


@pytest.fixture
def sample_explainer(sample: Dossier) -> Callable[..., ExplainerApp]:
    """Makes the app on the small sample, which changes only when the format does."""
    return _maker(sample)


@pytest.fixture
def hostile_explainer(hostile: Dossier) -> Callable[..., ExplainerApp]:
    """Makes the app on the dossier whose every text tries to be something else."""
    return _maker(hostile)
