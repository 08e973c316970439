"""The register of what left the vault."""

from __future__ import annotations

from dataclasses import replace

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.text import clean_line
from rm_desktop.domain.words import Kind
from rm_desktop.services.desk import Service


class Register(Service):
    """Lines without content; they are only ever added."""

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
