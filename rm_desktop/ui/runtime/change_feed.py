"""Tells every part of the window what an operation touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes, Saved


class ChangeFeed(QObject):
    """``changed`` carries a `Changes` after each committed write, on the GUI thread."""

    changed = Signal(object)

    def take(self, result: object) -> None:
        """Publish what was touched, if ``result`` is that of a write."""
        if isinstance(result, Saved):
            self.publish(result.changes)

    def publish(self, changes: Changes) -> None:
        """Tell everybody, unless nothing was touched."""
        if changes != Changes():
            self.changed.emit(changes)
