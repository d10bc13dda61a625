"""Loading: the files of a dossier -> one consistent Dossier, or every fault in them at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from soraleak_tui.domain.dates import Edtf, Point
from soraleak_tui.domain.dossier import Dossier, by_source, cited_in
from soraleak_tui.domain.fault import DossierError, Fault
from soraleak_tui.domain.prose import Paragraph
from soraleak_tui.loading import manifest as manifest_file, quotations as quotations_file, sources as sources_file
from soraleak_tui.loading.across import check_records, check_shares
from soraleak_tui.loading.faults import Faults, Place, shown
from soraleak_tui.loading.files import check_listed, names_in, read_text
from soraleak_tui.loading.fingerprints import FOLDER as FINGERPRINTS, check_words, read_fingerprint
from soraleak_tui.loading.inline import OURS
from soraleak_tui.loading.inside import is_special
from soraleak_tui.loading.manifest import Manifest, begun, read_manifest
from soraleak_tui.loading.markdown import parser
from soraleak_tui.loading.nodes import Node
from soraleak_tui.loading.optional import READERS
from soraleak_tui.loading.pages import BRIEF, Pages, read_page
from soraleak_tui.loading.quotations import Quotations, read_quotations
from soraleak_tui.loading.records import Records
from soraleak_tui.loading.references import Target, check_circles, check_references, check_reserved, check_signs
from soraleak_tui.loading.sanitise import sanitise
from soraleak_tui.loading.sources import Sources, read_sources
from soraleak_tui.loading.statements import Statements, read_document
from soraleak_tui.loading.yaml_source import read

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


_ANOTHER_ID = "give the statement another id: a citation could mean either"
_NAME_ONE = "name a folder that has a dossier.yaml"
_STORY = "write one before all else: it is the story in short"
_GIVE = "give its words, as exact, or a witness"


def load(root: Traversable) -> Dossier:
    """The dossier in a folder; DossierError with every fault if there is one, so that it never opens half."""
    faults = Faults()
    dossier = _Loader(root, faults).dossier()
    found = faults.in_order()
    if found or dossier is None:
        raise DossierError(found)
    return dossier


def check(root: Traversable) -> tuple[Fault, ...]:
    """Every fault of the dossier in a folder, by file and place; none where it can be opened."""
    try:
        load(root)
    except DossierError as error:
        return error.faults
    return ()


class _Loader:
    """Reads one dossier, file by file, and then what the files say of each other."""

    def __init__(self, root: Traversable, faults: Faults) -> None:
        self._root = root
        self._faults = faults
        self._sources = Sources()
        self._quotations = Quotations()
        self._statements = Statements(self._quotations)
        self._pages = Pages()
        self._brief = Pages()
        self._records = Records(self._sources.by_id, self._statements, Edtf("", Point(0)))

    def dossier(self) -> Dossier | None:
        if not self._is_dossier():
            return None
        node = self._data(manifest_file.FILE)
        if node is None:
            return None
        manifest = read_manifest(node, self._faults)
        self._read_data(manifest)
        self._records = Records(self._sources.by_id, self._statements, manifest.date, self._sources.misdated)
        self._read_records()
        self._read_fingerprints()
        self._read_pages(manifest)
        self._check_across(manifest)
        return self._assembled(manifest)

    def _is_dossier(self) -> bool:
        place = Place(manifest_file.FILE)
        try:
            if not self._root.is_dir():
                self._faults.add(place, f"there is no folder {shown(sanitise(str(self._root)))}", _NAME_ONE)
                return False
            manifest = self._root.joinpath(manifest_file.FILE)
            if not (manifest.is_file() or is_special(manifest)):
                self._faults.add(place, "the folder is not a dossier: it has no dossier.yaml", "")
                return False
        except OSError as error:
            wrong = f"the folder cannot be read: {error.strerror or 'no reason given'}"
            self._faults.add(place, wrong, "see who may read it")
            return False
        return True

    def _data(self, file: str, named_at: Place | None = None) -> Node | None:
        text = read_text(self._root, file, self._faults, named_at=named_at)
        return None if text is None else read(text, file, self._faults)

    def _read_data(self, manifest: Manifest) -> None:
        if (node := self._data(sources_file.FILE)) is not None:
            self._sources = read_sources(node, self._faults)
            self._statements.sources = self._sources.by_id
        if (node := self._data(quotations_file.FILE)) is not None:
            read_quotations(node, self._quotations, self._faults)
        for name in manifest.documents:
            node = self._data(f"statements/{name.value}.yaml", name.place)
            if node is not None:
                read_document(node, name.value, self._statements, self._faults)
        check_listed(self._root, "statements", ".yaml", (name.value for name in manifest.documents), self._faults)

    def _read_records(self) -> None:
        for file, take_in in READERS.items():
            path = self._root.joinpath(file)
            if (path.is_file() or is_special(path)) and (node := self._data(file)) is not None:
                take_in(node, self._records, self._faults)

    def _read_fingerprints(self) -> None:
        for name in names_in(self._root, FINGERPRINTS, ".yaml", self._faults):
            if (node := self._data(f"{FINGERPRINTS}/{name}.yaml")) is not None:
                read_fingerprint(node, name, self._records, self._faults)
        check_words(self._records, self._sources.places, self._faults)

    def _read_pages(self, manifest: Manifest) -> None:
        markdown = parser()
        for name in manifest.pages:
            text = read_text(self._root, f"pages/{name.value}.md", self._faults, named_at=name.place)
            if text is not None:
                read_page(text, name.value, markdown, self._pages, self._faults)
        brief = self._root.joinpath(BRIEF)
        if (brief.is_file() or is_special(brief)) and (text := read_text(self._root, BRIEF, self._faults)) is not None:
            read_page(text, "brief", markdown, self._brief, self._faults, written_in=BRIEF)
        check_listed(self._root, "pages", ".md", (name.value for name in manifest.pages), self._faults)
        if self._pages.pages and manifest.pages and self._pages.pages[0].id == manifest.pages[0].value:
            first = self._pages.pages[0]
            if first.blocks and not isinstance(first.blocks[0], Paragraph):
                place = Place(f"pages/{first.id}.md", first.blocks[0].line)
                self._faults.add(place, "the first page does not begin with a paragraph", _STORY)

    def _check_across(self, manifest: Manifest) -> None:
        sources, statements = self._sources.by_id, self._statements.by_id
        for key in sources.keys() & statements.keys():
            place = self._statements.places[key]
            self._faults.add(place, f"{shown(key)} is the id of a source too", _ANOTHER_ID)
        for places in (self._sources.places, self._statements.places):
            check_reserved(OURS, places, self._faults)
        check_circles(sources, self._sources.places, self._faults)
        check_shares(self._records, self._sources.places, self._faults)
        if self._faults.unread:
            return
        known: dict[Target, Collection[str]] = {
            Target.SOURCE: sources,
            Target.STATEMENT: statements,
            Target.PARTY: {party.id for party in manifest.parties},
            Target.DOCUMENT: self._statements.documents,
            Target.EVIDENCE: {*sources, *statements, *self._quotations.by_key},
            Target.QUOTATION: self._quotations.by_key,
        }
        astray = self._quotations.ids_astray(sources)
        for used in (self._sources, self._quotations, self._statements, self._pages, self._brief, self._records):
            references = [each for each in used.references if not each.follows_from(astray, sources)]
            check_references(references, known, self._faults)
        check_signs((*self._pages.signs, *self._brief.signs), known[Target.EVIDENCE], self._faults)
        self._check_comparisons()
        check_records(self._records, self._faults)

    def _check_comparisons(self) -> None:
        for asked in (*self._pages.asked, *self._brief.asked):
            statement = self._statements.by_id.get(asked.statement)
            if statement is None:
                continue
            witnesses = {witness.source: None for witness in statement.witnesses}
            if statement.primary is None and not any(witness.quotations for witness in statement.witnesses):
                self._faults.add(asked.place, f"the statement {shown(statement.id)} has no words to compare", _GIVE)
            for source, place in asked.sources:
                if source not in witnesses and witnesses.keys() <= self._sources.by_id.keys():
                    right = f"its witnesses are {', '.join(witnesses)}" if witnesses else "it has no witnesses"
                    self._faults.add(place, f"{shown(source)} is no witness of {shown(statement.id)}", right)

    def _assembled(self, manifest: Manifest) -> Dossier:
        documents = (self._statements.documents.get(name.value) for name in manifest.documents)
        dossier = replace(
            begun(manifest, self._pages.pages),
            sources=MappingProxyType(self._sources.by_id),
            documents=tuple(document for document in documents if document is not None),
            statements=MappingProxyType(self._statements.by_id),
            quotations=MappingProxyType(self._quotations.by_key),
            quoted=MappingProxyType(by_source(self._quotations.by_key.values())),
            brief=next(iter(self._brief.pages), None),
            **self._records.values(),
        )
        return replace(dossier, cited=MappingProxyType(cited_in(dossier)))
