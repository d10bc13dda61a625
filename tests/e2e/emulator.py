"""A terminal emulator over bytes: what is on the screen, which modes are on, and what a terminal would answer."""

from __future__ import annotations

import base64
import codecs
import re
from collections.abc import Iterator

import pyte

from .screen import Screen

SEQUENCE = re.compile(
    r"""(?P<text>[^\x1b]+)
      | \x1b\[(?P<private>[<=>?]?)(?P<parameters>[0-9;:]*)(?P<between>[ -/]*)(?P<final>[@-~])
      | \x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)
      | \x1b[P_^X](?P<string>[^\x1b]*)\x1b\\
      | (?P<escape>\x1b[ -/]*[0-OQ-WYZ`-~=>])
      | \x1b(?:\[[<=>?]?[0-9;:]*[ -/]*)?(?=\x1b)""",
    re.VERBOSE,
)
ALTERNATE, CURSOR, WRAP = 1049, 25, 7
MOUSE = {1000, 1002, 1003, 1005, 1006, 1015, 1016}
OTHERS = {1004: "focus reports", 2004: "bracketed paste", 2026: "synchronised output", 2048: "resize reports"}
KNOWN = {CURSOR, WRAP, ALTERNATE, *MOUSE, 1004, 2004, 2026}


class Emulator:
    """Fed with what a program writes; gives what a terminal of today writes back."""

    def __init__(self, columns: int, rows: int) -> None:
        """Start as a terminal starts: main screen, cursor shown, lines wrapped."""
        self.screen = Screen(columns, rows)
        self.modes = {CURSOR, WRAP}
        """Private modes that are on."""
        self.keyboards: dict[bool, list[int]] = {False: [], True: []}
        """Flags pushed by the kitty keyboard protocol, for the main and for the alternate screen."""
        self.copied: list[str] = []
        """What OSC 52 put into the clipboard, in order."""
        self.title = ""
        self._stream = pyte.Stream(self.screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending = ""
        self._answers: list[str] = []

    def feed(self, data: bytes) -> bytes:
        """Take what the program wrote; the answers to its queries."""
        for match in self._sequences(data):
            if match["text"] is not None:
                self._stream.feed(match["text"])
            elif match["final"]:
                self._control(match)
            elif match["osc"] is not None:
                self._command(match["osc"])
            elif match["escape"]:
                self._stream.feed(match["escape"])
        answers, self._answers = self._answers, []
        return "".join(answers).encode()

    def unrestored(self) -> list[str]:
        """What a program left behind that a shell would suffer from; empty after an orderly end."""
        faults = [name for mode, name in OTHERS.items() if mode in self.modes]
        faults += ["the alternate screen"] if self.screen.alternate else []
        faults += ["a hidden cursor"] if CURSOR not in self.modes else []
        faults += ["no wrapping of lines"] if WRAP not in self.modes else []
        faults += [f"mouse mode {mode}" for mode in sorted(MOUSE & self.modes)]
        faults += [f"keyboard flags {flags}" for flags in self.keyboards[False]]
        faults += ["margins"] if self.screen.margins not in {None, (0, self.screen.lines - 1)} else []
        faults += ["colours or styles"] if self.screen.cursor.attrs != self.screen.default_char else []
        return faults

    def _sequences(self, data: bytes) -> Iterator[re.Match[str]]:
        text, at = self._pending + self._decoder.decode(data), 0
        while at < len(text):
            match = SEQUENCE.match(text, at)
            if match is None and len(text) - at > 200_000:
                message = f"no terminal understands {text[at : at + 40]!r}"
                raise ValueError(message)
            if match is None:
                break
            yield match
            at = match.end()
        self._pending = text[at:]

    def _control(self, match: re.Match[str]) -> None:
        private, final, between = match["private"], match["final"], match["between"]
        numbers = [int(number or 0) for number in match["parameters"].split(";")] if match["parameters"] else []
        if private == "?" and final in "hl" and not between:
            for mode in numbers:
                self._set(mode, on=final == "h")
        elif final == "u" and private:
            self._keyboard(private, numbers)
        elif (private, between, final) == ("?", "$", "p"):
            state = (1 if numbers[0] in self.modes else 2) if numbers[0] in KNOWN else 0
            self._answers.append(f"\x1b[?{numbers[0]};{state}$y")
        elif not between and final in "cn":
            self._report(private + final, numbers)
        elif not between and not private:
            self._act(final, numbers, match)

    def _act(self, final: str, numbers: list[int], match: re.Match[str]) -> None:
        if final in "ST":
            self.screen.scroll((numbers or [1])[0] * (1 if final == "S" else -1))
        elif final in pyte.Stream.csi:
            self._stream.feed(match.group())

    def _set(self, mode: int, *, on: bool) -> None:
        (self.modes.add if on else self.modes.discard)(mode)
        if mode == ALTERNATE:
            self.screen.show_alternate(shown=on)
        elif mode in {WRAP, CURSOR}:
            (self.screen.set_mode if on else self.screen.reset_mode)(mode, private=True)

    def _keyboard(self, private: str, numbers: list[int]) -> None:
        stack = self.keyboards[self.screen.alternate]
        if private == ">":
            stack.append((numbers or [0])[0])
        elif private == "<":
            del stack[len(stack) - min(len(stack), (numbers or [1])[0]) :]
        elif private == "?":
            self._answers.append(f"\x1b[?{stack[-1] if stack else 0}u")

    def _report(self, query: str, numbers: list[int]) -> None:
        asked = (numbers or [0])[0]
        row, column = self.screen.cursor.y + 1, min(self.screen.cursor.x, self.screen.columns - 1) + 1
        answers = {
            ("c", 0): "\x1b[?62;22;52c",
            (">c", 0): "\x1b[>1;10;0c",
            ("n", 5): "\x1b[0n",
            ("n", 6): f"\x1b[{row};{column}R",
        }
        self._answers.append(answers.get((query, asked), ""))

    def _command(self, osc: str) -> None:
        number, _, rest = osc.partition(";")
        if number in {"0", "2"}:
            self.title = rest
        elif number == "52" and not rest.endswith("?"):
            self.copied.append(base64.b64decode(rest.partition(";")[2], validate=True).decode())
        elif number in {"10", "11"} and rest == "?":
            shade = "d0d0" if number == "10" else "1010"
            self._answers.append(f"\x1b]{number};rgb:{shade}/{shade}/{shade}\x1b\\")
