"""A screen that keeps every character it is given, where pyte's own drops and recomposes some."""

from __future__ import annotations

import pyte
from wcwidth import wcswidth, wcwidth

JOINER = "\N{ZERO WIDTH JOINER}"
EMOJI = "\N{VARIATION SELECTOR-16}"


class Screen(pyte.Screen):
    """Cells that hold whole clusters: combining marks, selectors and joined signs stay as they were sent.

    A cluster takes the cells of its first character, or two where a selector makes an emoji of it (``☠️``).
    """

    def __init__(self, columns: int, rows: int) -> None:
        """An empty main screen."""
        self._main: dict[int, dict[int, pyte.screens.Char]] | None = None
        super().__init__(columns, rows)

    @property
    def rows(self) -> list[str]:
        """What stands in each row, blanks at its end included."""
        return ["".join(self.buffer[y][x].data for x in range(self.columns)) for y in range(self.lines)]

    @property
    def alternate(self) -> bool:
        """Whether the alternate screen is shown."""
        return self._main is not None

    def show_alternate(self, *, shown: bool) -> None:
        """Change to the alternate screen, empty, or back to the main one as it was."""
        if shown and self._main is None:
            self.save_cursor()
            self._main = {y: dict(line) for y, line in self.buffer.items()}
            self.buffer.clear()
        elif not shown and self._main is not None:
            self.buffer.clear()
            for y, line in self._main.items():
                self.buffer[y].update(line)
            self._main = None
            self.restore_cursor()

    def scroll(self, count: int) -> None:
        """Move the rows between the margins up by ``count``, down where it is negative."""
        top, bottom = self.margins or pyte.screens.Margins(0, self.lines - 1)
        at = self.cursor.y
        for _ in range(abs(count)):
            self.cursor.y = bottom if count > 0 else top
            (self.index if count > 0 else self.reverse_index)()
        self.cursor.y = at

    def draw(self, data: str) -> None:
        """Put the characters down one after the other, each cluster whole in one cell."""
        if self._draw_plain(data):
            return
        for char in data:
            if not self._joined(char):
                self._put(char, max(0, wcwidth(char)))
        self.dirty.add(self.cursor.y)

    def _draw_plain(self, data: str) -> bool:
        """Put down ASCII that fits into the row, which most text is, quickly; False if it is anything else."""
        line, start = self.buffer[self.cursor.y], self.cursor.x
        end = start + len(data)
        if not data.isascii() or end > self.columns or (start and line[start - 1].data.endswith(JOINER)):
            return False
        self._clear(start)
        self._clear(end - 1)
        cells = {char: self.cursor.attrs._replace(data=char) for char in set(data)}
        line.update({start + at: cells[char] for at, char in enumerate(data)})
        self.cursor.x = end
        self.dirty.add(self.cursor.y)
        return True

    def _joined(self, char: str) -> bool:
        """Add the character to the cluster before the cursor if it belongs there."""
        line, x = self.buffer[self.cursor.y], self.cursor.x - 1
        if x > 0 and line[x].data == "":
            x -= 1
        if x < 0:
            return wcwidth(char) == 0
        before = line[x].data
        if wcwidth(char) > 0 and not before.endswith(JOINER) and not _flag(before, char):
            return False
        line[x] = line[x]._replace(data=before + char)
        widened = char == EMOJI and x + wcswidth(before + char) > self.cursor.x
        if widened and self.cursor.x < self.columns:
            self._clear(self.cursor.x)
            line[self.cursor.x] = self.cursor.attrs._replace(data="")
            self.cursor.x += 1
        return True

    def _put(self, char: str, width: int) -> None:
        if self.cursor.x + width > self.columns:
            if pyte.modes.DECAWM in self.mode:
                self.carriage_return()
                self.linefeed()
            else:
                self.cursor.x = self.columns - width
        line = self.buffer[self.cursor.y]
        for x in range(self.cursor.x, self.cursor.x + width):
            self._clear(x)
            line[x] = self.cursor.attrs._replace(data=char if x == self.cursor.x else "")
        self.cursor.x += width

    def _clear(self, x: int) -> None:
        """Blank the other half of a wide character that is about to lose this one."""
        line = self.buffer[self.cursor.y]
        if line[x].data == "" and x > 0:
            line[x - 1] = line[x - 1]._replace(data=" ")
        elif x + 1 < self.columns and line[x + 1].data == "":
            line[x + 1] = line[x + 1]._replace(data=" ")


def _flag(before: str, char: str) -> bool:
    """Whether two regional indicators make one flag."""
    return len(before) == 1 and all("\U0001f1e6" <= letter <= "\U0001f1ff" for letter in before + char)
