"""Preview: what the front page shows of a dossier, read without the rest of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soraleak_tui.domain.prose import Page
from soraleak_tui.loading import manifest as manifest_file
from soraleak_tui.loading.faults import Faults
from soraleak_tui.loading.files import read_text
from soraleak_tui.loading.frontmatter import read_front
from soraleak_tui.loading.manifest import begun, read_manifest
from soraleak_tui.loading.markdown import parser
from soraleak_tui.loading.pages import Pages, read_page
from soraleak_tui.loading.yaml_source import read

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from soraleak_tui.domain.dossier import Dossier

_HEAD = 32_000
"""Bytes of a page within which its head and its first paragraph are looked for."""


def preview(root: Traversable) -> Dossier | None:
    """The dossier with the heads of its pages and the first paragraph of the first, and nothing else.

    None where a fault is found in these, or they are longer than they usually are: then all of it must be read.
    """
    faults = Faults()
    text = read_text(root, manifest_file.FILE, faults)
    node = None if text is None else read(text, manifest_file.FILE, faults)
    if node is None or faults.in_order():
        return None
    manifest = read_manifest(node, faults)
    pages = [_page(root, name.value, faults, story=not number) for number, name in enumerate(manifest.pages)]
    found = tuple(page for page in pages if page is not None)
    if faults.in_order() or len(found) < len(pages) or not found or not found[0].blocks:
        return None
    return begun(manifest, found)


def _page(root: Traversable, name: str, faults: Faults, *, story: bool) -> Page | None:
    file = f"pages/{name}.md"
    text = read_text(root, file, faults, most=_HEAD)
    if text is None:
        return None
    if story:
        found = Pages()
        read_page(_until_first_paragraph(text), name, parser(), found, faults)
        return found.pages[0] if found.pages else None
    fields = read_front(text, file, faults).fields
    return Page(name, fields.text("title"), fields.text("standfirst"), (), (), fields.maybe("document"))


def _until_first_paragraph(text: str) -> str:
    """The head, and the lines behind it up to the empty one that ends the first block."""
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---"), len(lines))
    begin = next((number for number, line in enumerate(lines[end:], end) if line.strip()), len(lines))
    stop = next((number for number, line in enumerate(lines[begin:], begin) if not line.strip()), len(lines))
    return "\n".join(lines[:stop]) + "\n"
