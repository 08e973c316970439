"""What has left the vault so far: date, kind, for whom, size and fingerprint, no content."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.entities import Export
from rm_desktop.domain.words import Audience, DocumentFormat, ExportKind
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.runtime.release_request import fingerprint
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.labels import Heading, Muted, Text


class RegisterList(QWidget):
    """The register, the latest line first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(4), 0, 0)
        self._column.setSpacing(px(6))
        self._column.addWidget(Heading(self.tr("What has left the vault"), self))
        self._rows: list[QWidget] = []
        self.show_lines(())

    def show_lines(self, exports: Sequence[Export]) -> None:
        """Show these lines."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(export) for export in exports] or [
            Muted(self.tr("Nothing so far. Everything stayed in the vault."), self)
        ]
        for row in self._rows:
            self._column.addWidget(row)

    def words(self) -> list[str]:
        """Return each line in words."""
        return [row.accessibleName() for row in self._rows if row.accessibleName()]

    def _row(self, export: Export) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(3))
        title = f"{self._kind(export.kind)}{self._purpose(export.purpose)}"
        details = [format_moment(export.at)]
        if export.format is not None:
            details.append(self._format(export.format))
        details += [
            QLocale().formattedDataSize(export.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
            self.tr("Fingerprint {fingerprint}").format(fingerprint=fingerprint(export.content_sha256)),
        ]
        column.addWidget(Text(title, row))
        column.addWidget(Muted(" · ".join(details), row))
        column.addSpacing(px(4))
        column.addWidget(Separator(row))
        row.setAccessibleName(", ".join([title, *details]))
        return row

    def _kind(self, kind: ExportKind) -> str:
        return {
            ExportKind.SUMMARY: self.tr("Summary"),
            ExportKind.SLIP: self.tr("Slip to take along"),
            ExportKind.CALENDAR: self.tr("Calendar file"),
            ExportKind.AGREEMENT: self.tr("Agreement"),
            ExportKind.CHECKLIST: self.tr("Checklist"),
            ExportKind.PROFILE: self.tr("Then and now"),
            ExportKind.OVERVIEW: self.tr("Overview of the meetings"),
            ExportKind.IDEA: self.tr("Idea for the house"),
            ExportKind.REGISTER: self.tr("This list"),
            ExportKind.RECEIPT: self.tr("Confirmation of participation"),
            ExportKind.TAKEOUT: self.tr("Complete take-out"),
            ExportKind.BACKUP: self.tr("Encrypted backup elsewhere"),
        }[kind]

    def _purpose(self, purpose: str) -> str:
        words = {
            Audience.US.value: self.tr("for the two of us"),
            Audience.PROGRAMME.value: self.tr("for the programme lead"),
            Audience.OTHERS.value: self.tr("for others"),
        }
        found = words.get(purpose, purpose)
        return f" {found}" if found else ""

    def _format(self, form: DocumentFormat) -> str:
        return {
            DocumentFormat.PDF: "PDF",
            DocumentFormat.DOCX: "Word",
            DocumentFormat.MARKDOWN: "Markdown",
            DocumentFormat.HTML: "HTML",
        }[form]
