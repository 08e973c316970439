"""Backups that make themselves: about a minute after opening, then again and again while something changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from rm_desktop.domain.errors import Cancelled, RmError
from rm_desktop.domain.words import Opening
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import ATTENTION

FIRST_MS = 60_000
AGAIN_TOGETHER_MS = 60 * 60_000
AGAIN_ALONE_MS = 10 * 60_000
"""Alone openings are short and rare, and nothing else copies what is private in them."""


class AutomaticBackup(QObject):
    """Asks the vault's thread now and then whether a backup is due; nothing is made where nothing changed."""

    def __init__(
        self, context: Context, parent: QObject | None = None, *, first_ms: int = FIRST_MS, again_ms: int | None = None
    ) -> None:
        """Begin to wait."""
        super().__init__(parent)
        self._context = context
        together = context.opening is Opening.TOGETHER
        self._again_ms = again_ms or (AGAIN_TOGETHER_MS if together else AGAIN_ALONE_MS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_due)
        self._timer.start(first_ms)

    def _on_due(self) -> None:
        self._context.operations.run_long(
            lambda journal, between: journal.backups.make_if_due(between), self._on_made, self._on_failed, self
        )

    def _on_made(self, _saved: object) -> None:
        self._timer.start(self._again_ms)

    def _on_failed(self, error: RmError) -> None:
        self._timer.start(self._again_ms)
        if isinstance(error, Cancelled):
            return
        from rm_desktop.ui.runtime.backup_words import BackupWords  # noqa: PLC0415 - only when something went wrong

        words = BackupWords(self._context.messages).backup_problem(error)
        self._context.shell.banner(ATTENTION, self.tr("No automatic backup this time. {why}").format(why=words))
