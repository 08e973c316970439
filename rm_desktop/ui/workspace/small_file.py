"""Small files without anything written in meetings: made when asked for, put where somebody chose, and registered."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.clock import Clock
from rm_desktop.domain.entities import Export
from rm_desktop.domain.ids import ExportId, new_id
from rm_desktop.domain.words import DocumentFormat, ExportKind
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import SUCCESS
from rm_desktop.vault.atomic import mapped_os_errors, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallFile:
    """What is to be written: its bytes and what the register says about it."""

    kind: ExportKind
    format: DocumentFormat | None
    content: bytes = field(repr=False)


class SmallFileWriter(QObject):
    """Writes small files for one part of a place, and says that it did."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Work for ``parent``; what it asked for is dropped when it goes."""
        super().__init__(parent)
        self._context = context

    def write(self, path: Path, make: Callable[[], SmallFile]) -> None:
        """Make and write the file beside the vault's worker, then note it in the register."""
        context = self._context

        def written(file: SmallFile) -> None:
            context.operations.run(lambda journal: _register(journal, file, context.clock), owner=self)
            context.shell.banner(
                SUCCESS,
                self.tr("Saved: {name}").format(name=path.name),
                self.tr("Show the folder"),
                lambda: context.shell.open_folder(path.parent),
            )

        context.operations.aside(lambda: _written(path, make()), written, owner=self)


def _written(path: Path, file: SmallFile) -> SmallFile:
    """Write ``file`` where it was asked for, and nowhere else."""
    with mapped_os_errors(outside=True):
        replace(file.content, path)
    return file


def _register(journal: Journal, file: SmallFile, clock: Clock) -> Saved[Export]:
    """Note in the register that the file left: kind, size and hash, no content."""
    digest = hashlib.sha256(file.content).hexdigest()
    export = Export(
        id=ExportId(new_id()),
        kind=file.kind,
        purpose="",
        format=file.format,
        at=clock.now(),
        size=len(file.content),
        content_sha256=digest,
        written_sha256=digest,
    )
    return journal.register.add(export)
