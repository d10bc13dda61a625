"""``python -m bench.screenshots``: draw the README's pictures, each the screen that some keys lead to.

The pictures are SVG files of text: they can be searched, enlarged and read aloud. They load nothing from elsewhere.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path

from soraleak_tui.domain.dossier import Dossier
from soraleak_tui.loading import builtin, load
from soraleak_tui.ui.app import ExplainerApp

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "screenshots"
_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen of so many cells, and the keys that lead to it from the front page."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = (120, 40)


PICTURES = (
    Picture("front", (), (120, 30)),
    Picture("reading", ("1", "space", *["tab"] * 4)),
    Picture("comparison", ("5", *["down"] * 4, "enter"), (120, 34)),
)


async def drawn(dossier: Dossier, picture: Picture) -> str:
    """The picture as SVG, with the reader's own monospaced font instead of one from the network."""
    app = ExplainerApp(dossier, environment={})
    async with app.run_test(size=picture.size) as pilot:
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        svg = app.export_screenshot(title=dossier.title)
    plain = _FONTS.sub("", svg).replace("Fira Code, monospace", "monospace")
    return "\n".join(line.rstrip() for line in plain.splitlines()) + "\n"


def main() -> None:
    """Draw every picture and name the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    dossier = load(builtin())
    for picture in PICTURES:
        path = FOLDER / f"{picture.name}.svg"
        path.write_text(asyncio.run(drawn(dossier, picture)), encoding="utf-8", newline="\n")
        print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


if __name__ == "__main__":
    main()
