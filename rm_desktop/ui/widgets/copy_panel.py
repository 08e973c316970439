"""Putting an encrypted copy somewhere else: choose a place, hear what speaks against it, copy, see that it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.services.organisation import organisation
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.runtime.dialogs import FileDialogs
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.side_job import SideJob
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.banner import SUCCESS, Banner
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import ErrorText, Muted, Text
from rm_desktop.vault.copies import Copied, Piece, copy_out, demand_place
from rm_desktop.vault.synced_folder import NETWORK, synced_by

Took = Callable[[Sequence[Piece], datetime], None]


class CopySource(Protocol):
    """What is copied."""

    vault: Path

    def take(self, took: Took, failed: Callable[[RmError], None]) -> None:
        """Find the files, and note where that is due that they leave."""

    def gave_up(self) -> None:
        """Take the note back: no copy came about."""


class CopyPanel(QWidget):
    """Works for the workspace and the gate alike."""

    copied = Signal(object)
    """The finished `Copied`."""
    busy_changed = Signal(bool)

    def __init__(
        self,
        source: CopySource,
        title: str,
        *,
        files: FileDialogs,
        operations: Operations[Any],
        words: BackupWords,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Copy from ``source``; the copy is named after the vault's ``title``. ``primary`` on a page with no other."""
        super().__init__(parent)
        self._source, self._title = source, title
        self._files, self._operations, self._words = files, operations, words
        self._folder: Path | None = None
        self._set_folder = organisation().backup_folder
        self._job = SideJob(operations, self)
        self._job.advanced.connect(self._on_advanced)
        self._job.done.connect(self._on_copied)
        self._job.failed.connect(self._on_failed)
        self.place = Text(self.tr("Best on a stick or a drive that is kept apart from this device."), self)
        self.warning = Muted("", self)
        self.problem = ErrorText("", self)
        self.success = Banner(SUCCESS, "", closable=False, parent=self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Copying"))
        self.choose = PlainButton(self.tr("Choose the place …"), "folder-open", self)
        self.choose.clicked.connect(self._on_choose)
        kind = PrimaryButton if primary else PlainButton
        self.begin = kind(self.tr("Copy there"), "copy", self)
        self.begin.clicked.connect(self._on_begin)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.cancel.clicked.connect(self._job.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for widget in (self.place, self.warning, self.problem, self.progress, self.success):
            column.addWidget(widget)
        column.addWidget(flow(self.choose, self.begin, self.cancel))
        for hidden in (self.warning, self.problem, self.progress, self.success, self.begin, self.cancel):
            hidden.setVisible(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the place that the organisation has set, if any."""
        super().showEvent(event)
        if self._set_folder is not None and self._folder is None:
            self._on_chosen(self._set_folder)

    @Slot()
    def _on_choose(self) -> None:
        self._files.folder(self.tr("Where shall the copy lie?"), self._on_chosen, self._folder)

    def _on_chosen(self, folder: Path) -> None:
        vault = self._source.vault

        def look() -> str:
            demand_place(folder, vault)
            return synced_by(folder) or ""

        self._say_problem("")
        self.success.setVisible(False)
        self._operations.aside(look, lambda found: self._on_looked(folder, found), self._on_refused, owner=self)

    def _on_looked(self, folder: Path, service: str) -> None:
        self._folder = folder
        words = self.tr("Place, set by the organisation: {path}") if folder == self._set_folder else None
        self.place.setText((words or self.tr("Place: {path}")).format(path=folder))
        self.warning.setText(self._words.synced(service, network=service == NETWORK) if service else "")
        self.warning.setVisible(bool(service))
        self.choose.setText(self.tr("Choose another place …"))
        self.begin.setVisible(True)
        if self.choose.hasFocus():
            self.begin.setFocus()

    def _on_refused(self, error: RmError) -> None:
        self._say_problem(self._words.copy_problem(error))

    @Slot()
    def _on_begin(self) -> None:
        if self._folder is None or self._job.running:
            return
        self._say_problem("")
        self.success.setVisible(False)
        self._set_busy(True)
        self._source.take(self._on_taken, self._on_failed)

    def _on_taken(self, pieces: Sequence[Piece], moment: datetime) -> None:
        folder, name = self._folder, self._words.copy_name(self._title, moment)
        if folder is not None:
            self._job.begin(lambda tell, ended: copy_out(pieces, folder, name, progress=tell, ended=ended))

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(100 * done // max(1, total))

    def _on_copied(self, copied: Copied) -> None:
        self._set_busy(False)
        words = self.tr("Copied, read back and found equal: {name} ({size})").format(
            name=copied.path.name, size=self._words.size(copied.size)
        )
        self.success.set_text(words)
        self.success.setVisible(True)
        announce(self.success, words)
        self.copied.emit(copied)

    def _on_failed(self, error: RmError) -> None:
        self._source.gave_up()
        self._set_busy(False)
        self._say_problem(self._words.copy_problem(error))

    def _set_busy(self, on: bool) -> None:
        self.progress.setRange(0, 0)
        for widget, shown in ((self.progress, on), (self.cancel, on), (self.choose, not on), (self.begin, not on)):
            widget.setVisible(shown)
        self.busy_changed.emit(on)
        if on:
            self.cancel.setFocus()
            announce(self.progress, self.progress.accessibleName())

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            announce(self.problem, words)
