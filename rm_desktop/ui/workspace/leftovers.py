"""Finishes what time, a lock or a power cut left to do, soon after opening, so that nobody waits for it.

What has lain in the wastebasket for thirty days goes, and databases that hold remains of what went are written anew.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from rm_desktop.domain.errors import RmError
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context

AFTER_MS = 1_500
"""Late enough for the first page to stand, early enough that hardly anybody locks before."""


class Leftovers(QObject):
    """Asks the vault's thread once, and says nothing: what could not be done is left to the next opening."""

    def __init__(self, context: Context, parent: QObject | None = None, *, after_ms: int = AFTER_MS) -> None:
        """Begin to wait."""
        super().__init__(parent)
        self._context = context
        if not context.read_only:
            QTimer.singleShot(after_ms, self, self._on_due)

    def _on_due(self) -> None:
        self._context.operations.run(_finish, lambda _cleaned: None, self._on_failed, owner=self)

    def _on_failed(self, error: RmError) -> None:
        """Leave it to the next opening."""


def _finish(journal: Journal) -> bool:
    journal.wastebasket.empty_old()
    return journal.strike.clean_rest()
