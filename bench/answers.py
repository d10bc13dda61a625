"""What a terminal answers to the queries in a program's output, found without drawing the output."""

from __future__ import annotations

import re

_QUERY = re.compile(rb"\x1b\[(?P<kind>[>?]?)(?P<number>\d*)(?P<final>c|n|u|\$p)|\x1b\](?P<colour>1[01]);\?")
_KNOWN_MODES = {b"7", b"25", b"1000", b"1002", b"1003", b"1004", b"1006", b"1049", b"2004", b"2026"}


def answers(data: bytes) -> bytes:
    """The answers of a terminal of today, in the order of the queries; the cursor is said to be at the top."""
    return b"".join(map(_answer, _QUERY.finditer(data)))


def _answer(query: re.Match[bytes]) -> bytes:
    if query["colour"]:
        shade = b"d0d0" if query["colour"] == b"10" else b"1010"
        return b"\x1b]%s;rgb:%s/%s/%s\x1b\\" % (query["colour"], shade, shade, shade)
    kind, number, final = query["kind"], query["number"], query["final"]
    if (kind, final) == (b"?", b"$p"):
        return b"\x1b[?%s;%d$y" % (number, 2 if number in _KNOWN_MODES else 0)
    known = {
        (b"", b"", b"c"): b"\x1b[?62;22;52c",
        (b"", b"0", b"c"): b"\x1b[?62;22;52c",
        (b">", b"", b"c"): b"\x1b[>1;10;0c",
        (b"", b"5", b"n"): b"\x1b[0n",
        (b"", b"6", b"n"): b"\x1b[1;1R",
        (b"?", b"", b"u"): b"\x1b[?0u",
    }
    return known.get((kind, number, final), b"")
