"""From a path that somebody chose to rows that can come in. Needs no vault, so that it is done beside its thread."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import BinaryIO

from rm_desktop.crypto.age_file import AgeHeader, decrypted, looks_like_age, read_age_header
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.domain.words import Compartment
from rm_desktop.services.imports import journals, own, strict_json, texts
from rm_desktop.services.imports.entries import Entry, ImportKind, rows_of
from rm_desktop.services.imports.source import MOST_BYTES, Allowance, FolderSource, Source, ZipSource, read_file
from rm_desktop.vault.atomic import mapped_os_errors
from rm_desktop.vault.portable import Tables

Between = Callable[[], None]
_ZIP = b"PK"
_HEAD = 64
_BLANK = b"\xef\xbb\xbf \t\r\n"
_PICTURES = (".jpeg", ".jpg", ".png", ".heic", ".gif", ".tiff", ".webp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What was read, by the part it belongs to. ``pictures`` stay behind: notes hold text alone."""

    kind: ImportKind
    parts: Mapping[Compartment, Tables] = field(repr=False)
    pictures: int = 0

    @property
    def size(self) -> int:
        """How many rows there are."""
        return sum(len(rows) for tables in self.parts.values() for rows in tables.values())


def age_header(path: Path) -> AgeHeader | None:
    """Return the header of a file that a passphrase opens; None for every other file and for folders."""
    if path.is_dir():
        return None
    with mapped_os_errors(reading=True, outside=True), path.open("rb") as file:
        if not looks_like_age(file.read(_HEAD)):
            return None
        file.seek(0)
        return read_age_header(file)


def read_import(
    path: Path,
    part: Compartment,
    *,
    kind: ImportKind | None = None,
    file_key: SecretBytes | None = None,
    zone: tzinfo | None = None,
    between: Between | None = None,
) -> Incoming:
    """Read ``path``; entries of other programs become rows of ``part``. Without ``kind`` the content tells it.

    ``between`` is called again and again; what it raises ends the reading. Nothing is written anywhere.
    """
    reader = _Reader(part, kind, zone, between or _nothing)
    if path.is_dir():
        return reader.source(FolderSource(path))
    with mapped_os_errors(reading=True, outside=True), path.open("rb") as file:
        head = file.read(_HEAD)
        file.seek(0)
        if looks_like_age(head):
            return reader.inside(_opened(file, file_key, reader.between))
        if head.startswith(_ZIP):
            return reader.source(ZipSource(file))
    return reader.single(path, is_json=head.lstrip(_BLANK)[:1] == b"{")


def _nothing() -> None:
    """Stand for nobody who waits."""


def _opened(file: BinaryIO, file_key: SecretBytes | None, between: Between) -> io.BytesIO:
    """Return what is inside an age file, in memory: on a disk it would be as readable as what it came from."""
    if file_key is None:
        raise UnreadableImport(reason="age_key")
    read_age_header(file)
    allowance, plain = Allowance(MOST_BYTES), io.BytesIO()
    for piece in decrypted(file, file_key):
        allowance.spend(len(piece))
        plain.write(piece)
        between()
    plain.seek(0)
    return plain


@dataclass(frozen=True, slots=True)
class _Reader:
    """Knows what is wanted; reads what is there."""

    part: Compartment
    kind: ImportKind | None
    zone: tzinfo | None
    between: Between

    def inside(self, plain: io.BytesIO) -> Incoming:
        """Read what an age file held."""
        if plain.getbuffer()[: len(_ZIP)] == _ZIP:
            return self.source(ZipSource(plain))
        return self._document(strict_json.parsed(plain.getvalue()))

    def single(self, path: Path, *, is_json: bool) -> Incoming:
        """Read one file, JSON or a text."""
        if is_json and self.kind is not ImportKind.TEXT:
            return self._document(strict_json.parsed(read_file(path, strict_json.LARGEST)))
        if self.kind not in {None, ImportKind.TEXT, ImportKind.MARKDOWN}:
            raise UnreadableImport(reason="other_kind")
        content = read_file(path, texts.LARGEST_JOURNAL)
        changed = texts.epoch_day(path.stat().st_mtime)
        found = texts.text_entries(path.name, strict_json.decoded(content), changed, self.zone)
        return self._incoming(self._each(found), ImportKind.TEXT)

    def source(self, source: Source) -> Incoming:
        """Take what the files tell: our own take-out before everything else, then JSON, then texts."""
        if self.kind in {None, ImportKind.TAKEOUT} and own.holds_takeout(source):
            return Incoming(kind=ImportKind.TAKEOUT, parts=own.parts_in(source))
        names = source.names()
        documents = [name for name in names if name.lower().endswith(".json")]
        pages = [name for name in names if name.lower().endswith(texts.MARKDOWN_ENDINGS)]
        if documents and self.kind is not ImportKind.MARKDOWN and (self.kind is not None or not pages):
            return self._documents(source, documents)
        if pages and self.kind in {None, ImportKind.MARKDOWN, ImportKind.TEXT}:
            found = self._each(texts.markdown_entries(source, self.zone))
            pictures = sum(name.lower().endswith(_PICTURES) for name in names)
            return self._incoming(found, ImportKind.MARKDOWN, pictures)
        raise UnreadableImport(reason="import_empty")

    def _documents(self, source: Source, names: Sequence[str]) -> Incoming:
        """Read one JSON file per journal, all of one kind."""
        kind, found = self.kind, list[Entry]()
        for name in names:
            document = strict_json.parsed(source.read(name, strict_json.LARGEST))
            kind = kind or journals.kind_of(document)
            if kind is None:
                raise UnreadableImport(reason="other_kind")
            found += self._each(journals.entries_in(document, kind, self.zone))
        return self._incoming(found, kind or ImportKind.DAY_ONE)

    def _document(self, document: object) -> Incoming:
        if isinstance(document, dict) and "format" in document and self.kind in {None, ImportKind.TAKEOUT}:
            part, tables = own.part_of(document)
            return Incoming(kind=ImportKind.TAKEOUT, parts={part: tables})
        kind = self.kind or journals.kind_of(document)
        if kind is None:
            raise UnreadableImport(reason="other_kind")
        return self._incoming(self._each(journals.entries_in(document, kind, self.zone)), kind)

    def _incoming(self, entries: list[Entry], kind: ImportKind, pictures: int = 0) -> Incoming:
        if not entries:
            raise UnreadableImport(reason="import_empty")
        pictures += sum(one.pictures for one in entries)
        return Incoming(kind=kind, parts={self.part: rows_of(entries, kind, self.part)}, pictures=pictures)

    def _each(self, found: Iterable[Entry]) -> list[Entry]:
        entries = []
        for one in found:
            entries.append(one)
            self.between()
        return entries
