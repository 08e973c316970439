"""Knowing when a window really stands on the screen: the one it replaces may go then, and not before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstSight(QObject):
    """Calls ``seen`` once, after ``window`` was painted for the first time."""

    def __init__(self, window: QWidget, seen: Callable[[], None]) -> None:
        """Watch ``window``."""
        super().__init__(window)
        self._seen: Callable[[], None] | None = seen
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the first paint for the sign; the picture is on its way when the loop comes round again."""
        if event.type() == QEvent.Type.Paint and self._seen is not None:
            seen, self._seen = self._seen, None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, seen)
        return False
