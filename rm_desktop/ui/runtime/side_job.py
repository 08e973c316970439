"""Long work beside the vault's thread, such as copying files: how far it is, and a way to end it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.errors import RmError
from rm_desktop.ui.runtime.operations import Operations

Progress = Callable[[int, int], None]
Work = Callable[[Progress, threading.Event], Any]


class SideJob(QObject):
    """One job at a time. A lock ends it as *Cancel* does."""

    advanced = Signal(object, object)
    """Done and total; comes from the job's thread by way of Qt's queue."""
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, operations: Operations[Any], parent: QObject | None = None) -> None:
        """Work beside ``operations``."""
        super().__init__(parent)
        self._operations = operations
        self._ended = threading.Event()
        self.running = False

    def begin(self, work: Work) -> None:
        """Start ``work``; it gets what to tell its progress to, and the event that ends it."""
        ended = self._ended = threading.Event()
        closing, advanced = self._operations.closing, self.advanced
        last = [-1]

        def tell(done: int, total: int) -> None:
            if closing.is_set():
                ended.set()
            percent = 100 * done // max(1, total)
            if percent != last[0]:
                last[0] = percent
                advanced.emit(done, total)

        self.running = True
        self._operations.aside(lambda: work(tell, ended), self._on_done, self._on_failed, owner=self)

    def cancel(self) -> None:
        """End the job at its next step."""
        self._ended.set()

    def _on_done(self, value: object) -> None:
        self.running = False
        self.done.emit(value)

    def _on_failed(self, error: RmError) -> None:
        self.running = False
        self.failed.emit(error)
