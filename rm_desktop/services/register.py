"""The register of what left the vault."""

from __future__ import annotations

from dataclasses import replace

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.text import clean_line
from rm_desktop.domain.words import Kind
from rm_desktop.services.desk import Service


class Register(Service):
    """Lines without content. One is taken back only when no file came of it."""

    def rows(self) -> list[Export]:
        """Return the register, the latest first."""
        with self._desk.read() as work:
            return work.exports.all()

    def add(self, export: Export) -> Saved[Export]:
        """Add a line."""
        line = replace(export, purpose=clean_line(export.purpose, "purpose"))
        with self._desk.write() as work:
            work.exports.add(line)
        return Saved(value=line, changes=Changes(stale=frozenset({Kind.EXPORT})))

    def take_back(self, export_id: str) -> None:
        """Drop the line of a file that could not be written: nothing left the vault."""
        with self._desk.write() as work:
            work.exports.drop(export_id)
