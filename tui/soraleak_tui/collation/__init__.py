"""Witnesses -> comparisons, fidelity, origins, and what is settled; pure, and deterministic."""

from soraleak_tui.collation.compare import compare
from soraleak_tui.collation.fidelity import fidelity
from soraleak_tui.collation.origins import origins
from soraleak_tui.collation.settled import settled

__all__ = ["compare", "fidelity", "origins", "settled"]
