"""Buttons that Return presses as Space does, and that assistive software presses as a hand does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

RETURN_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PressableButton(QPushButton):
    """Outside dialogs Qt leaves Return to nobody; here it presses the button that has the focus.

    Assistive software toggles a checkable button without clicking it, so that nobody who waits for the click would
    hear of it: a toggle that is neither ours nor a click's is told as a click.
    """

    _ours = False

    def setCheckable(self, checkable: bool) -> None:
        """Be a button that stays down, or none."""
        if checkable and not self.isCheckable():
            self.toggled.connect(self._on_toggled)
        super().setCheckable(checkable)

    def setChecked(self, checked: bool) -> None:
        """Check or uncheck, which is no click."""
        with self._our_own():
            super().setChecked(checked)

    def nextCheckState(self) -> None:
        """Change as a click does, or as the button does that is clicked instead of this one."""
        with self._our_own():
            super().nextCheckState()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Return, once however long the key is held; everything else as buttons do."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() in RETURN_KEYS and plain:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    @contextmanager
    def _our_own(self) -> Iterator[None]:
        before, self._ours = self._ours, True
        yield
        self._ours = before

    def _on_toggled(self, checked: bool) -> None:
        excluded = self.autoExclusive() and not checked
        if not (self._ours or excluded):
            self.clicked[bool].emit(checked)  # type: ignore[index]
