"""The register as a file: when what left, and its hash. It never had content."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from rm_desktop.documents.register_file import register_table
from rm_desktop.domain.words import ExportKind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.small_file import SmallFile, SmallFileWriter


class RegisterPaper(QObject):
    """Asks where, and writes the lines that were shown."""

    def __init__(self, context: Context, parent: QObject) -> None:
        """Work for ``parent``."""
        super().__init__(parent)
        self._context = context
        self._writer = SmallFileWriter(context, self)

    def save(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Save ``rows`` under ``heads``."""

        def make() -> SmallFile:
            return SmallFile(kind=ExportKind.REGISTER, format=None, content=register_table(heads, rows))

        self._context.files.save_file(
            self.tr("Save the list of what has left the vault"),
            [self.tr("Table (*.csv)")],
            lambda path: self._writer.write(path, make),
            name=self.tr("Register") + ".csv",
        )
