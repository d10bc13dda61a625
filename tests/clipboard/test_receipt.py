"""A receipt says no more than is known."""

from __future__ import annotations

import pytest

from soraleak_tui.clipboard import Certainty, Receipt
from soraleak_tui.clipboard.receipt import OSC_52, TMUX


@pytest.mark.parametrize(
    ("receipt", "message"),
    [
        (Receipt("wl-copy", Certainty.CONFIRMED), "copied (wl-copy)"),
        (Receipt("wl-copy", Certainty.SENT), "handed to wl-copy, not confirmed"),
        (Receipt(OSC_52, Certainty.SENT), "sent to the terminal (OSC 52)"),
        (Receipt(TMUX, Certainty.CONFIRMED), "in the tmux buffer (tmux load-buffer -w)"),
        (Receipt(TMUX, Certainty.SENT), "sent to tmux (tmux load-buffer -w)"),
        (Receipt("", Certainty.FAILED, "no display"), "could not copy: no display; shown below"),
    ],
)
def test_each_result_has_its_own_words(receipt: Receipt, message: str) -> None:
    assert receipt.message == message


@pytest.mark.parametrize("route", ["wl-copy", "clip.exe", OSC_52, TMUX])
@pytest.mark.parametrize("certainty", Certainty)
def test_only_a_confirmed_native_copy_is_called_copied(route: str, certainty: Certainty) -> None:
    confirmed = certainty is Certainty.CONFIRMED and route not in {OSC_52, TMUX}
    assert ("copied" in Receipt(route, certainty, "x").message) == confirmed
