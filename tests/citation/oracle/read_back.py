"""Read our BibTeX with two programs that are not ours: bibtexparser and pandoc. Part of the oracle job."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[2] / "tui"), str(HERE.parents[2])]

import bibtexparser  # type: ignore[import-not-found]  # noqa: E402 - the path is set above; only this job has it
from tests.citation import examples  # noqa: E402 - the path is set above
from tests.citation.oracle import make_golden  # noqa: E402 - the path is set above
from tests.citation.tex import plain_text  # noqa: E402 - the path is set above

from soraleak_tui.citation import cite_all  # noqa: E402 - the path is set above
from soraleak_tui.citation.bibtex import key  # noqa: E402 - the path is set above
from soraleak_tui.domain.source import Kind, Source  # noqa: E402 - the path is set above


def main() -> int:
    """Print what was not read back as it was; 1 if there is any, else 0."""
    sources = [examples.source(entry["item"], Kind(entry["kind"])) for entry in make_golden.entries().values()]
    text = cite_all(sources, "bibtex")
    wrong = [*parsed(text, sources), *by_pandoc(text, sources)]
    print("\n".join([*wrong, f"{len(sources)} entries, {len(wrong)} faults"]))  # noqa: T201 - this is a command
    return int(bool(wrong))


def parsed(text: str, sources: list[Source]) -> list[str]:
    """What bibtexparser does not read as it was written."""
    library = bibtexparser.parse_string(text)
    wrong = [f"bibtexparser: {block.error}" for block in library.failed_blocks]
    for source in sources:
        entry = library.entries_dict.get(key(source))
        if entry is None:
            wrong.append(f"bibtexparser: {key(source)} is missing")
            continue
        fields = {field.key: field.value for field in entry.fields}
        title = plain_text(fields["title"][1:-1]) if "title" in fields else None
        if title != source.title:
            wrong.append(f"bibtexparser: {key(source)}: {title!r} is not {source.title!r}")
    return wrong


def by_pandoc(text: str, sources: list[Source]) -> list[str]:
    """Whose address or number of authors pandoc does not read as it was written."""
    command = [make_golden.pandoc(), "--from=biblatex", "--to=csljson"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    items = {item["id"]: item for item in json.loads(done.stdout)}
    wrong = []
    for source in sources:
        item = items.get(key(source), {})
        address = (source.url or "").replace("{", "%7B").replace("}", "%7D")
        if item.get("URL", "") != address or len(item.get("author", ())) != len(source.author):
            wrong.append(f"pandoc: {key(source)}: {item.get('URL')}, {len(item.get('author', ()))} authors")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
