"""Buttons that Return presses as Space does: people who use the keyboard expect both."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

RETURN_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PressableButton(QPushButton):
    """Outside dialogs Qt leaves Return to nobody; here it presses the button that has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Return, once however long the key is held; everything else as buttons do."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() in RETURN_KEYS and plain:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)
