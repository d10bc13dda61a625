"""Write golden.json: what pandoc's citeproc makes of every item in every style, one citation at a time.

Not part of the everyday tests: it needs pandoc, which ``pypandoc-binary`` carries (see README.md beside this file).
The items are those of ``awkward.json``, given to pandoc as they are, and every source of the packaged dossier.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
STYLES = {
    "apa": ("apa.csl", "en-US"),
    "mla": ("modern-language-association.csl", "en-US"),
    "chicago": ("chicago-notes-bibliography.csl", "en-US"),
    "harvard": ("harvard-cite-them-right.csl", "en-GB"),
}
"""Our name of a style, its CSL file, and the language that the manual itself is written in."""

Item = dict[str, Any]


def entries() -> dict[str, Item]:
    """Every item to judge, as CSL-JSON, with its kind; those of the dossier have the prefix ``dossier-``."""
    awkward: list[Item] = json.loads((HERE.parent / "awkward.json").read_text(encoding="utf-8"))
    made_up = {item["id"]: {"kind": "original report", "item": item} for item in awkward}
    return made_up | dossier_entries()


def dossier_entries() -> dict[str, Item]:
    """The sources of the packaged dossier."""
    sys.path.insert(0, str(HERE.parents[2] / "tui"))
    from soraleak_tui.citation import record
    from soraleak_tui.loading import builtin, load

    sources = load(builtin()).sources.values()
    return {f"dossier-{source.id}": {"kind": str(source.kind), "item": record(source)} for source in sources}


def pandoc() -> str:
    """The pandoc that pypandoc-binary carries."""
    import pypandoc  # only this job has it

    return str(pypandoc.get_pandoc_path())


def judged(program: str, item: Item, style: str) -> dict[str, str]:
    """What pandoc makes of one item: the entry of the bibliography, and the note where the style has notes."""
    csl, language = STYLES[style]
    with tempfile.TemporaryDirectory() as folder:
        bibliography = Path(folder, "item.json")
        bibliography.write_text(json.dumps([item]), encoding="utf-8")
        command = [program, "--from=markdown", "--to=json", "--citeproc", f"--bibliography={bibliography}"]
        command += [f"--csl={HERE / 'csl' / csl}", f"--metadata=lang:{language}"]
        done = subprocess.run(command, input=f"[@{{{item['id']}}}]", capture_output=True, text=True, check=True)
    blocks = json.loads(done.stdout)["blocks"]
    found = {style: text([block for block in blocks if block["t"] == "Div"]).strip()}
    if style == "chicago":
        found["chicago-note"] = text([block for block in blocks if block["t"] != "Div"]).strip()
    return found


def text(node: Any) -> str:
    """The words of pandoc's tree without their looks."""
    if isinstance(node, list):
        return "".join(map(text, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node["t"], node.get("c")
    if kind == "Str":
        return str(content)
    if kind in {"Space", "SoftBreak"}:
        return " "
    # A quotation, a span, a link … is a pair: what kind of one, and what is in it.
    is_pair = kind in {"Cite", "Code", "Div", "Link", "Quoted", "Span"}
    inner = content[1] if is_pair and isinstance(content, list) else content
    words = inner if isinstance(inner, str) else text(inner)
    left, right = _marks(content[0]["t"]) if kind == "Quoted" and isinstance(content, list) else ("", "")
    return f"{left}{words}{right}"


def _marks(kind: str) -> tuple[str, str]:
    return ("“", "”") if kind == "DoubleQuote" else ("‘", "’")


def golden() -> dict[str, Item]:
    """Each item with its kind and what pandoc makes of it, by style, in the order of the items."""
    program, found = pandoc(), entries()
    pairs = [(name, style) for name in found for style in STYLES]
    with ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        answers = list(pool.map(lambda pair: judged(program, found[pair[0]]["item"], pair[1]), pairs))
    for (name, _), answer in zip(pairs, answers, strict=True):
        found[name].setdefault("pandoc", {}).update(answer)
    return found


def main() -> int:
    """Write golden.json; with ``--check`` say instead whether it is what would be written (0) or not (1)."""
    text = json.dumps(golden(), ensure_ascii=False, indent=1) + "\n"
    file = HERE / "golden.json"
    if "--check" in sys.argv:
        return int(file.read_text(encoding="utf-8") != text)
    file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
