"""Handing text to programs: small scripts stand for the tools, as they are and as they fail."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from soraleak_tui.clipboard import LONGEST, Certainty, Receipt, copy
from soraleak_tui.clipboard.choice import Route
from soraleak_tui.clipboard.native import hand_over

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
WORDS = 'bug testers; $(touch pwned) `touch pwned`\n"[̲̅$̲̅(̲̅ )̲̅$̲̅]" ☠️ 漢字 [sic]\n'


class Machine:
    """A folder that is the whole PATH, with the tools that a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held = folder / "held"
        self.sent: list[str] = []
        self.environment = {"PATH": str(folder), "HELD": str(self.held), "DISPLAY": ":0"}
        for name in ("cat", "sleep", "head"):
            (folder / name).symlink_to(str(shutil.which(name)))

    def install(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def copy(self, words: str = WORDS, platform: str = "linux") -> Receipt:
        return copy(words, self.environment, self.sent.append, platform)


XCLIP = 'case "$3" in -in) cat > "$HELD";; -out) cat "$HELD";; esac'


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_copy_that_reads_back_alike_is_confirmed(machine: Machine) -> None:
    machine.install("xclip", XCLIP)
    receipt = machine.copy()
    assert (receipt.certainty, receipt.message) == (Certainty.CONFIRMED, "copied (xclip)")
    assert machine.held.read_bytes() == WORDS.encode()
    assert machine.sent == []
    assert not Path("pwned").exists()


def test_a_tool_that_gives_other_words_back_is_not_said_to_have_copied(machine: Machine) -> None:
    machine.install("xclip", 'case "$3" in -in) cat > /dev/null;; -out) echo other;; esac')
    receipt = machine.copy()
    assert receipt.certainty is Certainty.SENT
    assert "copied" not in receipt.message


def test_a_tool_that_lies_about_success_is_not_believed(machine: Machine) -> None:
    machine.install("xclip", "exit 0")
    assert machine.copy().certainty is Certainty.SENT


def test_a_tool_that_fails_gives_way_to_the_next(machine: Machine) -> None:
    machine.install("xclip", "cat > /dev/null; exit 3")
    machine.install("xsel", 'case "$2" in --input) cat > "$HELD";; --output) cat "$HELD";; esac')
    assert machine.copy().message == "copied (xsel)"


def test_when_every_tool_fails_the_terminal_is_sent_the_text_and_the_reason_is_kept(machine: Machine) -> None:
    machine.install("xclip", "exit 3")
    receipt = machine.copy()
    assert receipt == Receipt("OSC 52", Certainty.SENT, "xclip ended with status 3")
    assert receipt.message == "sent to the terminal (OSC 52)"
    assert machine.sent == [WORDS]


def test_a_tool_that_closes_its_ears_at_once_is_survived(machine: Machine) -> None:
    machine.install("xclip", "exec <&-; exit 1")
    assert machine.copy("x" * 40_000).route == "OSC 52"


def test_a_tool_that_hangs_is_given_up(machine: Machine) -> None:
    machine.install("xclip", "exec sleep 60")
    route = Route("xclip", (str(machine.folder / "xclip"),))
    began = time.monotonic()
    receipt = hand_over(route, WORDS, machine.environment, patience=0.2)
    assert receipt == Receipt("xclip", Certainty.FAILED, "xclip gave no answer in 0.2 s")
    assert time.monotonic() - began < 5


def test_a_child_that_stays_behind_to_serve_the_selection_does_not_hold_us_up(machine: Machine) -> None:
    machine.install("xclip", f'{XCLIP}\nif [ "$3" = -in ]; then sleep 3 & fi')
    began = time.monotonic()
    assert machine.copy().certainty is Certainty.CONFIRMED
    assert time.monotonic() - began < 1.5


def test_a_tool_cannot_write_over_the_screen(machine: Machine, capfd: pytest.CaptureFixture[str]) -> None:
    machine.install("xclip", f'echo "Missing a seat"; echo "Missing a seat" >&2\n{XCLIP}')
    machine.copy()
    assert capfd.readouterr() == ("", "")


def test_a_tool_that_cannot_be_started_is_a_reason_and_no_crash(machine: Machine) -> None:
    (machine.folder / "xclip").write_text("#!/nowhere/interpreter\n", encoding="utf-8")
    (machine.folder / "xclip").chmod(0o700)
    receipt = copy(WORDS, machine.environment, None, "linux")
    assert receipt.certainty is Certainty.FAILED
    assert receipt.message.startswith("could not copy: xclip could not be started (No such file or directory), ")
    assert receipt.message.endswith("; shown below")


def test_windows_gets_its_encoding_and_is_not_asked_back(machine: Machine) -> None:
    machine.install("clip.exe", 'cat > "$HELD"')
    machine.environment["WSL_DISTRO_NAME"] = "Debian"
    receipt = machine.copy()
    assert receipt.message == "handed to clip.exe, not confirmed"
    assert machine.held.read_bytes() == WORDS.encode("utf-16-le")


def test_macos_is_told_the_encoding(machine: Machine) -> None:
    machine.install("pbcopy", 'echo "$LC_ALL" > "$HELD.locale"; cat > "$HELD"')
    machine.install("pbpaste", 'cat "$HELD"')
    assert machine.copy(platform="darwin").message == "copied (pbcopy)"
    assert machine.held.with_suffix(".locale").read_text(encoding="utf-8") == "en_US.UTF-8\n"


@pytest.mark.parametrize(("letters", "goes"), [(LONGEST, True), (LONGEST + 1, False)])
def test_the_terminal_is_not_sent_more_than_terminals_take(machine: Machine, letters: int, goes: bool) -> None:  # noqa: FBT001
    receipt = machine.copy("x" * letters)
    assert (receipt.certainty is Certainty.SENT, bool(machine.sent)) == (goes, goes)
    assert goes or "74,994 that terminals take" in receipt.message


def test_a_long_text_still_goes_by_a_route_without_limit(machine: Machine) -> None:
    machine.install("xclip", XCLIP)
    assert machine.copy("漢" * 100_000).certainty is Certainty.CONFIRMED


def test_nothing_is_not_copied(machine: Machine) -> None:
    machine.install("xclip", XCLIP)
    assert machine.copy("").message == "could not copy: there is nothing to copy; shown below"
    assert not machine.held.exists()


def test_without_any_way_out_the_reader_is_told(machine: Machine) -> None:
    receipt = copy(WORDS, machine.environment, None, "linux")
    assert receipt.message == "could not copy: there is no terminal to send it to; shown below"


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[dict[str, str]]:
    program = shutil.which("tmux")
    if program is None:
        pytest.skip("tmux is not installed")
    socket = tmp_path / "socket"
    base = [program, "-S", str(socket), "-f", os.devnull]
    surroundings = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    subprocess.run([*base, "new-session", "-d", "sleep 60"], check=True, env=surroundings)
    yield {**surroundings, "TMUX": f"{socket},1,0"}
    subprocess.run([*base, "kill-server"], check=False, env=surroundings)


@pytest.mark.parametrize("words", [WORDS, "x" * 1_000_000], ids=["hostile", "a megabyte"])
def test_tmux_holds_what_it_was_given_and_no_more_is_claimed(tmux: dict[str, str], words: str) -> None:
    receipt = copy(words, {**tmux, "SSH_TTY": "/dev/pts/1"}, None, "linux")
    assert receipt.message == "in the tmux buffer (tmux load-buffer -w)"
