"""A picture or a PDF beside an example: only what can be looked at inside the vault, so that none must leave it."""

from __future__ import annotations

from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import ExampleFile
from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.domain.ids import ExampleId
from rm_desktop.domain.text import clean_line
from rm_desktop.domain.words import Kind
from rm_desktop.services.desk import Service

LARGEST = 10 * 1024 * 1024
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"%PDF-")


class ExampleFiles(Service):
    """At most one file per example."""

    def get(self, example_id: str) -> ExampleFile:
        """Return the file beside an example."""
        with self._desk.read() as work:
            work.examples.get(example_id)
            return work.example_files.get(example_id)

    def put(self, example_id: str, name: str, content: bytes) -> Saved[ExampleId]:
        """Keep a file beside an example, instead of the one that was there."""
        require_fitting(content)
        title = clean_line(name, "name") or "\u2013"
        with self._desk.write() as work:
            example = work.examples.get(example_id)
            work.example_files.put(ExampleFile(example_id=example.id, name=title, content=content))
        return _saved(example.id)

    def remove(self, example_id: str) -> Saved[ExampleFile]:
        """Take the file away from its example; what is returned can be put back while the page is open."""
        with self._desk.write() as work:
            file = work.example_files.get(example_id)
            work.example_files.remove(example_id)
        return Saved(value=file, changes=_saved(file.example_id).changes)


def require_fitting(content: bytes) -> None:
    """Raise `UnreadableImport` for what is too large or neither PNG, JPEG nor PDF, whatever its name says."""
    if len(content) > LARGEST:
        raise UnreadableImport(reason="file_size")
    if not content.startswith(_BEGINNINGS):
        raise UnreadableImport(reason="file_kind")


def _saved(example_id: str) -> Saved[ExampleId]:
    return Saved(value=cast("ExampleId", example_id), changes=Changes(stale=frozenset({Kind.EXAMPLE})))
