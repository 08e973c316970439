"""The backups of a locked vault, and checking them: all by their hashes, fully what a passphrase opens."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.services.restoring import Found, check_all, find
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.key_question import KeyQuestion
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.runtime.side_job import SideJob
from rm_desktop.ui.widgets.backup_rows import Acts, BackupRows
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.opening_keys import Secrets

RESTORE, COPY = "restore", "copy"


class BackupListPage(PageFrame):
    """The sets with their dates, sizes and what each holds."""

    act_wanted = Signal(str, str)
    """What to do with which set."""

    def __init__(self, path: Path, doors: Doors | None, context: GateContext, parent: QWidget | None = None) -> None:
        """List the sets of the vault at ``path``."""
        super().__init__(parent=parent)
        self._path, self._context = path, context
        self._words = BackupWords(context.messages)
        self._any = False
        self._job = SideJob(context.operations, self)
        self._job.done.connect(self._on_checked)
        self._job.failed.connect(self._on_failed)
        self._job.advanced.connect(self._on_advanced)
        self.rows = BackupRows(self._words, self._acts, self)
        self.rows.act_wanted.connect(self.act_wanted)
        self.content.addWidget(self.rows)
        self.question: KeyQuestion | None = None
        if doors is not None:
            self.question = KeyQuestion(doors, self.tr("Check in full what this passphrase opens (if wished)"), self)
            self.question.changed.connect(self.refresh)
            self.content.addWidget(self.question)
        self.set_words(
            self.tr("Backups"),
            self.tr("Each was opened and checked when it was made. Whether it still is what it was shows here."),
            self.tr("Check all"),
        )
        context.operations.aside(lambda: find(path), self._on_found, self._on_failed, owner=self)

    def missing(self) -> str:
        """Without a backup there is nothing to check; without a passphrase the hashes are checked."""
        if not self._any:
            return self.tr("there is none")
        if self.question is not None and self.question.given():
            return self.question.missing()
        return ""

    @Slot()
    def act(self) -> None:
        """Check."""
        question = self.question if self.question is not None and self.question.given() else None
        opening = question.opening() if question else None
        secrets = question.secrets() if question else Secrets()
        path = self._path
        self.show_busy(self.tr("The backups are being checked …"))
        self._job.begin(lambda tell, ended: check_all(path, opening, secrets, tell, ended))

    def _acts(self) -> Acts:
        return (
            (RESTORE, self.tr("Bring back …"), "history"),
            (COPY, self.tr("Copy to another place …"), "copy"),
        )

    def _on_found(self, found: Found) -> None:
        self._any = bool(found.rows)
        self.rows.show_rows(found.rows)
        self.refresh()

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_checked(self, found: Mapping[str, Any]) -> None:
        self.show_problem("")
        self.progress.setRange(0, 0)
        self.rows.show_all()
        for name, (problems, opened) in found.items():
            if name in self.rows.views:
                good = not any(problems.values())
                self.rows.views[name].show_result(self._words.result(problems, full=opened), good=good)
        self.scroll_to_top()

    def _on_failed(self, error: RmError) -> None:
        self.show_problem(self._context.messages.sentence(error))
