"""What has left the vault so far: date, kind, for whom, size and fingerprint, no content."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Export
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import Audience, DocumentFormat, ExportKind
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.runtime.release_request import fingerprint
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Muted, Text

_SHOWN = 20
_SEARCHED_FROM = 6


class RegisterList(QWidget):
    """The register, the latest line first; many can be searched, and all be saved. ``file_wanted`` gives its rows."""

    file_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._exports: Sequence[Export] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(4), 0, 0)
        self._column.setSpacing(px(6))
        self._column.addWidget(Heading(self.tr("What has left the vault"), self))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search: kind, date, fingerprint"))
        self.search.setAccessibleName(self.tr("Search what has left the vault"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_found)
        self._column.addWidget(self.search)
        self.save = PlainButton(self.tr("Save this list …"), "download", self)
        self.save.clicked.connect(lambda: self.file_wanted.emit(self.heads(), self.table()))
        self._column.addWidget(flow(self.save))
        self._rows: list[QWidget] = []
        self.show_lines(())

    def show_lines(self, exports: Sequence[Export]) -> None:
        """Show these lines."""
        self._exports = tuple(exports)
        self.search.setVisible(len(exports) >= _SEARCHED_FROM)
        self.save.setVisible(bool(exports))
        self._show_found()

    def heads(self) -> tuple[str, ...]:
        """Return what the columns of the saved list are called."""
        return (
            self.tr("When"),
            self.tr("What"),
            self.tr("As"),
            self.tr("Bytes"),
            "SHA-256",
            self.tr("SHA-256 of what both saw"),
        )

    def table(self) -> list[tuple[str, ...]]:
        """Return the lines that are found as cells, without content."""
        return [
            (
                export.at.astimezone().isoformat(sep=" ", timespec="seconds"),
                self._title(export),
                self._format(export.format) if export.format is not None else "",
                str(export.size),
                export.written_sha256,
                export.content_sha256,
            )
            for export in self._found()
        ]

    def _found(self) -> list[Export]:
        words = fold(self.search.text()).split()
        return [one for one in self._exports if all(word in fold(self._words_of(one)) for word in words)]

    def _words_of(self, export: Export) -> str:
        return " ".join([self._title(export), *self._details(export), export.content_sha256, export.written_sha256])

    def _show_found(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        found = self._found()
        self._rows = [self._row(export) for export in found[:_SHOWN]]
        if not self._exports:
            self._rows.append(Muted(self.tr("Nothing so far. Everything stayed in the vault."), self))
        elif not found:
            self._rows.append(Muted(self.tr("Nothing found."), self))
        elif len(found) > _SHOWN:
            self._rows.append(
                Muted(self.tr("%n earlier line(s); search or save the list.", "", len(found) - _SHOWN), self)
            )
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
        title, details = self._title(export), self._details(export)
        column.addWidget(Text(title, row))
        column.addWidget(Muted(" · ".join(details), row))
        column.addSpacing(px(4))
        column.addWidget(Separator(row))
        row.setAccessibleName(", ".join([title, *details]))
        return row

    def _title(self, export: Export) -> str:
        return f"{self._kind(export.kind)}{self._purpose(export.purpose)}"

    def _details(self, export: Export) -> list[str]:
        return [
            format_moment(export.at),
            *([] if export.format is None else [self._format(export.format)]),
            QLocale().formattedDataSize(export.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat),
            self.tr("Fingerprint {fingerprint}").format(fingerprint=fingerprint(export.content_sha256)),
            *self._as_written(export),
        ]

    def _as_written(self, export: Export) -> list[str]:
        """Say by which sign a file is known that was signed or closed after both had seen it."""
        if export.written_sha256 == export.content_sha256:
            return []
        return [self.tr("of the file: {fingerprint}").format(fingerprint=fingerprint(export.written_sha256))]

    def _kind(self, kind: ExportKind) -> str:
        return {
            ExportKind.SUMMARY: self.tr("Summary"),
            ExportKind.SLIP: self.tr("Slip to take along"),
            ExportKind.CALENDAR: self.tr("Calendar file"),
            ExportKind.AGREEMENT: self.tr("Agreement"),
            ExportKind.CHECKLIST: self.tr("Checklist"),
            ExportKind.TEMPLATE: self.tr("Meeting template"),
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
